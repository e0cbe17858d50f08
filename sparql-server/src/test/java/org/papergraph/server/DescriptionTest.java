package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.store.Entailment;

class DescriptionTest {
  private static final String PREFIXES =
      "PREFIX void: <http://rdfs.org/ns/void#> PREFIX sd:"
          + " <http://www.w3.org/ns/sparql-service-description#> PREFIX dcat:"
          + " <http://www.w3.org/ns/dcat#> PREFIX pg: <"
          + Papergraph.NAMESPACE
          + "> ";

  @TempDir Path folder;

  private static ServedGraph served(String file) throws IOException {
    return new ServedGraph(Duration.ofSeconds(20), file);
  }

  private static Model model(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
    Lang lang = RDFLanguages.contentTypeToLang(type);
    return ModelFactory.createModelForGraph(RDFParser.fromString(response.body(), lang).toGraph());
  }

  /** The rows of a query over a description, each as one text. */
  private static Set<String> rows(Model model, String query) {
    Set<String> rows = new TreeSet<>();
    try (var execution = QueryExecutionFactory.create(PREFIXES + query, model)) {
      ResultSet results = execution.execSelect();
      while (results.hasNext()) {
        QuerySolution row = results.next();
        StringBuilder text = new StringBuilder();
        results.getResultVars().forEach(v -> text.append(shown(row, v)).append(' '));
        rows.add(text.toString().strip());
      }
    }
    return rows;
  }

  private static String shown(QuerySolution row, String variable) {
    Node node = row.get(variable) == null ? null : row.get(variable).asNode();
    return node == null ? "-" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** Every number of a description, with the query that should answer it. */
  private static Map<String, String> questions(Model model) {
    Map<String, String> questions = new TreeMap<>();
    String dataset = "?d a void:Dataset OPTIONAL { ?d sd:name ?g } ";
    for (String row : rows(model, "SELECT ?g ?n { " + dataset + "?d void:triples ?n }")) {
      ask(questions, row, "COUNT(*)", "?s ?p ?o");
    }
    for (String row : rows(model, "SELECT ?g ?n { " + dataset + "?d void:distinctSubjects ?n }")) {
      ask(questions, row, "COUNT(DISTINCT ?s)", "?s ?p ?o");
    }
    for (String row : rows(model, "SELECT ?g ?n { " + dataset + "?d void:distinctObjects ?n }")) {
      ask(questions, row, "COUNT(DISTINCT ?o)", "?s ?p ?o");
    }
    for (String row : rows(model, "SELECT ?g ?n { " + dataset + "?d void:properties ?n }")) {
      ask(questions, row, "COUNT(DISTINCT ?p)", "?s ?p ?o");
    }
    for (String row : rows(model, "SELECT ?g ?n { " + dataset + "?d void:classes ?n }")) {
      ask(questions, row, "COUNT(DISTINCT ?c)", "?s a ?c");
    }
    for (String row : rows(model, "SELECT ?g ?n { " + dataset + "?d void:entities ?n }")) {
      String own = "?s ?p ?o FILTER(STRSTARTS(STR(?s), '" + Papergraph.DEFAULT_BASE + "'))";
      ask(questions, row, "COUNT(DISTINCT ?s)", own);
    }
    String property = "?d void:propertyPartition [ void:property ?x ; void:triples ?n ]";
    for (String row : rows(model, "SELECT ?g ?x ?n { " + dataset + property + " }")) {
      String[] cells = row.split(" ");
      ask(questions, cells[0] + " " + cells[2], "COUNT(*)", "?s <" + cells[1] + "> ?o");
    }
    String type = "?d void:classPartition [ void:class ?x ; void:entities ?n ]";
    for (String row : rows(model, "SELECT ?g ?x ?n { " + dataset + type + " }")) {
      String[] cells = row.split(" ");
      ask(questions, cells[0] + " " + cells[2], "COUNT(DISTINCT ?s)", "?s a <" + cells[1] + ">");
    }
    String links =
        "?l a void:Linkset ; void:linkPredicate ?x ; void:triples ?n ;"
            + " void:objectsTarget [ void:uriSpace ?y ]";
    for (String row : rows(model, "SELECT ?x ?y ?n { " + links + " }")) {
      String[] cells = row.split(" ");
      String leading = "?s <" + cells[0] + "> ?o FILTER(STRSTARTS(STR(?o), '" + cells[1] + "'))";
      ask(questions, "- " + cells[2], "COUNT(*)", leading);
    }
    return questions;
  }

  private static void ask(Map<String, String> questions, String row, String what, String pattern) {
    String[] cells = row.split(" ");
    String where = cells[0].equals("-") ? pattern : "GRAPH <" + cells[0] + "> { " + pattern + " }";
    questions.put("SELECT (" + what + " AS ?n) { " + where + " }", cells[1]);
  }

  private static void assertCountsHold(ServedGraph graph, int atLeast) {
    Map<String, String> questions = questions(model(graph.get("/.well-known/void")));
    assertTrue(questions.size() >= atLeast, questions.size() + " numbers");
    questions.forEach(
        (query, number) ->
            assertEquals(
                "n\r\n" + number + "\r\n", graph.query(query, "Accept", "text/csv").body(), query));
  }

  @Test
  void everyNumberOfTheDescriptionIsWhatACountQueryAnswers() throws IOException {
    try (ServedGraph graph = served("graph.trig")) {
      assertCountsHold(graph, 70);
    }
  }

  @Test
  void soItIsForAStoreOnDisk() throws IOException {
    DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
    Entailment.addTo(store.getContext());
    for (String file : new String[] {"graph.trig", "ponds.trig", "examples.trig"}) {
      String name = ServedGraph.class.getResource(file).toString();
      Txn.executeWrite(store, () -> RDFParser.source(name).parse(store));
    }
    try (ServedGraph graph = new ServedGraph(Duration.ofSeconds(20), store)) {
      assertCountsHold(graph, 100);
    } finally {
      TDBInternal.expel(store);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle",
    "application/ld+json, application/ld+json",
    "application/n-triples, application/n-triples",
    "application/rdf+xml, application/rdf+xml",
    "*/*, text/turtle"
  })
  void theDescriptionsComeInEveryFormat(String accept, String type) throws IOException {
    try (ServedGraph graph = served("graph.trig")) {
      for (String path : new String[] {"/.well-known/void", "/sparql"}) {
        HttpResponse<String> response = graph.get(path, "Accept", accept);
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertTrue(
            model(response).isIsomorphicWith(model(graph.get(path, "Accept", "text/turtle"))));
        assertEquals(406, graph.get(path, "Accept", "image/png").statusCode());
      }
    }
  }

  @Test
  void theDataIsDescribedForCatalogues() throws IOException {
    try (ServedGraph graph = served("graph.trig")) {
      Model model = model(graph.get("/.well-known/void"));
      String endpoint = "http://127.0.0.1:" + graph.port() + "/sparql";
      assertEquals(
          Set.of(endpoint),
          rows(
              model,
              "SELECT ?e { ?d a dcat:Dataset ; void:uriSpace ?u ;"
                  + " dcat:distribution/dcat:accessService/dcat:endpointURL ?e }"));
      assertEquals(4, rows(model, "SELECT ?v { ?d void:feature ?v }").size());
      assertTrue(rows(model, "SELECT ?x { ?d void:exampleResource ?x }").size() >= 5, "examples");
    }
  }

  @Test
  void theServiceSaysItsLanguageFormatsAndLimits() throws IOException {
    try (ServedGraph graph = served("graph.trig")) {
      Model model = model(graph.get("/sparql"));
      QueryLimits limits = QueryLimits.DEFAULT;
      assertEquals(
          Set.of("PT20S " + limits.rows() + " " + limits.bytes() + " " + limits.memory()),
          rows(
              model,
              "SELECT ?t ?r ?b ?m { ?s a sd:Service ; pg:queryTimeLimit ?t ; pg:answerRowLimit ?r"
                  + " ; pg:answerByteLimit ?b ; pg:queryMemoryLimit ?m }"));
      assertEquals(
          Set.of("http://www.w3.org/ns/sparql-service-description#SPARQL11Query"),
          rows(model, "SELECT ?l { ?s sd:supportedLanguage ?l }"));
      assertEquals(
          Set.of(Papergraph.HIERARCHY_ENTAILMENT),
          rows(model, "SELECT ?e { ?s sd:defaultEntailmentRegime ?e }"));
      assertEquals(8, rows(model, "SELECT ?f { ?s sd:resultFormat ?f }").size());
      String mentions = "SELECT (COUNT(*) AS ?n) { GRAPH <%s> { ?s ?p ?o } }";
      String csv =
          graph.query(mentions.formatted(Papergraph.EVIDENCE_GRAPH), "Accept", "text/csv").body();
      assertEquals(
          Set.of(csv.lines().skip(1).findFirst().orElseThrow()),
          rows(
              model,
              "SELECT ?n { ?g sd:name <"
                  + Papergraph.EVIDENCE_GRAPH
                  + "> ; sd:graph/void:triples ?n }"));
    }
  }

  @Test
  void aServiceThatTakesUpdatesSaysSo() throws IOException {
    ServerSettings settings =
        ServerSettings.of(ServedGraph.dataset())
            .port(0)
            .updateToken("reed")
            .services(Set.of("https://otters.example/sparql"))
            .build();
    try (PapergraphServer server = PapergraphServer.start(settings)) {
      Model model = ModelFactory.createDefaultModel();
      RDFParser.source(server.url() + "sparql").lang(Lang.TURTLE).parse(model);
      assertEquals(2, rows(model, "SELECT ?l { ?s sd:supportedLanguage ?l }").size());
      assertEquals(4, rows(model, "SELECT ?l { ?s sd:inputFormat ?l }").size());
      assertEquals(1, rows(model, "SELECT ?l { ?s sd:feature sd:BasicFederatedQuery }").size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence", "quality"})
  void aGraphIsDescribedAtItsAddress(String name) throws IOException {
    try (ServedGraph graph = served("graph.trig")) {
      Model model = model(graph.get("/graph/" + name + ".ttl"));
      assertEquals(
          1,
          rows(
                  model,
                  "SELECT ?n { <https://w3id.org/papergraph/graph/"
                      + name
                      + "> a sd:Graph ; void:triples ?n }")
              .size());
    }
  }
}
