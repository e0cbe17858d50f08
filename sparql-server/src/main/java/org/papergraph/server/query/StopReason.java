package org.papergraph.server.query;

/** Why a query is stopped before its end. */
public enum StopReason {
  /** It took longer than a query may. */
  TIME,
  /** It had to keep more in memory than a query may, or than the server has left. */
  MEMORY,
  /** Its answer has more rows or triples than one may have. */
  ROWS,
  /** Its answer is larger than one may be. */
  BYTES,
  /** There were too many others. */
  BUSY,
  /** Nobody waits for the answer any more. */
  CLIENT_GONE,
  /** The server is being stopped. */
  STOPPING;

  private static final double MILLISECONDS = 1000.0;

  /** What a client is told. */
  public String explain(QueryLimits limits) {
    return switch (this) {
      case TIME ->
          "the query took longer than the limit of "
              + limits.time().toMillis() / MILLISECONDS
              + " s; ask for less, or have the limit raised where the server is started";
      case MEMORY ->
          "the query has to keep more in memory than the limit of "
              + size(limits.memory())
              + ", to sort, group, join or tell apart; ask for less, or have the limit raised where"
              + " the server is started";
      case ROWS ->
          "the answer has more than the limit of "
              + limits.rows()
              + " rows or triples; use LIMIT and OFFSET, or take a dump";
      case BYTES ->
          "the answer is larger than the limit of "
              + size(limits.bytes())
              + "; use LIMIT and OFFSET, or take a dump";
      case BUSY -> "the server runs as many queries as it may; try again in a while";
      case CLIENT_GONE -> "the client has gone";
      case STOPPING -> "the server is being stopped";
    };
  }

  /** {@code 64 MB}, or bytes where it is no whole number of them. */
  static String size(long bytes) {
    return bytes % (1L << 20) == 0 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }
}
