package org.papergraph.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total how many hits there are in all
 * @param hits those asked for, in order
 * @param facets how many of all hits have each of the most frequent values
 * @param marks finds the words in texts
 * @param cut whether there were too many words to look for all
 * @param suggestion words like those asked for that find something, where these find nothing
 */
public record SearchAnswer(
    long total,
    List<Hit> hits,
    Map<Facet, List<Count>> facets,
    Marks marks,
    boolean cut,
    Optional<String> suggestion) {
  public SearchAnswer {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /**
   * An entity that was found.
   *
   * @param score how well it fits; more is better
   */
  public record Hit(String iri, float score) {}

  /** How many hits have a value. */
  public record Count(String value, long hits) {}

  SearchAnswer with(Optional<String> better) {
    return new SearchAnswer(total, hits, facets, marks, cut, better);
  }
}
