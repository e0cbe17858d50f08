package org.papergraph.server.data;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset that looks at the clock with each statement that is read, added or deleted: operations
 * such as COPY and CLEAR do not, whatever their time limit.
 */
final class WatchedDataset extends DatasetGraphWrapper {
  private static final int BATCH = 10_000;

  private final TimeLimit time;

  WatchedDataset(DatasetGraph dataset, TimeLimit time) {
    super(dataset);
    this.time = time;
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node g, Node s, Node p, Node o) {
    time.check();
    super.add(g, s, p, o);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    graph.find().forEachRemaining(t -> add(Quad.create(name, t)));
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node g, Node s, Node p, Node o) {
    time.check();
    super.delete(g, s, p, o);
  }

  @Override
  public void removeGraph(Node name) {
    deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  /** A statement cannot be deleted while others are being read. */
  @Override
  public void deleteAny(Node g, Node s, Node p, Node o) {
    List<Quad> batch;
    do {
      Iterator<Quad> found = super.find(g, s, p, o);
      batch = Iter.toList(Iter.limit(found, BATCH));
      Iter.close(found);
      batch.forEach(this::delete);
    } while (!batch.isEmpty());
  }

  @Override
  public Iterator<Quad> find() {
    return watched(super.find());
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return watched(super.find(quad));
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    return watched(super.find(g, s, p, o));
  }

  @Override
  public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
    return watched(super.findNG(g, s, p, o));
  }

  private Iterator<Quad> watched(Iterator<Quad> quads) {
    return Iter.operate(quads, quad -> time.check());
  }
}
