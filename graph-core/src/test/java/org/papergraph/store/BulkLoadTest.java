package org.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkLoadTest {
  private static Node node(String name) {
    return NodeFactory.createURI("https://otters.example/" + name);
  }

  private static Triple triple(int number) {
    return Triple.create(node("otter-" + number), node("sorts"), node("pebble-" + number));
  }

  private static List<Quad> quads(Path generation) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(GraphStore.location(generation));
    try {
      List<Quad> quads = new ArrayList<>();
      Txn.executeRead(dataset, () -> dataset.find().forEachRemaining(quads::add));
      return quads;
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  private static Set<Thread> threads() {
    return Set.copyOf(Thread.getAllStackTraces().keySet());
  }

  /** Fails when a thread is still there that keeps the process from ending. */
  private static void noThreadIsLeftSince(Set<Thread> before) throws InterruptedException {
    for (Thread thread : threads()) {
      if (!before.contains(thread) && !thread.isDaemon()) {
        thread.join(20_000);
        assertFalse(thread.isAlive(), "still there: " + thread);
      }
    }
  }

  @Test
  void triplesAndQuadsAreLoadedOnceEach(@TempDir Path generation) throws Exception {
    Set<Thread> before = threads();

    BulkLoad.load(
        generation,
        out -> {
          out.triple(triple(1));
          out.triple(triple(1));
          out.quad(Quad.create(node("evidence"), triple(1)));
          out.quad(Quad.create(node("evidence"), triple(2)));
        });

    assertEquals(3, quads(generation).size());
    noThreadIsLeftSince(before);
  }

  @Test
  void aSourceOfNothingMakesAnEmptyGraph(@TempDir Path generation) throws IOException {
    BulkLoad.load(generation, out -> {});

    assertEquals(List.of(), quads(generation));
  }

  private static void fails(Path generation, BulkLoad.Source source, Throwable expected)
      throws Exception {
    Set<Thread> before = threads();

    Throwable thrown = assertThrows(expected.getClass(), () -> BulkLoad.load(generation, source));

    assertSame(expected, thrown);
    noThreadIsLeftSince(before);
    StoreFolder.deleteTree(generation);
    assertFalse(Files.exists(generation));
  }

  private static void writeMany(StreamRDF out) {
    for (int i = 0; i < 5_000; i++) {
      out.triple(triple(i));
    }
  }

  @Test
  void aSourceThatFailsAtOnceEndsTheLoadWithItsError(@TempDir Path folder) throws Exception {
    IOException error = new IOException("no space left on the device");

    fails(
        folder.resolve("generation"),
        out -> {
          throw error;
        },
        error);
  }

  @Test
  void aSourceThatFailsOnTheWayEndsTheLoadWithItsError(@TempDir Path folder) throws Exception {
    IOException error = new IOException("no space left on the device");

    fails(
        folder.resolve("generation"),
        out -> {
          writeMany(out);
          throw error;
        },
        error);
  }

  @Test
  void aSourceWithABugEndsTheLoadWithItsError(@TempDir Path folder) throws Exception {
    IllegalStateException bug = new IllegalStateException("a bug");
    AssertionError error = new AssertionError("worse");

    fails(
        folder.resolve("one"),
        out -> {
          writeMany(out);
          throw bug;
        },
        bug);
    fails(
        folder.resolve("two"),
        out -> {
          throw error;
        },
        error);
  }

  @Test
  void aGenerationCanBeFilledAfterOneFailed(@TempDir Path folder) throws Exception {
    Path generation = folder.resolve("generation");
    IOException error = new IOException("no space left on the device");
    fails(
        generation,
        out -> {
          writeMany(out);
          throw error;
        },
        error);

    BulkLoad.load(generation, out -> out.triple(triple(1)));

    assertEquals(1, quads(generation).size());
  }
}
