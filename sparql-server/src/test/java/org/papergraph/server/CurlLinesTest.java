package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.build.GraphBuild;
import org.papergraph.build.Progress;
import org.papergraph.read.Inputs;
import org.papergraph.store.GraphStore;
import org.papergraph.vocabulary.VocabularyFiles;

/**
 * The lines of shell in docs/server.md do what stands behind them: {@code # 200 words} is the
 * status of the answer, and words in its head or body.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurlLinesTest {
  /** The part for servers that may be changed. */
  private static final String UPDATE = "update";

  private static final String TOKEN = "otters-and-reeds-and-herons-2031";

  private static final Path PAGE = Path.of("..", "docs", "server.md");
  private static final String ADDRESS = "http://127.0.0.1:3030/";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh *([a-z-]*)\\n(.*?)^```$");
  private static final Pattern EXPECTED = Pattern.compile("# (\\d{3})(?: (.*))?");
  private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})");
  private static final List<String> SAMPLE =
      List.of("listing-blank-lines.txt", "listing-compact.txt");

  private Path folder = Path.of("");
  private Optional<GraphStore> store = Optional.empty();
  private Optional<PapergraphServer> server = Optional.empty();
  private Optional<PapergraphServer> writable = Optional.empty();

  /**
   * A command and what its answer is like.
   *
   * @param part of the page it belongs to; empty for those of every server
   */
  private record Line(String part, String command, int status, String words) {}

  @BeforeAll
  void serveTheSample(@TempDir Path temporary) throws IOException {
    folder = temporary;
    assumeTrue(hasCurl(), "curl is not installed: the lines of docs/server.md were not run");
    Path built = folder.resolve("store");
    Path examples = Path.of("..", "examples");
    List<String> inputs = SAMPLE.stream().map(name -> examples.resolve(name).toString()).toList();
    new GraphBuild(
            VocabularyFiles.bundled(),
            new GraphBuild.Settings(Optional.empty(), 1, "test"),
            rejection -> {},
            Progress.none())
        .build(built, new Inputs(inputs, InputStream.nullInputStream(), Optional.empty()));
    GraphStore graph = GraphStore.openWritable(built);
    store = Optional.of(graph);
    server = Optional.of(PapergraphServer.start(settings(graph).build()));
    writable = Optional.of(PapergraphServer.start(settings(graph).updateToken(TOKEN).build()));
    writeCurl(folder.resolve("curl"));
  }

  private static ServerSettings.Builder settings(GraphStore graph) {
    return ServerSettings.of(graph.dataset())
        .base(graph.base())
        .port(0)
        .version(graph::version)
        .folder(graph.generation());
  }

  @AfterAll
  void stop() throws IOException {
    server.ifPresent(PapergraphServer::close);
    writable.ifPresent(PapergraphServer::close);
    if (store.isPresent()) {
      store.get().close();
    }
  }

  private static boolean hasCurl() {
    try {
      return run(List.of("curl", "--version"), Path.of(".")).contains("curl ");
    } catch (IOException e) {
      return false;
    }
  }

  /** Stands before the real one: prints heads, too, no progress, and does not wait for ever. */
  private static void writeCurl(Path file) throws IOException {
    String path = System.getenv("PATH");
    Files.writeString(
        file, "#!/bin/sh\nPATH='" + path + "'\nexec curl -sS -i --max-time 60 \"$@\"\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  @TestFactory
  Stream<DynamicTest> theLinesDoWhatStandsBehindThem() throws IOException {
    List<Line> lines = lines();
    assertFalse(lines.isEmpty());
    return lines.stream().map(line -> DynamicTest.dynamicTest(line.command(), () -> check(line)));
  }

  private void check(Line line) throws IOException {
    String url = (line.part().equals(UPDATE) ? writable : server).orElseThrow().url();
    String settings = "PATH='" + folder + "':\"$PATH\"\nPAPERGRAPH_TOKEN='" + TOKEN + "'\n";
    String command = settings + line.command().replace(ADDRESS, url);
    String printed = run(List.of("/bin/sh", "-c", command), folder);
    int status = 0;
    Matcher found = STATUS.matcher(printed);
    while (found.find()) {
      status = Integer.parseInt(found.group(1));
    }
    assertEquals(line.status(), status, printed);
    assertTrue(printed.contains(line.words()), () -> line.words() + " is not in\n" + printed);
  }

  private static String run(List<String> command, Path in) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), command::toString);
      return printed;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      String command = "";
      for (String text : block.group(2).lines().toList()) {
        Matcher expected = EXPECTED.matcher(text);
        if (expected.matches()) {
          String words = expected.group(2) == null ? "" : expected.group(2);
          lines.add(new Line(block.group(1), command, Integer.parseInt(expected.group(1)), words));
          command = "";
        } else {
          command += text + "\n";
        }
      }
      assertTrue(command.isBlank(), "nothing is said of what " + command + " answers");
    }
    return lines;
  }
}
