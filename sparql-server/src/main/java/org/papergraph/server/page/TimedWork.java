package org.papergraph.server.page;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work that one waits for up to a limit, in a bounded number of threads.
 *
 * <p>Work over the limit is interrupted. If it does not mind that, it keeps its thread until it is
 * done: then others wait longer for theirs, but no more than the given threads are ever busy.
 */
final class TimedWork implements AutoCloseable {
  private static final int IDLE_SECONDS = 30;

  private final Duration limit;
  private final ThreadPoolExecutor threads;

  /**
   * @param name of the threads
   * @param count how many of them there are at most
   * @param waiting how many pieces of work may wait for one
   * @param limit how long one is waited for, the time it waits itself included
   */
  TimedWork(String name, int count, int waiting, Duration limit) {
    this.limit = limit;
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            work -> thread(name, work));
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Why there is no result. */
  static final class NotDoneException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean begun;

    private NotDoneException(String message, boolean begun) {
      super(message);
      this.begun = begun;
    }

    /** Whether the work was taken and took too long; otherwise there was too much of it. */
    boolean isOverLimit() {
      return begun;
    }
  }

  Duration limit() {
    return limit;
  }

  /**
   * Does the work and returns its result.
   *
   * @throws NotDoneException if that takes longer than the limit, or too much is waiting already
   */
  <T> T result(Callable<T> work) throws NotDoneException {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      threads.execute(task);
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new NotDoneException("too much to do", false);
    } catch (TimeoutException e) {
      throw new NotDoneException("longer than " + limit, true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotDoneException("interrupted", false);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the work failed: " + e.getCause(), e.getCause());
    } finally {
      // Of no effect on what is done; what waits must not keep its place.
      task.cancel(true);
      threads.remove(task);
    }
  }

  /** Ends the threads, and refuses work from now on. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
