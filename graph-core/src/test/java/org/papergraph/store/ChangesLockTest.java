package org.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.search.SearchIndex;

class ChangesLockTest {
  @TempDir private Path store;

  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    other.shutdownNow();
  }

  private <T> T inAnotherThread(Callable<T> work) throws Exception {
    try {
      return other.submit(work).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private ChangesLock taken() throws IOException {
    return ChangesLock.of(store, 0);
  }

  private static void close(ChangesLock lock) throws IOException {
    lock.close();
  }

  /** What another process is told that takes the lock. */
  private String otherProcess() throws IOException, InterruptedException {
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

  /** Takes the lock and says how that went. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) throws IOException {
      try {
        ChangesLock.of(Path.of(arguments[0]), 0).close();
        System.out.println("taken");
      } catch (StoreException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void aThreadMayTakeItAgainAndGivesItUpAtLast() throws Exception {
    ChangesLock first = taken();
    ChangesLock second = taken();
    close(second);
    close(second);
    assertThrows(StoreException.class, () -> inAnotherThread(this::taken));

    close(first);

    assertTrue(
        inAnotherThread(
            () -> {
              close(taken());
              return true;
            }));
  }

  @Test
  void anotherThreadDoesNotFreeItForAnotherProcessByAsking() throws Exception {
    String pid = Long.toString(ProcessHandle.current().pid());
    ChangesLock lock = taken();
    StoreException refusal = assertThrows(StoreException.class, () -> inAnotherThread(this::taken));

    String said = otherProcess();
    close(lock);

    for (String message : List.of(said, String.valueOf(refusal.getMessage()))) {
      assertTrue(message.contains("is being changed or copied by process " + pid), message);
    }
    assertEquals("taken", otherProcess());
  }

  @Test
  void whoWaitsGetsItWhenItIsFree() throws Exception {
    ChangesLock lock = inAnotherThread(this::taken);
    Future<Boolean> closed =
        other.submit(
            () -> {
              close(lock);
              return true;
            });

    close(ChangesLock.of(store, 60));
    assertTrue(closed.get());
  }

  @Test
  void aCommitWhileTheStoreIsCopiedIsRefusedInTheEndAndNothingIsChanged() throws Exception {
    Node node = NodeFactory.createURI("https://otters.example/holt");
    Quad quad = Quad.create(Quad.defaultGraphIRI, node, node, node);
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    try (SearchIndex index = SearchIndex.inMemory()) {
      index.commit();
      IndexedDataset dataset = IndexedDataset.of(database, index, store, 1);
      ChangesLock copying = inAnotherThread(this::taken);

      dataset.begin(ReadWrite.WRITE);
      dataset.add(quad);
      assertThrows(StoreBusyException.class, dataset::commit);
      dataset.abort();
      dataset.end();

      assertFalse(Txn.calculateRead(dataset, () -> dataset.contains(quad)));
      inAnotherThread(
          () -> {
            close(copying);
            return true;
          });
      Txn.executeWrite(dataset, () -> dataset.add(quad));
      assertTrue(Txn.calculateRead(dataset, () -> dataset.contains(quad)));
    }
  }
}
