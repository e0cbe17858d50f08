package org.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.read.Inputs;
import org.papergraph.read.MadeUpListing;
import org.papergraph.search.GraphSearch;
import org.papergraph.search.IndexContents;
import org.papergraph.search.SearchAnswer;
import org.papergraph.search.SearchRequest;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoreVersion;
import org.papergraph.vocabulary.SmallVocabulary;

/** The text index of stores that are built, added to and changed. */
class IndexedStoreTest {
  private static final String PREFIXES =
      "PREFIX text: <http://jena.apache.org/text#> PREFIX dcterms: <http://purl.org/dc/terms/>"
          + " PREFIX pg: <https://w3id.org/papergraph/ontology#> ";

  @TempDir private Path folder;

  private static GraphBuild graphBuild() {
    return new GraphBuild(
        SmallVocabulary.vocabulary(),
        new GraphBuild.Settings(Optional.empty(), 1, "test"),
        rejection -> {},
        Progress.none());
  }

  private static Inputs page(int... numbers) {
    byte[] page = MadeUpListing.page(numbers).getBytes(StandardCharsets.UTF_8);
    return new Inputs(List.of("-"), new ByteArrayInputStream(page), Optional.empty());
  }

  @BeforeEach
  void build() throws IOException {
    graphBuild().build(store(), page(1, 2, 3));
  }

  private Path store() {
    return folder.resolve("store");
  }

  private static List<String> contents(Path store) throws IOException {
    try (GraphStore graph = GraphStore.open(store)) {
      return IndexContents.of(graph.index());
    }
  }

  private static StoreVersion version(Path store) throws IOException {
    try (GraphStore graph = GraphStore.open(store)) {
      return graph.version();
    }
  }

  private static List<String> hits(Path store, String words) throws IOException {
    try (GraphStore graph = GraphStore.open(store)) {
      SearchRequest request =
          new SearchRequest(words, Map.of(), Optional.empty(), Optional.empty(), false, 0, 50);
      SearchAnswer answer = new GraphSearch(graph.index()).search(request);
      return answer.hits().stream().map(Object::toString).toList();
    }
  }

  private static int rows(DatasetGraph dataset, String pattern) {
    return Txn.calculateRead(
        dataset,
        () -> {
          List<Object> rows = new ArrayList<>();
          String query = PREFIXES + "SELECT * { " + pattern + " }";
          try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            execution.select().forEachRemaining(rows::add);
          }
          return rows.size();
        });
  }

  private void damage() throws IOException {
    try (Stream<Path> files = Files.list(store().resolve("generation-1/text"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
  }

  @Test
  void addingGivesTheIndexAndTheHitsOfBuilding() throws IOException {
    Path whole = folder.resolve("whole");
    graphBuild().build(whole, page(1, 2, 3, 4, 5));
    StoreVersion before = version(store());
    graphBuild().add(store(), page(4, 5));

    assertEquals(contents(whole), contents(store()));
    assertFalse(hits(whole, "").isEmpty());
    for (String words : List.of("", "the", "paper", "model", "a")) {
      assertEquals(hits(whole, words), hits(store(), words), words);
    }
    assertNotEquals(before.tag(), version(store()).tag());
    assertTrue(version(store()).changed().isAfter(before.changed()));
    assertEquals(StoredGraph.quads(whole), StoredGraph.quads(store()));
  }

  @Test
  void anIndexThatIsMissingIsMadeAnew() throws IOException {
    List<String> before = contents(store());
    org.papergraph.store.StoreFolder.deleteTree(store().resolve("generation-1/text"));

    assertEquals(before, contents(store()));
    assertEquals(version(store()), version(store()));
  }

  @Test
  void anIndexThatIsDamagedIsMadeAnew() throws IOException {
    List<String> before = contents(store());
    damage();

    assertEquals(before, contents(store()));
  }

  @Test
  void anIndexThatIsBehindIsMadeAnew() throws IOException {
    Path text = store().resolve("generation-1/text");
    Path old = folder.resolve("old");
    copy(text, old);
    graphBuild().add(store(), page(4));
    List<String> after = contents(store());
    org.papergraph.store.StoreFolder.deleteTree(text);
    copy(old, text);

    assertEquals(after, contents(store()));
    damage();
    graphBuild().add(store(), page(5));
    Path whole = folder.resolve("whole");
    graphBuild().build(whole, page(1, 2, 3, 4, 5));
    assertEquals(contents(whole), contents(store()));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void aStoreOpenedForChangesFollowsThem() throws IOException {
    StoreVersion opened;
    try (GraphStore graph = GraphStore.openWritable(store())) {
      opened = graph.version();
      UpdateExec.dataset(graph.dataset())
          .update(
              PREFIXES
                  + "INSERT DATA { <https://otters.example/p> a pg:Paper ;"
                  + " dcterms:title 'Holts of xylophonic otters' }")
          .execute();
      assertEquals(1, rows(graph.dataset(), "?s text:query 'xylophonic'"));
      assertNotEquals(opened.tag(), graph.version().tag());
      Txn.executeWrite(
          graph.dataset(), () -> graph.dataset().deleteAny(Node.ANY, paper(), Node.ANY, Node.ANY));
      assertEquals(0, rows(graph.dataset(), "?s text:query 'xylophonic'"));
      Txn.executeWrite(graph.dataset(), () -> graph.dataset().add(titled()));
    }
    try (GraphStore graph = GraphStore.open(store())) {
      assertEquals(
          1, rows(graph.dataset(), "(?s ?score ?t) text:query (dcterms:title 'xylophonic')"));
      assertNotEquals(opened.tag(), graph.version().tag());
    }
  }

  private static Node paper() {
    return NodeFactory.createURI("https://otters.example/p");
  }

  private static Quad titled() {
    return Quad.create(
        Quad.defaultGraphIRI,
        paper(),
        NodeFactory.createURI("http://purl.org/dc/terms/title"),
        NodeFactory.createLiteralString("Xylophonic reeds"));
  }

  @Test
  void textQueriesWorkWithGraphsAndGeneralTerms() throws IOException {
    try (GraphStore graph = GraphStore.openWritable(store())) {
      UpdateExec.dataset(graph.dataset())
          .update(
              PREFIXES
                  + "PREFIX e: <https://otters.example/> PREFIX skos:"
                  + " <http://www.w3.org/2004/02/skos/core#> INSERT DATA {"
                  + " e:a a pg:Paper ; dcterms:title 'Wading birds' ; pg:introducesMethod e:m ;"
                  + " pg:usesDataset e:d ; pg:addressesTask e:t . e:m a pg:Method ;"
                  + " skos:prefLabel 'WaderNet' . GRAPH e:g { e:c skos:prefLabel 'Waders' } }")
          .execute();
      DatasetGraph dataset = graph.dataset();
      String label = "<http://www.w3.org/2004/02/skos/core#prefLabel>";

      assertEquals(1, rows(dataset, "?s text:query 'wading' ; pg:mentionsMethod ?m"));
      assertEquals(
          1,
          rows(
              dataset,
              "(?p ?score) text:query (dcterms:title 'wad* AND bird') . ?p pg:mentionsMethod ?m ;"
                  + " pg:usesDataset ?d ; pg:addressesTask ?t ; a pg:Paper . ?m a pg:Method"));
      assertEquals(1, rows(dataset, "?s text:query (" + label + " 'wadernet')"));
      assertEquals(0, rows(dataset, "?s text:query (" + label + " 'waders')"));
      assertEquals(
          1,
          rows(
              dataset,
              "GRAPH <https://otters.example/g> { ?s text:query (" + label + " 'waders') }"));
      assertEquals(
          0,
          rows(
              dataset,
              "GRAPH <https://otters.example/g> { ?s text:query (" + label + " 'wadernet') }"));
      assertEquals(1, rows(dataset, "GRAPH ?g { ?s text:query (" + label + " 'waders') }"));
    }
  }
}
