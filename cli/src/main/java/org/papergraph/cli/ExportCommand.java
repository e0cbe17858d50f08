package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.papergraph.build.Progress;
import org.papergraph.export.Compression;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.DumpTarget;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.FolderTarget;
import org.papergraph.export.GraphExport;
import org.papergraph.export.Manifest;
import org.papergraph.export.Profile;
import org.papergraph.store.GraphStore;
import org.papergraph.store.ScratchGraph;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = {
      "Write the graph for other tools, sorted: the same graph gives the same bytes.",
      "Formats: turtle, ntriples, rdfxml (one graph); nquads, trig, jsonld (with the named graphs);"
          + " sssom (only the mappings to other vocabularies, as a table)."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  /** Into a folder the files are called that. */
  private static final String NAME = "papergraph";

  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;
  @Mixin SubgraphOptions subgraph;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "turtle, ntriples, nquads, trig, jsonld, rdfxml or sssom.")
  String format;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = {
        "plain (facts alone), full (with evidence and provenance; the default) or rdf12 (full, and"
            + " each mention says of which statements it is evidence, by triple terms)."
      })
  String profile = Profile.FULL.label();

  @Option(
      names = "-o",
      paramLabel = "FILE|DIR",
      description = {
        "The file to write (default: standard output). A folder, if it ends in / or --shard is"
            + " given: then with a manifest and checksums."
      })
  @Nullable String output;

  @Option(
      names = "--compress",
      paramLabel = "HOW",
      description = "none (the default), gzip or zstd.")
  String compress = Compression.NONE.label();

  @Option(
      names = "--shard",
      paramLabel = "SIZE",
      description = "Write parts of about that size before compression, such as 500MB.")
  @Nullable String shard;

  @Spec CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ExportCommand() {}

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen =
        ExportFormat.named(format)
            .orElseThrow(
                () -> unknown("--format", format, ExportFormat.values(), ExportFormat::label));
    Profile what =
        Profile.named(profile)
            .orElseThrow(() -> unknown("--profile", profile, Profile.values(), Profile::label));
    Compression how =
        Compression.named(compress)
            .orElseThrow(
                () -> unknown("--compress", compress, Compression.values(), Compression::label));
    long partBytes = shard == null ? Long.MAX_VALUE : ByteSize.parse("--shard", shard, spec);
    subgraph.check();
    try (GraphStore graph = GraphStore.open(store.path)) {
      Optional<ScratchGraph> part = subgraph.of(graph, what);
      try {
        export(
            graph,
            part.map(ScratchGraph::dataset).orElse(graph.dataset()),
            chosen,
            what,
            how,
            partBytes);
      } finally {
        if (part.isPresent()) {
          part.get().close();
        }
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void export(
      GraphStore graph,
      DatasetGraph dataset,
      ExportFormat chosen,
      Profile what,
      Compression how,
      long partBytes)
      throws IOException {
    Progress progress = TerminalProgress.create(parent.quiet, " statements");
    progress.begin("exporting", 0);
    GraphExport export = new GraphExport(dataset, graph.base(), progress::done);
    GraphExport.Outcome outcome = write(export, graph.base(), chosen, what, how, partBytes);
    progress.end();
    if (outcome.unsaid() > 0) {
      System.err.printf(
          "%,d statements are left out: %s has no form for them; turtle and nquads have%n",
          outcome.unsaid(), chosen.label());
    }
  }

  private GraphExport.Outcome write(
      GraphExport export,
      String base,
      ExportFormat chosen,
      Profile what,
      Compression how,
      long partBytes)
      throws IOException {
    if (output == null || output.equals("-")) {
      if (shard != null) {
        throw wrong("--shard needs a folder: name one with -o");
      }
      return export.write(chosen, what, DumpTarget.stream(System.out, how), partBytes);
    }
    Path path = Path.of(output);
    if (shard == null && !output.endsWith("/") && !Files.isDirectory(path)) {
      try (DumpTarget.OfFile file = DumpTarget.file(path, how)) {
        GraphExport.Outcome outcome = export.write(chosen, what, file, partBytes);
        file.commit();
        return outcome;
      }
    }
    try (DumpFolder folder = DumpFolder.begin(path)) {
      FolderTarget target = new FolderTarget(folder, NAME, chosen, what, how, shard != null);
      GraphExport.Outcome outcome = export.write(chosen, what, target, partBytes);
      Manifest manifest = new Manifest(Version.number(), base, target.files());
      byte[] description = manifest.bytes();
      folder.file(Manifest.FILE, description);
      TreeMap<String, String> checksums = new TreeMap<>();
      checksums.put(Manifest.FILE, DumpFolder.sha256(description));
      manifest.files().forEach(file -> checksums.put(file.path(), file.sha256()));
      folder.checksums(checksums);
      folder.commit();
      return outcome;
    }
  }

  private <T> CommandLine.ParameterException unknown(
      String option, String given, T[] known, Function<T, String> label) {
    String names = Arrays.stream(known).map(label).collect(Collectors.joining(", "));
    String what = option.substring(2);
    return wrong(option + " " + given + " is unknown; known " + plural(what) + ": " + names);
  }

  private static String plural(String what) {
    return what.equals("compress") ? "ways" : what + "s";
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
