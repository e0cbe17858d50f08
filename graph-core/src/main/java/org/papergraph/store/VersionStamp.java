package org.papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes versions of stores. */
final class VersionStamp {
  private VersionStamp() {}

  /**
   * The version of a generation at a revision. Two stores of the same numbers were not written in
   * the same nanosecond, so the time tells them apart.
   */
  static StoreVersion of(Path generation, long revision) {
    FileTime changed = lastWritten(generation.resolve("tdb2"));
    String when = Long.toString(changed.to(TimeUnit.NANOSECONDS), Character.MAX_RADIX);
    String tag = generation.getFileName() + "-" + revision + "-" + when.replace("-", "");
    return new StoreVersion(tag, changed.toInstant());
  }

  /** TDB2 writes to its journal when something changes, and never else. */
  private static FileTime lastWritten(Path database) {
    try (Stream<Path> files = Files.walk(database, 2)) {
      return files
          .filter(file -> file.endsWith("journal.jrnl"))
          .map(VersionStamp::modified)
          .max(Comparator.naturalOrder())
          .orElseGet(() -> modified(database));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
