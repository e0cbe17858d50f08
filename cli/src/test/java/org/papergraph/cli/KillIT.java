package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.cli.Program.papergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed leaves the graph that was there, or the whole new one. */
@TestInstance(Lifecycle.PER_CLASS)
class KillIT {
  private static final double[] MOMENTS_OF_A_BUILD = {
    0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95
  };

  private static final double[] MOMENTS_OF_AN_ADD = {0.3, 0.6, 0.9};

  /** How far a moment may lie off, as a part of the whole: half the distance to the next. */
  private static final double JITTER = 0.05;

  private final Random random = new Random(20_260_101);
  private final Path[] inputs = new Path[2];
  private final String[] graphs = new String[2];
  private Path folder = Path.of("");
  private String both = "";
  private long buildNanos;

  @BeforeAll
  void buildBothGraphsAndMeasure(@TempDir Path temporary) throws Exception {
    folder = temporary;
    inputs[0] = Program.root().resolve("examples/listing-blank-lines.txt");
    inputs[1] = Files.writeString(folder.resolve("page.txt"), MadeUpPages.dense(0, 40));
    Path store = folder.resolve("expected");
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      papergraph("build", "--store", store, inputs[i]).run().done();
      buildNanos = System.nanoTime() - start;
      graphs[i] = Stores.exported(store);
    }
    papergraph("add", "--store", store, inputs[0]).run().done();
    both = Stores.exported(store);
    assertNotEquals(graphs[0], graphs[1]);
    assertNotEquals(graphs[1], both);
  }

  @Test
  void aBuildKilledAtAnyMomentLeavesTheOldGraphOrTheNewOne() throws Exception {
    Path store = folder.resolve("built");
    papergraph("build", "--store", store, inputs[0]).run().done();
    int held = 0;
    int killed = 0;
    int leftovers = 0;
    for (double moment : MOMENTS_OF_A_BUILD) {
      int other = 1 - held;
      killed += kill(papergraph("build", "--store", store, inputs[other]), moment) ? 1 : 0;
      leftovers += Stores.generations(store).size() > 1 ? 1 : 0;

      String found = Stores.exported(store);

      if (found.equals(graphs[other])) {
        held = other;
      } else {
        assertEquals(graphs[held], found, "after a kill at " + moment);
      }
    }
    assertTrue(killed > 0, "every build was done before it was to be killed");
    assertTrue(leftovers > 0, "no build was killed while it wrote");

    papergraph("build", "--store", store, inputs[1 - held]).run().done();

    assertEquals(1, Stores.generations(store).size(), "generations after a build that was let be");
    assertEquals(graphs[1 - held], Stores.exported(store));
  }

  @Test
  void aBuildKilledWhileItRemovesTheOldGraphLeavesTheNewOne() throws Exception {
    Path store = folder.resolve("switched");
    papergraph("build", "--store", store, inputs[0]).run().done();
    String before = marker(store);
    Process process = papergraph("build", "--store", store, inputs[1]).startUnheard();
    while (process.isAlive() && marker(store).equals(before)) {
      Thread.onSpinWait();
    }
    end(process);

    assertNotEquals(before, marker(store));
    assertEquals(graphs[1], Stores.exported(store));
  }

  @Test
  void anAddKilledAtAnyMomentLeavesTheOldGraphOrTheNewOne() throws Exception {
    Path store = folder.resolve("added");
    papergraph("build", "--store", store, inputs[0]).run().done();
    for (double moment : MOMENTS_OF_AN_ADD) {
      kill(papergraph("add", "--store", store, inputs[1]), moment);

      String found = Stores.exported(store);

      if (found.equals(both)) {
        papergraph("build", "--store", store, inputs[0]).run().done();
      } else {
        assertEquals(graphs[0], found, "after a kill at " + moment);
      }
    }

    papergraph("add", "--store", store, inputs[1]).run().done();

    assertEquals(1, Stores.generations(store).size(), "generations after an add that was let be");
    assertEquals(both, Stores.exported(store));
  }

  /** Starts a run and kills it (signal 9) after a part of its time; whether it was still there. */
  private boolean kill(Program program, double moment) throws Exception {
    double jittered = moment + (2 * random.nextDouble() - 1) * JITTER;
    Process process = program.startUnheard();
    boolean ended = process.waitFor((long) (jittered * buildNanos), TimeUnit.NANOSECONDS);
    end(process);
    return !ended;
  }

  private static void end(Process process) throws InterruptedException {
    process.destroyForcibly();
    new Program.ProcessEnd(process).await();
  }

  private static String marker(Path store) throws IOException {
    return Files.readString(store.resolve("papergraph-store.json"));
  }
}
