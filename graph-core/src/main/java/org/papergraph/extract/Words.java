package org.papergraph.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Lists of words, written as words with blanks between them. */
final class Words {
  private static final Map<String, Predicate<String>> COMPILED = new ConcurrentHashMap<>();

  /** Words with bars between them, and nothing that means something else in a pattern. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d|,;:&/–—’'“±-]+");

  private Words() {}

  /**
   * Whether a word matches a pattern as a whole.
   *
   * @param pattern a constant of the program: patterns are compiled once and kept
   */
  static boolean match(String word, String pattern) {
    Predicate<String> compiled = COMPILED.get(pattern);
    if (compiled == null) {
      compiled = COMPILED.computeIfAbsent(pattern, Words::compile);
    }
    return compiled.test(word);
  }

  /** A choice of plain words is looked up, which is much quicker than matching a pattern. */
  private static Predicate<String> compile(String pattern) {
    if (PLAIN.matcher(pattern).matches()) {
      Set<String> words = new HashSet<>(List.of(pattern.split("\\|", -1)));
      return words::contains;
    }
    return Pattern.compile(pattern).asMatchPredicate();
  }

  static Set<String> of(String... lines) {
    return Collections.unmodifiableSet(
        new HashSet<>(List.of(String.join(" ", lines).strip().split("\\s+"))));
  }
}
