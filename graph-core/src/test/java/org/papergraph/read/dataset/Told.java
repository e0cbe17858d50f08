package org.papergraph.read.dataset;

import java.util.List;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceReaders;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Property;

/** What tests of readers of data sets ask for. */
final class Told {
  private Told() {}

  static List<String> values(SourceRecord record, Property property) {
    return record.description().values(property);
  }

  /** The names of all readers that take an input for their own. */
  static List<String> recognising(String head) {
    return SourceReaders.all().stream()
        .filter(reader -> reader.recognises(head))
        .map(SourceReader::name)
        .toList();
  }
}
