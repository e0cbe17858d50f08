package org.papergraph.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.build.MadeUpStore;
import org.papergraph.build.Progress;
import org.papergraph.ontology.Papergraph;
import org.papergraph.search.IndexContents;
import org.papergraph.store.ChangesLock;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoreException;

class BackupTest {
  private static final Node COUNTER = iri("counter");
  private static final int COPIES = 8;

  @TempDir private Path folder;

  private static Node iri(String name) {
    return NodeFactory.createURI("https://otters.example/" + name);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private Path store() {
    return folder.resolve("store");
  }

  private Path copy() {
    return folder.resolve("copy");
  }

  private static Backup.Written backup(Path store, Path to) throws IOException {
    return Backup.make(store, to, 5, Progress.none());
  }

  private String refusal(Path to) {
    return String.valueOf(
        assertThrows(StoreException.class, () -> backup(store(), to)).getMessage());
  }

  private static List<String> index(Path store) throws IOException {
    try (GraphStore graph = GraphStore.open(store)) {
      return IndexContents.of(graph.index());
    }
  }

  @Test
  void aCopyIsAStoreOfTheSameGraph() throws IOException {
    MadeUpStore.build(store(), 1, 2, 3);
    MadeUpStore.add(store(), 4);

    Backup.Written written = backup(store(), copy());

    assertTrue(written.files() > 30, written.toString());
    assertFalse(Files.exists(folder.resolve("copy.part")));
    assertEquals(MadeUpStore.allQuads(store()), MadeUpStore.allQuads(copy()));
    assertEquals(index(store()), index(copy()));
    MadeUpStore.add(store(), 5);
    MadeUpStore.add(copy(), 5);
    assertEquals(MadeUpStore.allQuads(store()), MadeUpStore.allQuads(copy()));
    MadeUpStore.build(copy(), 1);
  }

  @Test
  void theListOfSumsIsOfAllFilesOfTheCopy() throws Exception {
    MadeUpStore.build(store(), 1, 2);

    Backup.Written written = backup(store(), copy());

    List<String> lines = Files.readAllLines(copy().resolve(Backup.SUMS));
    assertEquals(written.files(), lines.size());
    for (String line : lines) {
      String[] parts = line.split("  ", 2);
      byte[] content = Files.readAllBytes(copy().resolve(parts[1]));
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
      assertEquals(HexFormat.of().formatHex(sum), parts[0], parts[1]);
    }
  }

  @Test
  void aCopyOfACopyHasItsOwnSums() throws IOException {
    MadeUpStore.build(store(), 1);
    backup(store(), copy());
    Path second = folder.resolve("second");

    backup(copy(), second);

    assertEquals(
        Files.readString(copy().resolve(Backup.SUMS)),
        Files.readString(second.resolve(Backup.SUMS)));
  }

  @Test
  void aFolderThatExistsIsRefused() throws IOException {
    MadeUpStore.build(store(), 1);
    Files.createDirectory(copy());

    assertEquals(copy() + " exists already; a backup needs a new folder", refusal(copy()));
    assertTrue(refusal(store().resolve("copy")).contains("is in the store"));
    Path other = folder.resolve("other.part");
    Files.createDirectory(other);
    Files.writeString(other.resolve("photo"), "not to be lost");
    assertTrue(refusal(folder.resolve("other")).contains("is something else"));
    assertTrue(Files.exists(other.resolve("photo")));
  }

  @Test
  void whatIsNoStoreIsRefused() {
    assertTrue(refusal(copy()).contains("does not exist"));
    assertFalse(Files.exists(folder.resolve("copy.part")));
  }

  @Test
  void whatABackupThatWasKilledLeftIsRemoved() throws IOException {
    MadeUpStore.build(store(), 1);
    Path part = Files.createDirectory(folder.resolve("copy.part"));
    Files.writeString(part.resolve(Backup.SUMS), "");
    Files.writeString(part.resolve("left"), "half");

    backup(store(), copy());

    assertFalse(Files.exists(copy().resolve("left")));
    assertFalse(Files.exists(part));
  }

  @Test
  void aChangeThatTakesLongIsNotWaitedForForEver() throws Exception {
    MadeUpStore.build(store(), 1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    ChangesLock changing = other.submit(() -> ChangesLock.of(store(), 1)).get();
    try {
      StoreException busy =
          assertThrows(
              StoreException.class, () -> Backup.make(store(), copy(), 1, Progress.none()));
      assertTrue(String.valueOf(busy.getMessage()).contains("is being changed or copied by"));
      assertFalse(Files.exists(folder.resolve("copy.part")));
    } finally {
      other
          .submit(
              () -> {
                changing.close();
                return true;
              })
          .get();
      other.shutdown();
    }

    backup(store(), copy());
  }

  @Test
  void aStoreThatSomebodyServesCanBeCopied() throws IOException {
    MadeUpStore.build(store(), 1, 2);
    try (GraphStore served = GraphStore.open(store())) {
      backup(store(), copy());
      assertFalse(served.dataset().isInTransaction());
    }

    assertEquals(MadeUpStore.allQuads(store()), MadeUpStore.allQuads(copy()));
  }

  @Test
  void stretchesOfZerosTakeNoSpaceAndAreThere() throws IOException {
    byte[] content = new byte[3 << 20];
    content[5] = 1;
    content[2 << 20] = 2;
    for (int length : new int[] {0, 1, 4096, 4097, 1 << 20, (1 << 20) + 7, content.length}) {
      Path from = folder.resolve("from" + length);
      Path to = folder.resolve("to" + length);
      Files.write(from, Arrays.copyOf(content, length));

      SparseCopy.Copied copied = new SparseCopy().copy(from, to);

      assertEquals(-1, Files.mismatch(from, to), length + " bytes");
      assertTrue(copied.bytes() <= 2 * 4096, copied.toString());
    }
  }

  /** Adds a pair of statements, the second of them searched, and counts. */
  private static void step(DatasetGraph dataset, int number) {
    Txn.executeWrite(
        dataset,
        () -> {
          Node paper = iri("paper-" + number);
          dataset.add(
              Quad.defaultGraphIRI,
              paper,
              RDF.type.asNode(),
              NodeFactory.createURI(Papergraph.PAPER));
          dataset.add(
              Quad.defaultGraphIRI, paper, DCTerms.title.asNode(), text("Holt number" + number));
          dataset.deleteAny(Quad.defaultGraphIRI, COUNTER, RDF.value.asNode(), Node.ANY);
          dataset.add(Quad.defaultGraphIRI, COUNTER, RDF.value.asNode(), text(number + ""));
        });
  }

  private static int counter(DatasetGraph dataset) {
    return dataset.stream(Quad.defaultGraphIRI, COUNTER, RDF.value.asNode(), Node.ANY)
        .mapToInt(quad -> Integer.parseInt(quad.getObject().getLiteralLexicalForm()))
        .max()
        .orElse(0);
  }

  /** Checks that a copy is of one of the committed states, and says which. */
  private static int state(Path copy) throws IOException {
    List<String> quads = MadeUpStore.allQuads(copy);
    int count;
    try (GraphStore graph = GraphStore.open(copy)) {
      count = Txn.calculateRead(graph.dataset(), () -> counter(graph.dataset()));
    }
    long titles = quads.stream().filter(line -> line.contains("\"Holt number")).count();
    long types =
        quads.stream().filter(line -> line.startsWith("<" + iri("paper-").getURI())).count();
    assertEquals(count, titles);
    assertEquals(count, types - titles);
    return count;
  }

  @Test
  void copiesTakenWhileTheGraphChangesAreOfCommittedStates() throws Exception {
    MadeUpStore.build(store(), 1, 2, 3);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    AtomicBoolean stopped = new AtomicBoolean();
    AtomicInteger committed = new AtomicInteger();
    try (GraphStore graph = GraphStore.openWritable(store())) {
      Future<?> writer =
          threads.submit(
              () -> {
                while (!stopped.get()) {
                  step(graph.dataset(), committed.get() + 1);
                  committed.incrementAndGet();
                }
              });
      Future<?> reader =
          threads.submit(
              () -> {
                while (!stopped.get()) {
                  Txn.executeRead(graph.dataset(), () -> counter(graph.dataset()));
                }
              });
      for (int i = 0; i < COPIES; i++) {
        int before = committed.get();
        backup(store(), folder.resolve("copy" + i));
        int after = committed.get();
        int copied = counterOf(folder.resolve("copy" + i), before, after + 1);
        while (!writer.isDone() && committed.get() < copied + 20) {
          Thread.onSpinWait();
        }
      }
      stopped.set(true);
      writer.get();
      reader.get();
    } finally {
      stopped.set(true);
      threads.shutdown();
    }
    assertTrue(committed.get() > 20 * COPIES, committed + " transactions");
  }

  private static int counterOf(Path copy, int least, int most) throws IOException {
    boolean hasIndex = Files.isDirectory(copy.resolve("generation-1/text"));
    assertTrue(hasIndex);
    assertEquals(List.of(), StoreCheck.run(copy, Progress.none()).lines());
    int count = state(copy);
    assertTrue(count >= least && count <= most, least + " <= " + count + " <= " + most);
    return count;
  }
}
