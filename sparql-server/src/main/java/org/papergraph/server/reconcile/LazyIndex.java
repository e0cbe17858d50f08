package org.papergraph.server.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.papergraph.server.page.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of a graph, built in a thread of its own when it is first wanted: most servers are
 * never asked for it. The graph does not change while it is served, and the index lives no longer.
 */
final class LazyIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LazyIndex.class);
  private static final long LONGEST_END_MILLIS = 10_000;

  private final Site site;
  private @Nullable CompletableFuture<NameIndex> index;
  private @Nullable Thread builder;
  private volatile boolean closed;

  LazyIndex(Site site) {
    this.site = site;
  }

  /** Has it built, unless it is already; after a failure anew. Nobody waits here. */
  void begin() {
    CompletableFuture<NameIndex> unused = begun();
  }

  private synchronized CompletableFuture<NameIndex> begun() {
    CompletableFuture<NameIndex> known = index;
    if (known != null && !known.isCompletedExceptionally()) {
      return known;
    }
    CompletableFuture<NameIndex> future = new CompletableFuture<>();
    Thread thread = new Thread(() -> build(future), "reconcile-index");
    thread.setDaemon(true);
    index = future;
    builder = thread;
    thread.start();
    return future;
  }

  private void build(CompletableFuture<NameIndex> future) {
    try {
      long begin = System.nanoTime();
      NameIndex built = Txn.calculateRead(site.dataset(), this::built);
      LOG.debug("{} entities in {} ms", built.size(), (System.nanoTime() - begin) / 1_000_000);
      future.complete(built);
    } catch (RuntimeException | OutOfMemoryError e) {
      future.completeExceptionally(e);
    }
  }

  private NameIndex built() {
    try {
      return NameIndexBuilder.build(site, () -> closed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The index, which is waited for.
   *
   * @throws RefusedException if it is not ready in time
   */
  NameIndex get(Deadline deadline) throws RefusedException {
    try {
      return begun().get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw RefusedException.notInTime("names are still being read; try again soon");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RefusedException.notInTime("the server is being stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException("no index of names", e.getCause());
    }
  }

  /** Ends the building, so that the graph may be closed after this. */
  @Override
  public void close() {
    closed = true;
    Thread thread;
    synchronized (this) {
      thread = builder;
    }
    if (thread != null) {
      try {
        thread.join(LONGEST_END_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
