package org.papergraph.export;

import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** The terms of a database by their numbers; those met last are kept. */
final class Terms {
  private static final int KEPT = 1 << 17;

  /** Longer ones are seldom met twice. */
  private static final int LONGEST_KEPT = 512;

  private final LongFunction<Node> nodes;
  private final Function<Node, byte[]> text;
  private final long[] ids = new long[KEPT];
  private final @Nullable Term[] kept = new Term[KEPT];

  /**
   * @param nodes tells the node of a number
   * @param text how the syntax writes a node; empty where it writes N-Triples
   */
  Terms(LongFunction<Node> nodes, Function<Node, byte[]> text) {
    this.nodes = nodes;
    this.text = text;
  }

  Term of(long id) {
    int place = (int) ((id * 0x9E3779B97F4A7C15L) >>> 47);
    Term known = kept[place];
    if (known != null && ids[place] == id) {
      return known;
    }
    Term term = of(nodes.apply(id));
    if (term.key().length <= LONGEST_KEPT) {
      ids[place] = id;
      kept[place] = term;
    }
    return term;
  }

  Term of(Node node) {
    byte[] key = NTriplesText.of(node);
    byte[] written = text.apply(node);
    return new Term(node, key, written.length == 0 ? key : written);
  }
}
