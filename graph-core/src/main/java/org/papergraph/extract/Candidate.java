package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;

/**
 * A name in a paper that may be a method, a data set or something else, with all that was noticed
 * about it in all its places.
 */
final class Candidate {
  /** A place in the text at which the name stands. */
  record Occurrence(Section section, Section.Range range) {
    Span span() {
      return section.span(range);
    }
  }

  private final String key;
  private final String name;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final Map<Kind, Concept> concepts = new EnumMap<>(Kind.class);
  private final Cues cues = new Cues();
  private @Nullable String expansion;
  private double[] kinds = {};
  private double introduced;

  Candidate(String key, String name) {
    this.key = key;
    this.name = name;
  }

  String key() {
    return key;
  }

  String name() {
    return name;
  }

  List<Occurrence> occurrences() {
    return occurrences;
  }

  void addOccurrence(Occurrence occurrence) {
    occurrences.add(occurrence);
  }

  Optional<String> expansion() {
    return Optional.ofNullable(expansion);
  }

  void expandTo(String longForm) {
    if (expansion == null) {
      expansion = longForm;
    }
  }

  Optional<Concept> concept(Kind kind) {
    return Optional.ofNullable(concepts.get(kind));
  }

  /** Whether the vocabulary knows the name as that kind and as no other. */
  boolean isKnownAs(Kind kind) {
    return concepts.containsKey(kind) && concepts.size() == 1;
  }

  /** Whether the vocabulary does not know it. */
  boolean isUnknown() {
    return concepts.isEmpty();
  }

  void knownAs(Concept concept) {
    concepts.putIfAbsent(concept.kind(), concept);
  }

  /** What was noticed about it. */
  Cues cues() {
    return cues;
  }

  /** Lets the classifiers judge what was noticed. */
  void decide(PaperAnalysis paper) {
    kinds = paper.classifier(Question.NAME).probabilities(cues);
    introduced = paper.classifier(Question.ROLE).probabilities(cues)[0];
  }

  /** The probability that the name is of that kind, a method or a data set. */
  double probability(Kind kind) {
    return kinds[outcome(kind)];
  }

  /** The place of a kind among the outcomes of {@link Question#NAME}. */
  static int outcome(Kind kind) {
    return Question.NAME.outcomes().indexOf(kind.name().toLowerCase(Locale.ROOT));
  }

  /** The probability that the paper introduces it, if it is something at all. */
  double probabilityOfIntroduction() {
    return introduced;
  }

  @Override
  public String toString() {
    return name + " " + Arrays.toString(kinds) + " introduced=" + introduced + " " + cues.names();
  }
}
