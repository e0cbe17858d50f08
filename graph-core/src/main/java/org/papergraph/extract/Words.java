package org.papergraph.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Lists of words, written as words with blanks between them. */
final class Words {
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Words() {}

  /**
   * Whether a word matches a pattern as a whole.
   *
   * @param pattern a constant of the program: patterns are compiled once and kept
   */
  static boolean match(String word, String pattern) {
    return COMPILED.computeIfAbsent(pattern, Pattern::compile).matcher(word).matches();
  }

  static Set<String> of(String... lines) {
    return Set.copyOf(List.of(String.join(" ", lines).strip().split("\\s+")));
  }
}
