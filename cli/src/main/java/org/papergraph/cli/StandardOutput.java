package org.papergraph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it could not be written, which a PrintStream forgets. */
final class StandardOutput extends FilterOutputStream {
  private @Nullable String failure;

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = String.valueOf(e.getMessage());
      throw e;
    }
  }

  /** Why not all was written; nothing when the reader, as {@code head} does, had enough. */
  Optional<String> failure() {
    return Optional.ofNullable(failure).filter(why -> !why.contains("Broken pipe"));
  }
}
