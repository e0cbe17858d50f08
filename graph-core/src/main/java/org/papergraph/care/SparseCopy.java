package org.papergraph.care;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Copies files whose stretches of zeros take no space: those of databases that are mapped to memory
 * are longer than what is in them. Stretches of zeros are not written, so that most file systems
 * keep no room for them.
 */
final class SparseCopy {
  /** What is left out: the unit in which file systems give space. */
  private static final int BLOCK = 4096;

  private static final int BUFFER = 256 * BLOCK;
  private static final byte[] ZEROS = new byte[BLOCK];

  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  /**
   * A file that was copied.
   *
   * @param bytes that the copy holds, without stretches of zeros
   * @param sha256 of the whole file, in hexadecimal digits
   */
  record Copied(long bytes, String sha256) {}

  /** Copies a file to one that is not there yet. */
  Copied copy(Path from, Path to) throws IOException {
    MessageDigest digest = sha256();
    long bytes = 0;
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long position = 0;
      while (fill(in)) {
        digest.update(buffer.array(), 0, buffer.limit());
        bytes += write(out, position);
        position += buffer.limit();
      }
      if (position > 0 && out.size() < position) {
        out.write(ByteBuffer.wrap(ZEROS, 0, 1), position - 1);
      }
    }
    return new Copied(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private boolean fill(FileChannel in) throws IOException {
    buffer.clear();
    while (buffer.hasRemaining() && in.read(buffer) >= 0) {
      // A file may give less at a time than is asked for.
    }
    buffer.flip();
    return buffer.hasRemaining();
  }

  /** Writes the blocks of the buffer that are not all zeros. */
  private long write(FileChannel out, long position) throws IOException {
    long written = 0;
    for (int begin = 0; begin < buffer.limit(); begin += BLOCK) {
      int length = Math.min(BLOCK, buffer.limit() - begin);
      if (!isZero(buffer.array(), begin, length)) {
        ByteBuffer block = ByteBuffer.wrap(buffer.array(), begin, length);
        for (long at = position + begin; block.hasRemaining(); ) {
          at += out.write(block, at);
        }
        written += length;
      }
    }
    return written;
  }

  private static boolean isZero(byte[] bytes, int begin, int length) {
    return Arrays.equals(bytes, begin, begin + length, ZEROS, 0, length);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
