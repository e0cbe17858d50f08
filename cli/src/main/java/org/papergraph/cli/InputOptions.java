package org.papergraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papergraph.build.Accounts;
import org.papergraph.build.GraphBuild;
import org.papergraph.build.NothingReadException;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.Inputs;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceReaders;
import org.papergraph.vocabulary.VocabularyFiles;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that read inputs have in common. */
final class InputOptions {
  private static final int REJECTIONS_SHOWN = 10;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files, folders, gzip or zip archives; - for standard input.")
  List<String> inputs;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Read all inputs as this format (see: papergraph formats).")
  @Nullable String format;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for extraction (default: one a core). The graph is the same.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "Where entities live (default: " + Papergraph.DEFAULT_BASE + ").")
  @Nullable String base;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write all rejected records to this file, one a line.")
  @Nullable Path rejects;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  InputOptions() {}

  /** One of {@link GraphBuild}'s methods. */
  @FunctionalInterface
  interface Action {
    Accounts run(GraphBuild build, Inputs inputs) throws IOException;
  }

  /** Reads the inputs, shows progress and the summary. */
  int run(Action action, boolean quiet) throws IOException {
    PrintStream err = System.err;
    Inputs read = new Inputs(inputs, System.in, reader());
    GraphBuild.Settings settings = settings();
    try (RejectsFile file = RejectsFile.open(rejects)) {
      GraphBuild build =
          new GraphBuild(
              VocabularyFiles.bundled(), settings, file::write, TerminalProgress.create(quiet));
      Accounts accounts = action.run(build, read);
      if (!quiet) {
        summary(accounts, err);
      }
      return CommandLine.ExitCode.OK;
    } catch (NothingReadException e) {
      err.println("papergraph: " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private GraphBuild.Settings settings() {
    try {
      return new GraphBuild.Settings(Optional.ofNullable(base), threads, Version.number());
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
  }

  private Optional<SourceReader> reader() {
    if (format == null) {
      return Optional.empty();
    }
    Optional<SourceReader> reader = SourceReaders.named(format);
    if (reader.isEmpty()) {
      String known =
          SourceReaders.all().stream().map(SourceReader::name).collect(Collectors.joining(", "));
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--format " + format + " is unknown; known formats: " + known);
    }
    return reader;
  }

  private void summary(Accounts accounts, PrintStream err) {
    err.printf(
        "%,d records read: %,d papers, %,d merged, %,d rejected%n",
        accounts.read(), accounts.stored(), accounts.merged(), accounts.rejected());
    if (accounts.papers() != accounts.stored()) {
      err.printf("%,d papers in the store%n", accounts.papers());
    }
    accounts
        .rejectedByReason()
        .forEach((reason, count) -> err.printf("  rejected, %s: %,d%n", reason, count));
    accounts.rejections().stream()
        .limit(REJECTIONS_SHOWN)
        .forEach(rejection -> err.println("  " + rejection));
    if (accounts.rejected() > REJECTIONS_SHOWN && rejects == null) {
      err.println("  … all of them with --rejects FILE");
    }
  }

  /** The file for all rejections, if one was asked for. */
  private static final class RejectsFile implements AutoCloseable {
    private final @Nullable Writer out;

    private RejectsFile(@Nullable Writer out) {
      this.out = out;
    }

    static RejectsFile open(@Nullable Path file) throws IOException {
      return new RejectsFile(
          file == null ? null : Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    void write(Rejection rejection) {
      if (out == null) {
        return;
      }
      String text = rejection.excerpt().replaceAll("\\s+", " ");
      try {
        out.write(
            String.join(
                    "\t",
                    rejection.place().toString(),
                    rejection.reason(),
                    rejection.advice(),
                    text)
                + "\n");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("--rejects: " + e.getMessage(), e);
      }
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }
}
