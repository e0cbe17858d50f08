package org.papergraph.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Compressed inputs that hold one file: gzip, bzip2 and Zstandard, known by their first bytes. */
public final class Compression {
  private Compression() {}

  private interface Opening {
    InputStream open() throws IOException;
  }

  /** Whether an input that begins so is compressed in a way that is read. */
  public static boolean isKnown(byte[] head) {
    return isGzip(head) || isBzip2(head) || isZstandard(head);
  }

  /**
   * What was compressed, as a stream; the input itself where it is not compressed.
   *
   * @param head its first bytes, which are still to be read from it
   * @throws UnreadableInputException if its header is broken
   */
  public static InputStream unpacked(InputStream input, byte[] head) throws IOException {
    if (isGzip(head)) {
      return gunzip(input);
    }
    if (isBzip2(head)) {
      return opened(() -> new BZip2CompressorInputStream(input, true));
    }
    return isZstandard(head) ? opened(() -> new ZstdInputStream(input)) : input;
  }

  private static boolean isGzip(byte[] head) {
    return startsWith(head, 0x1F, 0x8B);
  }

  private static boolean isBzip2(byte[] head) {
    return startsWith(head, 'B', 'Z', 'h');
  }

  private static boolean isZstandard(byte[] head) {
    return startsWith(head, 0x28, 0xB5, 0x2F, 0xFD);
  }

  private static InputStream gunzip(InputStream input) throws IOException {
    // It looks for a second archive behind the first only where more bytes are said to be there.
    return opened(
        () ->
            new GZIPInputStream(
                new FilterInputStream(input) {
                  @Override
                  public int available() {
                    return 1;
                  }
                }));
  }

  /** A stream whose header is broken is as unreadable as one that breaks later. */
  private static InputStream opened(Opening opening) throws IOException {
    try {
      return opening.open();
    } catch (UnreadableInputException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableInputException(e);
    }
  }

  static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
