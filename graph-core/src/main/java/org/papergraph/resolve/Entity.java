package org.papergraph.resolve;

import java.util.List;
import java.util.Optional;
import org.papergraph.vocabulary.Kind;

/**
 * A method, dataset, task or metric of the graph.
 *
 * @param kind what it is
 * @param slug the end of its IRI, unique among its kind
 * @param preferredLabel the name shown
 * @param alternativeLabels its other names, sorted
 * @param concept the IRI of the vocabulary's concept, if it is a well-known thing
 */
public record Entity(
    Kind kind,
    String slug,
    String preferredLabel,
    List<String> alternativeLabels,
    Optional<String> concept) {
  public Entity {
    alternativeLabels = List.copyOf(alternativeLabels);
  }
}
