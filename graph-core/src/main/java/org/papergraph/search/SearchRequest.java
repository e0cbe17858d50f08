package org.papergraph.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody looks for.
 *
 * @param words as typed; all if blank
 * @param only the values that hits must have, all of them
 * @param from the first year, or empty
 * @param to the last year, or empty
 * @param newestFirst whether years count before relevance
 * @param first how many hits to leave out
 * @param count how many hits to give
 */
public record SearchRequest(
    String words,
    Map<Facet, Set<String>> only,
    Optional<Integer> from,
    Optional<Integer> to,
    boolean newestFirst,
    int first,
    int count) {
  /** Nobody leafs further, and hits up to there are held in memory. */
  public static final int LAST_HIT = 1_000;

  public SearchRequest {
    if (first < 0 || count < 1 || first + count > LAST_HIT) {
      throw new IllegalArgumentException("hits " + first + " to " + (first + count));
    }
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    only.forEach((facet, values) -> copy.put(facet, new TreeSet<>(values)));
    only = copy;
  }

  /** The same with other words. */
  SearchRequest with(String other) {
    return new SearchRequest(other, only, from, to, newestFirst, first, count);
  }
}
