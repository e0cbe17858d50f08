package org.papergraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.papergraph.build.Accounts;
import org.papergraph.build.GraphBuild;
import org.papergraph.correct.CorrectionFile;
import org.papergraph.correct.CorrectionSink;
import org.papergraph.correct.Step;
import org.papergraph.correct.StoredCorrections;
import org.papergraph.read.Rejection;
import org.papergraph.store.GraphStore;
import org.papergraph.vocabulary.VocabularyFiles;
import org.papergraph.write.Iris;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "correct",
    description = {
      "Accept, reject or edit statements, and merge or separate papers and things. Corrections are"
          + " kept in the graph, outlive rebuilds, and are stronger than what extractors find.",
      "Papers whose records change are read anew, without a language model."
    },
    mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Corrections: lines of action, subject, predicate, object, replacement, who, why and when"
              + " with tabs between, or RDF (.ttl, .nt, .trig, .nq) as in the graph of corrections"
              + " of another store.")
  List<Path> files;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write all rejected lines to this file, one a line.")
  @Nullable Path rejects;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  CorrectCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Step> steps = new ArrayList<>();
    try (Rejections rejections = Rejections.to(rejects)) {
      GraphBuild build =
          new GraphBuild(
              VocabularyFiles.bundled(),
              new GraphBuild.Settings(
                  Optional.empty(), Runtime.getRuntime().availableProcessors(), Version.number()),
              rejection -> {},
              TerminalProgress.create(parent.quiet, " papers"));
      Optional<Accounts> accounts =
          build.correct(store.path, iris -> read(iris, steps, rejections));
      if (!parent.quiet) {
        summary(steps, accounts, rejections, System.err);
      }
      boolean nothing = steps.isEmpty() && rejections.count() > 0;
      if (nothing) {
        System.err.println("papergraph: no correction was read, so the store is left as it is");
      }
      return nothing ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }

  private List<Step> read(Iris iris, List<Step> steps, Rejections rejections) throws IOException {
    CorrectionSink sink =
        new CorrectionSink() {
          @Override
          public void step(Step step) {
            steps.add(step);
          }

          @Override
          public void rejection(Rejection rejection) {
            rejections.accept(rejection);
          }
        };
    for (Path file : files) {
      try (InputStream input = Files.newInputStream(file)) {
        CorrectionFile.read(input, file.toString(), iris, sink);
      }
    }
    return steps;
  }

  private void summary(
      List<Step> steps, Optional<Accounts> accounts, Rejections rejections, PrintStream err)
      throws IOException {
    long withdrawn = steps.stream().filter(Step::withdrawn).count();
    err.printf(
        "%,d corrections read, %,d taken back, %,d lines rejected%n",
        steps.size() - withdrawn, withdrawn, rejections.count());
    rejections.print(err);
    accounts.ifPresentOrElse(
        it -> err.printf("%,d papers and other things in the store%n", it.papers()),
        () -> err.println("The graph says so already; nothing was changed."));
    List<String> waiting = waiting(steps);
    if (!waiting.isEmpty()) {
      err.printf("%,d corrections wait:%n", waiting.size());
      waiting.stream().limit(SHOWN).forEach(one -> err.println("  " + one));
    }
  }

  private List<String> waiting(List<Step> steps) throws IOException {
    try (GraphStore graph = GraphStore.open(store.path)) {
      return Txn.calculateRead(
          graph.dataset(),
          () -> {
            List<String> waiting = new ArrayList<>();
            for (Step step : steps) {
              if (!step.withdrawn()) {
                StoredCorrections.waitsFor(graph.dataset(), step.correction())
                    .ifPresent(why -> waiting.add(step.place() + ": waits: " + why));
              }
            }
            return waiting;
          });
    }
  }
}
