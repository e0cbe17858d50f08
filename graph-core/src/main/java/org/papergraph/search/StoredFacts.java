package org.papergraph.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a database in the order of its first index, in which those of a subject stand
 * together. The index holds numbers of terms; only terms that are wanted are read, and texts not
 * through the database's cache of terms.
 */
final class StoredFacts {
  private final NodeTupleTable triples;
  private final NodeTable nodes;
  private final NodeTable uncached;
  private final Map<NodeId, Node> properties = new HashMap<>();

  StoredFacts(DatasetGraphTDB database) {
    this.triples = database.getTripleTable().getNodeTupleTable();
    this.nodes = triples.getNodeTable();
    this.uncached = nodes.baseNodeTable();
    for (Node property : Fields.all()) {
      NodeId number = nodes.getNodeIdForNode(property);
      if (!NodeId.isDoesNotExist(number)) {
        properties.put(number, property);
      }
    }
  }

  void scan(Documents out) throws IOException {
    Iterator<Tuple<NodeId>> facts = triples.findAsNodeIds(Node.ANY, Node.ANY, Node.ANY);
    try {
      @Nullable NodeId number = null;
      Node subject = Node.ANY;
      SearchedEntity entity = new SearchedEntity(subject);
      while (facts.hasNext()) {
        Tuple<NodeId> fact = facts.next();
        Node property = properties.get(fact.get(1));
        if (property == null) {
          continue;
        }
        if (!fact.get(0).equals(number)) {
          out.add(entity);
          number = fact.get(0);
          subject = term(uncached, number);
          entity = new SearchedEntity(subject);
        }
        Node object = term(Fields.isText(property) ? uncached : nodes, fact.get(2));
        entity.add(property, object);
        out.literal(Quad.defaultGraphNodeGenerated, subject, property, object);
      }
      out.add(entity);
    } finally {
      Iter.close(facts);
    }
  }

  /** Some literals are in their numbers, which only the outer table knows. */
  private Node term(NodeTable table, NodeId number) {
    return (NodeId.isInline(number) ? nodes : table).getNodeForNodeId(number);
  }
}
