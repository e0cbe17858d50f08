package org.papergraph.server.query;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Lets queries in, gives them turns, and ends those that take too much.
 *
 * <p>Many queries may be in at once, but only a few may work for long: one that has used half a
 * second of processor time needs one of a few seats to go on. It gives the seat up to the next one
 * that waits after another half second. So a query that takes milliseconds is answered as quickly
 * whether ten others run for a minute or none does, and no query is starved. A query waits inside
 * {@link RunningQuery#step}, holding no lock of ours but its read transaction.
 *
 * <p>What queries keep in memory is added up from estimates: for each of them, and for all
 * together, which may take half of the heap.
 */
public final class QueryGate implements AutoCloseable {
  /** A query that works for less than this is never made to wait for others. */
  private static final Duration FREE_WORK = Duration.ofMillis(500);

  private static final Duration TURN = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** How long a query waits to be let in before it is told to come again. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final QueryLimits limits;
  private final Semaphore places;
  private final Semaphore seats;
  private final long mostMemory = Runtime.getRuntime().maxMemory() / 2;
  private final AtomicLong memory = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final Map<StopReason, AtomicLong> stopped = new EnumMap<>(StopReason.class);
  private final Set<RunningQuery> running = ConcurrentHashMap.newKeySet();
  private final Thread watch;
  private volatile boolean open = true;

  /** Opens a gate; it has a thread of its own until it is closed. */
  public QueryGate(QueryLimits limits) {
    this.limits = limits;
    this.places = new Semaphore(limits.concurrent(), true);
    this.seats = new Semaphore(limits.longRunning(), true);
    for (StopReason reason : StopReason.values()) {
      stopped.put(reason, new AtomicLong());
    }
    this.watch = new Thread(this::watch, "papergraph-queries");
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * What goes on at a gate.
   *
   * @param running queries that are in
   * @param waiting queries that wait to be let in
   * @param memory what the queries that are in keep, in bytes, by estimate
   * @param answered queries that came to their end
   * @param stopped queries that did not, by reason
   */
  public record Figures(
      int running, int waiting, long memory, long answered, Map<StopReason, Long> stopped) {
    public Figures {
      stopped = Map.copyOf(stopped);
    }
  }

  /** What queries may take. */
  public QueryLimits limits() {
    return limits;
  }

  /** What goes on now. */
  public Figures figures() {
    Map<StopReason, Long> counts = new EnumMap<>(StopReason.class);
    stopped.forEach((reason, count) -> counts.put(reason, count.get()));
    return new Figures(
        running.size(), places.getQueueLength(), memory.get(), answered.get(), counts);
  }

  /**
   * Lets a query in, maybe after a while.
   *
   * @throws QueryStoppedException if there are too many others
   */
  public RunningQuery enter(RunningQuery.Client client) {
    if (places.getQueueLength() >= limits.concurrent() || !await(places, LONGEST_WAIT)) {
      throw refused(StopReason.BUSY);
    }
    if (!open) {
      places.release();
      throw refused(StopReason.STOPPING);
    }
    RunningQuery query = new RunningQuery(this, client);
    running.add(query);
    return query;
  }

  private QueryStoppedException refused(StopReason reason) {
    count(reason);
    return new QueryStoppedException(reason, limits);
  }

  private void count(@Nullable StopReason reason) {
    (reason == null ? answered : stopped.getOrDefault(reason, answered)).incrementAndGet();
  }

  private static boolean await(Semaphore semaphore, Duration longest) {
    try {
      return semaphore.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Called by the thread of the query. */
  void takeTurn(RunningQuery query) {
    if (query.isSeated()) {
      if (query.seatedFor().compareTo(TURN) < 0 || !seats.hasQueuedThreads()) {
        return;
      }
      query.setSeated(false);
      seats.release();
    } else if (query.worked().compareTo(FREE_WORK) < 0) {
      return;
    }
    while (!await(seats, BETWEEN_LOOKS)) {
      query.throwIfStopped();
    }
    query.setSeated(true);
  }

  boolean reserve(long bytes) {
    if (memory.addAndGet(bytes) <= mostMemory) {
      return true;
    }
    memory.addAndGet(-bytes);
    return false;
  }

  void leave(RunningQuery query) {
    running.remove(query);
    memory.addAndGet(-query.reserved());
    if (query.isSeated()) {
      query.setSeated(false);
      seats.release();
    }
    count(query.stopReason());
    places.release();
  }

  private void watch() {
    while (open) {
      running.forEach(this::look);
      try {
        Thread.sleep(BETWEEN_LOOKS.toMillis());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look(RunningQuery query) {
    Duration over = query.runningFor().minus(limits.time());
    if (over.compareTo(LONGEST_WAIT) > 0) {
      query.cutClient();
    } else if (!over.isNegative()) {
      query.stop(StopReason.TIME);
    } else if (query.isClientGone()) {
      query.stop(StopReason.CLIENT_GONE);
    }
  }

  /** Lets nobody in any more, and ends the queries that run. */
  @Override
  public void close() {
    open = false;
    watch.interrupt();
    running.forEach(query -> query.stop(StopReason.STOPPING));
  }
}
