package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.papergraph.care.Backup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "backup",
    description = {
      "Copy a store, also while a server serves or changes it.",
      "The copy is a store: give it to --store, or copy it back. Its file SHA256SUMS lists all"
          + " others for sha256sum -c."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private static final double MEBIBYTE = 1 << 20;

  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder of the copy; it must not exist yet.")
  Path output;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "Wait at most so long for a change of the store that is being made (default:"
              + " ${DEFAULT-VALUE}).")
  int seconds = 60;

  @Spec CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  BackupCommand() {}

  @Override
  public Integer call() throws IOException {
    if (seconds < 0) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--wait " + seconds + " is less than 0");
    }
    Backup.Written written =
        Backup.make(store.path, output, seconds, TerminalProgress.create(parent.quiet, " MiB"));
    if (!parent.quiet) {
      System.err.printf(
          "%s: %,d files, %,.1f MiB%n", output, written.files(), written.bytes() / MEBIBYTE);
    }
    return CommandLine.ExitCode.OK;
  }
}
