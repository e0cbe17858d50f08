package org.papergraph.care;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * Goes through the statements of an index of TDB2 in its order, as the numbers of their terms, and
 * makes no objects of them.
 */
final class TupleScan {
  private final Iterator<Boolean> records;

  /** The numbers of the statement it is at, in the order of the index. */
  private final long[] numbers;

  TupleScan(TupleIndexRecord index) {
    this.numbers = new long[index.getTupleLength()];
    this.records = index.getRangeIndex().iterator(null, null, this::take);
  }

  private boolean take(ByteBuffer block, int entry, byte[] key, RecordFactory factory) {
    int begin = entry * factory.recordLength();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = block.getLong(begin + i * NodeId.SIZE);
    }
    if (key != null) {
      block.position(begin);
      block.get(key, 0, factory.keyLength());
    }
    return true;
  }

  /** Goes to the next statement, if there is one. */
  boolean next() {
    if (!records.hasNext()) {
      return false;
    }
    if (!records.next()) {
      throw new NoSuchElementException();
    }
    return true;
  }

  /** A number of the statement, by its place in the order of the index. */
  long number(int place) {
    return numbers[place];
  }

  /** How many terms a statement has. */
  int length() {
    return numbers.length;
  }
}
