package org.papergraph.store;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.papergraph.ontology.Papergraph;

/** The accounts of earlier runs, which outlive the generation they were written in. */
public final class StoredRuns {
  private static final Node RUNS = NodeFactory.createURI(Papergraph.RUNS_GRAPH);

  private StoredRuns() {}

  /** Copies the graph of runs of a generation. */
  public static void copy(Path generation, StreamRDF out) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(GraphStore.location(generation));
    try {
      Txn.executeRead(
          dataset,
          () ->
              dataset
                  .find(RUNS, Node.ANY, Node.ANY, Node.ANY)
                  .forEachRemaining(
                      quad -> {
                        if (!GraphUpdate.isChange(quad)) {
                          out.quad(quad);
                        }
                      }));
    } finally {
      TDBInternal.expel(dataset);
    }
  }
}
