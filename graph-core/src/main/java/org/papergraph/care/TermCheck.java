package org.papergraph.care;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.papergraph.build.Progress;

/**
 * Looks whether each number in an index is that of a term, and the term leads back to the number.
 *
 * <p>Each index begins with another term of its statements and is sorted by it, so that all numbers
 * are met in their order, which is that of the terms in their file.
 */
final class TermCheck {
  private static final int STEP = 1 << 14;

  private final NodeTable nodes;
  private final NodeTable uncached;
  private final Findings findings;

  TermCheck(NodeTable nodes, Findings findings) {
    this.nodes = nodes;
    this.uncached = nodes.baseNodeTable();
    this.findings = findings;
  }

  static NodeId id(long number) {
    return NodeIdFactory.get(ByteBuffer.allocate(Long.BYTES).putLong(0, number), 0);
  }

  /** The numbers with which the statements of an index begin, each once. */
  private static final class Numbers {
    private final TupleScan scan;
    private long number;

    Numbers(TupleIndexRecord index) {
      this.scan = new TupleScan(index);
    }

    boolean next(boolean first) {
      while (scan.next()) {
        if (first || scan.number(0) != number) {
          number = scan.number(0);
          return true;
        }
      }
      return false;
    }
  }

  /** Checks the terms of some indexes; each kind of term must be the first in one of them. */
  void check(List<TupleIndexRecord> indexes, Progress progress) {
    PriorityQueue<Numbers> open =
        new PriorityQueue<>(
            Comparator.comparing((Numbers numbers) -> numbers.number, Long::compareUnsigned));
    for (TupleIndexRecord index : indexes) {
      Numbers numbers = new Numbers(index);
      if (numbers.next(true)) {
        open.add(numbers);
      }
    }
    long count = 0;
    while (!open.isEmpty()) {
      long number = open.peek().number;
      check(number);
      for (Numbers same : taken(open, number)) {
        if (same.next(false)) {
          open.add(same);
        }
      }
      if (++count % STEP == 0) {
        progress.done(count);
      }
    }
  }

  private static List<Numbers> taken(PriorityQueue<Numbers> open, long number) {
    List<Numbers> taken = new ArrayList<>();
    while (!open.isEmpty() && open.peek().number == number) {
      taken.add(open.remove());
    }
    return taken;
  }

  private void check(long number) {
    NodeId id = id(number);
    try {
      Node term = (id.isPtr() ? uncached : nodes).getNodeForNodeId(id);
      if (term == null) {
        findings.found("numbers in indexes that are of no term", id.toString());
      } else if (id.isPtr() && !id.equals(uncached.getNodeIdForNode(term))) {
        findings.found("terms that do not lead back to their number", term + " (" + id + ")");
      }
    } catch (RuntimeException e) {
      findings.found("numbers in indexes that are of no term", id + ": " + e.getMessage());
    }
  }
}
