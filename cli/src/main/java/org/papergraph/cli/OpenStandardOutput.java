package org.papergraph.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Standard output that fails when nobody reads it any more, so that a long run can end early. Why
 * is told by {@link PapergraphCommand#main}.
 */
final class OpenStandardOutput extends FilterOutputStream {
  private final PrintStream stream;

  /** Standard output takes no more. */
  static final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    private ClosedException() {
      super("standard output cannot be written");
    }
  }

  OpenStandardOutput(PrintStream stream) {
    super(stream);
    this.stream = stream;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    stream.write(bytes, offset, length);
    if (stream.checkError()) {
      throw new ClosedException();
    }
  }
}
