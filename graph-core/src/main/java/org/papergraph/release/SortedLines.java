package org.papergraph.release;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.papergraph.export.Compression;

/**
 * Lines of files that are sorted as bytes, one after the other. One line is in memory at a time.
 */
final class SortedLines implements AutoCloseable {
  /** A longer line is no statement of papergraph; a text of a paper is a thousandth of it. */
  private static final int LONGEST_LINE = 256 << 20;

  private static final int BUFFER = 1 << 16;

  /** One of the files. */
  interface Source {
    InputStream open() throws IOException;

    Compression compression();

    /** What to call it in messages. */
    String name();
  }

  private final List<Source> sources;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private InputStream in = InputStream.nullInputStream();
  private String name = "";
  private int position;
  private int limit;
  private long number;
  private byte[] line = {};
  private boolean begun;

  SortedLines(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The line that was read last, without its end. */
  @SuppressWarnings("ReturnsByteArrayWithoutCopy")
  byte[] line() {
    return line;
  }

  /** How many lines were read so far. */
  long number() {
    return number;
  }

  /**
   * Goes to the next line; false after the last.
   *
   * @throws IOException if it does not come after the one before
   */
  boolean advance() throws IOException {
    byte[] before = line;
    boolean first = !begun;
    if (!read()) {
      return false;
    }
    number++;
    begun = true;
    if (!first && Arrays.compareUnsigned(before, line) >= 0) {
      throw new IOException(
          name
              + " is not sorted: statement "
              + number
              + " does not come after the one before it; differences are told from sorted N-Quads,"
              + " as papergraph release and export write them");
    }
    return true;
  }

  private boolean read() throws IOException {
    byte[] start = {};
    while (true) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      start = joined(start, end);
      boolean whole = end < limit;
      position = whole ? end + 1 : end;
      if (whole) {
        line = start;
        return true;
      }
      if (!fill()) {
        if (start.length > 0) {
          throw new IOException(name + " is cut off: its last line has no end");
        }
        if (!openNext()) {
          return false;
        }
      }
    }
  }

  private byte[] joined(byte[] start, int end) throws IOException {
    int length = start.length + end - position;
    if (length > LONGEST_LINE) {
      throw new IOException(name + ": statement " + (number + 1) + " is too long");
    }
    byte[] all = Arrays.copyOf(start, length);
    System.arraycopy(buffer, position, all, start.length, end - position);
    return all;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  private boolean openNext() throws IOException {
    in.close();
    if (next == sources.size()) {
      return false;
    }
    Source source = sources.get(next++);
    name = source.name();
    in = unpacked(source.open(), source.compression());
    return true;
  }

  private static InputStream unpacked(InputStream raw, Compression compression) throws IOException {
    return switch (compression) {
      case NONE -> raw;
      case GZIP -> new GZIPInputStream(raw, BUFFER);
      case ZSTD -> new ZstdInputStreamNoFinalizer(raw);
    };
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
