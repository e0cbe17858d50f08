package org.papergraph.read.records;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How much an archive holds.
 *
 * @param pages that records stood on, one for each name they were given under
 * @param statements of runs, of links and of what people decided
 * @param things papers and other things
 * @param records of all of them
 */
@JsonPropertyOrder({"pages", "statements", "things", "records"})
public record ArchiveCounts(long pages, long statements, long things, long records) {
  /** Nothing. */
  static final ArchiveCounts NONE = new ArchiveCounts(0, 0, 0, 0);

  ArchiveCounts withPage() {
    return new ArchiveCounts(pages + 1, statements, things, records);
  }

  ArchiveCounts withStatement() {
    return new ArchiveCounts(pages, statements + 1, things, records);
  }

  ArchiveCounts withThing(KeptThing thing) {
    return new ArchiveCounts(pages, statements, things + 1, records + thing.records().size());
  }
}
