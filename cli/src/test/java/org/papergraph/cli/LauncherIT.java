package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script, in a released tree: the jar is there, the sources are not. */
class LauncherIT {
  @TempDir Path folder = Path.of("");

  private Path script = Path.of("");
  private Path elsewhere = Path.of("");

  @BeforeEach
  void release() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a shell script");
    Path released = Files.createDirectory(folder.resolve("a released tree"));
    script = released.resolve("papergraph");
    Files.copy(Program.root().resolve("papergraph"), script);
    assertTrue(script.toFile().setExecutable(true));
    Path target = Files.createDirectories(released.resolve("cli").resolve("target"));
    Files.createSymbolicLink(target.resolve("papergraph.jar"), Program.jar());
    elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
  }

  private Program.Ended run(Object... words) throws Exception {
    List<String> command = java.util.Arrays.stream(words).map(Object::toString).toList();
    return Program.command(command).in(elsewhere).run();
  }

  @Test
  void itWorksFromAnotherFolder() throws Exception {
    Files.writeString(elsewhere.resolve("page.txt"), MadeUpPages.spaced(0, 2));

    run(script, "build", "--store", "store", "page.txt").done().saying("2 stored");

    assertEquals(1, Stores.generations(elsewhere.resolve("store")).size());
  }

  @Test
  void itWorksThroughAbsoluteAndRelativeLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path relative = Path.of("..", "a released tree", "papergraph");
    Files.createSymbolicLink(bin.resolve("papergraph"), relative);
    Files.createSymbolicLink(elsewhere.resolve("pg"), bin.resolve("papergraph"));

    Program.Ended ended = run(elsewhere.resolve("pg"), "--version").done();

    assertTrue(ended.out().startsWith("papergraph "), ended.out());
    assertEquals("", ended.err());
  }

  @Test
  void itHandsArgumentsAndExitCodeOn() throws Exception {
    run(script, "explain", "--store", "no store * here", "x").failed(1).saying("no store * here");
    run(script, "nonsense").failed(2);
  }

  @Test
  void withoutJarAndSourcesItSaysWhatIsMissing() throws Exception {
    Files.delete(script.resolveSibling("cli").resolve("target").resolve("papergraph.jar"));

    run(script, "--version").failed(1).saying("papergraph.jar", "sources");
  }
}
