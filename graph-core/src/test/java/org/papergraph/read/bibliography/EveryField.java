package org.papergraph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceReader;

/** Holds a reader to the table of fields in the page about its format. */
final class EveryField {
  private EveryField() {}

  /** Reads records that have every field of the format, and compares what comes out. */
  static RecordedInput check(SourceReader reader, String file) throws IOException {
    try (InputStream input =
        Objects.requireNonNull(EveryField.class.getResourceAsStream(file), file)) {
      RecordedInput read = RecordedInput.of(reader, input, file);
      assertEquals(List.of(), read.complaints());
      assertEquals(List.of(), DocumentedFields.differences(reader.name(), read.records));
      return read;
    }
  }
}
