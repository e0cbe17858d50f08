package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Section.Range;
import org.papergraph.vocabulary.Concept;

/**
 * A problem or a measure that a paper names, with all that was noticed about it in all its places.
 *
 * <p>Other than a {@link Candidate} it is mostly written in lower case.
 */
final class Phrase {
  /** A place in the text at which the phrase stands. */
  record Occurrence(Section section, Range range) {}

  private final String key;
  private final String name;
  private final Optional<Concept> concept;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final Cues cues = new Cues();
  private double[] probabilities = {};

  /**
   * @param name its usual name
   * @param concept the well-known concept it is, if it is one
   */
  Phrase(String key, String name, Optional<Concept> concept) {
    this.key = key;
    this.name = name;
    this.concept = concept;
  }

  String key() {
    return key;
  }

  String name() {
    return name;
  }

  Optional<Concept> concept() {
    return concept;
  }

  List<Occurrence> occurrences() {
    return occurrences;
  }

  void addOccurrence(Section section, Range range) {
    occurrences.add(new Occurrence(section, range));
  }

  List<Span> spans() {
    return occurrences.stream().map(place -> place.section().span(place.range())).toList();
  }

  Cues cues() {
    return cues;
  }

  void decide(Classifier classifier) {
    probabilities = classifier.probabilities(cues);
  }

  /** The probability of the first outcome: it is what the paper is about, or reports. */
  double central() {
    return probabilities[0];
  }

  /** The probability of one of the first two outcomes: it is such a thing at all. */
  double named() {
    return probabilities[0] + probabilities[1];
  }

  @Override
  public String toString() {
    return name + " " + java.util.Arrays.toString(probabilities) + " " + cues.names();
  }
}
