package org.papergraph.server.data;

import java.time.Duration;

/**
 * What reading or changing graphs as a whole may take.
 *
 * @param change how long a change may take, from its first byte until it is made
 * @param bodyBytes how large the body of a change may be
 * @param download how long graphs may be sent
 * @param answerBytes how large they may be, before they are compressed
 * @param downloads how many may be sent at once
 */
public record DataLimits(
    Duration change, long bodyBytes, Duration download, long answerBytes, int downloads) {
  /** The largest body of a change unless told otherwise, in bytes: some 100,000 statements. */
  public static final long DEFAULT_BODY_BYTES = 16L << 20;

  /** Statements are held in memory until the change is made; a million take some 200 MB. */
  static final int MOST_STATEMENTS = 1_000_000;

  /** Statements of an answer in a format that is held in memory: some 20 MB. */
  static final int MOST_HELD = 100_000;

  /** Values of a property of a thing in such a format: JSON-LD compares each with all others. */
  static final int MOST_VALUES = 1_000;

  public DataLimits {
    if (bodyBytes <= 0) {
      throw new IllegalArgumentException("limit of a body, " + bodyBytes + ", is not above 0");
    }
  }
}
