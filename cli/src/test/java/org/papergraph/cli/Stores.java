package org.papergraph.cli;

import static org.papergraph.cli.Program.papergraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.store.GraphStore;

/** What is in stores. */
final class Stores {
  private Stores() {}

  /** The sorted N-Quads of a store, as the program exports them. */
  static String exported(Path store) throws IOException, InterruptedException {
    Program.Ended export = papergraph("export", "--store", store, "--format", "nquads").run();
    return sorted(export.done().out());
  }

  /** The same, without a process. */
  static String quads(Path store) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphStore graph = GraphStore.open(store)) {
      new GraphExport(graph.dataset()).toStream(ExportFormat.NQUADS, out);
    }
    return sorted(out.toString(StandardCharsets.UTF_8));
  }

  private static String sorted(String lines) {
    return String.join("\n", lines.lines().sorted().toList());
  }

  /** The names of the generations in a store's folder; more than one when a run was killed. */
  static List<String> generations(Path store) throws IOException {
    try (Stream<Path> entries = Files.list(store)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.startsWith("generation-"))
          .sorted()
          .toList();
    }
  }
}
