package org.papergraph.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.G;
import org.papergraph.ontology.Papergraph;

/** Reads single statements of a dataset. Call it inside a transaction. */
public final class Facts {
  private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

  private final DatasetGraph dataset;

  Facts(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** What the graph states. */
  public Graph facts() {
    return dataset.getDefaultGraph();
  }

  Graph evidence() {
    return dataset.getGraph(Terms.EVIDENCE);
  }

  Graph provenance() {
    return dataset.getGraph(Terms.PROVENANCE);
  }

  Graph runs() {
    return dataset.getGraph(Terms.RUNS);
  }

  /** All graphs. */
  List<Graph> graphs() {
    return List.of(
        facts(),
        evidence(),
        provenance(),
        runs(),
        dataset.getGraph(Terms.term(Papergraph.LINKS_GRAPH)),
        dataset.getGraph(Terms.term(Papergraph.QUALITY_GRAPH)));
  }

  /** Whether anything is said of a node. */
  public boolean knows(Node node) {
    return graphs().stream().anyMatch(graph -> graph.contains(node, Node.ANY, Node.ANY));
  }

  /** The objects of a subject, in the order of their terms. */
  public static List<Node> objects(Graph graph, Node subject, Node predicate) {
    return G.listSP(graph, subject, predicate).stream().sorted(ORDER).toList();
  }

  /** The subjects of an object, in the order of their terms. */
  public static List<Node> subjects(Graph graph, Node predicate, Node object) {
    return G.listPO(graph, predicate, object).stream().sorted(ORDER).toList();
  }

  /** The first object of a fact. */
  public Optional<Node> object(Node subject, Node predicate) {
    return objects(facts(), subject, predicate).stream().findFirst();
  }

  /** The text of the first literal of a fact. */
  public Optional<String> text(Node subject, Node predicate) {
    return texts(facts(), subject, predicate).findFirst();
  }

  /** The texts of the literals of a subject, in the order of their terms. */
  public static Stream<String> texts(Graph graph, Node subject, Node predicate) {
    return objects(graph, subject, predicate).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }

  /** The whole number of the first literal, if it is one. */
  public static Optional<Integer> number(Graph graph, Node subject, Node predicate) {
    return texts(graph, subject, predicate)
        .filter(text -> text.matches("[+-]?\\d{1,9}"))
        .map(Integer::valueOf)
        .findFirst();
  }

  /** What something is, as far as pages know it. */
  public Optional<EntityKind> kind(Node node) {
    return objects(facts(), node, Terms.TYPE).stream()
        .flatMap(type -> EntityKind.ofType(type).stream())
        .findFirst();
  }
}
