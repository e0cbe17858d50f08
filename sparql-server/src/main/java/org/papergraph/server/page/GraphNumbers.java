package org.papergraph.server.page;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.papergraph.store.StoreVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The numbers of a graph, counted beside the answering of requests, anew for each of its versions.
 *
 * <p>A large graph takes a minute to count, and a page must not wait for that: it gets what is
 * known, with a word on whether that is all. While a changed graph is counted anew, the numbers are
 * those of before. After the first time nothing is counted until somebody asks, nor sooner after
 * the last counting than that took, so that a graph that always changes does not keep a processor
 * busy.
 */
final class GraphNumbers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GraphNumbers.class);
  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

  private final Site site;
  private final Supplier<StoreVersion> version;
  private GraphSummary known = GraphSummary.NOTHING;
  private Optional<String> countedTag = Optional.empty();
  private State state = State.COUNTING;
  private long notBefore = System.nanoTime();
  private @Nullable GraphCounting counting;
  private @Nullable Thread thread;
  private boolean closed;

  GraphNumbers(Site site, Supplier<StoreVersion> version) {
    this.site = site;
    this.version = version;
  }

  /** How far the numbers can be relied on. */
  enum State {
    /** They are those of the graph as it is. */
    CURRENT,
    /** Some are not counted yet; those there are, are right. */
    COUNTING,
    /** They are those of the graph before its last change. */
    OUTDATED,
    /** Counting went wrong; it is tried again. */
    FAILED
  }

  /** What is known, and how far it can be relied on. */
  record Known(GraphSummary summary, State state) {
    /** A page of these numbers, which browsers keep only if they will not change. */
    Reply validated(Reply page) {
      return state == State.CURRENT ? page : page.with("Cache-Control", "no-store");
    }

    boolean counting() {
      return state == State.COUNTING;
    }

    boolean outdated() {
      return state == State.OUTDATED;
    }

    boolean failed() {
      return state == State.FAILED;
    }
  }

  /** Begins to count, for those who will ask. */
  void prepare() {
    now();
  }

  /** What is known now. If that is not of the graph as it is, it begins to be counted. */
  synchronized Known now() {
    String tag = version.get().tag();
    if (countedTag.isPresent() && !countedTag.get().equals(tag)) {
      countedTag = Optional.empty();
      state = State.OUTDATED;
    }
    boolean due = countedTag.isEmpty() && counting == null && System.nanoTime() - notBefore >= 0;
    if (due && !closed) {
      start(tag);
    }
    return new Known(known, state);
  }

  /** The version of the graph; empty if nobody tells. */
  String version() {
    return version.get().tag();
  }

  private void start(String tag) {
    GraphCounting work = new GraphCounting(site);
    counting = work;
    thread = new Thread(() -> count(work, tag), "counting");
    thread.setDaemon(true);
    thread.start();
  }

  private void count(GraphCounting work, String tag) {
    long began = System.nanoTime();
    try {
      GraphSummary summary = GraphSummary.NOTHING;
      for (UnaryOperator<GraphSummary> part : work.parts()) {
        GraphSummary before = summary;
        summary = Txn.calculateRead(site.dataset(), () -> part.apply(before));
        learn(summary);
      }
      ended(summary, tag, System.nanoTime() - began);
    } catch (QueryCancelledException e) {
      LOG.debug("counting was stopped", e);
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  /** Parts of a first counting are shown as they come. */
  private synchronized void learn(GraphSummary summary) {
    if (state == State.COUNTING) {
      known = summary;
    }
  }

  /** If the graph changed meanwhile, its tag is another and the next request begins again. */
  private synchronized void ended(GraphSummary summary, String tag, long nanoseconds) {
    LOG.info("Counted the graph in {} ms", nanoseconds / 1_000_000);
    known = summary;
    state = State.CURRENT;
    countedTag = Optional.of(tag);
    notBefore = System.nanoTime() + nanoseconds;
    counting = null;
  }

  private synchronized void failed(RuntimeException e) {
    if (!closed) {
      LOG.error("The graph could not be counted", e);
    }
    known = GraphSummary.NOTHING;
    state = State.FAILED;
    notBefore = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
    counting = null;
  }

  /** Ends counting, so that the graph can be closed. */
  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      closed = true;
      if (counting != null) {
        counting.stop();
      }
      running = thread;
    }
    if (running != null) {
      try {
        running.join(PATIENCE_AT_END.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
