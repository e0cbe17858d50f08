package org.papergraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.Rejection;

/** What was rejected: counted by reason, the first few kept, all of it in a file if asked for. */
final class Rejections implements Consumer<Rejection>, AutoCloseable {
  private static final int SHOWN = 10;

  private final @Nullable Writer file;
  private final List<Rejection> first = new ArrayList<>();
  private final Map<String, Long> byReason = new TreeMap<>();
  private long count;

  private Rejections(@Nullable Writer file) {
    this.file = file;
  }

  /** Writes them to this file, if there is one, one a line. */
  static Rejections to(@Nullable Path file) throws IOException {
    return new Rejections(
        file == null ? null : Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  @Override
  public void accept(Rejection rejection) {
    count++;
    byReason.merge(rejection.reason(), 1L, Long::sum);
    if (first.size() < SHOWN) {
      first.add(rejection);
    }
    if (file != null) {
      write(rejection, file);
    }
  }

  private static void write(Rejection rejection, Writer file) {
    String text = rejection.excerpt().replaceAll("\\s+", " ");
    try {
      file.write(
          String.join(
                  "\t", rejection.place().toString(), rejection.reason(), rejection.advice(), text)
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("--rejects: " + e.getMessage(), e);
    }
  }

  long count() {
    return count;
  }

  Optional<Rejection> first() {
    return first.stream().findFirst();
  }

  /** Tells how many there are of each reason, and shows the first few. */
  void print(PrintStream err) {
    byReason.forEach((reason, number) -> err.printf("  rejected, %s: %,d%n", reason, number));
    first.forEach(rejection -> err.println("  " + rejection));
    if (count > SHOWN && file == null) {
      err.println("  … all of them with --rejects FILE");
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
