package org.papergraph.link;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.TextLine;
import org.papergraph.read.TextLines;

/**
 * The rows of a table, cut out and handed over to the parser one by one, so that a quote that is
 * not closed costs its own line only.
 */
final class TableRows {
  /** Lines of a row whose cells hold line ends. */
  static final int MOST_LINES = 100;

  private final TextLines lines;
  private final Deque<TextLine> waiting = new ArrayDeque<>();

  TableRows(TextLines lines) {
    this.lines = lines;
  }

  /**
   * @param line where it begins
   */
  record Row(long line, List<String> cells) {}

  /** The next line that is not blank, unless it is taken for a row. */
  Optional<TextLine> line() throws IOException {
    Optional<TextLine> line = next();
    while (line.isPresent() && line.get().isBlank()) {
      line = next();
    }
    return line;
  }

  /** The row that begins with a line. */
  Row row(TextLine first) throws IOException, DamagedInputException {
    List<TextLine> taken = new ArrayList<>();
    try {
      return new Row(first.number(), cells(whole(first, taken)));
    } catch (DamagedInputException e) {
      for (int i = taken.size() - 1; i >= 0; i--) {
        waiting.addFirst(taken.get(i));
      }
      throw e;
    }
  }

  private String whole(TextLine first, List<TextLine> taken)
      throws IOException, DamagedInputException {
    usable(first);
    StringBuilder text = new StringBuilder(first.text());
    boolean open = isOpen(first.text(), false);
    while (open) {
      Optional<TextLine> next = next();
      next.ifPresent(taken::add);
      if (next.isEmpty()
          || taken.size() >= MOST_LINES
          || text.length() + next.get().text().length() > TextLines.MAXIMUM_BYTES) {
        throw new DamagedInputException(
            first.number(),
            "quote that is not closed",
            "a cell that begins with \" ends with one, and a \" within it is written twice");
      }
      usable(next.get());
      text.append('\n').append(next.get().text());
      open = isOpen(next.get().text(), true);
    }
    return text.toString();
  }

  private static void usable(TextLine line) throws DamagedInputException {
    if (line.fault().isPresent()) {
      throw new DamagedInputException(
          line.number(), line.fault().get(), "lines are UTF-8, and no longer than that");
    }
  }

  /** Whether a line ends within quotes, which open at the beginning of a cell only. */
  private static boolean isOpen(String line, boolean inQuotes) {
    boolean open = inQuotes;
    boolean quoted = inQuotes;
    boolean begins = !inQuotes;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted = begins ? c == '"' : quoted;
      if (c == '"' && quoted) {
        open = !open;
      }
      begins = c == '\t' && !open;
    }
    return open;
  }

  /** The cells of a text that is one row. */
  private static List<String> cells(String text) throws IOException, DamagedInputException {
    try (CSVParser parser = CSVParser.parse(new StringReader(text), SssomTsv.FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      if (records.size() == 1) {
        return records.get(0).toList();
      }
    } catch (IOException | UncheckedIOException e) {
      throw brokenRow();
    }
    throw brokenRow();
  }

  private static DamagedInputException brokenRow() {
    return new DamagedInputException(
        0,
        "broken row",
        "a cell with a tab, a quote or a line end stands in quotes, which another tab follows");
  }

  private Optional<TextLine> next() throws IOException {
    return waiting.isEmpty() ? lines.next() : Optional.of(waiting.removeFirst());
  }
}
