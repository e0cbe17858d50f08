package org.papergraph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.PaperRecord;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceReader;
import org.papergraph.record.Field;

/** Holds a reader to the table of fields in the page about its format. */
final class EveryField {
  private EveryField() {}

  /** Reads records that have every field of the format, and compares what comes out. */
  static RecordedInput check(SourceReader reader, String file) throws IOException {
    try (InputStream input =
        Objects.requireNonNull(EveryField.class.getResourceAsStream(file), file)) {
      RecordedInput read = RecordedInput.of(reader, input, file);
      assertEquals(List.of(), read.complaints());
      Map<String, String> documented = DocumentedFields.of(reader.name());
      assertEquals(List.of(), missing(documented, read), "listed, but not read");
      assertEquals(List.of(), unlisted(documented, read), "read, but not listed as it is");
      return read;
    }
  }

  private static List<String> missing(Map<String, String> documented, RecordedInput read) {
    List<String> missing = new ArrayList<>();
    documented.forEach(
        (field, kept) -> {
          boolean any =
              kept.startsWith("not kept")
                  || read.records.stream().anyMatch(record -> has(record, field, kept));
          if (!any) {
            missing.add(field);
          }
        });
    return missing;
  }

  private static boolean has(PaperRecord record, String field, String kept) {
    return switch (kept) {
      case "title" -> !record.title().isEmpty();
      case "abstract" -> !record.abstractText().isEmpty();
      case "author" -> !record.authors().isEmpty();
      case "identifier" -> !record.identifiers().isEmpty();
      default -> record.fields().stream().anyMatch(it -> it.path().equals(field));
    };
  }

  private static List<String> unlisted(Map<String, String> documented, RecordedInput read) {
    List<String> unlisted = new ArrayList<>();
    for (PaperRecord record : read.records) {
      for (Field field : record.fields()) {
        String property = field.property().name().toLowerCase(Locale.ROOT);
        String kept = documented.getOrDefault(field.path(), "");
        if (!Arrays.asList(kept.split(" or ")).contains(property)) {
          unlisted.add(field.path() + " as " + property);
        }
      }
    }
    return unlisted;
  }
}
