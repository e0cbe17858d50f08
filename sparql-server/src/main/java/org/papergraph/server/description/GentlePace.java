package org.papergraph.server.description;

import java.util.concurrent.CancellationException;
import org.papergraph.describe.Pace;

/**
 * Keeps a long piece of work in the background: after some of it comes a rest as long, so that it
 * takes no more than half of a processor from those who wait for answers.
 */
final class GentlePace implements Pace {
  private static final int STEPS = 4_096;
  private static final long MOST_REST_MILLIS = 50;

  private long steps;
  private long since = System.nanoTime();

  /**
   * {@inheritDoc}
   *
   * @throws CancellationException if the thread was interrupted
   */
  @Override
  public void step() {
    if (++steps % STEPS != 0) {
      return;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("counting was stopped");
    }
    long worked = (System.nanoTime() - since) / 1_000_000;
    if (worked > 10) {
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
