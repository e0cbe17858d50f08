package org.papergraph.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.build.StoredGraph.quads;
import static org.papergraph.read.MadeUpListing.densePage;
import static org.papergraph.read.MadeUpListing.entry;
import static org.papergraph.read.MadeUpListing.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.explain.GraphStatistics;
import org.papergraph.ontology.Papergraph;
import org.papergraph.quality.QualityTable;
import org.papergraph.read.Inputs;
import org.papergraph.read.Rejection;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoreException;
import org.papergraph.validate.GraphValidation;
import org.papergraph.vocabulary.SmallVocabulary;

class GraphBuildTest {
  /** Four pages in both layouts: 12 records of 9 papers. */
  private static final Map<String, String> PAGES =
      Map.of(
          "a.txt", page(1, 2, 3, 4),
          "b.txt", densePage(3, 4, 5),
          "c.txt", page(6, 7, 1),
          "d.txt",
              densePage(8)
                  + "OtterNet and CO_2: 😀 Na\\\"ive 𝒟-Sorting\n"
                  + "😀 We propose OtterNet, a na\\\"ive network that emits 10^{3} times less CO_2"
                  + " than SAM. 𝒟-OtterNet (a pond otter network, PON) is trained on the Larkspur"
                  + " dataset 😀 and reaches an accuracy of 91.5\\% on PondBench, at"
                  + " \\url{https://www.riverbank.me/otter\\_net}.\n");

  private static void ignore(Rejection rejection) {}

  private static GraphBuild graphBuild(int threads, Progress progress) {
    return new GraphBuild(
        SmallVocabulary.vocabulary(),
        new GraphBuild.Settings(Optional.of(Papergraph.DEFAULT_BASE), threads, "test"),
        GraphBuildTest::ignore,
        progress);
  }

  private static GraphBuild graphBuild() {
    return graphBuild(2, Progress.none());
  }

  private static Inputs inputs(Path... paths) {
    return new Inputs(
        Arrays.stream(paths).map(Path::toString).toList(),
        InputStream.nullInputStream(),
        Optional.empty());
  }

  private static Inputs standardInput(byte[] bytes) {
    return new Inputs(List.of("-"), new ByteArrayInputStream(bytes), Optional.empty());
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      files.add(Files.writeString(folder.resolve(page.getKey()), page.getValue()));
    }
    Collections.sort(files);
    return files;
  }

  /** The quads of the graph that all pages make. */
  private static List<String> expected = List.of();

  @BeforeAll
  static void buildThePlainestWay(@TempDir Path folder) throws IOException {
    Path store = folder.resolve("expected");
    graphBuild(1, Progress.none()).build(store, inputs(files(folder).toArray(Path[]::new)));
    expected = quads(store);
  }

  @Test
  void theOrderOfTheFilesDoesNotCount(@TempDir Path folder) throws IOException {
    List<Path> files = files(Files.createDirectories(folder.resolve("pages")));
    Collections.reverse(files);
    Path store = folder.resolve("store");

    graphBuild().build(store, inputs(files.toArray(Path[]::new)));

    assertEquals(expected, quads(store));
  }

  @Test
  void aGraphSaysHowGoodItsStatementsAre(@TempDir Path folder) throws IOException {
    Path store = folder.resolve("store");
    graphBuild().build(store, inputs(Files.writeString(folder.resolve("a.txt"), page(1))));

    List<String> predicates;
    try (GraphStore graph = GraphStore.open(store)) {
      predicates =
          new GraphStatistics(graph.dataset())
              .qualities().stream().map(GraphStatistics.Quality::predicate).toList();
      assertEquals(List.of(), new GraphValidation(graph.dataset()).validate());
    }
    assertEquals(QualityTable.bundled().size(), predicates.size());
    assertTrue(predicates.contains("usesDataset"));
  }

  @Test
  void theNumberOfThreadsDoesNotCount(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    files(pages);
    Path store = folder.resolve("store");

    graphBuild(4, Progress.none()).build(store, inputs(pages));

    assertEquals(expected, quads(store));
  }

  @Test
  void manyPapersOverFourThreadsGiveTheGraphOfOne(@TempDir Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 130; i++) {
      text.append(entry(i).title()).append('\n').append(entry(i).abstractText()).append('\n');
    }
    Path file = Files.writeString(folder.resolve("many.txt"), text.toString());
    Path one = folder.resolve("one");
    Path four = folder.resolve("four");

    Accounts accounts = graphBuild(1, Progress.none()).build(one, inputs(file));
    graphBuild(4, Progress.none()).build(four, inputs(file));

    assertEquals(130, accounts.stored());
    assertEquals(quads(one), quads(four));
  }

  @Test
  void pagesFromOneFileOrStandardInputGiveTheGraphOfTheFiles(@TempDir Path folder)
      throws IOException {
    StringBuilder together = new StringBuilder();
    for (Path file : files(Files.createDirectories(folder.resolve("pages")))) {
      together.append(Files.readString(file));
    }
    Path file = Files.writeString(folder.resolve("together.txt"), together.toString());
    Path fromFile = folder.resolve("from-file");
    Path fromInput = folder.resolve("from-input");

    graphBuild().build(fromFile, inputs(file));
    graphBuild().build(fromInput, standardInput(together.toString().getBytes(UTF_8)));

    assertEquals(expected, quads(fromFile));
    assertEquals(expected, quads(fromInput));
  }

  @Test
  void addingTheRestGivesTheGraphOfAll(@TempDir Path folder) throws IOException {
    List<Path> files = files(Files.createDirectories(folder.resolve("pages")));
    Path store = folder.resolve("store");

    graphBuild().build(store, inputs(files.get(3), files.get(1)));
    graphBuild().add(store, inputs(files.get(0)));
    graphBuild().add(store, inputs(files.get(2)));

    assertEquals(expected, quads(store));
  }

  @Test
  void addingTheSameAgainChangesNothing(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    files(pages);
    Path store = folder.resolve("store");
    graphBuild().build(store, inputs(pages));
    List<String> before = quads(store);

    Accounts accounts = graphBuild().add(store, inputs(pages));

    assertEquals(before, quads(store));
    assertEquals(0, accounts.stored());
    assertEquals(accounts.read(), accounts.merged());
  }

  @Test
  void buildingAgainReplacesTheGraph(@TempDir Path folder) throws IOException {
    List<Path> files = files(Files.createDirectories(folder.resolve("pages")));
    Path store = folder.resolve("store");
    Path other = folder.resolve("other");
    graphBuild().build(store, inputs(files.get(0)));

    graphBuild().build(store, inputs(files.get(1)));

    graphBuild().build(other, inputs(files.get(1)));
    assertEquals(quads(other), quads(store));
  }

  @Test
  void theAccountsAddUp(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    files(pages);
    Files.writeString(pages.resolve("e.txt"), "new\n\nA Lonely Title\n");
    Files.writeString(pages.resolve("f.txt"), "");
    Path store = folder.resolve("store");

    Accounts accounts = graphBuild().build(store, inputs(pages));

    assertEquals(14, accounts.read());
    assertEquals(9, accounts.stored());
    assertEquals(3, accounts.merged());
    assertEquals(2, accounts.rejected());
    assertEquals(9, accounts.papers());
    assertEquals(
        Map.of("title without an abstract", 1L, "empty file", 1L), accounts.rejectedByReason());
    assertEquals(2, accounts.rejections().size());
    assertEquals(9, StoredGraph.subjectsOfType(store, Papergraph.PAPER).size());
  }

  @Test
  void theAccountsOfAnAdditionTellNewPapersFromOldOnes(@TempDir Path folder) throws IOException {
    List<Path> files = files(Files.createDirectories(folder.resolve("pages")));
    Path store = folder.resolve("store");
    graphBuild().build(store, inputs(files.get(0)));

    Accounts accounts = graphBuild().add(store, inputs(files.get(1)));

    assertEquals(3, accounts.read());
    assertEquals(1, accounts.stored());
    assertEquals(2, accounts.merged());
    assertEquals(5, accounts.papers());
  }

  @Test
  void everyRejectionGoesToTheListener(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), page(1) + "A Lonely Title\n");
    List<Rejection> heard = new ArrayList<>();
    GraphBuild build =
        new GraphBuild(
            SmallVocabulary.vocabulary(),
            new GraphBuild.Settings(Optional.of(Papergraph.DEFAULT_BASE), 1, "test"),
            heard::add,
            Progress.none());

    Accounts accounts = build.build(folder.resolve("store"), inputs(file));

    assertEquals(heard, accounts.rejections());
    assertEquals(1, heard.size());
  }

  @Test
  void everyMentionQuotesWhatStandsAtItsPlace(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    files(pages);
    Path store = folder.resolve("store");
    graphBuild().build(store, inputs(pages));

    List<StoredGraph.Mention> mentions = StoredGraph.mentions(store);

    assertTrue(mentions.size() > 30, mentions.size() + " mentions");
    for (StoredGraph.Mention mention : mentions) {
      assertEquals(mention.quoted(), mention.exact(), mention.toString());
    }
    assertTrue(
        mentions.stream().anyMatch(m -> m.exact().equals("https://www.riverbank.me/otter\\_net")));
  }

  @Test
  void resultsThatShareANumberHaveAMentionEach(@TempDir Path folder) throws IOException {
    String text =
        "We present HeronNet, a network that tells herons from the reeds that they stand in."
            + " HeronNet achieves an average of 9.2% accuracy gain on ReedBank and a consistent"
            + " improvement on MarshSet. HeronNet improves accuracy by 4.1% on the ReedBank and"
            + " MarshSet datasets.";
    Path page = Files.writeString(folder.resolve("a.txt"), "HeronNet for birds\n\n" + text + "\n");
    Path store = folder.resolve("store");
    graphBuild().build(store, inputs(page));

    List<String> results = StoredGraph.subjectsOfType(store, Papergraph.RESULT);

    assertTrue(results.stream().anyMatch(result -> result.endsWith("-2")), results::toString);
    assertTrue(StoredGraph.denoted(store).containsAll(results), results::toString);
  }

  @Test
  void aTruncatedArchiveGivesSourcesThatAreKnownByTheirContent(@TempDir Path folder)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page(1, 2, 3, 4, 5, 6, 7, 8).getBytes(UTF_8));
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() - 60);
    Path truncated = Files.write(folder.resolve("a.gz"), half);
    Path whole = Files.writeString(folder.resolve("b.txt"), page(9));
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");

    graphBuild().build(one, inputs(truncated, whole));
    graphBuild().build(other, inputs(whole, truncated));

    assertTrue(quads(one).stream().noneMatch(quad -> quad.contains("source/#")));
    assertEquals(2, StoredGraph.subjectsOfType(one, Papergraph.SOURCE).size());
    assertEquals(quads(one), quads(other));
  }

  /** Fails when a step begins. */
  private static Progress failingAt(String failing, RuntimeException error) {
    return new Progress() {
      @Override
      public void begin(String step, long total) {
        if (step.equals(failing)) {
          throw error;
        }
      }

      @Override
      public void done(long count) {}

      @Override
      public void end() {}
    };
  }

  /** Fails when the first papers of a step are done. */
  private static Progress failingWithin(String failing, RuntimeException error) {
    return new Progress() {
      private String step = "";

      @Override
      public void begin(String name, long total) {
        step = name;
      }

      @Override
      public void done(long count) {
        if (step.equals(failing)) {
          throw error;
        }
      }

      @Override
      public void end() {}
    };
  }

  @Test
  void aBuildThatFailsLeavesTheOldGraphAndNothingElse(@TempDir Path folder) throws IOException {
    List<Path> files = files(Files.createDirectories(folder.resolve("pages")));
    Path store = folder.resolve("store");
    graphBuild().build(store, inputs(files.get(0)));
    List<String> before = quads(store);
    IllegalStateException error = new IllegalStateException("the lights went out");

    Inputs rest = inputs(files.get(1), files.get(2));
    for (String step : List.of("reading", "extracting", "writing", "adding")) {
      for (Progress progress : List.of(failingAt(step, error), failingWithin(step, error))) {
        GraphBuild failing = graphBuild(2, progress);
        if (!step.equals("adding")) {
          assertSame(
              error, assertThrows(IllegalStateException.class, () -> failing.build(store, rest)));
        }
        if (step.equals("reading") || step.equals("adding")) {
          assertSame(
              error, assertThrows(IllegalStateException.class, () -> failing.add(store, rest)));
        }
        assertEquals(before, quads(store), step);
        assertEquals(
            List.of("changes.lock", "generation-1", "lock", "papergraph-store.json"), names(store));
      }
    }

    graphBuild().add(store, inputs(files.get(1)));
    assertNotEquals(before, quads(store));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void whenNothingIsReadTheOldGraphStays(@TempDir Path folder) throws IOException {
    List<Path> files = files(Files.createDirectories(folder.resolve("pages")));
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path store = folder.resolve("store");
    graphBuild().build(store, inputs(files.get(0)));
    List<String> before = quads(store);

    NothingReadException e =
        assertThrows(NothingReadException.class, () -> graphBuild().build(store, inputs(empty)));

    assertTrue(String.valueOf(e.getMessage()).contains(empty + ": empty file"), e.getMessage());
    assertThrows(NothingReadException.class, () -> graphBuild().add(store, inputs(empty)));
    assertEquals(before, quads(store));
  }

  @Test
  void aMissingInputMakesNoStore(@TempDir Path folder) {
    Path store = folder.resolve("store");
    Path missing = folder.resolve("missing.txt");

    assertThrows(NoSuchFileException.class, () -> graphBuild().build(store, inputs(missing)));

    assertTrue(Files.notExists(store));
  }

  @Test
  void nothingIsAddedToAStoreThatIsNotThere(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), page(1));
    Path store = folder.resolve("store");

    assertThrows(StoreException.class, () -> graphBuild().add(store, inputs(file)));

    assertTrue(Files.notExists(store));
  }

  @Test
  void aBaseThatIsNoAddressIsRefusedBeforeAnythingIsMade() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new GraphBuild.Settings(Optional.of("otters"), 1, "test"));
  }

  @Test
  void entitiesLiveUnderTheBase(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), page(1));
    Path store = folder.resolve("store");
    new GraphBuild(
            SmallVocabulary.vocabulary(),
            new GraphBuild.Settings(Optional.of("https://otters.example/id/"), 1, "test"),
            GraphBuildTest::ignore,
            Progress.none())
        .build(store, inputs(file));

    assertTrue(quads(store).stream().noneMatch(quad -> quad.contains(Papergraph.DEFAULT_BASE)));
  }

  @Test
  void aPaperWithoutAbstractIsStoredWithoutOne(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("pond.json"),
            """
            {"bibtex_key": "a", "title": "OtterNet for Mud", "abstract": ""}
            {"bibtex_key": "b", "title": "OtterNet for\\n  Clouds", "abstract": "We use\\nOtterNet."}
            """);
    Path store = folder.resolve("store");

    Accounts accounts = graphBuild().build(store, inputs(file));

    assertEquals(2, accounts.stored());
    assertEquals(
        1,
        quads(store).stream()
            .filter(q -> q.contains("<http://purl.org/dc/terms/abstract>"))
            .count());
    for (StoredGraph.Mention mention : StoredGraph.mentions(store)) {
      assertEquals(mention.exact(), mention.quoted());
    }
    try (GraphStore graph = GraphStore.open(store)) {
      assertEquals(List.of(), new GraphValidation(graph.dataset()).validate());
    }
  }
}
