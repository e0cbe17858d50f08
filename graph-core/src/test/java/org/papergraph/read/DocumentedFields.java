package org.papergraph.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.papergraph.record.Field;

/** What the page about a format says of its fields, so that a reader can be held to it. */
public final class DocumentedFields {
  private static final String NOT_KEPT = "not kept";
  private static final Set<String> OF_EVERY_RECORD =
      Set.of("title", "abstract", "identifier", "author", "result");

  private DocumentedFields() {}

  /**
   * The tables in the section "Fields" of {@code docs/sources/FORMAT.md}: the field, and what it is
   * kept as.
   */
  public static Map<String, String> of(String format) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    boolean within = false;
    for (String line : Files.readAllLines(page(format))) {
      if (line.startsWith("## ")) {
        within = line.strip().equals("## Fields");
      }
      String[] cells = line.strip().split("\\|", -1);
      boolean isRow = within && cells.length >= 4 && !cells[1].contains("---");
      if (isRow && !cells[1].strip().equals("field")) {
        String field = cells[1].replace("`", "").strip();
        if (fields.put(field, cells[2].replace("`", "").strip()) != null) {
          throw new AssertionError(format + ": two rows for " + field);
        }
      }
    }
    if (fields.isEmpty()) {
      throw new AssertionError(format + ": no table in a section \"Fields\"");
    }
    return fields;
  }

  private static Path page(String format) {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    return root.resolve("docs/sources").resolve(format + ".md");
  }

  /**
   * All in which records and the page differ: documented fields that no record has, and fields of a
   * record that are not documented, or not so.
   */
  public static List<String> differences(String format, Collection<SourceRecord> records)
      throws IOException {
    Map<String, String> documented = of(format);
    List<String> differences = new ArrayList<>();
    documented.forEach(
        (field, keptAs) -> {
          for (String property : keptAs.startsWith(NOT_KEPT) ? new String[0] : keptAs.split(", ")) {
            if (records.stream().noneMatch(record -> has(record, field, property))) {
              differences.add(field + " is not kept as " + property);
            }
          }
        });
    for (SourceRecord record : records) {
      for (Field field : record.fields()) {
        String keptAs = documented.getOrDefault(field.path(), "nothing");
        if (keptAs.startsWith(NOT_KEPT) || !List.of(keptAs.split(", ")).contains(name(field))) {
          differences.add(
              field.path() + " is kept as " + name(field) + ", the page says " + keptAs);
        }
      }
    }
    return differences;
  }

  private static boolean has(SourceRecord record, String field, String property) {
    if (OF_EVERY_RECORD.contains(property)) {
      return switch (property) {
        case "title" -> true;
        case "abstract" -> !record.abstractText().isEmpty();
        case "result" ->
            record.description().results().stream().anyMatch(it -> it.path().equals(field));
        case "identifier" -> !record.identifiers().isEmpty();
        default -> !record.authors().isEmpty();
      };
    }
    return record.fields().stream()
        .anyMatch(it -> it.path().equals(field) && name(it).equals(property));
  }

  private static String name(Field field) {
    return field.property().name().toLowerCase(Locale.ROOT);
  }
}
