package org.papergraph.export.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** What a graph says of one node, by predicate. Values come in the order of their bytes. */
public final class Facts {
  private final Map<String, List<Node>> values = new HashMap<>();

  private Facts() {}

  /** Reads all statements about a node. Runs in the transaction of the caller. */
  public static Facts of(DatasetGraph dataset, Node graph, Node subject) {
    Facts facts = new Facts();
    dataset
        .find(graph, subject, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad ->
                facts
                    .values
                    .computeIfAbsent(quad.getPredicate().getURI(), it -> new ArrayList<>(2))
                    .add(quad.getObject()));
    facts.values.values().forEach(Facts::sort);
    return facts;
  }

  private static void sort(List<Node> nodes) {
    if (nodes.size() > 1) {
      nodes.sort(ByteOrder.NODES);
    }
  }

  /** All values of a property. */
  public List<Node> objects(String predicate) {
    return values.getOrDefault(predicate, List.of());
  }

  /** The first value of a property. */
  public Optional<Node> object(String predicate) {
    return objects(predicate).stream().findFirst();
  }

  /** All texts that are values of one of these properties, in their order, each once. */
  public List<String> texts(String... predicates) {
    return distinct(predicates, Node::isLiteral);
  }

  /** The first text that is a value of a property. */
  public Optional<String> text(String predicate) {
    return objects(predicate).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  /** All IRIs that are values of one of these properties, in their order, each once. */
  public List<String> iris(String... predicates) {
    return distinct(predicates, Node::isURI);
  }

  private List<String> distinct(String[] predicates, java.util.function.Predicate<Node> wanted) {
    Stream<String> texts =
        Stream.of(predicates)
            .flatMap(it -> objects(it).stream())
            .filter(wanted)
            .map(ByteOrder::text)
            .filter(it -> !it.isEmpty())
            .distinct();
    return predicates.length == 1 ? texts.toList() : texts.sorted(ByteOrder.TEXTS).toList();
  }
}
