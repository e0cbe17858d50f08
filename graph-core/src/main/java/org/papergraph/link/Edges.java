package org.papergraph.link;

import java.util.Arrays;

/** Which concepts are more general than which, by the hashes of their IRIs: 16 bytes an edge. */
final class Edges {
  private long[] from = new long[1024];
  private long[] to = new long[1024];
  private int size;

  void add(long concept, long broader) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size + size / 2);
      to = Arrays.copyOf(to, size + size / 2);
    }
    from[size] = concept;
    to[size++] = broader;
  }

  /** Takes those that lead from concepts of a set to others into the set, until none does. */
  void close(Hashes reached) {
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int i = 0; i < size; i++) {
        if (reached.contains(from[i]) && reached.add(to[i])) {
          grows = true;
        }
      }
    }
  }
}
