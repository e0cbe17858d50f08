package org.papergraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** What has to reach the disk. */
public final class Disk {
  /** With less than this, in bytes, writing may fail. */
  private static final long LITTLE_SPACE = 2L << 20;

  private Disk() {}

  /** Writes a file so that it is there whole or not at all, whenever the machine stops. */
  public static void replace(Path file, byte[] content) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (FileChannel out =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(file.toAbsolutePath().getParent());
  }

  /** Waits until a file or folder is on the disk. */
  public static void force(@Nullable Path path) throws IOException {
    if (path != null) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * Whether something near a path failed because the disk is full. Libraries fail in many ways
   * then, and seldom say why.
   */
  public static boolean isFull(Path path) throws IOException {
    return Files.getFileStore(path).getUsableSpace() < LITTLE_SPACE;
  }

  /** What to say then. */
  public static IOException full(Path path, Throwable failure) {
    return new IOException(path + ": No space left on device", failure);
  }
}
