package org.papergraph.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks and writes their table to standard output and into a folder; what JMH has to say
 * meanwhile goes to standard error.
 */
public final class BenchmarkRun {
  private static final String USAGE =
      """
      Usage: benchmarks/run extraction [PATH] [OPTIONS OF JMH]

      PATH  a file of the ML Anthology (.json or .json.gz) or a folder of such files;
            without it, abstracts that were made up are read
      -prof gc       also say how much memory an abstract takes
      -p input=PATH  another way to give the path
      -h             the other options of JMH

      """
          + PageLoad.USAGE
          + HostileLoad.USAGE;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss'Z'", Locale.ROOT);

  private BenchmarkRun() {}

  /**
   * Runs what the arguments say.
   *
   * @param arguments {@code extraction}, then perhaps a path, then perhaps options of JMH; or
   *     {@code pages}, then a store, then perhaps numbers of requests and readers; or {@code
   *     hostile}, then a store, then perhaps a number of attackers
   */
  public static void main(String[] arguments) throws RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      if (arguments.length > 1 && arguments[0].equals("pages")) {
        pages(List.of(arguments).subList(1, arguments.length), out);
      } else if (arguments.length > 1 && arguments[0].equals("hostile")) {
        hostile(List.of(arguments).subList(1, arguments.length), out);
      } else {
        run(List.of(arguments), out);
      }
    } catch (CommandLineOptionException e) {
      System.err.println("benchmarks: " + e.getMessage());
      System.exit(2);
    } catch (IOException e) {
      // Its name too: the message of a file that is not there is only its path.
      System.err.println("benchmarks: " + e);
      System.exit(1);
    }
  }

  private static void hostile(List<String> arguments, PrintStream out) throws IOException {
    try {
      HostileLoad.run(arguments, launcher(), out);
    } catch (NumberFormatException e) {
      System.err.println("benchmarks: " + e.getMessage());
      System.exit(2);
    }
  }

  private static Path launcher() {
    return Path.of(System.getProperty("papergraph.benchmark.launcher", "papergraph"));
  }

  private static void pages(List<String> arguments, PrintStream out) throws IOException {
    try {
      PageLoad.run(arguments, launcher(), out);
    } catch (NumberFormatException e) {
      System.err.println("benchmarks: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void run(List<String> arguments, PrintStream out)
      throws IOException, CommandLineOptionException, RunnerException {
    if (arguments.isEmpty() || !arguments.get(0).equals("extraction")) {
      System.err.print(USAGE);
      System.exit(2);
    }
    boolean path = arguments.size() > 1 && !arguments.get(1).startsWith("-");
    List<String> ofJmh = arguments.subList(path ? 2 : 1, arguments.size());
    CommandLineOptions given = new CommandLineOptions(ofJmh.toArray(String[]::new));
    if (given.shouldHelp()) {
      out.println(USAGE);
      given.showHelp();
      return;
    }
    if (given.shouldList()) {
      new Runner(given).list();
      return;
    }
    String input = path ? arguments.get(1) : input(given);
    double load = Machine.load();
    Corpus corpus = Corpus.of(input);
    Path folder = Path.of(System.getProperty("papergraph.benchmark.results", "results"));
    Files.createDirectories(folder);
    String name = "extraction-" + STAMP.format(LocalDateTime.now(ZoneOffset.UTC));

    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(given)
            .param("input", input)
            .addProfiler(ProcessorTime.class)
            .resultFormat(ResultFormatType.JSON)
            .result(folder.resolve(name + ".json").toString());
    if (given.getIncludes().isEmpty()) {
      options.include("^org\\.papergraph\\.benchmark\\.");
    }
    if (Runtime.version().feature() >= 23) {
      // JMH 1.37 and Jena's libraries reach below Java's safe parts, for which newer JDKs warn.
      options.jvmArgsAppend("--sun-misc-unsafe-memory-access=allow");
    }
    Collection<RunResult> results =
        new Runner(
                options.build(),
                OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL))
            .run();

    String report = new Report(corpus, load, results).toString();
    out.print(report);
    Path file = Files.writeString(folder.resolve(name + ".md"), report);
    System.err.println("benchmarks: written to " + file);
  }

  /** The input given as an option of JMH, {@code -p input=PATH}. */
  private static String input(CommandLineOptions given) throws CommandLineOptionException {
    Collection<String> values = given.getParameter("input").orElse(Arrays.asList(Papers.MADE_UP));
    if (values.size() != 1) {
      throw new CommandLineOptionException("one input at a time, not " + values);
    }
    return values.iterator().next();
  }
}
