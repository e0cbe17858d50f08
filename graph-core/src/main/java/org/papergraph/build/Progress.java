package org.papergraph.build;

/** Told how far a run is. Calls come from one thread. */
public interface Progress {
  /** A step of the run begins; {@code total} of its units will be done, or 0 if nobody knows. */
  void begin(String step, long total);

  /** So many units of the step are done. */
  void done(long count);

  /** The step is over. */
  void end();

  /** Tells nobody. */
  static Progress none() {
    return new Progress() {
      @Override
      public void begin(String step, long total) {}

      @Override
      public void done(long count) {}

      @Override
      public void end() {}
    };
  }
}
