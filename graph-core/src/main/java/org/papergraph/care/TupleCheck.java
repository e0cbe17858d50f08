package org.papergraph.care;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/** Looks whether the indexes over triples, or those over quads, hold the same statements. */
final class TupleCheck {
  /** One of so many statements is looked up in every index, which shows that it is found. */
  private static final int SAMPLED = 1_000;

  private final TupleTable table;
  private final NodeTable nodes;
  private final Findings findings;

  TupleCheck(TupleTable table, NodeTable nodes, Findings findings) {
    this.table = table;
    this.nodes = nodes;
    this.findings = findings;
  }

  /** The indexes of a table that are as TDB2 makes them, the first one first. */
  static List<TupleIndexRecord> indexes(TupleTable table) {
    List<TupleIndexRecord> indexes = new ArrayList<>();
    for (TupleIndex index : table.getIndexes()) {
      TupleIndex inner = index;
      while (inner.wrapped() != null) {
        inner = inner.wrapped();
      }
      if (inner instanceof TupleIndexRecord record) {
        indexes.add(record);
      }
    }
    return indexes;
  }

  /** Checks all, and says how many statements there are. */
  long check() {
    List<TupleIndexRecord> readable = new ArrayList<>();
    List<TupleSum> sums = new ArrayList<>();
    for (TupleIndexRecord index : indexes(table)) {
      try {
        TupleSum sum = TupleSum.of(index);
        if (sum.disordered() > 0) {
          findings.found(
              "statements that are not in the order of their index",
              sum.disordered(),
              index.getName());
        }
        readable.add(index);
        sums.add(sum);
      } catch (RuntimeException e) {
        findings.found("indexes that cannot be read", index.getName() + ": " + e.getMessage());
      }
    }
    for (int i = 1; i < readable.size(); i++) {
      if (sums.get(0).differs(sums.get(i))) {
        compare(readable.get(0), sums.get(0), readable.get(i), sums.get(i));
        compare(readable.get(i), sums.get(i), readable.get(0), sums.get(0));
      }
    }
    if (readable.size() > 1) {
      sample(readable);
    }
    return sums.isEmpty() ? 0 : sums.get(0).count();
  }

  /** Finds the statements of one index that another lacks. */
  private void compare(TupleIndexRecord of, TupleSum sum, TupleIndexRecord in, TupleSum other) {
    int[] order = TupleSum.order(of);
    TupleScan scan = new TupleScan(of);
    while (scan.next()) {
      if (sum.differs(other, TupleSum.part(scan, order))) {
        requireFound(scan, order, of, in);
      }
    }
  }

  private void sample(List<TupleIndexRecord> indexes) {
    TupleIndexRecord first = indexes.get(0);
    int[] order = TupleSum.order(first);
    TupleScan scan = new TupleScan(first);
    for (long i = 0; scan.next(); i++) {
      if (i % SAMPLED == 0) {
        for (TupleIndexRecord index : indexes.subList(1, indexes.size())) {
          requireFound(scan, order, first, index);
        }
      }
    }
  }

  private void requireFound(TupleScan scan, int[] order, TupleIndexRecord of, TupleIndexRecord in) {
    Tuple<NodeId> tuple =
        TupleFactory.create(
            Arrays.stream(order)
                .mapToObj(place -> TermCheck.id(scan.number(place)))
                .toArray(NodeId[]::new));
    boolean found;
    try {
      found = Iter.first(in.find(tuple), it -> true) != null;
    } catch (RuntimeException e) {
      found = false;
    }
    if (!found) {
      findings.found(
          "statements of index " + of.getName() + " that index " + in.getName() + " lacks",
          shown(tuple));
    }
  }

  private String shown(Tuple<NodeId> tuple) {
    return tuple.stream().map(this::shown).collect(Collectors.joining(" "));
  }

  private String shown(NodeId id) {
    try {
      Node node = nodes.getNodeForNodeId(id);
      return node == null ? id.toString() : NodeFmtLib.strNT(node);
    } catch (RuntimeException e) {
      return id.toString();
    }
  }
}
