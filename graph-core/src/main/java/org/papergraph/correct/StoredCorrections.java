package org.papergraph.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.read.DamagedInputException;
import org.papergraph.write.Iris;

/** The corrections that a graph holds. */
public final class StoredCorrections {
  private StoredCorrections() {}

  /**
   * All of a graph, in a transaction.
   *
   * @param iris where its entities live
   */
  public static Corrections of(DatasetGraph dataset, Iris iris) {
    Graph graph = dataset.getGraph(CorrectionRdf.GRAPH);
    return Corrections.of(read(graph, CorrectionRdf.in(graph), iris));
  }

  /** Those of a statement about a thing, or with it as object, and of what it is merged with. */
  public static List<Correction> about(DatasetGraph dataset, Node thing) {
    Graph graph = dataset.getGraph(CorrectionRdf.GRAPH);
    List<Node> found = new ArrayList<>();
    for (Node property : List.of(CorrectionRdf.SUBJECT, CorrectionRdf.OBJECT)) {
      graph
          .find(Node.ANY, property, thing)
          .mapWith(Triple::getSubject)
          .forEachRemaining(found::add);
    }
    return found.stream()
        .distinct()
        .flatMap(node -> read(graph, node, Optional.empty()).stream())
        .sorted((a, b) -> a.about().compareTo(b.about()))
        .toList();
  }

  private static List<Correction> read(Graph graph, List<Node> nodes, Iris iris) {
    return nodes.stream().flatMap(node -> read(graph, node, Optional.of(iris)).stream()).toList();
  }

  /** What is no correction stands there by another's hand, and is none of ours to judge. */
  private static Optional<Correction> read(Graph graph, Node node, Optional<Iris> iris) {
    try {
      Correction one = CorrectionRdf.of(graph, node);
      return Optional.of(iris.isPresent() ? CorrectionRules.checked(one, iris.get()) : one);
    } catch (DamagedInputException e) {
      return Optional.empty();
    }
  }

  /** All statements of the graph of corrections. */
  public static List<Quad> quads(DatasetGraph dataset) {
    List<Quad> quads = new ArrayList<>();
    dataset.find(CorrectionRdf.GRAPH, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    return quads;
  }

  /** What a correction waits for, if it does: something that is not in the graph. */
  public static Optional<String> waitsFor(DatasetGraph dataset, Correction correction) {
    if (!isThere(dataset, correction.subject())) {
      return Optional.of(correction.subject() + " is not in the graph");
    }
    if (correction.decision().isOfThings()) {
      return correction
          .object()
          .filter(other -> !isThere(dataset, other))
          .map(other -> other + " is not in the graph");
    }
    return Optional.empty();
  }

  private static boolean isThere(DatasetGraph dataset, Node thing) {
    return dataset.contains(Quad.defaultGraphIRI, thing, Node.ANY, Node.ANY);
  }
}
