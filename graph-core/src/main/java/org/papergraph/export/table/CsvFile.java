package org.papergraph.export.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> has it: UTF-8, a header,
 * CRLF.
 *
 * <p>A cell without a value is empty. Texts of a list stand in one cell with {@code |} between; a
 * {@code |} or a backslash in one of them has a backslash before it.
 */
final class CsvFile implements RowSink {
  private static final int BUFFER = 1 << 16;

  private final CSVPrinter csv;

  CsvFile(List<? extends Column<?>> columns, OutputStream out) throws IOException {
    csv =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, UTF_8), BUFFER), CSVFormat.RFC4180);
    csv.printRecord(columns.stream().map(Column::name).toList());
  }

  @Override
  public void row(List<Optional<?>> values) throws IOException {
    for (Optional<?> value : values) {
      csv.print(value.map(CsvFile::cell).orElse(""));
    }
    csv.println();
  }

  private static String cell(Object value) {
    if (value instanceof List<?> texts) {
      return texts.stream().map(it -> escaped(it.toString())).collect(Collectors.joining("|"));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|");
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
