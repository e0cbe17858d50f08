package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.papergraph.store.StoreFolder;

/** The finished jar, to be run as a process of its own. */
final class Program {
  /** Far longer than anything here takes: a process that hangs must end the test, not the day. */
  private static final long LONGEST_SECONDS = 120;

  private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|Exception");

  private final List<String> command;
  private final Optional<Path> folder;
  private final Optional<Path> input;
  private final Map<String, String> environment;

  /** How a process ended. */
  record Ended(int code, String out, String err) {
    /** Checks that it did what it was told. */
    Ended done() {
      assertEquals(0, code, err);
      return this;
    }

    /** Checks that it failed with that exit code, in words for people, and printed no data. */
    Ended failed(int expected) {
      assertEquals(expected, code, this::toString);
      assertEquals("", out, "data of a failed run");
      assertTrue(!err.isBlank(), "a failed run says why");
      assertTrue(!STACK_TRACE.matcher(err).find(), err);
      return this;
    }

    /** Checks that its message holds all these words. */
    Ended saying(Object... words) {
      for (Object word : words) {
        assertTrue(err.contains(word.toString()), () -> "no \"" + word + "\" in: " + err);
      }
      return this;
    }
  }

  private Program(
      List<String> command,
      Optional<Path> folder,
      Optional<Path> input,
      Map<String, String> environment) {
    this.command = command;
    this.folder = folder;
    this.input = input;
    this.environment = environment;
  }

  private static Program of(List<String> command) {
    return new Program(command, Optional.empty(), Optional.empty(), Map.of());
  }

  /** The program with these arguments. */
  static Program papergraph(Object... arguments) {
    return of(command(List.of(), arguments));
  }

  /** The program with these options of the Java virtual machine and these arguments. */
  static Program papergraph(List<String> javaOptions, Object... arguments) {
    return of(command(javaOptions, arguments));
  }

  /** Any other command. */
  static Program command(List<String> command) {
    return of(command);
  }

  /**
   * Most of these runs take about a second, in which one collector's thread and one compiler do
   * better than several.
   */
  private static List<String> command(List<String> javaOptions, Object... arguments) {
    List<String> command = java();
    command.add("-XX:SharedArchiveFile=" + Classes.ARCHIVE);
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", jar().toString()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    return command;
  }

  private static List<String> java() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ArrayList<>(
        List.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
  }

  /**
   * The classes a build loads, as the Java virtual machine keeps them for its next starts (class
   * data sharing): a third of the time of a short run, of which there are some two hundred. Without
   * the file everything works as well.
   */
  private static final class Classes {
    static final Path ARCHIVE = archive();

    private static Path archive() {
      try {
        Path folder = Files.createTempDirectory("papergraph-classes");
        Path archive = folder.resolve("classes.jsa");
        Path page = Files.writeString(folder.resolve("page.txt"), MadeUpPages.dense(0, 1));
        Path store = folder.resolve("store");
        List<String> command = java();
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar", jar().toString()));
        command.addAll(List.of("build", "--store", store.toString(), page.toString()));
        command(command).run();
        StoreFolder.deleteTree(store);
        Files.delete(page);
        // The last named goes first.
        folder.toFile().deleteOnExit();
        archive.toFile().deleteOnExit();
        return archive;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The jar that is tested. */
  static Path jar() {
    String jar = System.getProperty("papergraph.jar");
    if (jar == null) {
      throw new IllegalStateException("papergraph.jar is not set: run with mvn verify");
    }
    return Path.of(jar).toAbsolutePath();
  }

  /** The root of the repository. */
  static Path root() {
    return Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();
  }

  /** The words of the command. */
  List<String> words() {
    return command;
  }

  /** The same, in another working folder. */
  Program in(Path workingFolder) {
    return new Program(command, Optional.of(workingFolder), input, environment);
  }

  /** The same, with a file as its standard input. */
  Program reading(Path file) {
    return new Program(command, folder, Optional.of(file), environment);
  }

  /** The same, with these variables in its environment. */
  Program with(Map<String, String> variables) {
    return new Program(command, folder, input, variables);
  }

  /** Runs it to its end. */
  Ended run() throws IOException, InterruptedException {
    Path out = Files.createTempFile("papergraph-test", ".out");
    Path err = Files.createTempFile("papergraph-test", ".err");
    try {
      ProcessBuilder builder = builder().redirectOutput(out.toFile()).redirectError(err.toFile());
      int code = end(builder.start());
      return new Ended(code, Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private int end(Process process) throws InterruptedException {
    try (ProcessEnd end = new ProcessEnd(process)) {
      return end.await();
    }
  }

  /** Runs it to its end with standard output sent to a file; its {@code out} is then empty. */
  Ended runInto(Path file) throws IOException, InterruptedException {
    Path err = Files.createTempFile("papergraph-test", ".err");
    try {
      ProcessBuilder builder = builder().redirectOutput(file.toFile()).redirectError(err.toFile());
      return new Ended(end(builder.start()), "", Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }

  /** Starts it; nobody hears what it says. */
  Process startUnheard() throws IOException {
    return builder()
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Starts it with standard output to be read from the process, standard error unheard. */
  Process start() throws IOException {
    return builder().redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(command);
    folder.map(Path::toFile).ifPresent(builder::directory);
    builder.environment().putAll(environment);
    builder.redirectInput(
        input
            .map(file -> ProcessBuilder.Redirect.from(file.toFile()))
            .orElseGet(() -> ProcessBuilder.Redirect.from(nothing())));
    return builder;
  }

  private static java.io.File nothing() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return new java.io.File(windows ? "NUL" : "/dev/null");
  }

  /** The end of a process, which comes by force if not in time. */
  record ProcessEnd(Process process) implements AutoCloseable {
    /** Waits for it and returns its exit code. */
    int await() throws InterruptedException {
      assertTrue(
          process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS),
          () -> "still running after " + LONGEST_SECONDS + " s: " + process.info());
      return process.exitValue();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
