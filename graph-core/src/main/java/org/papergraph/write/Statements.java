package org.papergraph.write;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/** Where statements go: facts into the default graph, others into graphs of their own. */
final class Statements {
  private final StreamRDF out;

  Statements(StreamRDF out) {
    this.out = out;
  }

  void fact(Node subject, Node predicate, Node object) {
    out.triple(Triple.create(subject, predicate, object));
  }

  void quad(Node graph, Node subject, Node predicate, Node object) {
    out.quad(Quad.create(graph, subject, predicate, object));
  }
}
