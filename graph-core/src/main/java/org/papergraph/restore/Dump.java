package org.papergraph.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.papergraph.export.Manifest;
import org.papergraph.read.Inputs;

/** A dump of a whole graph: the files it is to be restored from. */
public final class Dump {
  private final List<RdfFile> graph;
  private final boolean whole;
  private final Optional<Path> records;
  private final Optional<String> base;
  private final Checking checking;

  /** Finds out whether the files are those that were written. */
  interface Checking {
    void check() throws IOException;
  }

  /**
   * @param graph the files of it
   * @param whole whether they hold all graphs of the store; facts only if not
   * @param records the archive of what it was made of
   * @param base where its entities live, if that is said
   */
  Dump(
      List<RdfFile> graph,
      boolean whole,
      Optional<Path> records,
      Optional<String> base,
      Checking checking) {
    this.graph = List.copyOf(graph);
    this.whole = whole;
    this.records = records;
    this.base = base;
    this.checking = checking;
  }

  /**
   * The dump that somebody named, if all of the names are of one: a folder with the manifest of a
   * dump, or files of N-Quads or TriG in which something stands in a graph of papergraph, with or
   * without the archive of records.
   *
   * @param names as given on the command line
   * @throws IOException if a manifest is broken, or of a dump that cannot be restored
   */
  public static Optional<Dump> among(List<String> names) throws IOException {
    if (names.contains(Inputs.STANDARD_INPUT)) {
      return Optional.empty();
    }
    List<Path> paths = names.stream().map(Path::of).toList();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        return Optional.empty();
      }
    }
    if (paths.size() == 1 && Manifest.isIn(paths.get(0))) {
      Path folder = paths.get(0);
      return Optional.of(DescribedDump.of(folder, Manifest.of(folder)));
    }
    return GivenFiles.dump(paths);
  }

  /** The files of the graph. */
  List<RdfFile> graph() {
    return graph;
  }

  /** Whether it holds all graphs of the store; facts only if not. */
  boolean isWhole() {
    return whole;
  }

  /** The archive of what it was made of. */
  Optional<Path> records() {
    return records;
  }

  /** Where its entities live, if that is said. */
  Optional<String> base() {
    return base;
  }

  /**
   * Compares the files with what the manifest says of them.
   *
   * @throws IOException naming the first that is missing or damaged
   */
  void check() throws IOException {
    checking.check();
  }
}
