package org.papergraph.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reading an input failed, as opposed to storing what was read. */
public final class UnreadableInputException extends IOException {
  private static final long serialVersionUID = 1L;

  public UnreadableInputException(IOException cause) {
    super(
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
  }

  /** A stream whose read errors are told from everybody else's. */
  public static InputStream marking(InputStream input) {
    return new FilterInputStream(input) {
      @Override
      public int read() throws IOException {
        try {
          return super.read();
        } catch (IOException e) {
          throw new UnreadableInputException(e);
        }
      }

      /** So that nobody who has read something reads on, fails, and forgets what he had. */
      @Override
      public int available() {
        return 0;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
          return super.read(bytes, offset, length);
        } catch (IOException e) {
          throw new UnreadableInputException(e);
        }
      }
    };
  }
}
