package org.papergraph.learn;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Whether two names are one, for the comparison with annotations: case, hyphens and a plural S do
 * not count.
 */
final class Names {
  private Names() {}

  /** The words of a name, in small letters and without plural endings. */
  static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    List<String> words = new ArrayList<>();
    if (!plain.isEmpty()) {
      for (String word : plain.split(" ", -1)) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        words.add(plural ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }

  private static String key(String name) {
    return String.join("", words(name));
  }

  /** Whether any name of one is a name of the other. */
  static boolean same(Collection<String> one, Collection<String> other) {
    for (String a : one) {
      String key = key(a);
      for (String b : other) {
        if (!key.isEmpty() && key.equals(key(b))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a name of one is a name of the other or ends with it: {@code classification accuracy}
   * and {@code accuracy}.
   */
  static boolean alike(Collection<String> one, Collection<String> other) {
    if (same(one, other)) {
      return true;
    }
    for (String a : one) {
      for (String b : other) {
        if (endsWith(words(a), words(b)) || endsWith(words(b), words(a))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsWith(List<String> words, List<String> end) {
    int from = words.size() - end.size();
    return !end.isEmpty() && from >= 0 && words.subList(from, words.size()).equals(end);
  }

  /** A number's digits, point and sign, without zeros behind the point. */
  static String number(String value) {
    String plain = value.replaceAll("(?<=\\d)\\s*(?:to|–|—|~|-)\\s*(?=\\d)", "-");
    plain = plain.replaceAll("[^0-9.-]", "");
    return plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\.$", "") : plain;
  }
}
