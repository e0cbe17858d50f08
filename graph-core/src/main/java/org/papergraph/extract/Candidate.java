package org.papergraph.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;

/**
 * A name in a paper that may be a method, a data set or something else, with all that speaks for
 * either.
 *
 * <p>Evidence is summed as log odds, so that each cue can be thought of by itself: a weight of 1 to
 * 2 tips the scale, 3 and more decides unless something else speaks against it. The sums become
 * probabilities by a softmax over the kinds and "nothing of interest".
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
  private final Map<Kind, Double> weights = new EnumMap<>(Kind.class);
  private final Map<Kind, String> rules = new EnumMap<>(Kind.class);
  private final Map<Kind, Double> strongest = new EnumMap<>(Kind.class);
  private final Map<Kind, Concept> concepts = new EnumMap<>(Kind.class);
  private final Set<String> counted = new HashSet<>();
  private double nothing;
  private double introduced;
  private @Nullable String expansion;

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

  /** Counts a cue for a kind; the same rule counts at most twice, the second time for half. */
  void speaksFor(Kind kind, double weight, String rule) {
    double counts = weight;
    if (!counted.add(kind + rule)) {
      if (!counted.add(kind + rule + "/2")) {
        return;
      }
      counts = weight / 2;
    }
    weights.merge(kind, counts, Double::sum);
    if (counts > strongest.getOrDefault(kind, 0.0)) {
      strongest.put(kind, counts);
      rules.put(kind, rule);
    }
  }

  /** Counts a cue for the name being none of the kinds; each rule once. */
  void speaksAgainst(double weight, String rule) {
    if (counted.add("nothing" + rule)) {
      nothing += weight;
    }
  }

  /** Counts a cue for the paper having made it; each rule once. */
  void speaksForIntroduced(double weight, String rule) {
    if (counted.add("introduced" + rule)) {
      introduced += weight;
    }
  }

  /** The probability that the name is of that kind. */
  double probability(Kind kind) {
    double sum = Math.exp(nothing);
    for (Kind each : Kind.values()) {
      sum += Math.exp(weights.getOrDefault(each, NO_EVIDENCE));
    }
    return Math.exp(weights.getOrDefault(kind, NO_EVIDENCE)) / sum;
  }

  private static final double NO_EVIDENCE = -1.0;

  /** The rule that spoke loudest for a kind. */
  String rule(Kind kind) {
    return rules.getOrDefault(kind, "name-shape");
  }

  /** The probability that the paper introduces it, if it is something at all. */
  double probabilityOfIntroduction() {
    return 1 / (1 + Math.exp(PRIOR_AGAINST_INTRODUCTION - introduced));
  }

  /** Of the named methods in abstracts about one in three is the paper's own. */
  private static final double PRIOR_AGAINST_INTRODUCTION = 1.5;

  @Override
  public String toString() {
    return name + " " + weights + " nothing=" + nothing + " introduced=" + introduced;
  }
}
