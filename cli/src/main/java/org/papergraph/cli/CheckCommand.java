package org.papergraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.papergraph.care.Findings;
import org.papergraph.care.StoreCheck;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "check",
    description = {
      "Look whether a store is whole; exit code 1, and a list of what is wrong, if it is not.",
      "Indexes are held against each other, mentions against texts, the text index and the records"
          + " against the graph. Nothing is repaired. Whether the graph says what it should is told"
          + " by: papergraph validate"
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  CheckCommand() {}

  @Override
  public Integer call() throws IOException {
    Findings findings = StoreCheck.run(store.path, TerminalProgress.create(parent.quiet, ""));
    findings.lines().forEach(System.out::println);
    if (!parent.quiet) {
      findings.notes().forEach(note -> System.err.println("note: " + note));
    }
    if (findings.isEmpty()) {
      if (!parent.quiet) {
        System.err.println("nothing is wrong with " + store.path);
      }
      return CommandLine.ExitCode.OK;
    }
    System.err.printf(
        "papergraph: %s is damaged in %,d places; use a backup, or build it again%n",
        store.path, findings.count());
    return CommandLine.ExitCode.SOFTWARE;
  }
}
