package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.cli.Program.papergraph;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.store.StoreFolder;

/** Stores are copied, compacted and checked, whoever uses them and whatever happens meanwhile. */
@TestInstance(Lifecycle.PER_CLASS)
class CareIT {
  private static final String TOKEN = "otters0sort0pebbles";
  private static final double[] MOMENTS = {0.35, 0.6, 0.75, 0.85, 0.95};

  private Path folder = Path.of("");
  private Path store = Path.of("");
  private String exported = "";

  @BeforeAll
  void makeAStore(@TempDir Path temporary) throws Exception {
    folder = temporary;
    store = folder.resolve("store");
    Path page = Files.writeString(folder.resolve("page.txt"), MadeUpPages.dense(0, 3));
    papergraph("build", "--store", store, page).run().done();
    exported = Stores.exported(store);
  }

  @AfterAll
  void theStoreIsAsItWas() throws Exception {
    assertEquals(exported, Stores.exported(store));
  }

  private static void isWhole(Path store) throws Exception {
    assertEquals("", papergraph("check", "--store", store).run().done().out());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /** A store to be changed. */
  private Path copy(String name) throws Exception {
    Path copy = folder.resolve(name);
    papergraph("backup", "--store", store, "-o", copy).run().done();
    return copy;
  }

  @Test
  void backupSaysWhatItCopiedAndRefusesAFolderThatExists() throws Exception {
    Path copy = folder.resolve("told");

    papergraph("backup", "--store", store, "-o", copy).run().done().saying(copy + ": ", " files, ");
    papergraph("backup", "--store", store, "-o", copy).run().failed(1).saying("exists already");
    papergraph("backup", "--store", folder.resolve("none"), "-o", folder.resolve("of-nothing"))
        .run()
        .failed(1)
        .saying("does not exist");

    assertFalse(Files.exists(folder.resolve("of-nothing")));
    assertEquals(exported, Stores.exported(copy));
    isWhole(copy);
  }

  @Test
  void aStoreIsCopiedWhileAServerChangesIt() throws Exception {
    Path served = copy("served");
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    AtomicBoolean stopped = new AtomicBoolean();
    Program serve =
        papergraph(
            "serve", "--store", served, "--port", "0", "--allow-update", "--token-file", token);
    try (Server server = Server.start(serve)) {
      assertEquals(200, server.update(step(1), TOKEN).statusCode() / 100 * 100);
      Future<Integer> writer = threads.submit(() -> write(server, stopped));
      for (int i = 0; i < 2; i++) {
        Path copy = folder.resolve("of-served" + i);
        papergraph("backup", "--store", served, "-o", copy).run().done();
        isOneState(copy);
      }
      stopped.set(true);
      assertTrue(writer.get() > 2, "changes were made");
    } finally {
      stopped.set(true);
      threads.shutdown();
    }
  }

  private static int write(Server server, AtomicBoolean stopped) throws Exception {
    int number = 1;
    while (!stopped.get()) {
      assertEquals(2, server.update(step(++number), TOKEN).statusCode() / 100);
    }
    return number;
  }

  /** An update that adds a pair of statements and counts. */
  private static String step(int number) {
    return "PREFIX e: <https://otters.example/> DELETE { e:counter e:at ?n } INSERT { e:one"
        + number
        + " e:is e:here . e:other"
        + number
        + " e:is e:here . e:counter e:at "
        + number
        + " } WHERE { OPTIONAL { e:counter e:at ?n } }";
  }

  private static void isOneState(Path copy) throws Exception {
    isWhole(copy);
    String query =
        "PREFIX e: <https://otters.example/> SELECT (2 * ?n = COUNT(?x) AS ?same)"
            + " { e:counter e:at ?n . ?x e:is e:here } GROUP BY ?n";
    String answer =
        papergraph("query", "--store", copy, "--format", "csv", query).run().done().out();
    assertEquals("same\ntrue", answer.strip().replace("\r", ""));
  }

  @Test
  void aBackupThatIsKilledLeavesTheStoreAndTheNextOneIsWhole() throws Exception {
    Path copy = folder.resolve("killed");
    long nanos = took(papergraph("backup", "--store", store, "-o", folder.resolve("timed")));
    for (double moment : MOMENTS) {
      kill(papergraph("backup", "--store", store, "-o", copy), (long) (moment * nanos));
      if (Files.exists(copy)) {
        assertEquals(exported, Stores.exported(copy), "after a kill at " + moment);
        StoreFolder.deleteTree(copy);
      }
    }

    papergraph("backup", "--store", store, "-o", copy).run().done();

    assertFalse(Files.exists(folder.resolve("killed.part")));
    assertEquals(exported, Stores.exported(copy));
    isWhole(copy);
  }

  @Test
  void aCompactionThatIsKilledLeavesTheGraph() throws Exception {
    Path compacted = copy("compacted");
    long nanos = took(papergraph("compact", "--store", compacted));
    for (double moment : MOMENTS) {
      kill(papergraph("compact", "--store", compacted), (long) (moment * nanos));

      isWhole(compacted);
      assertEquals(exported, Stores.exported(compacted), "after a kill at " + moment);
    }

    papergraph("compact", "--store", compacted).run().done().saying("MiB", "than before");

    assertEquals(1, Stores.generations(compacted).size());
    assertEquals(exported, Stores.exported(compacted));
    isWhole(compacted);
  }

  private static long took(Program program) throws Exception {
    long start = System.nanoTime();
    program.run().done();
    return System.nanoTime() - start;
  }

  private static void kill(Program program, long nanos) throws Exception {
    Process process = program.startUnheard();
    process.waitFor(nanos, TimeUnit.NANOSECONDS);
    process.destroyForcibly();
    new Program.ProcessEnd(process).await();
  }

  @Test
  void aDiskThatIsTooSmallForACopyIsToldAndNothingIsLeft() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("small-disk"))) {
      for (long free : new long[] {200_000, 50_000, 0}) {
        disk.leave(free);

        papergraph("backup", "--store", store, "-o", disk.folder().resolve("copy"))
            .run()
            .failed(1)
            .saying("the disk is full");

        assertEquals(List.of("filler"), names(disk.folder()), free + " bytes free");
      }
    }
  }

  @Test
  void aDiskThatIsTooSmallForACompactionIsToldAndTheGraphStays() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("disk-of-store"))) {
      Path small = disk.folder().resolve("store");
      papergraph("backup", "--store", store, "-o", small).run().done();
      for (long free : new long[] {200_000, 50_000, 0}) {
        disk.leave(free);

        papergraph("compact", "--store", small).run().failed(1).saying("the disk is full");

        assertEquals(List.of("generation-1"), Stores.generations(small), free + " bytes free");
        assertEquals(exported, Stores.exported(small), free + " bytes free");
      }
      disk.clear();
      papergraph("compact", "--store", small).run().done();
      assertEquals(List.of("generation-2"), Stores.generations(small));
      assertEquals(exported, Stores.exported(small));
    }
  }

  @Test
  void checkListsWhatIsWrongAndFails() throws Exception {
    Path damaged = copy("damaged");
    Path index = damaged.resolve("generation-1/tdb2/Data-0001/POSG.dat");
    try (RandomAccessFile file = new RandomAccessFile(index.toFile(), "rw")) {
      file.setLength(8192);
    }

    Program.Ended ended = papergraph("check", "--store", damaged).run();

    assertEquals(1, ended.code());
    assertTrue(ended.out().contains("POSG"), ended.out());
    ended.saying("is damaged in ", "use a backup");
  }
}
