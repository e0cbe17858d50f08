package org.papergraph.server.complete;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds entities by the beginning of their names. */
@FunctionalInterface
public interface EntityNames {
  /**
   * Entities whose name, or a word of it, begins so, the best known first.
   *
   * @param most how many at most
   * @param patience how long to wait for names that are still being read
   * @return nothing if they are not read by then
   */
  Optional<List<Completion>> beginning(String prefix, int most, Duration patience);
}
