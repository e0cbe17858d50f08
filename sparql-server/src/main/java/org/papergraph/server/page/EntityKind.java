package org.papergraph.server.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/** The kinds of things that have a look of their own, the one to show first where two meet. */
public enum EntityKind {
  METHOD(Papergraph.METHOD, "method", "methods"),
  DATASET(Papergraph.DATASET, "dataset", "datasets"),
  TASK(Papergraph.TASK, "task", "tasks"),
  METRIC(Papergraph.METRIC_CLASS, "metric", "metrics"),
  RESULT(Papergraph.RESULT, "result", "results"),
  REPOSITORY(Papergraph.REPOSITORY, "repository", "repositories"),
  LINK(Papergraph.WEB_PAGE, "link", "links"),
  ACRONYM(Papergraph.ACRONYM, "acronym", "acronyms"),
  PAPER(Papergraph.PAPER, "paper", "papers");

  private final String type;
  private final String singular;
  private final String plural;

  EntityKind(String type, String singular, String plural) {
    this.type = type;
    this.singular = singular;
    this.plural = plural;
  }

  /** The class of the ontology. */
  public Node type() {
    return Terms.term(type);
  }

  /** The word for one: {@code method}. */
  public String singular() {
    return singular;
  }

  String plural() {
    return plural;
  }

  /** The class of the style sheet that gives it its colour. */
  String css() {
    return "k-" + singular;
  }

  String heading() {
    return plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1);
  }

  static Optional<EntityKind> ofType(Node type) {
    return Stream.of(values()).filter(kind -> kind.type().equals(type)).findFirst();
  }

  static Optional<EntityKind> ofWord(String singular) {
    return Stream.of(values()).filter(kind -> kind.singular.equals(singular)).findFirst();
  }
}
