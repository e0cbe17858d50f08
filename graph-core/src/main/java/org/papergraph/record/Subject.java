package org.papergraph.record;

/** What a record is about. */
public enum Subject {
  PAPER,
  DATASET,
  /** A code repository. */
  REPOSITORY,
  METHOD
}
