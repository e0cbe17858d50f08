package org.papergraph.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import org.papergraph.extract.Finding;
import org.papergraph.read.records.KeptRecord;
import org.papergraph.read.records.KeptThing;
import org.papergraph.resolve.RecordPlace;
import org.papergraph.resolve.SourceEntry;

/** Groups in the form they have in archives. */
final class ArchivedGroup {
  private ArchivedGroup() {}

  /** What an archive holds of a group. */
  static KeptThing of(Group group) throws IOException {
    List<KeptRecord> records = group.entries().stream().map(ArchivedGroup::of).toList();
    return new KeptThing(records, group.contested(), Json.nodes(group.findings()));
  }

  private static KeptRecord of(StoredEntry stored) {
    RecordPlace place = stored.entry().place();
    return new KeptRecord(
        place.source(),
        place.line(),
        place.lastLine(),
        place.onLine(),
        stored.run(),
        stored.older(),
        stored.entry().description());
  }

  /** The group without its findings. */
  static Group withoutFindings(KeptThing thing) {
    List<StoredEntry> entries = thing.records().stream().map(ArchivedGroup::entry).toList();
    return new Group(entries, thing.contested(), List.of());
  }

  /** A record as the store keeps it. */
  static StoredEntry entry(KeptRecord record) {
    RecordPlace place =
        new RecordPlace(record.source(), record.line(), record.lastLine(), record.onLine());
    return new StoredEntry(
        new SourceEntry(record.description(), place), record.run(), record.older());
  }

  /**
   * The findings, which only the software that found them understands.
   *
   * @throws IOException if they are in another form
   */
  static List<Finding> findings(KeptThing thing) throws IOException {
    try {
      return Json.findings(thing.findings());
    } catch (JsonProcessingException e) {
      throw new IOException(
          "damaged archive of records: a finding of an unknown form: " + e.getOriginalMessage(), e);
    }
  }
}
