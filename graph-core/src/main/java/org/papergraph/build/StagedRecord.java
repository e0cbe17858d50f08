package org.papergraph.build;

import java.util.Comparator;
import org.papergraph.resolve.SourceEntry;

/**
 * A record on its way to its paper.
 *
 * @param key what records of one paper share, once that is known
 * @param kept whether the store held it before this run
 * @param stored what it says
 */
record StagedRecord(String key, boolean kept, StoredEntry stored)
    implements Comparable<StagedRecord> {
  private static final Comparator<StagedRecord> ORDER =
      Comparator.comparing(StagedRecord::key)
          .thenComparing(StagedRecord::entry)
          .thenComparing(StagedRecord::kept)
          .thenComparing(record -> record.stored().run());

  /** A record that was just read. */
  static StagedRecord read(StoredEntry entry) {
    return new StagedRecord("", false, entry);
  }

  /** A record that the store held before. */
  static StagedRecord held(StoredEntry stored) {
    return new StagedRecord("", true, stored);
  }

  SourceEntry entry() {
    return stored.entry();
  }

  /** The same once it is known what it is of. */
  StagedRecord of(String paper, boolean older) {
    return new StagedRecord(paper, kept, new StoredEntry(entry(), stored.run(), older));
  }

  /** The same at its place, of a run. */
  StagedRecord with(SourceEntry placed, int run) {
    return new StagedRecord(key, kept, new StoredEntry(placed, run, stored.older()));
  }

  @Override
  public int compareTo(StagedRecord other) {
    return ORDER.compare(this, other);
  }

  /** About how many bytes it takes in memory. */
  long weight() {
    SourceEntry entry = entry();
    return 1000
        + 2L * (entry.title().length() + entry.abstractText().length())
        + 200L * (entry.authors().size() + entry.fields().size());
  }
}
