package org.papergraph.resolve;

import java.util.Comparator;

/**
 * Where a record stood.
 *
 * @param source SHA-256 of the page
 * @param line its first line in the page, from 1
 * @param lastLine its last line
 * @param onLine which of the records that begin on its first line it is, from 1
 */
public record RecordPlace(String source, long line, long lastLine, int onLine)
    implements Comparable<RecordPlace> {
  private static final Comparator<RecordPlace> ORDER =
      Comparator.comparing(RecordPlace::source)
          .thenComparingLong(RecordPlace::line)
          .thenComparingInt(RecordPlace::onLine)
          .thenComparingLong(RecordPlace::lastLine);

  @Override
  public int compareTo(RecordPlace other) {
    return ORDER.compare(this, other);
  }
}
