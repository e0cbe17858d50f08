package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.papergraph.build.Progress;
import org.papergraph.export.Compression;
import org.papergraph.export.DumpFile;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.DumpTarget;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.FolderTarget;
import org.papergraph.export.GraphExport;
import org.papergraph.export.Manifest;
import org.papergraph.export.Profile;
import org.papergraph.export.profile.DocumentProfile;
import org.papergraph.export.profile.Profiles;
import org.papergraph.export.table.TableName;
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
          + " csv, parquet (tables); sssom (the mappings to other vocabularies, as a table);"
          + " records (what the graph was made of, to build it from again)."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;
  @Mixin SubgraphOptions subgraph;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = {
        "turtle, ntriples, nquads, trig, jsonld, rdfxml, csv, parquet, sssom or records."
      })
  String format;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = {
        "plain (facts alone), full (with evidence and provenance; the default), rdf12 (full, and"
            + " each mention says of which statements it is evidence, by triple terms); as jsonld"
            + " also schema-org, croissant or codemeta (a document a line, or a file each in a"
            + " folder)."
      })
  String profile = Profile.FULL.label();

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = {
        "With csv or parquet: one of papers, methods, datasets, tasks, metrics, results,"
            + " repositories and links (default: all, into a folder)."
      })
  @Nullable String table;

  @Option(
      names = "-o",
      paramLabel = "FILE|DIR",
      description = {
        "The file to write (default: standard output). A folder, if it ends in / or several files"
            + " are written: then with a manifest and checksums."
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

  /** What is asked for, once it is known to make sense. */
  private record Wanted(
      ExportFormat format,
      Profile profile,
      Optional<DocumentProfile> documents,
      List<TableName> tables,
      Compression compression,
      long partBytes) {}

  @Override
  public Integer call() throws IOException {
    Wanted wanted = wanted();
    subgraph.check();
    try (GraphStore graph = GraphStore.open(store.path)) {
      Optional<ScratchGraph> part = subgraph.of(graph, wanted.profile());
      try {
        DatasetGraph dataset = part.map(ScratchGraph::dataset).orElse(graph.dataset());
        export(graph, dataset, wanted);
      } finally {
        if (part.isPresent()) {
          part.get().close();
        }
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private Wanted wanted() {
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
    Optional<DocumentProfile> documents = DocumentProfile.named(profile);
    Wanted wanted = new Wanted(chosen, what, documents, tables(), how, partBytes);
    check(wanted);
    return wanted;
  }

  private List<TableName> tables() {
    String name = table;
    if (name == null) {
      return List.of(TableName.values());
    }
    return List.of(
        TableName.named(name)
            .orElseThrow(() -> unknown("--table", name, TableName.values(), TableName::label)));
  }

  private void check(Wanted wanted) {
    ExportFormat chosen = wanted.format();
    boolean tabular = chosen == ExportFormat.CSV || chosen == ExportFormat.PARQUET;
    if (table != null && !tabular) {
      throw wrong("--table is for csv and parquet");
    }
    if (wanted.documents().isPresent() && chosen != ExportFormat.JSONLD) {
      throw wrong("--profile " + profile + " is written as jsonld");
    }
    if (wanted.profile() == Profile.RDF12 && !chosen.hasTripleTerms()) {
      throw wrong("--profile rdf12 is written as turtle, trig, ntriples or nquads");
    }
    boolean packed = chosen == ExportFormat.PARQUET || chosen == ExportFormat.RECORDS;
    if (packed && wanted.compression() != Compression.NONE) {
      throw wrong(chosen.label() + " is compressed in itself; leave out --compress");
    }
    if (shard != null && (!chosen.isOfGraphs() || wanted.documents().isPresent())) {
      throw wrong("--shard is for graphs: turtle, ntriples, nquads, trig, jsonld or rdfxml");
    }
    if (chosen == ExportFormat.RECORDS && subgraph.isGiven()) {
      throw wrong("records are of the whole graph; leave out --query, --kind and --about");
    }
    if (!isFolder() && (shard != null || (tabular && table == null))) {
      throw wrong(
          shard != null
              ? "--shard writes several files: name a folder with -o"
              : chosen.label() + " is several tables: name a folder with -o, or one by --table");
    }
  }

  /** What could be a folder; several files go into no file. */
  private boolean isFolder() {
    return output != null && !output.equals("-");
  }

  private void export(GraphStore graph, DatasetGraph dataset, Wanted wanted) throws IOException {
    Progress progress = TerminalProgress.create(parent.quiet, " statements");
    progress.begin("exporting", 0);
    GraphExport.Outcome outcome;
    try {
      GraphExport export = new GraphExport(dataset, graph.base(), progress::done);
      outcome = write(graph, dataset, export, wanted);
    } finally {
      progress.end();
    }
    if (outcome.unsaid() > 0) {
      System.err.printf(
          "%,d statements are left out: %s has no form for them; turtle and nquads have%n",
          outcome.unsaid(), wanted.format().label());
    }
  }

  private static List<ExportPiece> pieces(
      GraphStore graph, DatasetGraph dataset, GraphExport export, Wanted wanted) {
    if (wanted.documents().isPresent()) {
      return List.of(
          ExportPiece.ofDocuments(dataset, wanted.documents().get(), wanted.compression()));
    }
    return switch (wanted.format()) {
      case CSV, PARQUET ->
          ExportPiece.ofTables(dataset, wanted.tables(), wanted.format(), wanted.compression());
      case RECORDS -> List.of(ExportPiece.ofRecords(graph));
      default ->
          List.of(
              ExportPiece.ofGraph(
                  export,
                  wanted.format(),
                  wanted.profile(),
                  wanted.compression(),
                  wanted.partBytes()));
    };
  }

  private GraphExport.Outcome write(
      GraphStore graph, DatasetGraph dataset, GraphExport export, Wanted wanted)
      throws IOException {
    List<ExportPiece> pieces = pieces(graph, dataset, export, wanted);
    if (output == null || output.equals("-")) {
      ExportPiece piece = pieces.get(0);
      return piece.writing().to(DumpTarget.stream(System.out, piece.compression()));
    }
    Path path = Path.of(output);
    boolean folder = output.endsWith("/") || Files.isDirectory(path);
    if (folder && wanted.documents().isPresent()) {
      return documents(path, dataset, wanted.documents().get());
    }
    return folder || shard != null || pieces.size() > 1
        ? folder(path, graph.base(), pieces, wanted)
        : file(path, pieces.get(0));
  }

  private static GraphExport.Outcome file(Path path, ExportPiece piece) throws IOException {
    try (DumpTarget.OfFile file = DumpTarget.file(path, piece.compression())) {
      GraphExport.Outcome outcome = piece.writing().to(file);
      file.commit();
      return outcome;
    }
  }

  private static GraphExport.Outcome documents(
      Path path, DatasetGraph dataset, DocumentProfile profile) throws IOException {
    try (DumpFolder folder = DumpFolder.begin(path)) {
      long count = Profiles.files(dataset, profile, folder.unfinished());
      folder.commit();
      return new GraphExport.Outcome(count, 0);
    }
  }

  private GraphExport.Outcome folder(
      Path path, String base, List<ExportPiece> pieces, Wanted wanted) throws IOException {
    try (DumpFolder folder = DumpFolder.begin(path)) {
      List<DumpFile> files = new ArrayList<>();
      long statements = 0;
      long unsaid = 0;
      for (ExportPiece piece : pieces) {
        FolderTarget target =
            new FolderTarget(
                folder,
                piece.name(),
                piece.suffix(),
                wanted.format().label(),
                wanted.profile().label(),
                piece.compression(),
                shard != null);
        GraphExport.Outcome outcome = piece.writing().to(target);
        statements += outcome.statements();
        unsaid += outcome.unsaid();
        files.addAll(target.files());
      }
      describe(folder, new Manifest(Version.number(), base, files));
      folder.commit();
      return new GraphExport.Outcome(statements, unsaid);
    }
  }

  private static void describe(DumpFolder folder, Manifest manifest) throws IOException {
    byte[] description = manifest.bytes();
    folder.file(Manifest.FILE, description);
    TreeMap<String, String> checksums = new TreeMap<>();
    checksums.put(Manifest.FILE, DumpFolder.sha256(description));
    manifest.files().forEach(file -> checksums.put(file.path(), file.sha256()));
    folder.checksums(checksums);
  }

  private <T> CommandLine.ParameterException unknown(
      String option, String given, T[] known, Function<T, String> label) {
    String names = Arrays.stream(known).map(label).collect(Collectors.joining(", "));
    String what = option.equals("--compress") ? "ways" : option.substring(2) + "s";
    return wrong(option + " " + given + " is unknown; known " + what + ": " + names);
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
