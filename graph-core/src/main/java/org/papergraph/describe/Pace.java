package org.papergraph.describe;

import java.util.concurrent.CancellationException;

/** What is told of each step of a long piece of work, and may make it rest or stop. */
@FunctionalInterface
public interface Pace {
  /**
   * One step of the work.
   *
   * @throws CancellationException if the work is no longer wanted
   */
  void step();

  /** Never rests. */
  static Pace full() {
    return () -> {};
  }
}
