package org.papergraph.server.scan;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.papergraph.store.StoreVersion;

/**
 * The index of the state that a graph is in: made when it is first asked for, and again when the
 * graph has changed. There is never more than one.
 */
public final class GraphIndexes implements AutoCloseable {
  private static final int LONGEST_WAIT_SECONDS = 20;

  private final DatasetGraph dataset;
  private final List<Node> relations;
  private final Supplier<StoreVersion> version;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(GraphIndexes::thread);
  private String made = "";
  private @Nullable GraphIndex index;

  /**
   * @param relations from papers to things; their places are the codes of the relations
   * @param version the state the graph is in
   */
  public GraphIndexes(DatasetGraph dataset, List<Node> relations, Supplier<StoreVersion> version) {
    this.dataset = dataset;
    this.relations = List.copyOf(relations);
    this.version = version;
  }

  /**
   * Begins to make the index in a thread of its own, so that no reader waits for it. What goes
   * wrong there goes wrong again for the reader who asks.
   */
  public void prepare() {
    worker.execute(new FutureTask<>(() -> Txn.calculateRead(dataset, this::now)));
  }

  /** Waits until nothing reads the graph any more. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      worker.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "index of the graph");
    thread.setDaemon(true);
    return thread;
  }
}
