package org.papergraph.extract;

import java.util.Locale;

/** The parts of a paper that are read. */
public enum Part {
  /** The title. */
  TITLE,
  /** The abstract. */
  ABSTRACT;

  /** The name as the graph states it: {@code title} or {@code abstract}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
