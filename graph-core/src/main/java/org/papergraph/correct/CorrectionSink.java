package org.papergraph.correct;

import org.papergraph.read.Rejection;

/** Takes what a file of corrections holds. */
public interface CorrectionSink {
  void step(Step step);

  void rejection(Rejection rejection);
}
