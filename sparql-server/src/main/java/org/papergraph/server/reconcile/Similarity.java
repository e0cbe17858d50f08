package org.papergraph.server.reconcile;

import java.util.HashMap;
import java.util.Map;

/** How much two keys of names have in common. */
final class Similarity {
  private Similarity() {}

  /**
   * The <a href="https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient">Sørensen–Dice
   * coefficient</a> of the pairs of neighbouring characters, from 0 to 1.
   */
  static double of(String one, String other) {
    if (one.length() < 2 || other.length() < 2) {
      return one.equals(other) ? 1 : 0;
    }
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 1; i < one.length(); i++) {
      pairs.merge(pair(one, i), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 1; i < other.length(); i++) {
      Integer left = pairs.get(pair(other, i));
      if (left != null && left > 0) {
        pairs.put(pair(other, i), left - 1);
        common++;
      }
    }
    return 2.0 * common / (one.length() + other.length() - 2);
  }

  private static Integer pair(String text, int end) {
    return text.charAt(end - 1) << 16 | text.charAt(end);
  }
}
