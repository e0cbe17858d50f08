package org.papergraph.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.build.StoredGraph.quads;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.extract.PaperReader;
import org.papergraph.link.GraphLinks;
import org.papergraph.link.MadeUpVocabulary;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.read.records.RecordArchiveReader;
import org.papergraph.record.Identifier;
import org.papergraph.store.ExactRdf;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoredRuns;
import org.papergraph.vocabulary.SmallVocabulary;

/** Archives of records, and the stores that are built from them. */
class RecordArchiveTest {
  private static final PaperReader NOBODY =
      (title, abstractText) -> {
        throw new AssertionError("read anew: " + title);
      };

  @TempDir private Path folder;

  private static GraphBuild graphBuild(String version, PaperReader reader) {
    return new GraphBuild(
        SmallVocabulary.vocabulary(),
        reader,
        new GraphBuild.Settings(Optional.empty(), 1, version),
        rejection -> {},
        Progress.none());
  }

  private static GraphBuild graphBuild() {
    return graphBuild("test", InPlaceTest.READER);
  }

  /** Archives are enough: nobody reads a text. */
  private static GraphBuild fromArchives() {
    return graphBuild("test", NOBODY);
  }

  private static Accounts build(GraphBuild build, Path store, Path... files) throws IOException {
    return build.build(store, InPlaceTest.inputs(List.of(files)));
  }

  private List<Path> files(long seed, int count) throws IOException {
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve(seed + "-" + i + ".json");
      files.add(Files.writeString(file, InPlaceTest.file(i, random)));
    }
    return files;
  }

  /** A store that was built, added to and corrected. */
  private Path grown(long seed) throws IOException {
    Path store = folder.resolve("grown-" + seed);
    List<Path> files = files(seed, 12);
    graphBuild().build(store, InPlaceTest.inputs(files.subList(0, 6)));
    graphBuild().add(store, InPlaceTest.inputs(files.subList(6, 10)));
    graphBuild().separate(store, Set.of(Identifier.parse("arxiv:3105.01231")), Set.of());
    graphBuild().add(store, InPlaceTest.inputs(files.subList(10, 12)));
    return store;
  }

  private static byte[] archive(Path store) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphStore graph = GraphStore.open(store)) {
      RecordArchive.write(graph, out);
    }
    return out.toByteArray();
  }

  private Path archived(Path store) throws IOException {
    Path file = folder.resolve(store.getFileName() + "-records.jsonl.zst");
    return Files.write(file, archive(store));
  }

  static Set<String> runs(Path store) throws IOException {
    Set<String> lines = new TreeSet<>();
    try (GraphStore graph = GraphStore.open(store)) {
      Txn.executeRead(
          graph.dataset(),
          () ->
              StoredRuns.copy(
                  graph.dataset(),
                  new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                      lines.add(ExactRdf.line(quad));
                    }
                  }));
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aStoreBuiltFromItIsTheStoreItIsOf(long seed) throws IOException {
    Path store = grown(seed);
    Path copy = folder.resolve("copy");

    Accounts accounts = build(fromArchives(), copy, archived(store));

    assertEquals(String.join("\n", quads(store)), String.join("\n", quads(copy)));
    assertEquals(runs(store), runs(copy));
    assertArrayEquals(archive(store), archive(copy));
    assertEquals(accounts.papers(), accounts.stored());
    assertEquals(0, accounts.rejected());
    List<Path> more = files(seed + 100, 6);
    graphBuild().add(store, InPlaceTest.inputs(more));
    graphBuild().add(copy, InPlaceTest.inputs(more));
    assertEquals(String.join("\n", quads(store)), String.join("\n", quads(copy)));
    assertEquals(runs(store), runs(copy));
    assertArrayEquals(archive(store), archive(copy));
  }

  @Test
  void whatIsGivenWithItIsAsIfItWereAdded() throws IOException {
    Path store = grown(1);
    Path records = archived(store);
    Set<String> runs = runs(store);
    List<Path> all = new ArrayList<>(files(200, 5));
    graphBuild().add(store, InPlaceTest.inputs(all));
    all.add(records);
    Path together = folder.resolve("together");

    graphBuild().build(together, InPlaceTest.inputs(all));

    assertEquals(String.join("\n", quads(store)), String.join("\n", quads(together)));
    assertTrue(runs(together).containsAll(runs), "the accounts of earlier runs");
  }

  @Test
  void addedToItsOwnStoreItChangesNothing() throws IOException {
    Path store = grown(2);
    List<String> before = quads(store);

    fromArchives().add(store, InPlaceTest.inputs(List.of(archived(store))));

    assertEquals(String.join("\n", before), String.join("\n", quads(store)));
  }

  @Test
  void otherSoftwareReadsTheTextsAnew() throws IOException {
    Path store = grown(3);
    Path copy = folder.resolve("newer");
    Path expected = folder.resolve("expected");
    PaperReader nothing = (title, abstractText) -> List.of();

    build(graphBuild("newer", nothing), copy, archived(store));

    build(fromArchives(), expected, archived(store));
    graphBuild("newer", nothing).add(expected, InPlaceTest.inputs(files(300, 1)));
    graphBuild("newer", nothing).add(copy, InPlaceTest.inputs(files(300, 1)));
    assertEquals(String.join("\n", quads(expected)), String.join("\n", quads(copy)));
    assertTrue(runs(copy).containsAll(runs(store)));
    assertFalse(runs(store).containsAll(runs(copy)), "the run that read them is told of");
  }

  @Test
  void linksAreInItWithTheirConcepts() throws IOException {
    Path store = grown(4);
    GraphLinks.link(
        store,
        List.of(
            new GraphLinks.Vocabulary(
                new MadeUpVocabulary()
                    .label("1", "pond otter network")
                    .broader("1", "networks")
                    .label("networks", "networks")
                    .label("2", "larkspur"),
                "reeds",
                "1")),
        new GraphLinks.Options(Optional.of("en"), Set.of(), "papergraph", "1"),
        outcome -> {});
    Path copy = folder.resolve("copy");

    build(fromArchives(), copy, archived(store));

    String links = "<https://w3id.org/papergraph/graph/links>";
    assertTrue(quads(store).stream().anyMatch(quad -> quad.contains(links)), "there are links");
    assertEquals(String.join("\n", quads(store)), String.join("\n", quads(copy)));
    assertArrayEquals(archive(store), archive(copy));
  }

  @Test
  void whoKeepsNoRecordsReadsThoseThatCount() throws IOException {
    byte[] archive = archive(grown(1));
    String lines =
        new String(new ZstdInputStream(new ByteArrayInputStream(archive)).readAllBytes(), UTF_8);

    RecordedInput read = RecordedInput.of(new RecordArchiveReader(), lines);

    assertEquals(List.of(), read.rejections);
    assertEquals(RecordArchiveReader.NAME, read.pages.get(0).format());
    assertFalse(read.records.isEmpty());
    String[] all = lines.split("\n");
    for (SourceRecord record : read.records) {
      assertTrue(all[(int) record.line() - 1].contains(record.title()), record.title());
    }
  }

  @Test
  void entitiesStayWhereTheyLive() throws IOException {
    Path records = archived(grown(1));
    GraphBuild elsewhere =
        new GraphBuild(
            SmallVocabulary.vocabulary(),
            NOBODY,
            new GraphBuild.Settings(Optional.of("https://pond.example/"), 1, "test"),
            rejection -> {},
            Progress.none());

    IOException error =
        assertThrows(IOException.class, () -> build(elsewhere, folder.resolve("new"), records));

    assertTrue(error.toString().contains("leave out --base"), error.toString());
  }

  @Test
  void whateverIsCutOffOrChangedIsNoticedAndTheOldStoreStays() throws IOException {
    byte[] whole = archive(grown(1));
    String text =
        new String(new ZstdInputStream(new ByteArrayInputStream(whole)).readAllBytes(), UTF_8);
    Path target = folder.resolve("target");
    build(graphBuild(), target, files(400, 3).get(0));
    List<String> before = quads(target);
    int last = text.lastIndexOf('\n', text.length() - 2) + 1;
    int middle = text.lastIndexOf('\n', last / 2) + 1;
    int next = text.indexOf('\n', middle) + 1;

    String isNot = "its lines are not those it was written with";
    assertSays("damaged archive of records", target, Arrays.copyOf(whole, whole.length - 3));
    assertSays("it is cut off", target, packed(text.substring(0, last)));
    assertSays("it is cut off", target, packed(text.substring(0, middle)));
    assertSays("it is cut off", target, packed(text.substring(0, middle + 5)));
    assertSays(isNot, target, packed(text.substring(0, middle) + text.substring(next)));
    assertSays(isNot, target, packed(text.replace("Otters at", "Otter at")));
    assertSays("something stands behind", target, packed(text + "{}\n"));
    assertSays("reads 1", target, packed(text.replaceFirst("\"format\":1", "\"format\":2")));
    whole[whole.length / 2] ^= 1;
    assertSays("Data corruption detected", target, whole);
    assertEquals(before, quads(target));
  }

  private static byte[] packed(String text) {
    return Zstd.compress(text.getBytes(UTF_8));
  }

  private void assertSays(String why, Path target, byte[] archive) throws IOException {
    Path file = Files.write(folder.resolve("damaged.jsonl.zst"), archive);
    IOException error = assertThrows(IOException.class, () -> build(graphBuild(), target, file));
    assertTrue(error.toString().contains(file.toString()), error.toString());
    assertTrue(error.toString().contains(why), error.toString());
  }
}
