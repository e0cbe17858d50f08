package org.papergraph.read.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles and abstracts with tags of HTML, JATS or MathML in them.
 *
 * <p>Only tags that these have are taken out: {@code n<k} is no tag. JATS is described at <a
 * href="https://jats.nlm.nih.gov/publishing/">its own site</a>.
 */
final class MarkedText {
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:(?:jats|mml):[A-Za-z][A-Za-z-]*"
              + "|p|i|b|u|em|strong|sub|sup|sc|scp|tt|br|hr|div|span|h[1-6]|ul|ol|li|a|section|sec"
              + "|title|italic|bold|monospace|underline|list|list-item|def-list|disp-formula"
              + "|inline-formula|tex-math|alternatives|ext-link|xref|abstract|math|mi|mo|mn|mrow|msub"
              + "|msup|msubsup|mtext|mfrac|mspace|msqrt|mover|munder|mstyle|semantics|annotation)"
              + "(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BREAKING =
      Pattern.compile(
          "</?(?:jats:)?(?:p|br|hr|div|h[1-6]|ul|ol|li|section|sec|title|list|list-item|abstract)"
              + "\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:amp|lt|gt|quot|apos|nbsp|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});");

  private MarkedText() {}

  /** The text alone; paragraphs are lines, other white space is single blanks. */
  static String plain(String marked) {
    if (marked.indexOf('<') < 0 && marked.indexOf('&') < 0) {
      return marked.strip();
    }
    String oneLine = marked.indexOf('<') < 0 ? marked : marked.replaceAll("\\s+", " ");
    String text =
        TAG.matcher(oneLine).replaceAll(tag -> BREAKING.matcher(tag.group()).matches() ? "\n" : "");
    String resolved =
        REFERENCE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(letter(it.group())));
    return resolved.replaceAll(" *\n[ \n]*", "\n").replaceAll(" {2,}", " ").strip();
  }

  private static String letter(String reference) {
    String name = reference.substring(1, reference.length() - 1);
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      default -> numbered(name.substring(1), reference);
    };
  }

  private static String numbered(String number, String reference) {
    int point =
        number.startsWith("x") || number.startsWith("X")
            ? Integer.parseInt(number.substring(1), 16)
            : Integer.parseInt(number);
    boolean letter =
        point >= ' '
            && Character.isValidCodePoint(point)
            && Character.getType(point) != Character.SURROGATE;
    return letter ? Character.toString(point) : reference;
  }
}
