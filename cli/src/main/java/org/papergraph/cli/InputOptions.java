package org.papergraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.build.Accounts;
import org.papergraph.build.GraphBuild;
import org.papergraph.build.NothingReadException;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.Inputs;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.vocabulary.VocabularyFiles;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that read inputs have in common. */
final class InputOptions {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files, folders, archives (gzip, bzip2, Zstandard, zip); - for standard input.")
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

  @Mixin LlmOptions llm;

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
    Inputs read = new Inputs(inputs, System.in, InputFormat.reader("--format", format, spec));
    llm.check(spec);
    GraphBuild.Settings settings = settings();
    try (Rejections rejections = Rejections.to(rejects)) {
      Vocabulary vocabulary = VocabularyFiles.bundled();
      GraphBuild build =
          new GraphBuild(
              vocabulary,
              llm.reader(vocabulary),
              settings,
              rejections,
              TerminalProgress.create(quiet, " papers"));
      Accounts accounts = action.run(build, read);
      if (!quiet) {
        summary(accounts, rejections, err);
      }
      llm.report(quiet, err);
      return CommandLine.ExitCode.OK;
    } catch (NothingReadException e) {
      err.println("papergraph: " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private GraphBuild.Settings settings() {
    int extracting = llm.threads(threads);
    try {
      return new GraphBuild.Settings(Optional.ofNullable(base), extracting, Version.number());
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
  }

  private static void summary(Accounts accounts, Rejections rejections, PrintStream err) {
    err.printf(
        "%,d records read: %,d stored, %,d merged, %,d rejected%n",
        accounts.read(), accounts.stored(), accounts.merged(), accounts.rejected());
    if (accounts.byFormat().size() > 1) {
      int width = accounts.byFormat().keySet().stream().mapToInt(String::length).max().orElse(1);
      accounts
          .byFormat()
          .forEach(
              (format, one) ->
                  err.printf(
                      "  %-"
                          + width
                          + "s  %,d records read: %,d stored, %,d merged, %,d rejected%n",
                      format,
                      one.read(),
                      one.stored(),
                      one.merged(),
                      one.rejected()));
    }
    if (accounts.papers() != accounts.stored()) {
      err.printf("%,d papers and other things in the store%n", accounts.papers());
    }
    rejections.print(err);
  }
}
