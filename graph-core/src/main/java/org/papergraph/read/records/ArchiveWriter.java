package org.papergraph.read.records;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import org.papergraph.read.SourcePage;

/**
 * Writes an archive: lines of JSON, compressed with <a
 * href="https://www.rfc-editor.org/rfc/rfc8878">Zstandard</a>. The same lines give the same bytes
 * everywhere.
 */
public final class ArchiveWriter implements Closeable {
  /** On lines of JSON higher levels take twice the time for a twentieth of the size. */
  private static final int LEVEL = 6;

  private static final int BUFFER = 1 << 17;

  private final OutputStream out;
  private final LineDigest digest = new LineDigest();
  private final ArchiveCounts announced;
  private ArchiveCounts written = ArchiveCounts.NONE;

  /**
   * Begins an archive. The stream is not closed with it.
   *
   * @param header with the counts of what will be written
   */
  public ArchiveWriter(OutputStream out, ArchiveHeader header) throws IOException {
    this.announced = header.counts();
    this.out =
        new BufferedOutputStream(
            new ZstdOutputStreamNoFinalizer(new Unclosed(out), LEVEL).setChecksum(true), BUFFER);
    line(ArchiveJson.bytes(header));
  }

  private void line(byte[] json) throws IOException {
    digest.line(json);
    out.write(json);
    out.write('\n');
  }

  /** Writes a page; all of them come before the statements. */
  public void page(SourcePage page) throws IOException {
    line(ArchiveJson.bytes(ArchiveLine.of(page)));
    written = written.withPage();
  }

  /** Writes a statement, a line of N-Quads; all of them come before the things. */
  public void statement(String quad) throws IOException {
    line(ArchiveJson.bytes(ArchiveLine.of(quad)));
    written = written.withStatement();
  }

  /** Writes a paper or other thing. */
  public void thing(KeptThing thing) throws IOException {
    line(ArchiveJson.bytes(ArchiveLine.of(thing)));
    written = written.withThing(thing);
  }

  /**
   * Ends the archive.
   *
   * @throws IllegalStateException if it holds another number of anything than its header says
   */
  public void finish() throws IOException {
    if (!written.equals(announced)) {
      throw new IllegalStateException(written + " written, " + announced + " announced");
    }
    String sha256 = HexFormat.of().formatHex(digest.sum());
    line(ArchiveJson.bytes(ArchiveLine.of(new ArchiveEnd(written, sha256))));
  }

  /** Lets go of what it holds; an archive that is not finished stays cut off. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
