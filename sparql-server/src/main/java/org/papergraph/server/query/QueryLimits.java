package org.papergraph.server.query;

import java.time.Duration;

/**
 * What one query, and all of them together, may take.
 *
 * @param time how long a query may run, its answer included
 * @param rows how many rows or triples an answer may have
 * @param bytes how large an answer may be, before it is compressed
 * @param queryBytes how long the text of a query may be, in UTF-8
 * @param memory how many bytes the rows that a query has to keep may take
 * @param concurrent how many queries may run at once; the others wait
 * @param longRunning how many of those that have worked for a while may go on at once; the others
 *     take turns with them
 */
public record QueryLimits(
    Duration time,
    long rows,
    long bytes,
    int queryBytes,
    long memory,
    int concurrent,
    int longRunning) {
  private static final long MEGABYTE = 1L << 20;

  /**
   * The limits unless told otherwise: time for a scan of a million papers, answers that a browser
   * still takes, and all processors but one for heavy queries.
   */
  public static final QueryLimits DEFAULT =
      new QueryLimits(
          Duration.ofSeconds(30),
          10_000_000,
          1024 * MEGABYTE,
          (int) MEGABYTE,
          256 * MEGABYTE,
          32,
          Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

  public QueryLimits {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("time limit " + time + " is not above 0");
    }
    requirePositive("rows", rows);
    requirePositive("bytes", bytes);
    requirePositive("bytes of a query", queryBytes);
    requirePositive("memory", memory);
    requirePositive("concurrent queries", concurrent);
    requirePositive("long queries", longRunning);
  }

  private static void requirePositive(String what, long limit) {
    if (limit <= 0) {
      throw new IllegalArgumentException("limit of " + what + ", " + limit + ", is not above 0");
    }
  }

  /** The same with another time limit. */
  public QueryLimits withTime(Duration other) {
    return new QueryLimits(other, rows, bytes, queryBytes, memory, concurrent, longRunning);
  }

  /** The same for answers of other sizes. */
  public QueryLimits withAnswers(long otherRows, long otherBytes) {
    return new QueryLimits(
        time, otherRows, otherBytes, queryBytes, memory, concurrent, longRunning);
  }

  /** The same for queries of another length. */
  public QueryLimits withQueryBytes(int other) {
    return new QueryLimits(time, rows, bytes, other, memory, concurrent, longRunning);
  }

  /** The same with another memory limit. */
  public QueryLimits withMemory(long other) {
    return new QueryLimits(time, rows, bytes, queryBytes, other, concurrent, longRunning);
  }

  /** The same for other numbers of queries at once. */
  public QueryLimits withQueries(int otherConcurrent, int otherLongRunning) {
    return new QueryLimits(
        time, rows, bytes, queryBytes, memory, otherConcurrent, otherLongRunning);
  }
}
