package org.papergraph.store;

import java.time.Instant;

/**
 * The state a graph is in. Two states with one tag hold the same statements.
 *
 * @param tag letters, digits and hyphens
 * @param changed when the graph came into it
 */
public record StoreVersion(String tag, Instant changed) {
  /** The version of a graph of which nobody says when it changes. */
  public static final StoreVersion UNKNOWN = new StoreVersion("", Instant.EPOCH);

  public StoreVersion {
    if (!tag.matches("[A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("tag \"" + tag + "\" is not of letters and digits");
    }
  }
}
