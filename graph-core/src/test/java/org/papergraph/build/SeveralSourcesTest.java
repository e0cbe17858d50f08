package org.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.build.StoredGraph.quads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.Inputs;
import org.papergraph.read.MadeUpListing;
import org.papergraph.record.Identifier;
import org.papergraph.store.GraphStore;
import org.papergraph.validate.GraphValidation;
import org.papergraph.vocabulary.SmallVocabulary;

/** Papers that several sources describe. */
class SeveralSourcesTest {
  private static final String TITLE = "Counting Reeds with Herons at Night";

  private static final String PAPER = "paper/arxiv/3105.01234";

  private static final String LISTING =
      MadeUpListing.page(1, 2) + "\n" + TITLE + "\n\nWe propose OtterNet for reed counting.\n";

  private static final String ANTHOLOGY =
      """
      {"venue": "pond", "year": "2031", "papers": [
       {"bibtex_key": "heron2031pond-counting", "title": "%s",
        "abstract": "We propose OtterNet for reed counting. It reaches 91.5%% accuracy.",
        "authors": [{"given": "Greta", "family": "Heron"}, {"given": "Finn", "family": "Coot"}],
        "year": "2031", "venue": "pond", "doi": "10.5555/reeds",
        "code_url": "https://github.com/pond/reeds"},
       {"bibtex_key": "mere2031pond-counting", "title": "%s", "abstract": "",
        "authors": [{"given": "Petra", "family": "Mere"}], "year": "2031", "venue": "pond",
        "doi": "10.5555/reeds"}]}
      """
          .formatted("Preface to the Pond of this Year", "Preface to the Pond of this Year")
          .replaceFirst("Preface to the Pond of this Year", TITLE);

  private static final String DAILY =
      """
      [{"paper": {"id": "3105.01234v2", "title": "%s", "summary": "We propose OtterNet.",
        "authors": [{"name": "Greta Heron", "user": {"user": "gheron"}}, {"name": "F. Coot"}],
        "publishedAt": "2030-12-02T00:00:00.000Z", "upvotes": 4,
        "githubRepo": "https://github.com/Pond/Reeds"}, "publishedAt": "2030-12-04T00:00:00.000Z"}]
      """
          .formatted(TITLE);

  private static final String ACL =
      """
      <collection id="2031.pond"><volume id="main"><meta><year>2031</year><venue>pond</venue></meta>
      <paper id="1"><title>Counting Reeds</title>
      <author><first>Greta</first><last>Heron</last></author>
      <doi>10.48550/arXiv.3105.01234</doi>
      <pwcdataset url="https://paperswithcode.com/dataset/larkspur">Larkspur</pwcdataset></paper>
      </volume></collection>
      """;

  private static List<String> expected = List.of();
  private static List<String> report = List.of();
  private static List<String> byFormat = List.of();

  private static List<Path> files(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new ArrayList<>(
        List.of(
            Files.writeString(folder.resolve("listing.txt"), LISTING),
            Files.writeString(folder.resolve("anthology.json"), ANTHOLOGY),
            Files.writeString(folder.resolve("daily.json"), DAILY),
            Files.writeString(folder.resolve("acl.xml"), ACL)));
  }

  private static GraphBuild graphBuild(int threads) {
    return new GraphBuild(
        SmallVocabulary.vocabulary(),
        new GraphBuild.Settings(Optional.of(Papergraph.DEFAULT_BASE), threads, "test"),
        rejection -> {},
        Progress.none());
  }

  private static Inputs inputs(Path... paths) {
    return new Inputs(
        Arrays.stream(paths).map(Path::toString).toList(),
        InputStream.nullInputStream(),
        Optional.empty());
  }

  @BeforeAll
  static void buildAtOnce(@TempDir Path folder) throws IOException {
    Path store = folder.resolve("store");
    Accounts accounts =
        graphBuild(1).build(store, inputs(files(folder.resolve("in")).toArray(Path[]::new)));
    assertEquals("7 4 3 0", counts(accounts));
    byFormat = accounts.byFormat().values().stream().map(Record::toString).toList();
    expected = quads(store);
    try (GraphStore graph = GraphStore.open(store)) {
      report =
          new GraphValidation(graph.dataset()).validate().stream().map(Object::toString).toList();
    }
  }

  private static String counts(Accounts accounts) {
    return accounts.read()
        + (" " + accounts.stored())
        + (" " + accounts.merged())
        + (" " + accounts.rejected());
  }

  /** What the default graph says of the one paper, addresses without their base. */
  private static List<String> said(String predicate) {
    return expected.stream()
        .filter(quad -> quad.startsWith("<" + Papergraph.DEFAULT_BASE + PAPER + "> "))
        .filter(quad -> quad.contains(predicate + "> "))
        .map(quad -> quad.substring(quad.indexOf(predicate + "> ") + predicate.length() + 2))
        .map(quad -> quad.replace(Papergraph.DEFAULT_BASE, ""))
        .map(quad -> quad.replaceFirst(" \\.$", ""))
        .filter(object -> !object.contains("/graph/"))
        .toList();
  }

  @Test
  void theGraphConformsToItsShapes() {
    assertEquals(List.of(), report);
  }

  @Test
  void onePaperHasWhatEachSourceKnows() {
    assertEquals(
        List.of(
            "\"acl:2031.pond-main.1\"",
            "\"arxiv:3105.01234\"",
            "\"hf-paper:3105.01234\"",
            "\"ml-anthology:heron2031pond-counting\""),
        said("identifier"));
    assertEquals(
        List.of(
            "<https://aclanthology.org/2031.pond-main.1>",
            "<https://arxiv.org/abs/3105.01234>",
            "<https://huggingface.co/papers/3105.01234>"),
        said("schema.org/sameAs"));
    assertEquals(
        List.of("\"2030-12-02\"^^<http://www.w3.org/2001/XMLSchema#date>"), said("terms/issued"));
    assertEquals(List.of("<repository/github.com/pond/reeds>"), said("hasRepository"));
    assertEquals(List.of("<venue/pond>"), said("publishedIn"));
    assertEquals(
        List.of("<person/arxiv/3105.01234/2>", "<person/hf/gheron>"), said("terms/creator"));
    assertEquals(List.of("<dataset/larkspur>"), said("usesDataset"));
    assertTrue(
        said("terms/abstract").get(0).contains("91.5% accuracy"), said("abstract").toString());
  }

  @Test
  void anIdentifierOfTwoPapersIsThatOfNeither() {
    assertTrue(expected.stream().noneMatch(quad -> quad.contains("paper/doi/")));
    assertTrue(expected.stream().noneMatch(quad -> quad.contains("\"doi:10.5555/reeds\"")));
    assertTrue(
        expected.stream().anyMatch(quad -> quad.contains("paper/ml-anthology/mere2031pond")));
  }

  @Test
  void addressesThatFewerSourcesWouldGiveLeadToIt() {
    String to = "isReplacedBy> <" + Papergraph.DEFAULT_BASE + PAPER + "> ";
    List<String> former =
        expected.stream()
            .filter(quad -> quad.contains(to))
            .map(quad -> quad.replaceFirst("> .*", "").replace("<" + Papergraph.DEFAULT_BASE, ""))
            .toList();

    assertEquals(4, former.size(), former.toString());
    assertTrue(former.get(0).startsWith("paper/acl/2031.pond-main.1"), former.toString());
    assertTrue(former.get(1).startsWith("paper/counting-reeds-with-herons"), former.toString());
    assertTrue(former.get(2).startsWith("paper/hf-paper/3105.01234"), former.toString());
    assertTrue(former.get(3).startsWith("paper/ml-anthology/heron2031"), former.toString());
  }

  @Test
  void whatAFieldSaysIsToldFromWhatATextSays() {
    List<String> fields =
        expected.stream().filter(quad -> quad.contains("ontology#field> ")).toList();

    assertTrue(fields.stream().anyMatch(quad -> quad.contains("\"code_url\"")), fields.toString());
    assertTrue(fields.stream().anyMatch(quad -> quad.contains("\"pwcdataset\"")));
    assertTrue(expected.stream().anyMatch(quad -> quad.contains("\"same identifier arxiv:")));
  }

  @Test
  void eachSourceIsAccountedFor() {
    assertEquals(4, byFormat.size(), byFormat.toString());
    assertTrue(byFormat.get(0).startsWith("SourceAccount[format=acl-anthology, read=1, "));
    assertTrue(byFormat.get(3).startsWith("SourceAccount[format=ml-anthology, read=2, "));
  }

  @Test
  void theOrderOfTheSourcesDoesNotCount(@TempDir Path folder) throws IOException {
    List<Path> files = files(folder.resolve("in"));
    Collections.reverse(files);
    Path store = folder.resolve("store");

    graphBuild(3).build(store, inputs(files.toArray(Path[]::new)));

    assertEquals(expected, quads(store));
  }

  @Test
  void addingOneAfterTheOtherIsBuildingAll(@TempDir Path folder) throws IOException {
    List<Path> files = files(folder.resolve("in"));
    Path store = folder.resolve("store");

    graphBuild(2).build(store, inputs(files.get(0)));
    for (Path file : files.subList(1, files.size())) {
      graphBuild(2).add(store, inputs(file));
    }

    assertEquals(expected, quads(store));
  }

  @Test
  void addingWhatIsThereChangesNothing(@TempDir Path folder) throws IOException {
    Path[] files = files(folder.resolve("in")).toArray(Path[]::new);
    Path store = folder.resolve("store");

    graphBuild(2).build(store, inputs(files));
    Accounts accounts = graphBuild(2).add(store, inputs(files[2], files[1]));

    assertEquals("3 0 3 0", counts(accounts));
    assertEquals(expected, quads(store));
  }

  @Test
  void aMergeIsTakenBackAndMadeAgain(@TempDir Path folder) throws IOException {
    Path[] files = files(folder.resolve("in")).toArray(Path[]::new);
    Path store = folder.resolve("store");
    Set<Identifier> acl = Set.of(Identifier.parse("acl:2031.pond-main.1"));
    graphBuild(2).build(store, inputs(files));

    Accounts apart = graphBuild(2).separate(store, acl, Set.of()).orElseThrow();

    assertEquals(5, apart.papers());
    String own = "<" + Papergraph.DEFAULT_BASE + "paper/acl/2031.pond-main.1> ";
    assertTrue(
        quads(store).stream().anyMatch(q -> q.startsWith(own) && q.contains("ontology#Paper")));

    graphBuild(2).add(store, inputs(files[0]));
    assertTrue(
        quads(store).stream().anyMatch(q -> q.startsWith(own) && q.contains("ontology#Paper")));

    assertEquals(4, graphBuild(2).separate(store, Set.of(), acl).orElseThrow().papers());
    assertEquals(expected, quads(store));
  }
}
