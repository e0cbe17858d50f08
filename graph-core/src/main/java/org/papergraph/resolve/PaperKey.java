package org.papergraph.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.papergraph.record.Agent;
import org.papergraph.record.Description;
import org.papergraph.record.Identifier;
import org.papergraph.text.ReadableText;

/**
 * What a paper's address is made of: its strongest identifier, and without one its title: the
 * readable title in lower case, letters and digits only, accents and compatibility forms folded.
 *
 * @param title the normalised title; of an identifier the identifier
 * @param slug the end of the paper's IRI: {@code arxiv/2507.14683}, or words of the title and a
 *     hash of the normalised title and, where a record without identifier names them, the authors
 */
public record PaperKey(String title, String slug) {
  private static final int LONGEST_SLUG = 60;
  private static final int HASH_DIGITS = 10;

  /** The key of a paper with that title. */
  public static PaperKey ofTitle(String rawTitle) {
    return ofTitle(rawTitle, "");
  }

  /** The key of a paper that several of its title are told from by something else. */
  static PaperKey ofTitle(String rawTitle, String and) {
    String folded = fold(ReadableText.of(rawTitle).text());
    StringBuilder letters = new StringBuilder(folded.length());
    StringBuilder words = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(c);
        if (c < 128) {
          words.appendCodePoint(c);
        }
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != '-') {
        words.append('-');
      }
    }
    String normalised = letters.isEmpty() ? rawTitle.strip() : letters.toString();
    String hash = sha256(normalised + and).substring(0, HASH_DIGITS);
    String readable = shortened(words.toString());
    return new PaperKey(normalised, readable.isEmpty() ? hash : readable + "-" + hash);
  }

  /** The key of a paper that has no identifier. */
  static PaperKey ofTitle(Description description) {
    String names = description.authors().stream().map(Agent::name).collect(Collectors.joining("|"));
    String year = description.year().map(String::valueOf).orElse("");
    return ofTitle(description.title(), names.isEmpty() ? "" : names + year);
  }

  /** The key of a paper with that identifier. */
  static PaperKey of(Identifier identifier) {
    return new PaperKey(
        identifier.toString(), identifier.scheme().prefix() + "/" + escaped(identifier.value()));
  }

  /** Characters that an IRI may hold stay as they are. */
  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c > 32 && c < 127 && "<>\"{}|\\^`%?#[]".indexOf(c) < 0;
      escaped.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return escaped.toString();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String shortened(String words) {
    String cut = words;
    if (cut.length() > LONGEST_SLUG) {
      int dash = cut.lastIndexOf('-', LONGEST_SLUG);
      cut = cut.substring(0, dash > 0 ? dash : LONGEST_SLUG);
    }
    return cut.replaceAll("^-+|-+$", "");
  }

  /** The first 64 bits of {@link #sha256}. */
  public static long hash(String text) {
    return Long.parseUnsignedLong(sha256(text).substring(0, 16), 16);
  }

  /** SHA-256 of a text in UTF-8, as hexadecimal digits. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
