package org.papergraph.server.query;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** How many queries wait and run, and what became of the others. Threads may share it. */
public final class QueryCounts {
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicLong running = new AtomicLong();
  private final Map<Outcome, LongAdder> ended = new EnumMap<>(Outcome.class);

  public QueryCounts() {
    for (Outcome outcome : Outcome.values()) {
      ended.put(outcome, new LongAdder());
    }
  }

  /** What becomes of a query. */
  public enum Outcome {
    /** All of its answer was sent. */
    ANSWERED,
    /** It was not run: it is wrong or not allowed, or too many others run. */
    REFUSED,
    /** It took longer than it may. */
    TIMED_OUT,
    /** Its client went away, or the server stopped. */
    CANCELLED,
    /** Something went wrong. */
    FAILED;

    /** Its name in measures. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A query waits for its turn. */
  public void waits() {
    waiting.incrementAndGet();
  }

  /** A query that waited does so no more. */
  public void waitedEnough() {
    waiting.decrementAndGet();
  }

  /** A query begins to run. */
  public void begins() {
    running.incrementAndGet();
  }

  /** A query that ran has ended. */
  public void ends(Outcome outcome) {
    running.decrementAndGet();
    count(outcome);
  }

  /** A query ended without running. */
  public void count(Outcome outcome) {
    of(outcome).increment();
  }

  /** How many wait. */
  public long waiting() {
    return waiting.get();
  }

  /** How many run. */
  public long running() {
    return running.get();
  }

  /** How many have ended so. */
  public long ended(Outcome outcome) {
    return of(outcome).sum();
  }

  private LongAdder of(Outcome outcome) {
    LongAdder count = ended.get(outcome);
    if (count == null) {
      throw new IllegalArgumentException("no count of " + outcome);
    }
    return count;
  }
}
