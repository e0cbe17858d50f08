package org.papergraph.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.papergraph.build.Accounts;
import org.papergraph.build.GraphBuild;
import org.papergraph.record.Identifier;
import org.papergraph.vocabulary.VocabularyFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "separate",
    description = {
      "Take back a merge: papers with these identifiers are made of the records that have them, and"
          + " of no others. Why records were merged, papergraph explain tells.",
      "Papers whose records change are read anew, without a language model."
    },
    mixinStandardHelpOptions = true)
final class SeparateCommand implements Callable<Integer> {
  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;

  @Parameters(
      paramLabel = "IDENTIFIER",
      arity = "1..*",
      description = "With the prefix of its scheme, such as acl:P18-1001 or arxiv:2507.14683.")
  List<String> identifiers;

  @Option(names = "--undo", description = "Let them be merged again.")
  boolean undo;

  @Spec CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  SeparateCommand() {}

  @Override
  public Integer call() throws IOException {
    Set<Identifier> named = new TreeSet<>();
    for (String identifier : identifiers) {
      try {
        named.add(Identifier.parse(identifier));
      } catch (IllegalArgumentException e) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), e.getMessage() + " has no prefix of a known scheme", e);
      }
    }
    int threads = Runtime.getRuntime().availableProcessors();
    GraphBuild build =
        new GraphBuild(
            VocabularyFiles.bundled(),
            new GraphBuild.Settings(Optional.empty(), threads, Version.number()),
            rejection -> {},
            TerminalProgress.create(parent.quiet, " papers"));
    Optional<Accounts> accounts =
        undo
            ? build.separate(store.path, Set.of(), named)
            : build.separate(store.path, named, Set.of());
    if (!parent.quiet) {
      accounts.ifPresentOrElse(
          it -> System.err.printf("%,d papers and other things in the store%n", it.papers()),
          () -> System.err.println("The graph says so already; nothing was changed."));
    }
    return CommandLine.ExitCode.OK;
  }
}
