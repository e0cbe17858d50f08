package org.papergraph.server.scan;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * Statements of a database. Its indexes hold numbers of terms; reading the terms takes most of the
 * time, and keeping them most of the memory, so that the database's cache of them is passed by.
 */
final class StoredStatements implements Statements<NodeId> {
  private final NodeTupleTable triples;
  private final NodeTable nodes;
  private final NodeTable uncached;

  StoredStatements(DatasetGraphTDB database) {
    this.triples = database.getTripleTable().getNodeTupleTable();
    this.nodes = triples.getNodeTable();
    this.uncached = nodes.baseNodeTable();
  }

  @Override
  public void each(Node property, Node object, BiConsumer<NodeId, NodeId> take) {
    Iterator<Tuple<NodeId>> found = triples.findAsNodeIds(Node.ANY, property, object);
    try {
      found.forEachRemaining(triple -> take.accept(triple.get(0), triple.get(2)));
    } finally {
      Iter.close(found);
    }
  }

  @Override
  public Optional<NodeId> term(Node node) {
    return Optional.of(nodes.getNodeIdForNode(node)).filter(id -> !NodeId.isDoesNotExist(id));
  }

  /** Some literals are in their numbers, which only the outer table knows. */
  @Override
  public Node node(NodeId term) {
    return (NodeId.isInline(term) ? nodes : uncached).getNodeForNodeId(term);
  }
}
