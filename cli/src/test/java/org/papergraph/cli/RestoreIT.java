package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.cli.Program.papergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Dumps as the program writes them, and the stores it makes of them. */
@TestInstance(Lifecycle.PER_CLASS)
class RestoreIT {
  private static final double[] MOMENTS = {0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9};

  private Path folder = Path.of("");
  private Path store = Path.of("");
  private Path dump = Path.of("");
  private String graph = "";
  private String other = "";

  @BeforeAll
  void buildAndExport(@TempDir Path temporary) throws Exception {
    folder = temporary;
    store = folder.resolve("store");
    dump = folder.resolve("dump");
    papergraph("build", "--store", store, Program.root().resolve("examples")).run().done();
    graph = Stores.exported(store);
    export("nquads", dump + "/", "--shard", "200KB", "--compress", "zstd");
    papergraph("build", "--store", folder.resolve("other"), page()).run().done();
    other = Stores.exported(folder.resolve("other"));
    assertNotEquals(graph, other);
  }

  private Path page() throws IOException {
    return Files.writeString(folder.resolve("page.txt"), MadeUpPages.dense(0, 3));
  }

  private void export(String format, String where, Object... more) throws Exception {
    Object[] begin = {"export", "--store", store, "--format", format, "-o", where};
    papergraph(Stream.concat(Stream.of(begin), Stream.of(more)).toArray()).run().done();
  }

  /** A store with another graph. */
  private Path another(String name) throws Exception {
    Path path = folder.resolve(name);
    papergraph("build", "--store", path, page()).run().done();
    return path;
  }

  private Path aPart() throws IOException {
    try (Stream<Path> files = Files.list(dump)) {
      return files.filter(file -> file.toString().endsWith(".nq.zst")).sorted().findFirst().get();
    }
  }

  @Test
  void aFolderInPartsGivesTheSameGraph() throws Exception {
    Path copy = another("from-folder");

    papergraph("build", "--store", copy, dump)
        .run()
        .done()
        .saying("statements restored", "There are no records with it");

    assertEquals(graph, Stores.exported(copy));
    papergraph("add", "--store", copy, page()).run().failed(1).saying("records.jsonl.zst");
    papergraph("validate", "--store", copy).run().done();
  }

  @Test
  void aFileOfTriGGivesTheSameGraph() throws Exception {
    Path file = folder.resolve("all.trig.gz");
    export("trig", file.toString(), "--compress", "gzip");
    Path copy = folder.resolve("from-trig");

    papergraph("build", "--store", copy, file).run().done().saying("statements restored");

    assertEquals(graph, Stores.exported(copy));
  }

  @Test
  void factsAloneAreRestoredWithTheirManifest() throws Exception {
    Path facts = folder.resolve("facts");
    export("turtle", facts + "/", "--profile", "plain");
    Path copy = folder.resolve("from-facts");

    papergraph("build", "--store", copy, facts).run().done().saying("facts only");

    assertEquals(
        String.join("\n", graph.lines().filter(line -> !line.contains("/graph/")).toList()),
        Stores.exported(copy));
  }

  @Test
  void aDumpGivenWithMoreIsReadAsRecords() throws Exception {
    Path copy = folder.resolve("of-records");
    Path file = folder.resolve("all.nq");
    export("nquads", file.toString());

    papergraph("build", "--store", copy, file, page()).run().done().saying("records read");
    papergraph("build", "--store", copy, "--format", "rdf", file)
        .run()
        .done()
        .saying("records read");
  }

  @Test
  void whatIsOfNoUseIsWrongUsage() throws Exception {
    Path copy = folder.resolve("wrong");

    papergraph("build", "--store", copy, "--rejects", folder.resolve("rejects"), dump)
        .run()
        .failed(2)
        .saying("--rejects", "--format rdf");
    papergraph("build", "--store", copy, "--base", "https://pond.example/", dump)
        .run()
        .failed(1)
        .saying("leave out --base");
  }

  @Test
  void aDamagedPartIsNamedAndTheOldGraphStays() throws Exception {
    Path copy = another("damaged");
    Path broken = folder.resolve("broken");
    Files.createDirectory(broken);
    try (Stream<Path> files = Files.list(dump)) {
      for (Path file : files.toList()) {
        Files.copy(file, broken.resolve(file.getFileName()));
      }
    }
    Path part = broken.resolve(aPart().getFileName());
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);
    papergraph("build", "--store", copy, broken).run().failed(1).saying(part, "is damaged");
    Files.delete(part);
    papergraph("build", "--store", copy, broken).run().failed(1).saying(part, "is missing");

    assertEquals(other, Stores.exported(copy));
    assertEquals(1, Stores.generations(copy).size());
  }

  @Test
  void aRestoreKilledAtAnyMomentLeavesTheOldGraphOrTheNewOne() throws Exception {
    Path copy = another("killed");
    long start = System.nanoTime();
    papergraph("build", "--store", folder.resolve("measured"), dump).run().done();
    long nanos = System.nanoTime() - start;
    int killed = 0;
    for (double moment : MOMENTS) {
      Process process = papergraph("build", "--store", copy, dump).startUnheard();
      killed += process.waitFor((long) (moment * nanos), TimeUnit.NANOSECONDS) ? 0 : 1;
      process.destroyForcibly();
      new Program.ProcessEnd(process).await();

      String found = Stores.exported(copy);

      if (found.equals(graph)) {
        papergraph("build", "--store", copy, page()).run().done();
      } else {
        assertEquals(other, found, "after a kill at " + moment);
      }
    }
    assertTrue(killed > 0, "every restore was done before it was to be killed");
    papergraph("build", "--store", copy, dump).run().done();
    assertEquals(1, Stores.generations(copy).size(), "generations after one that was let be");
    assertEquals(graph, Stores.exported(copy));
  }
}
