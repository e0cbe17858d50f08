package org.papergraph.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.papergraph.ontology.Papergraph;

/**
 * Writes what a graph says of a node.
 *
 * <p>That is all facts it is the subject of, and those of blank nodes they lead to; what the other
 * nodes are and are called that they lead to; and but for a plain dump what the named graphs say of
 * it, of what they say it is from, and, for a paper, of the mentions in it.
 */
final class Description {
  private static final Node EVIDENCE = NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH);
  private static final Node PROVENANCE = NodeFactory.createURI(Papergraph.PROVENANCE_GRAPH);
  private static final Node IN_PAPER = NodeFactory.createURI(Papergraph.IN_PAPER);

  /** From a paper to its record, and from there to the source. */
  private static final int TO_SOURCE = 2;

  /** What tells people what a node is. */
  private static final Set<Node> LABELS =
      Set.of(
          RDF.type.asNode(),
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          DCTerms.title.asNode(),
          NodeFactory.createURI("https://schema.org/name"));

  private final DatasetGraph dataset;
  private final boolean full;
  private final StreamRDF out;

  Description(DatasetGraph dataset, Profile profile, StreamRDF out) {
    this.dataset = dataset;
    this.full = profile != Profile.PLAIN;
    this.out = out;
  }

  /**
   * Describes a node.
   *
   * @param objects is told the nodes that its facts lead to
   */
  void of(Node node, Consumer<Node> objects) {
    Set<Node> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>();
    open.add(node);
    while (!open.isEmpty()) {
      Node subject = open.remove();
      find(
          Quad.defaultGraphIRI,
          subject,
          quad -> {
            out.triple(quad.asTriple());
            Node object = quad.getObject();
            if (object.isBlank() && seen.add(object)) {
              open.add(object);
            } else if (object.isURI()) {
              label(object);
              objects.accept(object);
            }
          });
    }
    if (full) {
      GraphExport.NAMED_GRAPHS.forEach(graph -> inGraph(graph, node));
      all(EVIDENCE, Node.ANY, IN_PAPER, node, quad -> inGraph(EVIDENCE, quad.getSubject()));
    }
  }

  /**
   * Writes the facts a node is the object of, and what the named graphs say of those that speak of
   * it.
   *
   * @param subjects is told the subjects of the facts
   */
  void leadingTo(Node node, Consumer<Node> subjects) {
    all(
        Quad.defaultGraphIRI,
        Node.ANY,
        Node.ANY,
        node,
        quad -> {
          out.triple(quad.asTriple());
          label(quad.getSubject());
          subjects.accept(quad.getSubject());
        });
    if (full) {
      for (Node graph : GraphExport.NAMED_GRAPHS) {
        all(graph, Node.ANY, Node.ANY, node, quad -> inGraph(graph, quad.getSubject()));
      }
    }
  }

  private void label(Node node) {
    find(
        Quad.defaultGraphIRI,
        node,
        quad -> {
          if (LABELS.contains(quad.getPredicate())) {
            out.triple(quad.asTriple());
          }
        });
  }

  /** What a named graph says of a node; in that of provenance, of what it is from as well. */
  private void inGraph(Node graph, Node node) {
    inGraph(graph, node, graph.equals(PROVENANCE) ? TO_SOURCE : 0);
  }

  private void inGraph(Node graph, Node node, int further) {
    find(
        graph,
        node,
        quad -> {
          out.quad(quad);
          if (further > 0 && !quad.getObject().isLiteral()) {
            inGraph(graph, quad.getObject(), further - 1);
          }
        });
  }

  private void find(Node graph, Node subject, Consumer<Quad> action) {
    all(graph, subject, Node.ANY, Node.ANY, action);
  }

  private void all(Node g, Node s, Node p, Node o, Consumer<Quad> action) {
    Subgraph.each(dataset.find(g, s, p, o), action);
  }
}
