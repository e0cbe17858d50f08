package org.papergraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papergraph.extract.Finding;
import org.papergraph.record.Identifier;
import org.papergraph.record.Subject;
import org.papergraph.resolve.Paper;
import org.papergraph.resolve.PaperIndex;
import org.papergraph.resolve.SourceEntry;
import org.papergraph.resolve.Thing;

/**
 * All records of one paper or other thing, and what is found in the paper.
 *
 * @param entries sorted; at least one of them counts
 * @param contested identifiers among those of the records that others claim too
 * @param findings of a paper
 */
record Group(List<StoredEntry> entries, List<Identifier> contested, List<Finding> findings) {
  Group {
    entries = List.copyOf(entries);
    contested = List.copyOf(contested);
    findings = List.copyOf(findings);
  }

  /** The records of one paper, of which nothing was found yet; of equal ones the first read. */
  static Group of(List<StagedRecord> records, PaperIndex.Papers papers) {
    Map<SourceEntry, StoredEntry> entries = new TreeMap<>();
    for (StagedRecord record : records) {
      entries.merge(record.entry(), record.stored(), (a, b) -> a.run() <= b.run() ? a : b);
    }
    List<Identifier> contested =
        entries.values().stream()
            .filter(stored -> !stored.older())
            .map(stored -> stored.entry().description())
            .flatMap(
                it -> it.identifiers().stream().filter(id -> papers.isContested(it.subject(), id)))
            .distinct()
            .sorted()
            .toList();
    return new Group(new ArrayList<>(entries.values()), contested, List.of());
  }

  Subject subject() {
    return entries.get(0).entry().description().subject();
  }

  boolean isPaper() {
    return subject() == Subject.PAPER;
  }

  /** The records that count. */
  List<SourceEntry> current() {
    return entries.stream().filter(stored -> !stored.older()).map(StoredEntry::entry).toList();
  }

  /** The paper they are of. */
  Paper paper() {
    return Paper.of(current(), contested::contains);
  }

  /** The data set, method or repository they are of. */
  Thing thing() {
    return Thing.of(current(), contested::contains);
  }

  Group with(List<Finding> found) {
    return new Group(entries, contested, found);
  }
}
