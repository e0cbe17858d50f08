package org.papergraph.export.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table in CSV as a reader sees it. */
final class ReadCsv {
  /** Cells by column. */
  record Row(Map<String, String> cells) {
    String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column " + column);
      }
      return cell;
    }
  }

  private ReadCsv() {}

  /** All of it. */
  static List<Row> rows(byte[] bytes) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new StringReader(new String(bytes, UTF_8)))
            .setFormat(format)
            .get()) {
      return parser.stream().map(CSVRecord::toMap).map(Row::new).toList();
    }
  }

  /** The texts of a list in a cell, by the rule that docs/tables.md gives. */
  static List<String> texts(String cell) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '|') {
        texts.add(text.toString());
        text.setLength(0);
      } else {
        text.append(c == '\\' ? cell.charAt(++i) : c);
      }
    }
    if (!cell.isEmpty()) {
      texts.add(text.toString());
    }
    return texts;
  }
}
