package org.papergraph.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.build.MadeUpStore;
import org.papergraph.build.Progress;
import org.papergraph.search.IndexContents;
import org.papergraph.store.GraphStore;

class CompactionTest {
  @TempDir private Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  private Path generation(int number) {
    return store().resolve("generation-" + number);
  }

  private static Node node(String name) {
    return NodeFactory.createURI("https://otters.example/" + name);
  }

  private static List<String> index(Path store) throws IOException {
    try (GraphStore graph = GraphStore.open(store)) {
      return IndexContents.of(graph.index());
    }
  }

  private void change(int transactions) throws IOException {
    try (GraphStore graph = GraphStore.openWritable(store())) {
      for (int i = 0; i < transactions; i++) {
        Node one = node("otter-" + i);
        Quad quad = Quad.create(node("herons"), one, node("sees"), node("reed"));
        Txn.executeWrite(graph.dataset(), () -> graph.dataset().add(quad));
        Txn.executeWrite(graph.dataset(), () -> graph.dataset().delete(quad));
      }
    }
  }

  @Test
  void theGraphIsTheSameAndSmaller() throws IOException {
    MadeUpStore.build(store(), 1, 2, 3);
    MadeUpStore.add(store(), 4);
    change(50);
    List<String> before = MadeUpStore.allQuads(store());
    List<String> indexBefore = index(store());

    Compaction.Outcome outcome = Compaction.run(store(), Progress.none());

    assertTrue(outcome.after() < outcome.before(), outcome.toString());
    assertFalse(Files.exists(generation(1)));
    assertEquals(before, MadeUpStore.allQuads(store()));
    assertEquals(indexBefore, index(store()));
    assertEquals(List.of(), StoreCheck.run(store(), Progress.none()).lines());
  }

  @Test
  void whatIsAddedAfterwardsGivesTheGraphOfAddingItBefore() throws IOException {
    Path other = folder.resolve("other");
    for (Path store : List.of(store(), other)) {
      MadeUpStore.build(store, 1, 2, 3);
      MadeUpStore.add(store, 4);
    }

    Compaction.run(store(), Progress.none());
    MadeUpStore.add(store(), 3, 5);
    MadeUpStore.add(other, 3, 5);

    assertTrue(Files.exists(generation(2)), "added in place");
    assertEquals(2, MadeUpStore.change(generation(2)));
    assertEquals(MadeUpStore.allQuads(other), MadeUpStore.allQuads(store()));
    assertEquals(index(other), index(store()));
  }

  @Test
  void blankNodesStayThemselvesAndPrefixesAreKept() throws IOException {
    MadeUpStore.build(store(), 1);
    Node blank = NodeFactory.createBlankNode("pond");
    try (GraphStore graph = GraphStore.openWritable(store())) {
      Txn.executeWrite(
          graph.dataset(),
          () -> {
            graph.dataset().add(Quad.defaultGraphIRI, blank, node("holds"), node("water"));
            graph.dataset().add(node("maps"), node("map"), node("shows"), blank);
            graph.dataset().add(blank, node("map"), node("names"), node("otter"));
            graph.dataset().prefixes().add("otter", "https://otters.example/");
          });
    }
    List<String> before = MadeUpStore.allQuads(store());

    Compaction.run(store(), Progress.none());

    assertEquals(before, MadeUpStore.allQuads(store()));
    try (GraphStore graph = GraphStore.open(store())) {
      Txn.executeRead(
          graph.dataset(),
          () -> {
            assertTrue(graph.dataset().contains(blank, node("map"), Node.ANY, Node.ANY));
            assertEquals("https://otters.example/", graph.dataset().prefixes().get("otter"));
          });
    }
  }

  @Test
  void aStoreWithoutRecordsIsCompactedToo() throws IOException {
    MadeUpStore.build(store(), 1, 2);
    List<String> before = MadeUpStore.allQuads(store());
    Files.delete(generation(1).resolve("state.mv"));

    Compaction.run(store(), Progress.none());

    assertEquals(before, MadeUpStore.allQuads(store()));
    assertFalse(Files.exists(generation(2).resolve("state.mv")));
  }

  @Test
  void anAdditionThatWasStoppedIsFinishedFirst() throws IOException {
    MadeUpStore.build(store(), 1, 2);
    MadeUpStore.stopAnAddition(store(), 3);

    Compaction.run(store(), Progress.none());

    assertFalse(Files.exists(generation(2).resolve("change.json")));
    assertEquals(5, MadeUpStore.counted(generation(2), "otter"));
    assertEquals(1, MadeUpStore.change(generation(2)));
  }

  @Test
  void whatElseAGenerationHoldsIsKept() throws IOException {
    MadeUpStore.build(store(), 1);
    Path archive = Files.createDirectories(generation(1).resolve("archive/2031"));
    Files.writeString(archive.resolve("page"), "otters and reeds");

    Compaction.run(store(), Progress.none());

    assertEquals("otters and reeds", Files.readString(generation(2).resolve("archive/2031/page")));
  }

  @Test
  void anIndexThatIsBehindIsMadeAnew() throws IOException {
    MadeUpStore.build(store(), 1, 2);
    List<String> before = index(store());
    org.papergraph.store.StoreFolder.deleteTree(generation(1).resolve("text"));

    Compaction.run(store(), Progress.none());

    assertTrue(Files.exists(generation(2).resolve("text")));
    assertEquals(before, index(store()));
  }

  @Test
  void aCompactionThatFailsLeavesTheStoreAsItWas() throws IOException {
    MadeUpStore.build(store(), 1, 2);
    List<String> before = MadeUpStore.allQuads(store());
    Progress failing =
        new Progress() {
          @Override
          public void begin(String step, long total) {
            if (step.equals("indexing")) {
              throw new IllegalStateException("no room");
            }
          }

          @Override
          public void done(long count) {}

          @Override
          public void end() {}
        };

    assertThrows(IllegalStateException.class, () -> Compaction.run(store(), failing));

    assertFalse(Files.exists(generation(2)));
    assertEquals(before, MadeUpStore.allQuads(store()));
  }
}
