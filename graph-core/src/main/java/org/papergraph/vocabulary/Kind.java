package org.papergraph.vocabulary;

/** The kinds of named things that papers speak of. */
public enum Kind {
  /** A model, architecture, layer, algorithm, optimiser, loss, procedure or piece of software. */
  METHOD,
  /** A named corpus, data set, benchmark, challenge, simulator or environment used as data. */
  DATASET,
  /** A problem worked on. */
  TASK,
  /** A named measure. */
  METRIC
}
