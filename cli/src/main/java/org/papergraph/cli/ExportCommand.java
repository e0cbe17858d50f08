package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.store.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = {
      "Write the graph for other tools: facts, evidence and provenance.",
      "Formats: turtle, ntriples (one graph), nquads (with the named graphs); sssom (only the"
          + " mappings to other vocabularies, as a table)."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "turtle, ntriples, nquads or sssom.")
  String format;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "The file to write (default: standard output).")
  @Nullable Path output;

  @Spec CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ExportCommand() {}

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen =
        ExportFormat.named(format)
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--format "
                            + format
                            + " is unknown; known formats: "
                            + Arrays.stream(ExportFormat.values())
                                .map(ExportFormat::label)
                                .collect(Collectors.joining(", "))));
    try (GraphStore graph = GraphStore.open(store.path)) {
      GraphExport export = new GraphExport(graph.dataset());
      if (output == null || output.toString().equals("-")) {
        export.toStream(chosen, System.out);
      } else {
        export.toFile(chosen, output);
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
