package org.papergraph.server.query;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

/**
 * A query while it runs: what it has used, and whether it may go on.
 *
 * <p>The thread that runs the query tells what it does by {@link #step}, {@link #keep} and {@link
 * #release}, and is made to wait or to end there; any other thread may {@link #stop} it.
 */
public final class RunningQuery implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Steps are a row or a statement looked at: some 0.1 ms of work. */
  private static final int STEPS_BETWEEN_LOOKS = 1 << 8;

  /** Taken from what all queries share in pieces of this size. */
  private static final long PIECE = 1L << 20;

  private final QueryGate gate;
  private final Client client;
  private final long started = System.nanoTime();
  private final AtomicReference<@Nullable StopReason> stopped = new AtomicReference<>();
  private final long cpuAtStart = cpu();
  private volatile @Nullable QueryExec execution;
  private int steps;
  private long kept;
  private long reserved;
  private boolean seated;
  private long seatedAt;
  private boolean ended;

  RunningQuery(QueryGate gate, Client client) {
    this.gate = gate;
    this.client = client;
  }

  /** Who waits for the answer. */
  @FunctionalInterface
  public interface Client {
    /** One that never goes away. */
    Client PATIENT = () -> false;

    /** Whether it has closed its connection. Called by one thread, which must not wait. */
    boolean isGone();

    /** Closes the connection of one that does not take what it is sent. */
    default void cut() {}
  }

  /** What is to be aborted when the query is stopped. */
  void executedBy(QueryExec running) {
    execution = running;
    if (stopped.get() != null) {
      running.abort();
    }
  }

  QueryLimits limits() {
    return gate.limits();
  }

  /** A row or a statement was looked at. */
  void step() {
    if (++steps >= STEPS_BETWEEN_LOOKS) {
      steps = 0;
      look();
    }
  }

  /** Waits for its turn, and ends the query if it was stopped. */
  void look() {
    throwIfStopped();
    gate.takeTurn(this);
  }

  /** Something is kept in memory until it is released. */
  void keep(long bytes) {
    kept += bytes;
    if (kept > gate.limits().memory()) {
      throw stopNow(StopReason.MEMORY);
    }
    while (reserved < kept) {
      if (!gate.reserve(PIECE)) {
        throw stopNow(StopReason.MEMORY);
      }
      reserved += PIECE;
    }
  }

  /** What was kept is kept no more. */
  void release(long bytes) {
    kept -= bytes;
  }

  /** Has the query end at its next step, unless it was stopped before for another reason. */
  void stop(StopReason reason) {
    if (stopped.compareAndSet(null, reason)) {
      QueryExec running = execution;
      if (running != null) {
        running.abort();
      }
    }
  }

  /** Ends the query, in its own thread. */
  public QueryStoppedException stopNow(StopReason reason) {
    stop(reason);
    return stoppedException(reason);
  }

  void throwIfStopped() {
    StopReason reason = stopped.get();
    if (reason != null) {
      throw stoppedException(reason);
    }
  }

  /** What says why the query was stopped; for a reason nobody gave, time. */
  public QueryStoppedException stoppedException(StopReason otherwise) {
    StopReason reason = stopped.get();
    return new QueryStoppedException(reason == null ? otherwise : reason, gate.limits());
  }

  /** Why it was stopped, or null. */
  @Nullable StopReason stopReason() {
    return stopped.get();
  }

  void cutClient() {
    client.cut();
  }

  boolean isClientGone() {
    return client.isGone();
  }

  Duration runningFor() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** The processor time that its thread has spent on it. */
  Duration worked() {
    return Duration.ofNanos(cpu() - cpuAtStart);
  }

  private static long cpu() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  boolean isSeated() {
    return seated;
  }

  void setSeated(boolean now) {
    seated = now;
    seatedAt = System.nanoTime();
  }

  Duration seatedFor() {
    return Duration.ofNanos(System.nanoTime() - seatedAt);
  }

  long reserved() {
    return reserved;
  }

  /** Gives back what the query holds. */
  @Override
  public void close() {
    if (!ended) {
      ended = true;
      gate.leave(this);
    }
  }
}
