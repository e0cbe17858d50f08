package org.papergraph.export;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.store.BulkLoad;
import org.papergraph.store.ScratchGraph;

/**
 * Parts of a graph, as graphs of their own on disk, which whoever asked closes.
 *
 * <p>What is described is told by {@link Description}. All are made in one read transaction.
 */
public final class Subgraph {
  private Subgraph() {}

  /**
   * What a query constructs.
   *
   * @throws IllegalArgumentException if it is no CONSTRUCT query
   */
  public static ScratchGraph of(DatasetGraph dataset, Query query) throws IOException {
    if (!query.isConstructType()) {
      throw new IllegalArgumentException("a subgraph is what a CONSTRUCT query makes");
    }
    return reading(
        dataset,
        out -> {
          try (QueryExec execution =
              QueryExec.dataset(dataset).query(query).set(ARQ.httpServiceAllowed, false).build()) {
            execution.constructTriples().forEachRemaining(out::triple);
          }
        });
  }

  /**
   * The descriptions of all of a class.
   *
   * @param type the class
   */
  public static ScratchGraph ofKind(DatasetGraph dataset, Node type, Profile profile)
      throws IOException {
    return reading(
        dataset,
        out -> {
          Description description = new Description(dataset, profile, out);
          each(
              dataset.find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), type),
              quad -> description.of(quad.getSubject(), object -> {}));
        });
  }

  /**
   * The descriptions of some nodes and of what they lead to, and all that leads to those nodes.
   *
   * @param roots the nodes
   * @param depth how far: 1 for the nodes alone, 2 for what they lead to, or what leads to them
   */
  public static ScratchGraph about(
      DatasetGraph dataset, Collection<Node> roots, int depth, Profile profile) throws IOException {
    if (depth < 1) {
      throw new IllegalArgumentException("depth " + depth + " is less than 1");
    }
    return reading(
        dataset,
        out -> {
          Description description = new Description(dataset, profile, out);
          Set<Node> seen = new HashSet<>(roots);
          Set<Node> next = new HashSet<>();
          for (Node root : roots) {
            description.leadingTo(root, next::add);
          }
          Set<Node> now = new HashSet<>(roots);
          for (int step = 1; step <= depth; step++) {
            now.forEach(node -> description.of(node, next::add));
            next.removeAll(seen);
            seen.addAll(next);
            now = Set.copyOf(next);
            next.clear();
          }
        });
  }

  private static ScratchGraph reading(DatasetGraph dataset, BulkLoad.Source source)
      throws IOException {
    boolean own = !dataset.isInTransaction();
    if (own) {
      dataset.begin(org.apache.jena.query.ReadWrite.READ);
    }
    try {
      return ScratchGraph.of(source);
    } finally {
      if (own) {
        dataset.end();
      }
    }
  }

  static void each(Iterator<Quad> quads, Consumer<Quad> action) {
    try {
      quads.forEachRemaining(action);
    } finally {
      Iter.close(quads);
    }
  }
}
