package org.papergraph.resolve;

import java.util.Arrays;

/** Numbers of 64 bits in an array that grows. */
final class Longs {
  private long[] values = new long[1024];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 2);
    }
    values[size++] = value;
  }

  long get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }
}
