package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the pages on quality and care tell people to type works as they say. */
class ReadmeIT {
  /** A fenced block of shell, and the block of text after it if nothing but blanks is between. */
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```sh\\n(.*?)^```$(?:\\s*^```text\\n(.*?)^```$)?");

  private static final Pattern SERVING = Pattern.compile("\\./papergraph (quickstart|serve)\\b.*");

  /** Commands typed one after the other, and the answer the README shows for them. */
  private record Block(List<String> commands, Optional<String> answer) {}

  /** The page on quality asks the graph that the README builds. */
  @Test
  void theirCommandsWorkAndPrintWhatTheyShow(@TempDir Path folder) throws Exception {
    Path readme = Program.root().resolve("README.md");
    assumeTrue(Files.exists(readme), "there is no README.md yet");
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "their commands are for a shell");
    List<Block> blocks = new ArrayList<>(blocks(Files.readString(readme)));
    assertFalse(blocks.isEmpty(), "the README has no command to try");
    List<Block> quality = blocks(Files.readString(Program.root().resolve("docs/quality.md")));
    assertFalse(quality.isEmpty(), "the page on quality has no command to try");
    blocks.addAll(quality);
    List<Block> care = blocks(Files.readString(Program.root().resolve("docs/care.md")));
    assertFalse(care.isEmpty(), "the page on care has no command to try");
    blocks.addAll(care);
    assertTrue(blocks.stream().anyMatch(block -> block.answer().isPresent()), "and no answer");
    copyExamples(folder.resolve("examples"));
    Path topics = Path.of("docs", "example-topics.ttl");
    Files.createDirectory(folder.resolve("docs"));
    Files.copy(Program.root().resolve(topics), folder.resolve(topics));
    writeLauncher(folder.resolve("papergraph"));

    for (Block block : blocks) {
      StringBuilder printed = new StringBuilder();
      for (String command : block.commands()) {
        Program.Ended ended = Program.command(List.of("/bin/sh", "-c", command)).in(folder).run();
        assertEquals(0, ended.code(), () -> command + "\n" + ended.err());
        printed.append(ended.out());
      }
      block
          .answer()
          .ifPresent(
              answer ->
                  assertEquals(
                      answer.strip(), printed.toString().strip(), block.commands()::toString));
    }
  }

  private static void copyExamples(Path folder) throws IOException {
    Files.createDirectory(folder);
    try (Stream<Path> examples = Files.list(Program.root().resolve("examples"))) {
      for (Path example : examples.filter(Files::isRegularFile).toList()) {
        Files.copy(example, folder.resolve(String.valueOf(example.getFileName())));
      }
    }
  }

  /** Stands in for the launcher, which would look for the sources beside it. */
  private static void writeLauncher(Path file) throws IOException {
    StringBuilder script = new StringBuilder("#!/bin/sh\nexec");
    for (String word : Program.papergraph().words()) {
      script.append(" '").append(word).append('\'');
    }
    Files.writeString(file, script.append(" \"$@\"\n"));
    assertTrue(file.toFile().setExecutable(true));
  }

  /** The blocks with a command that can be run here: one that serves would never end. */
  private static List<Block> blocks(String readme) {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(readme);
    while (block.find()) {
      List<String> commands =
          commands(block.group(1)).stream()
              .filter(command -> command.startsWith("./papergraph "))
              .filter(command -> !SERVING.matcher(command).lookingAt())
              .toList();
      if (!commands.isEmpty()) {
        blocks.add(new Block(commands, Optional.ofNullable(block.group(2))));
      }
    }
    return blocks;
  }

  /** A command goes on in the next line after a backslash, and within quotes. */
  private static List<String> commands(String shell) {
    List<String> commands = new ArrayList<>();
    StringBuilder command = new StringBuilder();
    for (String line : shell.lines().toList()) {
      command.append(line);
      if (line.endsWith("\\") || command.chars().filter(c -> c == '\'').count() % 2 == 1) {
        command.append('\n');
      } else {
        commands.add(command.toString());
        command.setLength(0);
      }
    }
    return commands;
  }
}
