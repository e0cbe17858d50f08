package org.papergraph.describe;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.papergraph.describe.GraphCounts.One;

/**
 * Counts a graph of a TDB2 store by its indexes, which are sorted: equal subjects stand together in
 * one, equal objects in another, equal predicates in the third. What is kept is the counts of the
 * properties and classes; names are read past the cache that queries share.
 */
final class StoredScan implements GraphCounter.Scan {
  private final DatasetGraph store;
  private final NodeTable nodes;
  private final String base;
  private final Pace pace;

  private StoredScan(DatasetGraph store, String base, Pace pace) {
    this.store = store;
    this.nodes =
        TDBInternal.getDatasetGraphTDB(store).getTripleTable().getNodeTupleTable().getNodeTable();
    this.base = base;
    this.pace = pace;
  }

  /** The scan of a dataset, if it is a TDB2 store, or something around one. */
  static Optional<StoredScan> of(DatasetGraph dataset, String base, Pace pace) {
    DatasetGraph inner = dataset;
    while (!TDBInternal.isTDB2(inner) && inner instanceof DatasetGraphWrapper wrapper) {
      inner = wrapper.getWrapped();
    }
    return TDBInternal.isTDB2(inner)
        ? Optional.of(new StoredScan(inner, base, pace))
        : Optional.empty();
  }

  /** Counts runs of equal ids, and what each is. */
  private interface Run {
    void add(NodeId id, long length);
  }

  @Override
  public One count(Node graph) {
    long[] totals = new long[4];
    scan(
        graph,
        "SPO",
        (subject, length) -> {
          totals[0] += length;
          totals[1]++;
          totals[3] += isEntity(subject) ? 1 : 0;
        });
    scan(graph, "OSP", (object, length) -> totals[2]++);
    Map<String, Long> properties = new HashMap<>();
    scan(graph, "POS", (property, length) -> properties.put(iri(property), length));
    return new One(totals[0], totals[1], totals[2], totals[3], properties, classes(graph));
  }

  private Map<String, Long> classes(Node graph) {
    Map<String, Long> classes = new HashMap<>();
    NodeId type = nodes.getNodeIdForNode(RDF.type.asNode());
    if (!NodeId.isDoesNotExist(type)) {
      runs(
          found(graph, "POS", type),
          isDefault(graph) ? 2 : 3,
          (object, length) -> {
            Node node = node(object);
            if (node.isURI()) {
              classes.put(node.getURI(), length);
            }
          });
    }
    return classes;
  }

  private static boolean isDefault(Node graph) {
    return graph.equals(Quad.defaultGraphIRI);
  }

  /** All of a graph in the order of an index; the runs are those of its first column. */
  private void scan(Node graph, String order, Run run) {
    boolean facts = isDefault(graph);
    int column = "SPO".indexOf(order.charAt(0)) + (facts ? 0 : 1);
    runs(found(graph, order, NodeId.NodeIdAny), column, run);
  }

  /** The statements of a graph in the order of an index, all or those with a predicate. */
  private Iterator<Tuple<NodeId>> found(Node graph, String order, NodeId predicate) {
    NodeId any = NodeId.NodeIdAny;
    if (isDefault(graph)) {
      return index(order).find(TupleFactory.tuple(any, predicate, any));
    }
    NodeId name = nodes.getNodeIdForNode(graph);
    return index("G" + order).find(TupleFactory.tuple(name, any, predicate, any));
  }

  private TupleIndex index(String name) {
    return TDBInternal.findIndex(store, name);
  }

  private void runs(Iterator<Tuple<NodeId>> tuples, int column, Run run) {
    @Nullable NodeId current = null;
    long length = 0;
    while (tuples.hasNext()) {
      pace.step();
      NodeId id = tuples.next().get(column);
      if (current != null && !id.equals(current)) {
        run.add(current, length);
        length = 0;
      }
      current = id;
      length++;
    }
    if (current != null) {
      run.add(current, length);
    }
  }

  private boolean isEntity(NodeId id) {
    Node node = node(id);
    return node.isURI() && node.getURI().startsWith(base);
  }

  private Node node(NodeId id) {
    return NodeId.isInline(id)
        ? nodes.getNodeForNodeId(id)
        : nodes.baseNodeTable().getNodeForNodeId(id);
  }

  private String iri(NodeId id) {
    return node(id).getURI();
  }
}
