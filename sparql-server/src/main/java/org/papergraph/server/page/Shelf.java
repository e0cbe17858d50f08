package org.papergraph.server.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/** The kinds of things one can leaf through, by how many papers have to do with them. */
enum Shelf {
  METHODS(
      "method",
      "methods",
      Papergraph.METHOD,
      Papergraph.INTRODUCES_METHOD,
      Papergraph.MENTIONS_METHOD),
  DATASETS(
      "dataset",
      "datasets",
      Papergraph.DATASET,
      Papergraph.INTRODUCES_DATASET,
      Papergraph.USES_DATASET),
  TASKS("task", "tasks", Papergraph.TASK, Papergraph.ADDRESSES_TASK, Papergraph.MENTIONS_TASK),
  METRICS(
      "metric",
      "metrics",
      Papergraph.METRIC_CLASS,
      Papergraph.REPORTS_METRIC,
      Papergraph.MENTIONS_METRIC),
  REPOSITORIES("repository", "repositories", Papergraph.REPOSITORY, Papergraph.HAS_REPOSITORY, ""),
  PEOPLE("person", "people", RecordTerms.PERSON.getURI(), Terms.CREATOR.getURI(), ""),
  VENUES("venue", "venues", Papergraph.VENUE, Papergraph.PUBLISHED_IN, "");

  private final String word;
  private final String plural;
  private final String type;
  private final String strong;
  private final String weak;

  Shelf(String word, String plural, String type, String strong, String weak) {
    this.word = word;
    this.plural = plural;
    this.type = type;
    this.strong = strong;
    this.weak = weak;
  }

  /** The word for one, which is also that in addresses. */
  String word() {
    return word;
  }

  String plural() {
    return plural;
  }

  String heading() {
    return plural.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plural.substring(1);
  }

  /** The class of the style sheet that gives it its colour. */
  String css() {
    return "k-" + word;
  }

  /** The class of the ontology. */
  Node type() {
    return Terms.term(type);
  }

  /** What leads from a paper to such a thing. */
  List<Node> relations() {
    return Stream.of(strong, weak).filter(iri -> !iri.isEmpty()).map(Terms::term).toList();
  }

  /** Whether it makes sense to ask how its share of the papers changes. */
  boolean hasTrend() {
    return this == METHODS || this == DATASETS || this == TASKS;
  }

  static Optional<Shelf> ofWord(String word) {
    return Stream.of(values()).filter(shelf -> shelf.word.equals(word)).findFirst();
  }
}
