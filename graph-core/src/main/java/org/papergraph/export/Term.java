package org.papergraph.export;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/**
 * A node as it is sorted and written.
 *
 * @param node the node
 * @param key as N-Triples has it, in UTF-8; terms are sorted by it
 * @param text as the syntax has it, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
record Term(Node node, byte[] key, byte[] text) implements Comparable<Term> {
  @Override
  public int compareTo(Term other) {
    return Arrays.compareUnsigned(key, other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term term && Arrays.equals(key, term.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }
}
