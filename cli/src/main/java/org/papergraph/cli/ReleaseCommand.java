package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papergraph.build.Progress;
import org.papergraph.export.Compression;
import org.papergraph.release.Licences;
import org.papergraph.release.Release;
import org.papergraph.release.ReleaseOptions;
import org.papergraph.store.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "release",
    description = {
      "Write a folder with all dumps of the graph, to be passed on: with descriptions, licences,"
          + " checksums, accounts and a README for its readers.",
      "The same store and options give the same bytes."
    },
    mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {
  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write; it appears once it is whole.")
  Path output;

  @Option(
      names = "--since",
      paramLabel = "DIR",
      description = "The previous release: write what was added and removed since.")
  @Nullable Path since;

  @Option(
      names = "--formats",
      paramLabel = "LIST",
      split = ",",
      description = "The dumps to write, with commas between them (default: all).")
  Set<String> formats = new TreeSet<>();

  @Option(
      names = "--compress",
      paramLabel = "HOW",
      description = {
        "zstd (the default), gzip or none. What gzip writes depends on the zlib of the machine."
      })
  String compress = Compression.ZSTD.label();

  @Option(
      names = "--shard",
      paramLabel = "SIZE",
      description = "Write parts of about that size before compression, such as 500MB.")
  @Nullable String shard;

  @Option(
      names = "--licence",
      paramLabel = "SOURCE=IRI",
      description = "Under which licence what came from a source may be passed on; repeatable.")
  Map<String, String> licences = new LinkedHashMap<>();

  @Option(
      names = "--licences",
      paramLabel = "FILE",
      description = "A table with the licences of sources (see docs/release.md).")
  @Nullable Path licenceTable;

  @Option(
      names = "--licence-of-release",
      paramLabel = "IRI",
      description = "The licence of the release as a whole.")
  @Nullable String licence;

  @Option(names = "--issued", paramLabel = "DATE", description = "Its date, such as 2031-05-17.")
  @Nullable String issued;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Its title (default: ${DEFAULT-VALUE}).")
  String title = ReleaseOptions.Statement.NONE.title();

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who publishes it, or an IRI.")
  @Nullable String publisher;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "Where the files will stand; addresses in void.ttl are relative otherwise.")
  @Nullable String publicUrl;

  @Spec CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ReleaseCommand() {}

  @Override
  public Integer call() throws IOException {
    ReleaseOptions options = options();
    try (GraphStore graph = GraphStore.open(store.path)) {
      Progress progress = TerminalProgress.create(parent.quiet, " statements");
      try {
        new Release(graph, options, Version.number(), watch(progress)).writeTo(output);
      } finally {
        progress.end();
      }
    }
    if (!parent.quiet) {
      System.err.println(output + " is written; " + output.resolve("README.md") + " tells of it");
    }
    return CommandLine.ExitCode.OK;
  }

  private static Release.Watch watch(Progress progress) {
    return new Release.Watch() {
      @Override
      public void begins(String part) {
        progress.end();
        progress.begin(part, 0);
      }

      @Override
      public void read(long statements) {
        progress.done(statements);
      }
    };
  }

  private ReleaseOptions options() throws IOException {
    Optional<Long> partBytes =
        shard == null ? Optional.empty() : Optional.of(ByteSize.parse("--shard", shard, spec));
    Compression how =
        Compression.named(compress)
            .orElseThrow(() -> wrong("--compress " + compress + " is neither zstd, gzip nor none"));
    try {
      return new ReleaseOptions(
          formats, how, partBytes, licences(), Optional.ofNullable(since), statement());
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Licences licences() throws IOException {
    Licences all = Licences.known();
    if (licenceTable != null) {
      all = all.with(licenceTable);
    }
    for (Map.Entry<String, String> one : licences.entrySet()) {
      all = all.with(one.getKey(), one.getValue());
    }
    return all;
  }

  private ReleaseOptions.Statement statement() {
    return new ReleaseOptions.Statement(
        title,
        Optional.ofNullable(publisher),
        Optional.ofNullable(issued),
        Optional.ofNullable(licence),
        Optional.ofNullable(publicUrl));
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
