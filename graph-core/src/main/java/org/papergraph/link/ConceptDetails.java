package org.papergraph.link;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A later reading of a vocabulary: what it says of some of its concepts. */
final class ConceptDetails implements ConceptSink {
  private final Predicate<String> wanted;
  private final Optional<String> language;
  private final Map<String, Concept> concepts = new TreeMap<>();

  ConceptDetails(Predicate<String> wanted, Optional<String> language) {
    this.wanted = wanted;
    this.language = language;
  }

  /** By their IRIs. */
  Map<String, Concept> concepts() {
    return concepts;
  }

  private Optional<Concept> concept(String iri) {
    return wanted.test(iri)
        ? Optional.of(concepts.computeIfAbsent(iri, Concept::new))
        : Optional.empty();
  }

  @Override
  public void label(String concept, String text, String language, LabelKind kind) {
    if (MetConcepts.isIn(this.language, language)) {
      concept(concept).ifPresent(it -> it.addLabel(text, kind));
    }
  }

  @Override
  public void type(String concept, String type) {
    concept(concept).ifPresent(it -> it.addType(type));
  }

  @Override
  public void broader(String concept, String broader) {
    concept(concept).ifPresent(it -> it.addBroader(broader));
    related(concept, broader);
  }

  @Override
  public void related(String concept, String other) {
    concept(concept).ifPresent(it -> it.addNeighbour(other));
    concept(other).ifPresent(it -> it.addNeighbour(concept));
  }

  @Override
  public void note(String concept, String text) {
    concept(concept).ifPresent(it -> it.addNote(text));
  }

  @Override
  public void same(String concept, String other) {
    concept(concept).ifPresent(it -> it.addSame(other));
  }

  @Override
  public void deprecated(String concept) {
    concept(concept).ifPresent(Concept::deprecate);
  }
}
