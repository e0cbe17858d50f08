package org.papergraph.build;

import java.util.Comparator;
import org.papergraph.resolve.SourceEntry;

/**
 * A record on its way to its paper.
 *
 * @param key what records of one paper share, once that is known
 * @param kept whether the store held it before this run
 * @param entry what it says
 */
record StagedRecord(String key, boolean kept, SourceEntry entry)
    implements Comparable<StagedRecord> {
  private static final Comparator<StagedRecord> ORDER =
      Comparator.comparing(StagedRecord::key)
          .thenComparing(StagedRecord::entry)
          .thenComparing(StagedRecord::kept);

  @Override
  public int compareTo(StagedRecord other) {
    return ORDER.compare(this, other);
  }

  /** About how many bytes it takes in memory. */
  long weight() {
    return 1000
        + 2L * (entry.title().length() + entry.abstractText().length())
        + 200L * (entry.authors().size() + entry.fields().size());
  }
}
