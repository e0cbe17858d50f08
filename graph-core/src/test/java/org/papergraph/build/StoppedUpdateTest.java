package org.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.read.Inputs;
import org.papergraph.read.MadeUpListing;
import org.papergraph.store.Disk;
import org.papergraph.store.GraphUpdate;
import org.papergraph.vocabulary.SmallVocabulary;

/** Changes in place that were stopped on their way. */
class StoppedUpdateTest {
  @TempDir private Path folder;

  private static GraphBuild graphBuild() {
    return new GraphBuild(
        SmallVocabulary.vocabulary(),
        new GraphBuild.Settings(Optional.empty(), 1, "test"),
        rejection -> {},
        Progress.none());
  }

  private static Inputs page(int... numbers) {
    byte[] page = MadeUpListing.page(numbers).getBytes(StandardCharsets.UTF_8);
    return new Inputs(List.of("-"), new ByteArrayInputStream(page), Optional.empty());
  }

  private Path store() {
    return folder.resolve("store");
  }

  private Path generation() {
    return store().resolve("generation-1");
  }

  @BeforeEach
  void buildOne() throws IOException {
    graphBuild().build(store(), page(1, 2, 3));
  }

  /** Begins a change that counts a name, and says how often it was counted after all. */
  private int countedAfter(boolean reachedTheDatabase) throws IOException {
    long number;
    try (State state = State.open(generation())) {
      number = state.change() + 1;
      State.Change change =
          new State.Change(number, Map.of(), Map.of(), Map.of("otter", 5L), Set.of(), Set.of(), 2);
      Disk.replace(generation().resolve("change.json"), Json.bytes(change));
    }
    if (reachedTheDatabase) {
      try (GraphUpdate graph = GraphUpdate.open(generation())) {
        graph.apply(List.of(), List.of(), out -> {}, number);
      }
    }
    try (State state = Update.open(generation())) {
      assertFalse(Files.exists(generation().resolve("change.json")));
      return state.counts().count("otter");
    }
  }

  @Test
  void isFinishedIfTheDatabaseHasIt() throws IOException {
    assertEquals(5, countedAfter(true));
  }

  @Test
  void isForgottenIfTheDatabaseHasItNot() throws IOException {
    assertEquals(0, countedAfter(false));
  }

  @Test
  void thatFailsInTheDatabaseLeavesEverythingAsItWas() throws IOException {
    List<String> before = StoredGraph.quads(store());
    try (GraphUpdate graph = GraphUpdate.open(generation())) {
      IOException error =
          assertThrows(
              IOException.class,
              () ->
                  graph.apply(
                      List.of(),
                      List.of(),
                      out -> {
                        throw new IllegalStateException("no room");
                      },
                      1));
      assertEquals("the change could not be written: no room", error.getMessage());
      assertEquals(0, graph.change());
    }

    assertEquals(before, StoredGraph.quads(store()));
    graphBuild().add(store(), page(4));
    Path whole = folder.resolve("whole");
    graphBuild().build(whole, page(1, 2, 3));
    graphBuild().add(whole, page(4));
    assertEquals(StoredGraph.quads(whole), StoredGraph.quads(store()));
  }

  @Test
  void aStoreWithoutItsStateSaysSo() throws IOException {
    Files.delete(generation().resolve("state.mv"));

    IOException error = assertThrows(IOException.class, () -> graphBuild().add(store(), page(4)));

    assertEquals(true, error.toString().contains("state.mv"), error.toString());
  }

  @Test
  void aDamagedStateSaysSo() throws IOException {
    Files.writeString(generation().resolve("state.mv"), "otter");

    IOException error = assertThrows(IOException.class, () -> graphBuild().add(store(), page(4)));

    assertEquals(true, error.toString().contains("state.mv"), error.toString());
  }
}
