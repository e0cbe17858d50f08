package org.papergraph.server.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph that property paths are followed in. A path keeps the nodes it has come to, so each
 * statement counts as one that is kept.
 */
final class MeteredGraph extends WrappedGraph {
  private final RunningQuery query;
  private final Holding holding;

  MeteredGraph(Graph graph, RunningQuery query, Holding holding) {
    super(graph);
    this.query = query;
    this.holding = holding;
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    query.step();
    return super.find(subject, predicate, object).mapWith(this::seen);
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  private Triple seen(Triple triple) {
    query.step();
    holding.add(2 * Holding.OBJECT);
    return triple;
  }
}
