package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds web addresses in raw text and frees them of what clings to them.
 *
 * <p>Met in abstracts: full stops and brackets at the end, LaTeX braces around or a label in braces
 * behind ({@code …/name{name}}), escaped underscores, a blank after {@code https://}, the next
 * sentence without a blank, hosts without a scheme.
 */
final class WebAddresses {
  /**
   * An address with its place.
   *
   * @param url with scheme, cleaned
   * @param span the raw stretch it stands in
   */
  record Address(String url, Span span) {
    String host() {
      String rest = url.substring(url.indexOf("://") + 3);
      int slash = rest.indexOf('/');
      String host = slash < 0 ? rest : rest.substring(0, slash);
      return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    /** The parts of the path, without empty ones, query and fragment. */
    List<String> path() {
      String rest = url.substring(url.indexOf("://") + 3).replaceFirst("[?#].*$", "");
      List<String> parts = new ArrayList<>(List.of(rest.split("/+")));
      parts.remove(0);
      parts.removeIf(String::isEmpty);
      return parts;
    }
  }

  private static final String PATH_CHARACTERS = "[^\\s<>\"{}|^`“”‘’，。]*";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w@])https?:\\s?//\\s?(?<rest>[\\w%-]+\\."
              + PATH_CHARACTERS
              + ")|(?<![\\w@./-])(?<bare>(?:www\\.[\\w-]+\\.|(?:[a-z\\d-]{1,63}+\\.){1,6}"
              + "(?:com|org|net|edu|gov|io|me|dev|ai|co|science|de|uk|fr|ch|cn|jp|eu|ca|nl|it|es|se)"
              + "(?=/[\\w~]|/?[\\s.,;:)}\\]]|/?$))"
              + PATH_CHARACTERS
              + ")",
          Pattern.CASE_INSENSITIVE);

  /** Where a list of addresses has no blanks, the next one begins. */
  private static final Pattern NEXT_ADDRESS = Pattern.compile("[,;](?=https?://)");

  private static final Pattern NEXT_SENTENCE =
      Pattern.compile("\\.(?:The|We|Our|This|Code|In|It|Project|A|Experiments|Keywords)$");
  private static final Pattern CLINGING = Pattern.compile("[.,;:!?'\"*…\\\\\\])>]+$|&quot;?$");

  private static final Pattern POINTING =
      Pattern.compile("(?i)\\b(?:at|on|from|via|see|visit|website|webpage|page|homepage)[:\\s(]*$");

  private WebAddresses() {}

  /** Every address has a scheme, or a point with a letter behind it. */
  private static boolean mayHold(String raw) {
    for (int i = raw.indexOf('.'); i >= 0 && i + 1 < raw.length(); i = raw.indexOf('.', i + 1)) {
      if (Character.isLetter(raw.charAt(i + 1))) {
        return true;
      }
    }
    return raw.contains("://");
  }

  static List<Address> in(Section section) {
    String raw = section.text().raw();
    List<Address> found = new ArrayList<>();
    if (!mayHold(raw)) {
      return found;
    }
    Matcher matcher = ADDRESS.matcher(raw);
    int at = 0;
    while (matcher.find(at)) {
      at = matcher.end();
      boolean scheme = matcher.group("rest") != null;
      String group = scheme ? matcher.group("rest") : matcher.group("bare");
      String text = strip(NEXT_ADDRESS.split(group, 2)[0]);
      if (text.isEmpty() || (!scheme && !credible(text, raw.substring(0, matcher.start())))) {
        continue;
      }
      int begin = matcher.start();
      int end = (scheme ? matcher.start("rest") : begin) + text.length();
      at = end;
      String protocol = scheme && raw.startsWith("http:", begin) ? "http://" : "https://";
      String url = protocol + text.replace("\\_", "_").replace("\\%", "%").replace("\\", "");
      found.add(new Address(lowerCaseHost(url), new Span(section.part(), begin, end)));
    }
    return found;
  }

  /**
   * Without a scheme, only what is written as hosts are, not {@code Character.ai} or {@code e.g.}.
   */
  private static boolean credible(String text, String before) {
    String host = text.contains("/") ? text.substring(0, text.indexOf('/')) : text;
    boolean lower = text.contains("/") || host.equals(host.toLowerCase(Locale.ROOT));
    int dots = (int) host.chars().filter(c -> c == '.').count();
    return lower
        && (text.contains("/")
            || host.startsWith("www.")
            || dots >= 2
            || POINTING.matcher(before).find());
  }

  private static String strip(String text) {
    String out = text;
    for (String before = ""; !before.equals(out); ) {
      before = out;
      Matcher sentence = NEXT_SENTENCE.matcher(out);
      if (sentence.find()) {
        out = out.substring(0, sentence.start());
      }
      Matcher clinging = CLINGING.matcher(out);
      if (clinging.find()) {
        out = withBalancedBracket(out, clinging.start());
      }
    }
    return out;
  }

  /** A closing bracket whose opening one is part of the address stays. */
  private static String withBalancedBracket(String text, int end) {
    boolean closes = end < text.length() && text.charAt(end) == ')';
    boolean opened = text.lastIndexOf('(', end) > text.lastIndexOf(')', end - 1);
    return text.substring(0, closes && opened ? end + 1 : end);
  }

  private static String lowerCaseHost(String url) {
    int begin = url.indexOf("://") + 3;
    int slash = url.indexOf('/', begin);
    int end = slash < 0 ? url.length() : slash;
    return url.substring(0, begin)
        + url.substring(begin, end).toLowerCase(Locale.ROOT)
        + url.substring(end);
  }
}
