package org.papergraph.link;

import org.papergraph.read.Rejection;

/** Takes the mappings of a mapping set, in the order of its lines. */
public interface MappingSink {
  /**
   * Takes a mapping.
   *
   * @param line where it begins, counted from 1
   */
  void mapping(long line, Mapping mapping);

  /** Takes what was not understood, and what would have been right. */
  void rejection(Rejection rejection);
}
