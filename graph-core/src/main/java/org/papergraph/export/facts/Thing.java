package org.papergraph.export.facts;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** A thing of the graph with what is said of it. */
public final class Thing {
  private final FactGraph graph;
  private final Node node;
  private final Facts facts;

  Thing(FactGraph graph, Node node) {
    this.graph = graph;
    this.node = node;
    this.facts = graph.facts(node);
  }

  /** The graph it is of. */
  public FactGraph graph() {
    return graph;
  }

  /** Its node. */
  public Node node() {
    return node;
  }

  /** What is said of it. */
  public Facts facts() {
    return facts;
  }

  /** Its IRI. */
  public String iri() {
    return ByteOrder.text(node);
  }

  /** Its IRI without the base of the graph. */
  public String id() {
    return graph.id(iri());
  }

  /** The short names of the things that one of these properties leads to, each once. */
  public List<String> ids(String... predicates) {
    return facts.iris(predicates).stream().map(graph::id).toList();
  }

  /** What the things that a property leads to are called; what has no name is left out. */
  public List<String> names(String predicate) {
    return facts.objects(predicate).stream()
        .flatMap(it -> graph.name(it).stream())
        .sorted(ByteOrder.TEXTS)
        .distinct()
        .toList();
  }

  /** The values of its identifiers of a scheme, as {@code 10.5555/reeds} for {@code doi}. */
  public List<String> identifiers(String scheme) {
    String before = scheme + ":";
    return facts.texts(Terms.IDENTIFIER).stream()
        .filter(it -> it.startsWith(before))
        .map(it -> it.substring(before.length()))
        .toList();
  }

  /** The greatest of the whole numbers that a property has. */
  public Optional<Long> greatest(String predicate) {
    return facts.texts(predicate).stream()
        .flatMap(it -> Values.integer(it).stream())
        .max(Long::compare);
  }
}
