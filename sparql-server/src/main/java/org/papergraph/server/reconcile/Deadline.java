package org.papergraph.server.reconcile;

import java.time.Duration;

/**
 * When a request must have been answered.
 *
 * @param at by {@link System#nanoTime}
 */
record Deadline(long at, Duration limit) {
  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos(), limit);
  }

  long nanosLeft() {
    return Math.max(0, at - System.nanoTime());
  }

  /**
   * @throws RefusedException if it is over
   */
  void check() throws RefusedException {
    if (nanosLeft() == 0) {
      throw RefusedException.notInTime(
          "this took longer than the limit of "
              + limit.toMillis() / 1000.0
              + " s; send smaller batches");
    }
  }
}
