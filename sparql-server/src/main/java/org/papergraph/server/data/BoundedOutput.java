package org.papergraph.server.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An answer that ends, and says so, when it becomes longer than a limit. */
final class BoundedOutput extends OutputStream {
  /** The answer is longer than the limit. */
  static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLongException(String message) {
      super(message);
    }
  }

  private final OutputStream out;
  private final long mostBytes;
  private long written;

  BoundedOutput(OutputStream out, long mostBytes) {
    this.out = out;
    this.mostBytes = mostBytes;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    written += length;
    if (written > mostBytes) {
      throw new TooLongException("the answer is longer than the limit of " + mostBytes + " bytes");
    }
    out.write(bytes, from, length);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Ends an answer on its way with a line that is in none of the formats. */
  void cutOff(String reason) throws IOException {
    String line = "\n<<< this answer is cut off: " + reason + " >>>\n";
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
