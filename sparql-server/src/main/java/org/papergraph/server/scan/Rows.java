package org.papergraph.server.scan;

import java.util.Arrays;

/**
 * For each number from 0 some others, with a code each: sparse rows, one after the other.
 *
 * @param starts where each row begins, and where the last one ends
 */
@SuppressWarnings("ArrayRecordComponent")
record Rows(int[] starts, int[] values, byte[] codes) {
  /**
   * Rows of pairs; within a row the values ascend.
   *
   * @param size how many rows there are
   */
  static Rows of(int size, int[] from, int[] to, byte[] codes) {
    int[] starts = new int[size + 1];
    for (int row : from) {
      starts[row + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = Arrays.copyOf(starts, size);
    int[] values = new int[to.length];
    byte[] sorted = new byte[to.length];
    for (int i : byValue(to)) {
      int place = next[from[i]]++;
      values[place] = to[i];
      sorted[place] = codes[i];
    }
    return new Rows(starts, values, sorted);
  }

  /** The places of numbers, those of the smallest first: a counting sort. */
  private static int[] byValue(int[] numbers) {
    int[] ends = new int[Arrays.stream(numbers).max().orElse(-1) + 2];
    for (int number : numbers) {
      ends[number + 1]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] places = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      places[ends[numbers[i]]++] = i;
    }
    return places;
  }

  int length(int row) {
    return starts[row + 1] - starts[row];
  }
}
