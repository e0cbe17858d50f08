package org.papergraph.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code papergraph}. */
@Command(
    name = "papergraph",
    description = "Builds a knowledge graph of machine-learning research and answers questions.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      QuickstartCommand.class,
      BuildCommand.class,
      AddCommand.class,
      LinkCommand.class,
      CorrectCommand.class,
      SeparateCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      ReleaseCommand.class,
      ExtractCommand.class,
      ServeCommand.class,
      ValidateCommand.class,
      StatsCommand.class,
      ExplainCommand.class,
      FormatsCommand.class,
      BackupCommand.class,
      CompactCommand.class,
      CheckCommand.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%n",
    footer = {
      "Data goes to standard output, everything else to standard error.",
      "Exit codes: 0 done, 1 a run that failed, 2 wrong usage."
    })
public final class PapergraphCommand implements Runnable {
  @Option(names = "--debug", description = "Show stack traces.", scope = ScopeType.INHERIT)
  boolean debug;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show no progress and no summaries.",
      scope = ScopeType.INHERIT)
  boolean quiet;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  PapergraphCommand() {}

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
  }

  /** Runs a command line and returns its exit code. */
  static int execute(PrintStream out, PrintStream err, String... arguments) {
    PapergraphCommand command = new PapergraphCommand();
    CommandLine line = new CommandLine(command);
    line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(
        (e, executed, parsed) -> {
          err.println("papergraph: " + Failure.message(e));
          if (command.debug) {
            e.printStackTrace(err);
          }
          return CommandLine.ExitCode.SOFTWARE;
        });
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | InternalError | StackOverflowError e) {
      err.println("papergraph: " + Failure.message(e));
      if (command.debug) {
        e.printStackTrace(err);
      }
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String... arguments) {
    // Lucene and Jetty's parts log through java.util.logging; one logger decides what is shown.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    StandardOutput data = new StandardOutput();
    PrintStream out = new PrintStream(data, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    int code = execute(out, err, arguments);
    out.flush();
    data.failure()
        .ifPresent(why -> err.println("papergraph: standard output cannot be written: " + why));
    System.exit(out.checkError() && code == 0 ? 1 : code);
  }
}
