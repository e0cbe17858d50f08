package org.papergraph.build;

import java.util.Set;
import org.papergraph.correct.Corrections;
import org.papergraph.resolve.Merges;
import org.papergraph.write.Iris;

/**
 * What people decided of a graph.
 *
 * @param corrections all of them
 * @param merges what they say of which papers and things are one
 */
record Decided(Corrections corrections, Merges merges) {
  static Decided of(Corrections corrections, Iris iris) {
    return new Decided(corrections, corrections.merges(iris));
  }

  static Decided nothing() {
    return new Decided(Corrections.none(), Merges.none());
  }

  /** What is merged or kept apart otherwise, in one of two. */
  static Set<String> mergedOtherwise(Merges one, Merges other) {
    Set<String> all = one.merged();
    all.addAll(other.merged());
    all.removeIf(
        path ->
            one.root(path).equals(other.root(path))
                && one.members(one.root(path)).equals(other.members(one.root(path))));
    Set<String> apart = one.apart();
    apart.addAll(other.apart());
    apart.removeIf(path -> one.apart().contains(path) && other.apart().contains(path));
    all.addAll(apart);
    return all;
  }
}
