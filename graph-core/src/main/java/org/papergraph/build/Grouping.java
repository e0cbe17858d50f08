package org.papergraph.build;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.papergraph.resolve.Merges;
import org.papergraph.resolve.PaperIndex;
import org.papergraph.resolve.SourceEntry;
import org.papergraph.resolve.Versions;

/**
 * Decides which records are of one paper or thing, and which are older versions of others.
 *
 * <p>First all records are added, then it is resolved, then it answers.
 */
final class Grouping {
  private final PaperIndex index;
  private final Versions versions = new Versions();
  private Map<Integer, Integer> newer = Map.of();
  private PaperIndex.Papers papers;

  /**
   * @param merges what somebody said of which are one
   */
  Grouping(Merges merges) {
    this.index = new PaperIndex(merges);
    this.papers = index.resolve();
  }

  /** Takes a record; records are numbered from 0 in the order of the calls. */
  void add(SourceEntry entry, int run) {
    index.add(entry.description());
    versions.add(entry, run);
  }

  /**
   * Looks at all records.
   *
   * @param origin where a source comes from, by its name in the places of the records
   */
  void resolve(Function<String, Versions.Origin> origin) {
    newer = versions.newer(origin);
    papers = index.resolve(newer);
  }

  /** The record of that number, with the key it shares with all of its paper. */
  StagedRecord resolved(int number, StagedRecord record) {
    return record.of(papers.key(number), newer.containsKey(number));
  }

  /** The paper or thing of records that share their key. */
  Group group(List<StagedRecord> records) {
    return Group.of(records, papers);
  }
}
