package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.papergraph.read.UnreadableInputException;

/**
 * Reads tables in CSV and TSV, quoted as <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC
 * 4180</a> says, as streams.
 *
 * <p>Where quotes break, reading goes on at the next line.
 */
final class TableReader {
  private static final int MOST_BREAKS = 1_000;
  private static final int LONGEST_PART = 1 << 16;

  private final Reading reading;
  private final TableHeader header;
  private final TableRows rows;
  private final ResumableText text;
  private boolean headerIsRead;
  private long lineOfRow;

  /**
   * @throws VocabularyException if the columns do not say what the concepts are
   */
  TableReader(Reader input, String head, Reading reading) throws IOException {
    this.reading = reading;
    this.header = TableHeader.of(head);
    this.rows =
        OpenAlexRows.areThese(header, reading.options().layout())
            ? new OpenAlexRows(header, reading)
            : new ConceptRows(header, reading);
    this.text = new ResumableText(new Lines(input, LONGEST_PART), UnaryOperator.identity(), true);
    reading.isAt(() -> lineOfRow);
  }

  /**
   * Reads it to its end.
   *
   * @throws VocabularyException if no row says what concept it is about
   */
  void read() throws IOException {
    int breaks = 0;
    while (!parse()) {
      if (++breaks == MOST_BREAKS) {
        reading.problem("broken in " + MOST_BREAKS + " places: the rest is not read");
        passOverRest();
        break;
      }
      reading.notRead(1);
      text.goTo(lineOfRow + 1);
    }
    rows.finish();
  }

  private void passOverRest() throws IOException {
    text.goTo(lineOfRow);
    for (Optional<Line> line = text.next(); line.isPresent(); line = text.next()) {
      reading.notRead(line.get().isEnd() ? 1 : 0);
      text.keepFrom(text.line());
    }
  }

  /** Reads on from where the text is; false if the quotes of a row break. */
  private boolean parse() throws IOException {
    long before = text.line();
    lineOfRow = before + 1;
    try (CSVParser parser = CSVParser.parse(text, TableHeader.format(header.delimiter()))) {
      Iterator<CSVRecord> all = parser.iterator();
      while (all.hasNext()) {
        row(all.next());
        lineOfRow = before + parser.getCurrentLineNumber() + 1;
        text.keepFrom(lineOfRow);
      }
      return true;
    } catch (UncheckedIOException e) {
      if (text.failure().isPresent()
          && text.failure().get() instanceof UnreadableInputException unreadable) {
        throw unreadable;
      }
      reading.problem(
          "broken quotes: a cell in quotes ends with one that is followed by the next cell, and"
              + " quotes in it are doubled; the line is left out");
      return false;
    }
  }

  private void row(CSVRecord row) throws IOException {
    boolean isEmpty = row.stream().allMatch(String::isBlank);
    if (!isEmpty && headerIsRead) {
      rows.take(row);
    }
    headerIsRead |= !isEmpty;
  }
}
