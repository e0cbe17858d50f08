package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.cli.Program.papergraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Corrections by the finished program. */
@TestInstance(Lifecycle.PER_CLASS)
class CorrectIT {
  private static final String HEADER =
      "action\tsubject\tpredicate\tobject\treplacement\twho\twhy\twhen\n";

  private Path folder = Path.of("");
  private Path page = Path.of("");
  private Path table = Path.of("");
  private Path store = Path.of("");

  @BeforeAll
  void correctAStore(@TempDir Path temporary) throws Exception {
    folder = temporary;
    store = folder.resolve("store");
    page = Files.writeString(folder.resolve("page.txt"), MadeUpPages.dense(0, 12));
    papergraph("build", "--store", store, page).run().done();
    List<String> papers =
        papergraph(
                "query",
                "--store",
                store,
                "--format",
                "csv",
                "SELECT ?p { ?p pg:usesDataset <https://w3id.org/papergraph/id/dataset/cifar-10> }"
                    + " ORDER BY ?p LIMIT 3")
            .run()
            .done()
            .out()
            .lines()
            .skip(1)
            .toList();
    assertEquals(3, papers.size());
    String when = "\tGreta Heron\tRead it\t2031-12-04\n";
    table =
        Files.writeString(
            folder.resolve("corrections.tsv"),
            HEADER
                + "reject\t<%s>\tpg:usesDataset\t<dataset/cifar-10>\t".formatted(papers.get(0))
                + when
                + "merge\t<%s>\t\t<%s>\t".formatted(papers.get(1), papers.get(2))
                + when
                + "accept\t<paper/otters-0>\tpg:usesDataset\t<dataset/cifar-10>\t"
                + when
                + "reject\t<%s>\tpg:usesDataset\tcifar\t".formatted(papers.get(0))
                + when);

    papergraph("correct", "--store", store, table)
        .run()
        .done()
        .saying("3 corrections read, 0 taken back, 1 lines rejected")
        .saying("corrections.tsv:5: broken term")
        .saying("11 papers and other things in the store")
        .saying("corrections.tsv:4: waits: https://w3id.org/papergraph/id/paper/otters-0");
  }

  @Test
  void itIsTheGraphThatABuildMakesWithTheSameCorrections() throws Exception {
    String corrected = Stores.exported(store);
    Path other = folder.resolve("other");
    papergraph("build", "--store", other, page).run().done();
    Path dump = folder.resolve("dump.nq");
    papergraph("export", "--store", store, "--format", "nquads", "-o", dump).run().done();
    papergraph("correct", "--store", other, dump).run().done();
    assertEquals(corrected, Stores.exported(other));

    papergraph("build", "--store", other, page).run().done();

    assertEquals(corrected, Stores.exported(other));
    papergraph("correct", "--store", other, table).run().done().saying("nothing was changed");
    papergraph("validate", "--store", other).run().done();
  }

  @Test
  void explainAndStatsTellOfThem() throws Exception {
    String explained = papergraph("explain", "--store", store, "CIFAR-10").run().done().out();
    assertTrue(explained.contains("corrected: rejected <https://w3id.org/"), explained);
    assertTrue(explained.contains("(Greta Heron, 2031-12-04: Read it)"), explained);

    String stats = papergraph("stats", "--store", store).run().done().out();
    assertTrue(stats.contains("Corrections\n         1  accepted\n         1  rejected\n"), stats);
  }

  @Test
  void whatCannotBeReadChangesNothing() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.tsv"), "subject\tobject\n");
    papergraph("correct", "--store", store, broken).run().failed(1).saying("broken.tsv:1");
    papergraph("correct", "--store", store, folder.resolve("none.tsv")).run().failed(1);
    papergraph("correct", "--store", folder.resolve("nowhere"), table).run().failed(1);
  }

  @Test
  void aCorrectionKilledAtAnyMomentLeavesTheOldGraphOrTheNewOne() throws Exception {
    Path killed = folder.resolve("killed");
    papergraph("build", "--store", killed, page).run().done();
    String before = Stores.exported(killed);
    String after = Stores.exported(store);
    long start = System.nanoTime();
    papergraph("correct", "--store", folder.resolve("nothing"), table).run();
    long least = System.nanoTime() - start;
    Random random = new Random(20_311_204);
    int cut = 0;
    for (int i = 0; i < 6; i++) {
      Process process = papergraph("correct", "--store", killed, table).startUnheard();
      long moment = (long) (least * (0.8 + 2 * random.nextDouble()));
      cut += process.waitFor(moment, TimeUnit.NANOSECONDS) ? 0 : 1;
      process.destroyForcibly();
      new Program.ProcessEnd(process).await();

      String found = Stores.exported(killed);

      assertTrue(found.equals(before) || found.equals(after), "whole or not at all");
    }
    assertFalse(cut == 0, "no run was killed");

    papergraph("correct", "--store", killed, table).run().done();

    assertEquals(after, Stores.exported(killed));
  }
}
