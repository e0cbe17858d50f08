package org.papergraph.server.description;

import java.util.concurrent.CancellationException;

/**
 * Keeps a long piece of work in the background: after some of it comes a rest, so that it takes no
 * more than half of a processor from those who wait for answers.
 */
final class Pace {
  private static final int STEPS = 4_096;
  private static final long MOST_REST_MILLIS = 50;

  private final boolean resting;
  private long steps;
  private long since = System.nanoTime();

  private Pace(boolean resting) {
    this.resting = resting;
  }

  /** Rests as long as it works. */
  static Pace gentle() {
    return new Pace(true);
  }

  /** Never rests. */
  static Pace full() {
    return new Pace(false);
  }

  /**
   * One step of the work.
   *
   * @throws CancellationException if the thread was interrupted
   */
  void step() {
    if (++steps % STEPS != 0) {
      return;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("counting was stopped");
    }
    long worked = (System.nanoTime() - since) / 1_000_000;
    if (resting && worked > 10) {
      rest(Math.min(worked, MOST_REST_MILLIS));
    }
  }

  private void rest(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    since = System.nanoTime();
  }
}
