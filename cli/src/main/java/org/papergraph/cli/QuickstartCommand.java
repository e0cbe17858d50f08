package org.papergraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.papergraph.build.Accounts;
import org.papergraph.build.GraphBuild;
import org.papergraph.read.Inputs;
import org.papergraph.server.PapergraphServer;
import org.papergraph.server.query.SampleQuery;
import org.papergraph.store.StoreFolder;
import org.papergraph.vocabulary.VocabularyFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "quickstart",
    description = {
      "Build the bundled sample, serve it, and print the address and three queries to try.",
      "The graph lives in a temporary folder, which is removed at the end."
    },
    mixinStandardHelpOptions = true)
final class QuickstartCommand implements Callable<Integer> {
  private static final int MOST_TRIES = 50;

  private static final List<String> SAMPLE =
      List.of("listing-blank-lines.txt", "listing-compact.txt");

  @ParentCommand PapergraphCommand parent;
  @Mixin ServerOptions options;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  QuickstartCommand() {}

  @Override
  public Integer call() throws IOException {
    AtExit atExit = new AtExit();
    Path folder = Files.createTempDirectory("papergraph-quickstart");
    atExit.add(() -> delete(folder));
    Accounts accounts = build(folder);
    PapergraphServer server = ServeCommand.open(folder.resolve("store"), options, atExit);
    print(accounts, server.url());
    atExit.await();
    return CommandLine.ExitCode.OK;
  }

  private Accounts build(Path folder) throws IOException {
    Path sample = Files.createDirectory(folder.resolve("sample"));
    for (String name : SAMPLE) {
      try (InputStream in =
          PapergraphCommand.class.getResourceAsStream("/org/papergraph/examples/" + name)) {
        if (in == null) {
          throw new IllegalStateException("the jar lacks the sample " + name);
        }
        Files.copy(in, sample.resolve(name));
      }
    }
    GraphBuild.Settings settings =
        new GraphBuild.Settings(
            Optional.empty(), Runtime.getRuntime().availableProcessors(), Version.number());
    GraphBuild build =
        new GraphBuild(
            VocabularyFiles.bundled(),
            settings,
            rejection -> System.err.println(rejection),
            TerminalProgress.create(parent.quiet, " papers"));
    return build.build(
        folder.resolve("store"),
        new Inputs(List.of(sample.toString()), InputStream.nullInputStream(), Optional.empty()));
  }

  private static void print(Accounts accounts, String url) {
    System.out.printf(
        "A graph of %d sample papers (%d records read, %d merged) is at %s%n%n",
        accounts.papers(), accounts.read(), accounts.merged(), url);
    System.out.println("Three queries to try at " + url + "sparql (the prefixes are set there):");
    for (SampleQuery query : SampleQuery.starters()) {
      System.out.println();
      System.out.println(query.title() + "?");
      query
          .text()
          .lines()
          .filter(line -> !line.startsWith("PREFIX") && !line.isBlank())
          .forEach(line -> System.out.println("  " + line));
    }
    System.out.println();
    System.out.println("From a shell:");
    System.out.println("  curl -H 'Accept: text/csv' " + url + "sparql --data-urlencode \\");
    System.out.println(
        "    'query=SELECT (COUNT(*) AS ?papers)"
            + " { ?p a <https://w3id.org/papergraph/ontology#Paper> }'");
    System.out.println();
    System.out.println("Stop it with Ctrl-C.");
    System.out.flush();
  }

  /** What is still being built may put files where others were just removed. */
  private static void delete(Path folder) {
    for (int i = 1; Files.exists(folder); i++) {
      try {
        StoreFolder.deleteTree(folder);
      } catch (IOException e) {
        if (i == MOST_TRIES) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
