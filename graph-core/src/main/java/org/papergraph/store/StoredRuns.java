package org.papergraph.store;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
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
          dataset
              .find(RUNS, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> copy(quad, out));
          return true;
        });
  }

  private static void copy(Quad quad, StreamRDF out) {
    if (!GraphUpdate.isChange(quad) && !Revision.isSaidBy(quad)) {
      out.quad(quad);
    }
  }
}
