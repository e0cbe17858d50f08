package org.papergraph.vocabulary;

import java.util.List;

/**
 * A well-known thing with its names.
 *
 * @param iri the concept's IRI in the vocabulary
 * @param kind what it is
 * @param preferredLabel the name papers use most
 * @param alternativeLabels its other names, sorted
 */
public record Concept(
    String iri, Kind kind, String preferredLabel, List<String> alternativeLabels) {
  public Concept {
    alternativeLabels = List.copyOf(alternativeLabels);
  }

  /** The last part of the IRI. */
  public String localName() {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
