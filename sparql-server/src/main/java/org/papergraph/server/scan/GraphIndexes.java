package org.papergraph.server.scan;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.papergraph.store.StoreVersion;

/**
 * The index of the state that a graph is in: made when it is first asked for, and again when the
 * graph has changed. There is never more than one.
 */
public final class GraphIndexes {
  private final DatasetGraph dataset;
  private final List<Node> relations;
  private final Supplier<StoreVersion> version;
  private String made = "";
  private @Nullable GraphIndex index;

  /**
   * @param relations from papers to things; their places are the codes of the relations
   * @param version the state the graph is in
   */
  public GraphIndexes(
      DatasetGraph dataset, List<Node> relations, Supplier<StoreVersion> version) {
    this.dataset = dataset;
    this.relations = List.copyOf(relations);
    this.version = version;
  }

  /** The index of the graph as it is. Used inside a transaction; others wait while it is made. */
  public synchronized GraphIndex now() {
    String tag = version.get().tag();
    GraphIndex known = index;
    if (known == null || !made.equals(tag)) {
      known = new IndexBuilder<>(Statements.of(dataset)).build(relations);
      index = known;
      made = tag;
    }
    return known;
  }
}
