package org.papergraph.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.papergraph.store.Disk;

/** Where the parts of a dump go, one after the other. */
public interface DumpTarget {
  /** Begins the next part; whoever asked closes it. */
  OutputStream begin() throws IOException;

  /**
   * Takes notice that the part that was begun last is written and closed.
   *
   * @param statements that it holds
   */
  void ended(long statements) throws IOException;

  /** A stream, which is flushed and stays open. It takes all parts one after the other. */
  static DumpTarget stream(OutputStream out, Compression compression) {
    return new DumpTarget() {
      @Override
      public OutputStream begin() throws IOException {
        return compression.over(new Kept(out));
      }

      @Override
      public void ended(long statements) {
        // The reader of the stream sees its end.
      }
    };
  }

  /** A file, which appears only once it is whole. */
  static OfFile file(Path file, Compression compression) throws IOException {
    return new OfFile(file, compression);
  }

  /** A stream that is not closed with what is around it. */
  final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
      out.write(data, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** A file that is written under another name, ending in {@code .part}, until it is whole. */
  final class OfFile implements DumpTarget, AutoCloseable {
    private final Path file;
    private final Path part;
    private final Compression compression;
    private boolean begun;

    private OfFile(Path file, Compression compression) throws IOException {
      this.file = file.toAbsolutePath();
      this.compression = compression;
      if (Files.isDirectory(this.file)) {
        throw new IOException(file + " is a folder; -o names a file");
      }
      this.part = this.file.resolveSibling(this.file.getFileName() + ".part");
    }

    @Override
    public OutputStream begin() throws IOException {
      if (begun) {
        throw new IllegalStateException(file + " takes one part");
      }
      begun = true;
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return compression.over(Files.newOutputStream(part));
    }

    @Override
    public void ended(long statements) throws IOException {
      Disk.force(part);
    }

    /** Lets the file appear. */
    public void commit() throws IOException {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(part);
    }
  }
}
