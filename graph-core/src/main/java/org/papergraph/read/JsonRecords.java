package org.papergraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * JSON values that stand one a line, or over as many lines as they like.
 *
 * <p>Where they stand one a line, a broken line costs no more than itself. A line is read as a
 * stream, so it may be longer than any text a record takes: lists of citations are.
 */
public final class JsonRecords {
  private static final int HEAD_BYTES = 1 << 16;

  private JsonRecords() {}

  /** Takes a value that stands in no other. */
  @FunctionalInterface
  public interface Roots {
    void root(JsonTokens json) throws IOException;
  }

  /**
   * Reads an input to its end.
   *
   * @param isRecord whether a line that looks like this is a record by itself
   */
  public static void read(
      InputStream input, WholePage page, Predicate<JsonLook> isRecord, Roots roots)
      throws IOException {
    PeekedInput peeked = PeekedInput.of(input, HEAD_BYTES);
    boolean isOneALine = isOneALine(new String(peeked.head(), StandardCharsets.UTF_8), isRecord);
    Reader text = SourceText.reader(peeked.whole());
    if (isOneALine) {
      Line line = new Line(text);
      while (line.next()) {
        try (JsonTokens json = new JsonTokens(line, line.number - 1)) {
          json.roots(() -> roots.root(json));
        } catch (DamagedInputException e) {
          page.reject(e);
        }
      }
    } else {
      try (JsonTokens json = new JsonTokens(text, 0)) {
        json.roots(() -> roots.root(json));
      }
    }
  }

  /** A value over several lines does not end on its first. */
  private static boolean isOneALine(String head, Predicate<JsonLook> isRecord) {
    String text = SourceText.withoutByteOrderMark(head).stripLeading();
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end).stripTrailing();
    boolean ends = end < 0 || first.endsWith("}");
    return ends && isRecord.test(JsonLook.at(first));
  }

  /** A line as if there were no other; {@link #next} goes on to the one behind it. */
  private static final class Line extends Reader {
    private final Reader all;
    private final char[] buffer = new char[1 << 16];
    private int from;
    private int to;
    private boolean atEnd = true;
    private long number;

    Line(Reader all) {
      this.all = all;
    }

    boolean next() throws IOException {
      char[] rest = new char[1 << 12];
      while (read(rest, 0, rest.length) >= 0) {
        // What a parser left of the line is passed over.
      }
      number++;
      atEnd = !fill();
      return !atEnd;
    }

    private boolean fill() throws IOException {
      if (from == to) {
        from = 0;
        to = Math.max(0, all.read(buffer, 0, buffer.length));
      }
      return from < to;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (atEnd || !fill()) {
        atEnd = true;
        return -1;
      }
      int most = Math.min(to, from + length);
      int end = from;
      while (end < most && buffer[end] != '\n') {
        end++;
      }
      int count = end - from;
      System.arraycopy(buffer, from, characters, offset, count);
      atEnd = end < most;
      from = atEnd ? end + 1 : end;
      return count > 0 ? count : -1;
    }

    /** The input is its owner's to close. */
    @Override
    public void close() {}
  }
}
