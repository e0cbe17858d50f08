package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papergraph.search.SearchIndex;
import org.papergraph.server.query.Answer;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryGate;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.server.query.QueryRunner;
import org.papergraph.server.query.SampleQuery;

class SampleQueryTest {
  private static final DatasetGraph PONDS = ponds();

  private static DatasetGraph ponds() {
    DatasetGraph dataset = ServedGraph.dataset("examples.trig");
    SearchIndex index = SearchIndex.inMemory();
    Txn.executeRead(
        dataset,
        () -> {
          try {
            index.fill(dataset, 1);
            index.commit();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    index.addTo(dataset.getContext());
    return dataset;
  }

  static Stream<String> names() {
    return SampleQuery.all().stream().map(SampleQuery::name);
  }

  private static SampleQuery query(String name) {
    return SampleQuery.all().stream().filter(q -> q.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyExampleHasAnAnswer(String name) {
    SampleQuery sample = query(name);
    GuardedQueries queries = new GuardedQueries(new QueryGate(QueryLimits.DEFAULT), Set.of());
    Answer answer = new QueryRunner(PONDS, queries).run(sample.text(), 50);
    assertTrue(hasSomething(answer), () -> sample.title() + ": " + answer);
  }

  private static boolean hasSomething(Answer answer) {
    if (answer instanceof Answer.Table table) {
      return table.rows().stream().anyMatch(SampleQueryTest::isBound);
    }
    if (answer instanceof Answer.Triples triples) {
      return !triples.graph().isEmpty();
    }
    return answer instanceof Answer.Truth truth && truth.holds();
  }

  private static boolean isBound(List<?> row) {
    return row.stream().allMatch(cell -> !cell.toString().equals("Optional.empty"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyExampleIsPlainSparql(String name) {
    String text = query(name).text();
    assertFalse(QueryFactory.create(text, Syntax.syntaxSPARQL_11).isUnknownType(), text);
    assertFalse(text.contains("SERVICE"), text);
  }

  @Test
  void threeAreToBeginWith() {
    assertEquals(3, SampleQuery.starters().size());
    assertTrue(SampleQuery.all().size() >= 16);
  }

  @Test
  void everyFileIsInTheIndex() throws IOException, URISyntaxException {
    Path folder = Path.of(SampleQuery.class.getResource("examples").toURI());
    Set<String> files = new TreeSet<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".ttl") && !file.equals("prefixes.ttl"))
          .forEach(file -> files.add(file.replace(".ttl", "")));
    }
    assertEquals(files, new TreeSet<>(names().toList()));
  }

  @Test
  void theExamplesAreServedForTheServerThatServesThem() throws IOException {
    try (ServedGraph graph = new ServedGraph()) {
      String root = "http://127.0.0.1:" + graph.port() + "/";
      Graph served = RDFParser.fromString(graph.get("/examples.ttl").body(), Lang.TURTLE).toGraph();
      Graph files = GraphFactory.createDefaultGraph();
      SampleQuery.describe(files, root);
      assertTrue(served.isIsomorphicWith(files));
      assertTrue(graph.get("/examples.nt").body().contains("<https://schema.org/target> <" + root));
      String page = graph.browse("/examples").body();
      for (SampleQuery query : SampleQuery.all()) {
        assertTrue(page.contains("id=\"" + query.name() + "\""), query.name());
        assertTrue(page.contains("/query?query=" + ServedGraph.encoded(query.text())));
      }
    }
  }
}
