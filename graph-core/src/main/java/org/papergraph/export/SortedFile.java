package org.papergraph.export;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The blocks in a file that a {@link Lot} wrote. */
final class SortedFile implements Iterator<SortedBlock>, AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;
  private Optional<SortedBlock> next;

  SortedFile(Path file) throws IOException {
    in =
        new DataInputStream(
            new BufferedInputStream(
                new ZstdInputStreamNoFinalizer(Files.newInputStream(file)), BUFFER));
    next = read();
  }

  private Optional<SortedBlock> read() throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    int key = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    int text = in.readInt();
    int number = in.readInt();
    return Optional.of(new SortedBlock(bytes(key), bytes(text), number));
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public SortedBlock next() {
    SortedBlock block = next.orElseThrow(NoSuchElementException::new);
    try {
      next = read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return block;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
