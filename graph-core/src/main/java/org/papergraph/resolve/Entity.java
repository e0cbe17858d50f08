package org.papergraph.resolve;

import java.util.List;
import java.util.Optional;

/**
 * A method, dataset, task or metric of the graph.
 *
 * @param key what its address is made of
 * @param formerSlugs ends of addresses it would have if less were known of it, sorted
 * @param preferredLabel the name shown
 * @param alternativeLabels its other names, sorted
 * @param concept the IRI of the vocabulary's concept, if it is a well-known thing
 */
public record Entity(
    EntityKey key,
    List<String> formerSlugs,
    String preferredLabel,
    List<String> alternativeLabels,
    Optional<String> concept) {
  public Entity {
    formerSlugs = List.copyOf(formerSlugs);
    alternativeLabels = List.copyOf(alternativeLabels);
  }
}
