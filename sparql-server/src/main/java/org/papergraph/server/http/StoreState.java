package org.papergraph.server.http;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.papergraph.store.StoreVersion;

/**
 * What is known of the store besides what it says.
 *
 * @param version the state its graph is in
 * @param folder where it is, if that is known
 */
public record StoreState(Supplier<StoreVersion> version, Optional<Path> folder) {
  /** Bytes of the files in its folder; not a number if there is none, or it cannot be read. */
  double bytes() {
    if (folder.isEmpty()) {
      return Double.NaN;
    }
    AtomicLong bytes = new AtomicLong();
    try {
      Files.walkFileTree(folder.get(), new Sum(bytes));
      return bytes.get();
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private static final class Sum extends SimpleFileVisitor<Path> {
    private final AtomicLong bytes;

    private Sum(AtomicLong bytes) {
      this.bytes = bytes;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes.addAndGet(attributes.size());
      return FileVisitResult.CONTINUE;
    }

    /** A file may be gone that was listed a moment ago. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }
}
