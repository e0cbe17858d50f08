package org.papergraph.server.data;

import java.time.Duration;

/**
 * When something must be done.
 *
 * @param end by {@link System#nanoTime}
 */
record TimeLimit(Duration length, long end) {
  /** A time limit was overrun. */
  static final class OverrunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private OverrunException(String message) {
      super(message);
    }
  }

  static TimeLimit of(Duration length) {
    return new TimeLimit(length, System.nanoTime() + length.toNanos());
  }

  long millisLeft() {
    return Math.max(0, (end - System.nanoTime()) / 1_000_000);
  }

  boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  /**
   * @throws OverrunException if it is over
   */
  void check() {
    if (isOver()) {
      throw overrun();
    }
  }

  OverrunException overrun() {
    return new OverrunException(
        "this took longer than the limit of " + length.toMillis() / 1000.0 + " s");
  }
}
