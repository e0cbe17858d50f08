package org.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks come back sorted, whether they fit in memory or not. */
final class BlockSorterTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 300, 5_000, 1 << 20})
  void blocksComeSortedHoweverMuchFitsInMemory(int lotBytes) throws IOException {
    Random random = new Random(7);
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      given.add("reed" + random.nextInt(50) + " " + "x".repeat(random.nextInt(30)) + i);
    }
    List<String> found = new ArrayList<>();
    try (BlockSorter sorter = new BlockSorter(lotBytes)) {
      for (String one : given) {
        add(sorter, one);
      }
      sorter.forEach(
          block -> found.add(text(block.key()) + " " + text(block.text()) + " " + block.number()));
    }
    assertEquals(given.stream().sorted().map(one -> one + " " + one.length()).toList(), found);
  }

  @Test
  void keysAreComparedAsUnsignedBytes() throws IOException {
    List<String> found = new ArrayList<>();
    try (BlockSorter sorter = new BlockSorter()) {
      for (String key : List.of("é", "z", "a", "ab", "中")) {
        add(sorter, key + " -");
      }
      sorter.forEach(block -> found.add(text(block.key())));
    }
    assertEquals(List.of("a", "ab", "z", "é", "中"), found);
  }

  @Test
  void nothingIsLeftOfTheFiles() throws IOException {
    List<Path> before = temporary();
    try (BlockSorter sorter = new BlockSorter(100)) {
      for (int i = 0; i < 100; i++) {
        add(sorter, "heron " + i);
      }
      assertFalse(temporary().equals(before));
    }
    assertEquals(before, temporary());
  }

  private static List<Path> temporary() throws IOException {
    String own = "papergraph-sort-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith(own)).sorted().toList();
    }
  }

  private static void add(BlockSorter sorter, String text) throws IOException {
    int blank = text.indexOf(' ');
    Bytes rest = new Bytes();
    rest.add(text.substring(blank + 1).getBytes(StandardCharsets.UTF_8));
    sorter.add(text.substring(0, blank).getBytes(StandardCharsets.UTF_8), rest, text.length());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
