package org.papergraph.server.description;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.papergraph.describe.GraphCounter;
import org.papergraph.describe.GraphCounts;
import org.papergraph.store.StoreVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a graph counted when somebody first asks for its counts, and again when it has changed: by
 * one thread, in the background. Threads may share it.
 */
public final class CountKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CountKeeper.class);
  private static final int SECONDS_TO_STOP = 30;

  private final DatasetGraph dataset;
  private final String base;
  private final Supplier<StoreVersion> version;
  private final ExecutorService worker;
  private String tag = "";
  private @Nullable CompletableFuture<GraphCounts> counts;

  /**
   * @param base the beginning of the IRIs of entities
   * @param version the state the graph is in
   */
  public CountKeeper(DatasetGraph dataset, String base, Supplier<StoreVersion> version) {
    this.dataset = dataset;
    this.base = base;
    this.version = version;
    this.worker =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "papergraph-counts");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * The counts of the graph as it is now; none if they are not ready.
   *
   * @param patience how long to wait for them
   */
  public Optional<GraphCounts> now(Duration patience) {
    try {
      return Optional.of(current().get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private synchronized CompletableFuture<GraphCounts> current() {
    String tagNow = version.get().tag();
    CompletableFuture<GraphCounts> known = counts;
    if (known == null || !tagNow.equals(tag)) {
      tag = tagNow;
      known = CompletableFuture.supplyAsync(this::count, worker);
      counts = known;
    }
    return known;
  }

  private GraphCounts count() {
    long begin = System.nanoTime();
    try {
      GraphCounter counter = new GraphCounter(dataset, base, new GentlePace());
      GraphCounts found = Txn.calculateRead(dataset, counter::count);
      LOG.info("counted the graph in {} ms", (System.nanoTime() - begin) / 1_000_000);
      return found;
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("the graph could not be counted", e);
      throw e;
    }
  }

  /** Stops counting; the dataset may be closed after it. */
  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("counting has not stopped after {} s", SECONDS_TO_STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
