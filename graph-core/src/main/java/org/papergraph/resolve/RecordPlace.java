package org.papergraph.resolve;

import java.util.Comparator;

/**
 * Where a record stood.
 *
 * @param source SHA-256 of the page
 * @param line its first line in the page, from 1
 * @param lastLine its last line
 */
public record RecordPlace(String source, long line, long lastLine)
    implements Comparable<RecordPlace> {
  private static final Comparator<RecordPlace> ORDER =
      Comparator.comparing(RecordPlace::source)
          .thenComparingLong(RecordPlace::line)
          .thenComparingLong(RecordPlace::lastLine);

  @Override
  public int compareTo(RecordPlace other) {
    return ORDER.compare(this, other);
  }
}
