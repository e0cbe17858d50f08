package org.papergraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.papergraph.care.Compaction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "compact",
    description = {
      "Write a store anew, without what additions and updates left in its files.",
      "The graph stays the same. While it runs the disk holds the store twice."
    },
    mixinStandardHelpOptions = true)
final class CompactCommand implements Callable<Integer> {
  private static final double MEBIBYTE = 1 << 20;

  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  CompactCommand() {}

  @Override
  public Integer call() throws IOException {
    Compaction.Outcome outcome =
        Compaction.run(store.path, TerminalProgress.create(parent.quiet, " statements"));
    if (!parent.quiet) {
      long change = outcome.after() - outcome.before();
      System.err.printf(
          "%,.1f MiB, %,.1f MiB %s than before%n",
          outcome.after() / MEBIBYTE, Math.abs(change) / MEBIBYTE, change <= 0 ? "less" : "more");
    }
    return CommandLine.ExitCode.OK;
  }
}
