package org.papergraph.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.base.record.RecordMapper;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The statements of a TDB2 database as its indexes hold them: numbers that stand for nodes, those
 * of one subject together.
 *
 * <p>Used by one thread, within a transaction of the dataset. Literals that TDB2 keeps in the
 * number itself have negative ones.
 */
public final class StoredStatements {
  private final DatasetGraphTDB store;
  private final NodeTable nodes;
  private final NodeReader reader;

  private StoredStatements(DatasetGraphTDB store) {
    this.store = store;
    this.nodes = store.getTripleTable().getNodeTupleTable().getNodeTable();
    this.reader = new NodeReader((NodeTableTRDF) nodes.baseNodeTable());
  }

  /**
   * The statements of a dataset that is a TDB2 database, or something around one.
   *
   * @throws IllegalArgumentException for any other dataset
   */
  public static StoredStatements of(DatasetGraph dataset) {
    DatasetGraph inner = dataset;
    while (!TDBInternal.isTDB2(inner) && inner instanceof DatasetGraphWrapper wrapper) {
      inner = wrapper.getWrapped();
    }
    if (!TDBInternal.isTDB2(inner)) {
      throw new IllegalArgumentException("no TDB2 database: " + dataset.getClass().getName());
    }
    return new StoredStatements(TDBInternal.getDatasetGraphTDB(inner));
  }

  /** Takes statements. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one; all of one subject come after each other.
     *
     * @param graph which of the graphs that were asked for, from 0
     */
    void statement(int graph, long subject, long predicate, long object);
  }

  /** The node that a number stands for. */
  public Node node(long id) {
    return reader.node(id);
  }

  /** Hands out all statements of some graphs. */
  public void forEach(List<Node> graphs, Sink sink) {
    List<Cursor> cursors = new ArrayList<>();
    for (int i = 0; i < graphs.size(); i++) {
      Cursor cursor = cursor(graphs.get(i), i);
      if (cursor.next()) {
        cursors.add(cursor);
      }
    }
    while (!cursors.isEmpty()) {
      long subject = cursors.stream().mapToLong(Cursor::subject).min().orElseThrow();
      for (Iterator<Cursor> each = cursors.iterator(); each.hasNext(); ) {
        Cursor cursor = each.next();
        if (!cursor.send(subject, sink)) {
          each.remove();
        }
      }
    }
  }

  private Cursor cursor(Node graph, int number) {
    if (Quad.isDefaultGraph(graph)) {
      RangeIndex index = ((TupleIndexRecord) TDBInternal.findIndex(store, "SPO")).getRangeIndex();
      return new Cursor(index.iterator(null, null, columns(0)), number);
    }
    NodeId name = nodes.getNodeIdForNode(graph);
    if (NodeId.isDoesNotExist(name)) {
      return new Cursor(List.<long[]>of().iterator(), number);
    }
    RangeIndex index = ((TupleIndexRecord) TDBInternal.findIndex(store, "GSPO")).getRangeIndex();
    RecordFactory records = index.getRecordFactory();
    Record first = records.createKeyOnly();
    NodeIdFactory.set(name, first.getKey(), 0);
    Record end = records.createKeyOnly();
    NodeIdFactory.setNext(name, end.getKey(), 0);
    return new Cursor(index.iterator(first, end, columns(1)), number);
  }

  /** The last three columns of a record. */
  private static RecordMapper<long[]> columns(int from) {
    return (block, entry, key, records) -> {
      int begin = entry * records.recordLength();
      if (key != null) {
        block.position(begin);
        block.get(key, 0, records.keyLength());
      }
      int at = begin + from * Long.BYTES;
      return new long[] {
        block.getLong(at), block.getLong(at + Long.BYTES), block.getLong(at + 2 * Long.BYTES)
      };
    };
  }

  /** The statements of one graph. */
  private static final class Cursor {
    private final Iterator<long[]> statements;
    private final int graph;
    private long[] current = {};

    Cursor(Iterator<long[]> statements, int graph) {
      this.statements = statements;
      this.graph = graph;
    }

    boolean next() {
      if (!statements.hasNext()) {
        return false;
      }
      current = statements.next();
      return true;
    }

    long subject() {
      if (current.length == 0) {
        throw new NoSuchElementException();
      }
      return current[0];
    }

    /** Hands out what it has of a subject; whether it has more of others. */
    boolean send(long subject, Sink sink) {
      while (current[0] == subject) {
        sink.statement(graph, subject, current[1], current[2]);
        if (!next()) {
          return false;
        }
      }
      return true;
    }
  }
}
