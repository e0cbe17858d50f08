package org.papergraph.link;

import java.util.HashSet;
import java.util.Set;
import org.papergraph.resolve.PaperKey;

/** A set of IRIs by their hashes of 64 bits. */
final class Hashes {
  private final Set<Long> all = new HashSet<>();

  static long of(String iri) {
    return PaperKey.hash(iri);
  }

  boolean add(long hash) {
    return all.add(hash);
  }

  boolean contains(long hash) {
    return all.contains(hash);
  }

  boolean has(String iri) {
    return all.contains(of(iri));
  }
}
