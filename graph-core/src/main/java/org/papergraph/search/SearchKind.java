package org.papergraph.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/** The kinds of things that are found as one hit each. */
public enum SearchKind {
  PAPER(Papergraph.PAPER),
  METHOD(Papergraph.METHOD),
  DATASET(Papergraph.DATASET),
  TASK(Papergraph.TASK),
  METRIC(Papergraph.METRIC_CLASS),
  REPOSITORY(Papergraph.REPOSITORY, "https://schema.org/SoftwareSourceCode"),
  PERSON("https://schema.org/Person"),
  ACRONYM(Papergraph.ACRONYM);

  private final String type;
  private final String otherType;

  SearchKind(String type) {
    this(type, type);
  }

  SearchKind(String type, String otherType) {
    this.type = type;
    this.otherType = otherType;
  }

  /** The value of {@link Facet#KIND}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SearchKind> ofType(Node type) {
    return Stream.of(values())
        .filter(kind -> type.hasURI(kind.type) || type.hasURI(kind.otherType))
        .findFirst();
  }
}
