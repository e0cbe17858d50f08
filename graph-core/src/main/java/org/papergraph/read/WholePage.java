package org.papergraph.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.papergraph.record.Description;

/** An input that is one page, whatever it holds. Its checksum is that of its bytes. */
public final class WholePage {
  /** What a format makes of an input. */
  @FunctionalInterface
  public interface Content {
    /**
     * Reads it.
     *
     * @throws DamagedInputException where the rest cannot be read; it becomes a rejection
     */
    void read(InputStream input, WholePage page) throws IOException;
  }

  private final String fileName;
  private final RecordSink sink;
  private final int number;
  private long lastBegun;
  private int begunThere;

  private WholePage(String fileName, RecordSink sink, int number) {
    this.fileName = fileName;
    this.sink = sink;
    this.number = number;
  }

  /** Reads an input to its end; what {@code content} leaves unread counts for the checksum only. */
  public static void read(
      SourceReader format, InputStream input, String fileName, RecordSink sink, Content content)
      throws IOException {
    read(format.name(), input, fileName, sink, content);
  }

  /**
   * The same for what is no reader's.
   *
   * @param format as the name of a reader
   */
  public static void read(
      String format, InputStream input, String fileName, RecordSink sink, Content content)
      throws IOException {
    DigestedInput digested = new DigestedInput(input);
    WholePage page = new WholePage(fileName, sink, sink.beginPage());
    try {
      page.fill(digested, content);
    } catch (UnreadableInputException e) {
      sink.endPage(page.number, digested.description(format, fileName));
      throw e;
    }
    sink.endPage(page.number, digested.description(format, fileName));
  }

  private void fill(InputStream input, Content content) throws IOException {
    try {
      content.read(input, this);
    } catch (DamagedInputException e) {
      sink.rejection(e.rejection(fileName));
    }
    input.transferTo(OutputStream.nullOutputStream());
  }

  /** Takes a record, if nothing is wrong with it. */
  public void take(RecordDraft draft, long lastLine) throws IOException {
    begunThere = draft.line() == lastBegun ? begunThere + 1 : 1;
    if (draft.fault().isPresent()) {
      lastBegun = draft.line();
      RecordDraft.Fault fault = draft.fault().get();
      reject(draft.line(), fault.reason(), fault.advice(), draft.excerpt());
      return;
    }
    lastBegun = draft.line();
    sink.record(draft.record(number, lastLine, begunThere));
  }

  /** Takes a record that is whole, and all on one line. */
  public void take(Description description, long line, int onLine) throws IOException {
    sink.record(new SourceRecord(description, number, line, line, onLine));
  }

  public void reject(long line, String reason, String advice, String excerpt) throws IOException {
    sink.rejection(new Rejection(new Place(fileName, line), reason, advice, excerpt));
  }

  public void reject(DamagedInputException damage) throws IOException {
    sink.rejection(damage.rejection(fileName));
  }

  /** Counts and sums up the bytes that pass. */
  private static final class DigestedInput extends FilterInputStream {
    private final MessageDigest digest;
    private long count;

    DigestedInput(InputStream input) {
      super(input);
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read > 0) {
        digest.update(bytes, offset, read);
        count += read;
      }
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    /** A parser may close what it read from; the rest is still to be summed up. */
    @Override
    public void close() {}

    SourcePage description(String format, String fileName) {
      String sha256 = HexFormat.of().formatHex(digest.digest());
      return new SourcePage(sha256, count, format, fileName);
    }
  }
}
