package org.papergraph.care;

import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * A sum over the statements of an index, the same for each index that holds the same statements.
 * Two that hold others have the same sums with a chance of one in 2<sup>128</sup>; the parts of the
 * sum tell roughly which statements they are.
 */
final class TupleSum {
  /** The parts of a sum, so that few statements have to be looked up where two differ. */
  static final int PARTS = 4_096;

  private static final long ONE = 0x9E3779B97F4A7C15L;
  private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

  private final long[] low = new long[PARTS];
  private final long[] high = new long[PARTS];
  private long count;
  private long disordered;

  /** Sums up all of an index. */
  static TupleSum of(TupleIndexRecord index) {
    TupleSum sum = new TupleSum();
    int[] order = order(index);
    TupleScan scan = new TupleScan(index);
    long[] last = new long[order.length];
    while (scan.next()) {
      if (sum.count > 0 && !isAbove(scan, last)) {
        sum.disordered++;
      }
      for (int i = 0; i < last.length; i++) {
        last[i] = scan.number(i);
      }
      sum.add(scan, order);
    }
    return sum;
  }

  /** Where the first, second … term of a statement stands in the order of an index. */
  static int[] order(TupleIndexRecord index) {
    int[] order = new int[index.getTupleLength()];
    for (int i = 0; i < order.length; i++) {
      order[i] = index.getMapping().unmapIdx(i);
    }
    return order;
  }

  private static boolean isAbove(TupleScan scan, long[] last) {
    for (int i = 0; i < last.length; i++) {
      int compared = Long.compareUnsigned(scan.number(i), last[i]);
      if (compared != 0) {
        return compared > 0;
      }
    }
    return false;
  }

  private void add(TupleScan scan, int[] order) {
    long one = hash(ONE, scan, order);
    int part = part(one);
    low[part] += one;
    high[part] += hash(OTHER, scan, order);
    count++;
  }

  /** The part of the sum that a statement is counted in. */
  static int part(TupleScan scan, int[] order) {
    return part(hash(ONE, scan, order));
  }

  private static int part(long hash) {
    return (int) (hash >>> 40) & (PARTS - 1);
  }

  private static long hash(long seed, TupleScan scan, int[] order) {
    long hash = seed;
    for (int place : order) {
      hash = mixed(hash ^ scan.number(place)) + seed;
    }
    return hash;
  }

  /** The finalizer of MurmurHash3. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** How many statements there are. */
  long count() {
    return count;
  }

  /** How many stand where they should not, or a second time. */
  long disordered() {
    return disordered;
  }

  /** Whether a part differs from that of another sum. */
  boolean differs(TupleSum other, int part) {
    return low[part] != other.low[part] || high[part] != other.high[part];
  }

  /** Whether any part does. */
  boolean differs(TupleSum other) {
    for (int i = 0; i < PARTS; i++) {
      if (differs(other, i)) {
        return true;
      }
    }
    return count != other.count;
  }
}
