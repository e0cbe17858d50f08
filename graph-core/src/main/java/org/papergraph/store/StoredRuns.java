package org.papergraph.store;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.ontology.Papergraph;

/** The accounts of earlier runs, which outlive the generation they were written in. */
public final class StoredRuns {
  private static final Node RUNS = NodeFactory.createURI(Papergraph.RUNS_GRAPH);

  private StoredRuns() {}

  /** Copies the graph of runs of a generation. */
  public static void copy(Path generation, StreamRDF out) {
    GraphStore.read(
        generation,
        dataset -> {
          copy(dataset, out);
          return true;
        });
  }

  /** Copies the graph of runs. Called inside a transaction. */
  public static void copy(DatasetGraph dataset, StreamRDF out) {
    dataset.find(RUNS, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> copy(quad, out));
  }

  /** Whether a statement is of a run; others in that graph tell where its own store stands. */
  public static boolean isOfARun(Quad quad) {
    return quad.getGraph().equals(RUNS) && !GraphUpdate.isChange(quad) && !Revision.isSaidBy(quad);
  }

  private static void copy(Quad quad, StreamRDF out) {
    if (isOfARun(quad)) {
      out.quad(quad);
    }
  }
}
