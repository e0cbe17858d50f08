package org.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFolderTest {
  private static final String MARKER = "papergraph-store.json";
  private static final String BASE = "https://otters.example/id/";

  /** Makes a store whose current generation holds one file. */
  private static Path filledStore(Path store) throws IOException {
    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      commitGeneration(folder);
    }
    return store;
  }

  private static Path commitGeneration(StoreFolder folder) throws IOException {
    Path generation = folder.newGeneration();
    Files.writeString(generation.resolve("graph"), "facts");
    folder.commit(generation, BASE);
    return generation;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static String refusal(Path store) {
    return String.valueOf(
        assertThrows(StoreException.class, () -> StoreFolder.openForBuild(store).close())
            .getMessage());
  }

  private static String refusalToRead(Path store) {
    return String.valueOf(
        assertThrows(StoreException.class, () -> StoreFolder.openExisting(store).close())
            .getMessage());
  }

  @Test
  void aNewFolderIsMade(@TempDir Path folder) throws IOException {
    Path store = folder.resolve("deep").resolve("store");
    try (StoreFolder opened = StoreFolder.openForBuild(store)) {
      assertEquals(Optional.empty(), opened.current());
    }
    assertTrue(Files.exists(store.resolve(MARKER)));
  }

  @Test
  void whatWasCommittedIsCurrentWhenTheStoreIsOpenedAgain(@TempDir Path store) throws IOException {
    filledStore(store);

    try (StoreFolder opened = StoreFolder.openExisting(store)) {
      Path generation = opened.current().orElseThrow();
      assertEquals("facts", Files.readString(generation.resolve("graph")));
      assertEquals(Optional.of(BASE), opened.base());
    }
  }

  @Test
  void aCommitReplacesTheGenerationBefore(@TempDir Path store) throws IOException {
    filledStore(store);
    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      Path next = folder.newGeneration();
      assertEquals(List.of(), names(next));
      folder.commit(next, BASE);
      assertEquals(Optional.of(next), folder.current());
    }

    assertEquals(List.of("changes.lock", "generation-2", "lock", MARKER), names(store));
  }

  @Test
  void aGenerationThatWasNotCommittedDoesNotCount(@TempDir Path store) throws IOException {
    filledStore(store);
    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      Files.writeString(folder.newGeneration().resolve("half"), "a graph");
    }

    try (StoreFolder opened = StoreFolder.openExisting(store)) {
      assertEquals(Optional.of(store.resolve("generation-1")), opened.current());
    }
  }

  @Test
  void whatAStoppedRunLeftBehindIsClearedByTheNextBuild(@TempDir Path store) throws IOException {
    filledStore(store);
    Path half = Files.createDirectories(store.resolve("generation-2").resolve("tdb2"));
    Files.writeString(half.resolve("nodes.dat"), "half a graph");
    Files.writeString(store.resolve(MARKER + ".next"), "{\"for");

    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      assertEquals(Optional.of(store.resolve("generation-1")), folder.current());
      assertFalse(Files.exists(store.resolve("generation-2")));
    }

    assertEquals("facts", Files.readString(store.resolve("generation-1").resolve("graph")));
  }

  @Test
  void readingAStoreClearsNothing(@TempDir Path store) throws IOException {
    filledStore(store);
    Path half = Files.createDirectories(store.resolve("generation-2"));

    StoreFolder.openExisting(store).close();

    assertTrue(Files.exists(half));
  }

  @Test
  void onlyAGenerationOfTheStoreIsCommitted(@TempDir Path store, @TempDir Path elsewhere)
      throws IOException {
    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      assertThrows(IllegalArgumentException.class, () -> folder.commit(elsewhere, BASE));
    }
  }

  @Test
  void aFolderThatIsSomethingElseIsRefusedAndLeftAsItIs(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("holiday.txt"), "dear diary");

    String message = refusal(folder);

    assertTrue(message.contains("holiday.txt"), message);
    assertTrue(message.contains("is something else"), message);
    assertEquals(List.of("holiday.txt"), names(folder));
  }

  @Test
  void theFolderOfAFileSystemsRootIsFitForAStore(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("lost+found"));

    StoreFolder.openForBuild(folder).close();

    assertTrue(Files.exists(folder.resolve(MARKER)));
  }

  @Test
  void aFileIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("graph.ttl"), "");

    assertEquals(file + " is a file; --store names a folder", refusal(file));
  }

  @Test
  void aMissingStoreCannotBeReadAndTheMessageSaysHowToMakeOne(@TempDir Path folder) {
    Path store = folder.resolve("store");

    assertEquals(
        store + " does not exist; make one with: papergraph build --store " + store + " INPUT",
        refusalToRead(store));
  }

  @Test
  void aFolderThatIsNoStoreCannotBeRead(@TempDir Path folder) {
    assertTrue(refusalToRead(folder).startsWith(folder + " is no papergraph store"));
  }

  @Test
  void aStoreWhoseFirstBuildDidNotFinishHoldsNoGraph(@TempDir Path store) throws IOException {
    StoreFolder.openForBuild(store).close();

    assertTrue(refusalToRead(store).contains("holds no graph yet"));
    StoreFolder.openForBuild(store).close();
  }

  @Test
  void aStoreInUseIsRefusedUntilItIsClosed(@TempDir Path store) throws IOException {
    filledStore(store);
    StoreFolder first = StoreFolder.openExisting(store);

    String message = refusal(store);
    assertEquals(message, refusalToRead(store));
    first.close();

    assertTrue(message.startsWith(store + " is in use by another papergraph process"), message);
    assertTrue(message.contains(Long.toString(ProcessHandle.current().pid())), message);
    StoreFolder.openForBuild(store).close();
  }

  @Test
  void aStoreInUseIsRefusedToAnotherProcess(@TempDir Path store) throws Exception {
    filledStore(store);
    StoreFolder first = StoreFolder.openExisting(store);
    String message = otherProcess(store);
    first.close();

    assertTrue(message.contains("is in use by another papergraph process"), message);
    assertEquals("opened", otherProcess(store));
  }

  @Test
  void aRefusedSecondUseDoesNotFreeTheStoreForAnotherProcess(@TempDir Path store) throws Exception {
    filledStore(store);
    StoreFolder first = StoreFolder.openExisting(store);
    refusal(store);
    String message = otherProcess(store);
    first.close();

    assertTrue(message.contains("is in use by another papergraph process"), message);
  }

  /** What another process is told that opens the store. */
  private static String otherProcess(Path store) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  /** Opens a store and says how that went. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) throws IOException {
      try (StoreFolder folder = StoreFolder.openExisting(Path.of(arguments[0]))) {
        System.out.println(folder.current().isPresent() ? "opened" : "empty");
      } catch (StoreException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "not json",
        "null",
        "[]",
        "{}",
        "{\"format\": 2, \"generation\": \"generation-1\"}",
        "{\"format\": 1, \"generation\": \"generation-\"}",
        "{\"format\": 1, \"generation\": \"generation-x\"}",
        "{\"format\": 1, \"generation\": \"generation-9\"}",
        "{\"format\": 1, \"generation\": \"otters\"}",
        "{\"format\": 1, \"generation\": \"../elsewhere\"}",
        "{\"format\": 1, \"generation\": 1}",
        "{\"format\": 1}"
      })
  void aDamagedMarkerIsRefusedByNameAndNothingIsLost(String content, @TempDir Path store)
      throws IOException {
    filledStore(store);
    Files.writeString(store.resolve(MARKER), content);

    assertTrue(refusal(store).contains(MARKER));
    assertTrue(refusalToRead(store).contains(MARKER));

    assertTrue(Files.exists(store.resolve("generation-1").resolve("graph")));
  }

  @Test
  void aMarkerThatIsNoTextIsRefusedByName(@TempDir Path store) throws IOException {
    filledStore(store);
    Files.write(store.resolve(MARKER), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});

    assertTrue(refusal(store).contains(MARKER));
  }

  @Test
  void theMarkerOfARefusedStoreIsNotLocked(@TempDir Path store) throws IOException {
    filledStore(store);
    String marker = Files.readString(store.resolve(MARKER));
    Files.writeString(store.resolve(MARKER), "{\"format\": 2}");
    refusal(store);
    Files.writeString(store.resolve(MARKER), marker);

    StoreFolder.openForBuild(store).close();

    assertEquals("facts", Files.readString(store.resolve("generation-1").resolve("graph")));
  }
}
