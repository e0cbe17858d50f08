package org.papergraph.learn;

import org.papergraph.ontology.Papergraph;

/** The predicates whose statements are measured. */
public enum Measured {
  /** Methods of either role. */
  MENTIONS_METHOD(Papergraph.MENTIONS_METHOD),
  /** Methods the paper proposes. */
  INTRODUCES_METHOD(Papergraph.INTRODUCES_METHOD),
  /** Data sets of either role. */
  USES_DATASET(Papergraph.USES_DATASET),
  /** Data sets the paper releases. */
  INTRODUCES_DATASET(Papergraph.INTRODUCES_DATASET),
  /** Problems the paper is about. */
  ADDRESSES_TASK(Papergraph.ADDRESSES_TASK),
  /** Measures the paper reports. */
  REPORTS_METRIC(Papergraph.REPORTS_METRIC),
  /** Numbers with measure and data set. */
  HAS_RESULT(Papergraph.HAS_RESULT);

  private final String predicate;

  Measured(String predicate) {
    this.predicate = predicate;
  }

  /** The predicate's IRI. */
  public String predicate() {
    return predicate;
  }
}
