package org.papergraph.server.http;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server can answer what is in the graph. */
public final class Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  private final DatasetGraph dataset;
  private final AtomicBoolean stopping = new AtomicBoolean();

  public Readiness(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Says from now on that the server stops. */
  public void stop() {
    stopping.set(true);
  }

  /** Why it cannot answer now; empty if it can. */
  Optional<String> obstacle() {
    if (stopping.get()) {
      return Optional.of("the server is stopping");
    }
    try {
      Txn.executeRead(
          dataset, () -> dataset.getDefaultGraph().contains(Node.ANY, Node.ANY, Node.ANY));
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.error("the store cannot be read", e);
      return Optional.of("the store cannot be read");
    }
  }
}
