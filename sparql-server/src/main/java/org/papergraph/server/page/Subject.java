package org.papergraph.server.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.papergraph.server.scan.GraphIndex;

/**
 * The thing that a page is about.
 *
 * @param address of its page, up to where parameters go
 * @param number of it in the index, or -1 if nothing has to do with it
 * @param papers that have to do with it, the newest first, by their numbers in the index
 */
@SuppressWarnings("ArrayRecordComponent")
record Subject(
    Node node, EntityKind kind, String address, GraphIndex index, int number, int[] papers) {
  static Subject of(Node node, EntityKind kind, String address, GraphIndex index) {
    int number = index.number(node).orElse(-1);
    int[] papers = number < 0 ? new int[0] : index.papers().papers(number, relationsTo(kind));
    return new Subject(node, kind, address, index, number, papers);
  }

  /** The codes of the relations that papers have to things of a kind. */
  static Set<Integer> relationsTo(EntityKind kind) {
    return Arrays.stream(Relation.values())
        .filter(relation -> relation.kind() == kind)
        .map(Relation::code)
        .filter(code -> code >= 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of its papers that have one relation to it. */
  int[] papers(Relation relation) {
    return number < 0 ? new int[0] : index.papers().papers(number, Set.of(relation.code()));
  }

  /** The queries about it; none where its IRI cannot stand in one. */
  Optional<EntityQueries> queries() {
    return EntityQueries.of(node, kind);
  }
}
