package org.papergraph.build;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts more records than fit in memory, so that all of one paper come together.
 *
 * <p>An external merge sort: full buffers are sorted and written to files, and the files are read
 * side by side.
 */
final class RecordSorter {
  /** Sixty-four mebibytes hold some 16,000 records with abstracts. */
  private static final long MOST_BYTES_IN_MEMORY = 64L << 20;

  private final Path folder;
  private final List<StagedRecord> buffer = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long weight;

  /**
   * @param folder an empty folder for the files
   */
  RecordSorter(Path folder) {
    this.folder = folder;
  }

  void add(StagedRecord record) throws IOException {
    buffer.add(record);
    weight += record.weight();
    if (weight >= MOST_BYTES_IN_MEMORY) {
      spill();
    }
  }

  private void spill() throws IOException {
    Collections.sort(buffer);
    Path run = folder.resolve("run-" + runs.size() + ".jsonl.gz");
    try (SequenceWriter out = Json.writer(run, StagedRecord.class)) {
      for (StagedRecord record : buffer) {
        out.write(record);
      }
    }
    runs.add(run);
    buffer.clear();
    weight = 0;
  }

  /** Takes what {@link #forEachGroup} hands out. */
  @FunctionalInterface
  interface GroupSink {
    void group(List<StagedRecord> records) throws IOException;
  }

  /** One sorted file, or what is in memory. */
  private static final class Run implements Comparable<Run> {
    private final java.util.Iterator<StagedRecord> records;
    private StagedRecord head;

    Run(java.util.Iterator<StagedRecord> records) {
      this.records = records;
      this.head = records.next();
    }

    @Override
    public int compareTo(Run other) {
      return head.compareTo(other.head);
    }

    boolean advance() {
      if (records.hasNext()) {
        head = records.next();
        return true;
      }
      return false;
    }
  }

  /** Hands out the records, those of one key together, keys and records in order. */
  void forEachGroup(GroupSink sink) throws IOException {
    Collections.sort(buffer);
    List<MappingIterator<StagedRecord>> open = new ArrayList<>();
    try {
      PriorityQueue<Run> queue = new PriorityQueue<>();
      for (Path run : runs) {
        MappingIterator<StagedRecord> records = Json.reader(run, StagedRecord.class);
        open.add(records);
        queue.add(new Run(records));
      }
      if (!buffer.isEmpty()) {
        queue.add(new Run(buffer.iterator()));
      }
      merge(queue, sink);
    } finally {
      for (MappingIterator<StagedRecord> records : open) {
        records.close();
      }
    }
  }

  private static void merge(PriorityQueue<Run> queue, GroupSink sink) throws IOException {
    List<StagedRecord> group = new ArrayList<>();
    while (!queue.isEmpty()) {
      Run run = queue.remove();
      StagedRecord next = run.head;
      if (!group.isEmpty() && !group.get(0).key().equals(next.key())) {
        sink.group(List.copyOf(group));
        group.clear();
      }
      group.add(next);
      if (run.advance()) {
        queue.add(run);
      }
    }
    if (!group.isEmpty()) {
      sink.group(group);
    }
  }
}
