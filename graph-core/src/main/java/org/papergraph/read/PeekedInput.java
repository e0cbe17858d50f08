package org.papergraph.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An input whose beginning has been looked at. What could be read before an error is there; the
 * error comes when a reader gets to it.
 */
public final class PeekedInput {
  private final byte[] head;
  private final InputStream whole;

  private PeekedInput(byte[] head, InputStream whole) {
    this.head = head;
    this.whole = whole;
  }

  public static PeekedInput of(InputStream input, int most) {
    InputStream rest = new BufferedInputStream(input, 1 << 16);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    @Nullable IOException failure = null;
    try {
      byte[] buffer = new byte[8192];
      for (int n = 0; n >= 0 && head.size() < most; ) {
        n = rest.read(buffer, 0, Math.min(buffer.length, most - head.size()));
        head.write(buffer, 0, Math.max(n, 0));
      }
    } catch (IOException e) {
      failure = e;
    }
    byte[] bytes = head.toByteArray();
    InputStream tail = failure == null ? rest : failing(failure);
    return new PeekedInput(bytes, new SequenceInputStream(new ByteArrayInputStream(bytes), tail));
  }

  private static InputStream failing(IOException failure) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw failure;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        throw failure;
      }
    };
  }

  /** The first bytes, fewer where the input is shorter or fails. */
  public byte[] head() {
    return head;
  }

  /** The input from its first byte. */
  public InputStream whole() {
    return whole;
  }
}
