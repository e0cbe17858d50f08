package org.papergraph.export;

import java.util.Arrays;

/**
 * A block that was sorted.
 *
 * @param key by which
 * @param text what it holds
 * @param number that was given with it
 */
@SuppressWarnings("ArrayRecordComponent")
record SortedBlock(byte[] key, byte[] text, int number) implements Comparable<SortedBlock> {
  @Override
  public int compareTo(SortedBlock other) {
    int byKey = Arrays.compareUnsigned(key, other.key);
    return byKey != 0 ? byKey : Arrays.compareUnsigned(text, other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SortedBlock block && compareTo(block) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }
}
