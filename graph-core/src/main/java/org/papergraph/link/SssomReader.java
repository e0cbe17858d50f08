package org.papergraph.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.Place;
import org.papergraph.read.Rejection;
import org.papergraph.read.TextLine;
import org.papergraph.read.TextLines;

/** Reads one mapping set: its metadata, the names of its columns, its rows. */
final class SssomReader {
  private static final List<String> NEEDED = List.of("subject_id", "predicate_id", "object_id");

  private final TableRows rows;
  private final String fileName;
  private final MappingSink sink;

  SssomReader(InputStream input, String fileName, MappingSink sink) {
    this.rows = new TableRows(new TextLines(input));
    this.fileName = fileName;
    this.sink = sink;
  }

  void read() throws IOException {
    Optional<TextLine> line = rows.line();
    MetadataBlock block = new MetadataBlock(line.map(TextLine::number).orElse(1L));
    while (line.isPresent() && isMetadata(line.get().text())) {
      append(line.get(), block);
      line = rows.line();
    }
    SssomMetadata metadata = metadata(block);
    if (line.isEmpty()) {
      reject(0, "no table", "a row with the names of columns follows the metadata", "");
      return;
    }
    Optional<Map<String, Integer>> columns = columns(line.get());
    if (columns.isPresent()) {
      rows(columns.get(), metadata);
    }
  }

  /** Spreadsheets put lines in quotes that hold some. */
  private static boolean isMetadata(String line) {
    return line.startsWith("#") || line.startsWith("\"#");
  }

  private void append(TextLine line, MetadataBlock block) throws IOException {
    try {
      boolean plain = line.text().startsWith("#") && line.fault().isEmpty();
      block.append(line.number(), plain ? line.text() : rows.row(line).cells().get(0));
    } catch (DamagedInputException e) {
      reject(line.number(), e, line.text());
    }
  }

  private SssomMetadata metadata(MetadataBlock block) {
    try {
      SssomMetadata metadata = block.read();
      for (String wrong : metadata.wrongPrefixes()) {
        reject(block.firstLine(), "wrong prefix", wrong, "");
      }
      return metadata;
    } catch (DamagedInputException e) {
      sink.rejection(e.rejection(fileName));
      return SssomMetadata.none();
    }
  }

  private Optional<Map<String, Integer>> columns(TextLine line) throws IOException {
    Map<String, Integer> columns = new HashMap<>();
    try {
      List<String> names = rows.row(line).cells();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
          String advice = "there is one column " + name + "; the first of them was read";
          reject(line.number(), "column given twice", advice, "");
        }
      }
    } catch (DamagedInputException e) {
      reject(line.number(), e, line.text());
      return Optional.empty();
    }
    for (String needed : NEEDED) {
      if (!columns.containsKey(needed)) {
        String advice =
            "the first row names the columns, " + needed + " among them, with tabs between";
        reject(line.number(), "no column " + needed, advice, line.text());
        return Optional.empty();
      }
    }
    return Optional.of(columns);
  }

  private void rows(Map<String, Integer> columns, SssomMetadata metadata) throws IOException {
    for (Optional<TextLine> line = rows.line(); line.isPresent(); line = rows.line()) {
      try {
        List<String> cells = rows.row(line.get()).cells();
        if (!cells.stream().allMatch(String::isBlank)) {
          long number = line.get().number();
          new SssomRow(columns, cells, metadata)
              .mapping()
              .ifPresent(mapping -> sink.mapping(number, mapping));
        }
      } catch (DamagedInputException e) {
        reject(line.get().number(), e, line.get().text());
      }
    }
  }

  private void reject(long line, DamagedInputException e, String excerpt) {
    Rejection rejection = e.rejection(fileName);
    reject(line, rejection.reason(), rejection.advice(), excerpt);
  }

  private void reject(long line, String reason, String advice, String excerpt) {
    sink.rejection(new Rejection(new Place(fileName, line), reason, advice, excerpt));
  }
}
