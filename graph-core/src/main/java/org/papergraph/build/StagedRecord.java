package org.papergraph.build;

import java.util.Comparator;
import org.papergraph.resolve.RecordPlace;

/**
 * A record on its way to its paper.
 *
 * @param key the normalised title, which records of one paper share
 * @param title as read
 * @param abstractText as read
 * @param place where it stood
 */
record StagedRecord(String key, String title, String abstractText, RecordPlace place)
    implements Comparable<StagedRecord> {
  private static final Comparator<StagedRecord> ORDER =
      Comparator.comparing(StagedRecord::key)
          .thenComparing(StagedRecord::title)
          .thenComparing(StagedRecord::abstractText)
          .thenComparing(StagedRecord::place);

  @Override
  public int compareTo(StagedRecord other) {
    return ORDER.compare(this, other);
  }

  /** About how many bytes it takes in memory. */
  long weight() {
    return 200 + 2L * (key.length() + title.length() + abstractText.length());
  }
}
