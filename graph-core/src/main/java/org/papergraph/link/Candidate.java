package org.papergraph.link;

import java.util.Comparator;

/**
 * An entity and a concept that share a name.
 *
 * @param of the entity, with the label that met
 * @param label of the concept
 * @param score from 0 to 1
 * @param isOfOneKind whether the vocabulary says that the concept is of the entity's kind
 * @param why in words
 */
record Candidate(
    EntityNames.Named of,
    Concept concept,
    Concept.Label label,
    double score,
    boolean isOfOneKind,
    String why) {
  /** The best first. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.score)
          .thenComparing(candidate -> candidate.isOfOneKind ? 0 : 1)
          .thenComparing(candidate -> candidate.of.label().role())
          .thenComparing(candidate -> candidate.label.kind())
          .thenComparing(
              candidate -> candidate.of.label().text().equals(candidate.label.text()) ? 0 : 1)
          .thenComparing(candidate -> candidate.concept.iri().length())
          .thenComparing(candidate -> candidate.concept.iri())
          .thenComparing(candidate -> candidate.of.entity().iri())
          .thenComparing(candidate -> candidate.label.text())
          .thenComparing(candidate -> candidate.of.label().text());
}
