package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.ontology.Papergraph;

class SparqlEndpointTest {
  private static final String PG = "PREFIX pg: <https://w3id.org/papergraph/ontology#> ";
  private static final String PAPERS = PG + "SELECT (COUNT(*) AS ?n) { ?p a pg:Paper }";

  private static ServedGraph graph;

  @BeforeAll
  static void serve() throws IOException {
    graph = new ServedGraph();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void aQueryIsAnsweredByGetFormAndBody() {
    String expected = "n\r\n3\r\n";
    assertEquals(expected, graph.query(PAPERS, "Accept", "text/csv").body());
    assertEquals(
        expected,
        graph
            .post(
                "/sparql",
                "application/x-www-form-urlencoded",
                "query=" + ServedGraph.encoded(PAPERS),
                "Accept",
                "text/csv")
            .body());
    assertEquals(
        expected,
        graph.post("/sparql", "application/sparql-query", PAPERS, "Accept", "text/csv").body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values"
  })
  void theClientChoosesTheFormat(String accept, String type) {
    HttpResponse<String> response = graph.query(PAPERS, "Accept", accept);
    assertEquals(200, response.statusCode());
    assertTrue(header(response, "Content-Type").startsWith(type), header(response, "Content-Type"));
  }

  @Test
  void aProgramWithoutPreferenceGetsNoPage() {
    HttpResponse<String> response = graph.query(PAPERS, "Accept", "*/*");
    assertTrue(header(response, "Content-Type").startsWith("application/sparql-results+json"));
  }

  @Test
  void theContextOfTheDatasetDecidesHowQueriesAreAnswered() {
    // The graph states pg:introducesMethod; only the entailment makes it a pg:mentionsMethod.
    String query =
        PG
            + "ASK { <https://w3id.org/papergraph/id/paper/heron> pg:mentionsMethod"
            + " <https://w3id.org/papergraph/id/method/heronnet> }";
    assertTrue(graph.query(query, "Accept", "application/json").body().contains("true"));
  }

  @Test
  void theNamedGraphsCanBeAsked() {
    String query =
        PG
            + "SELECT (COUNT(*) AS ?n) {"
            + " GRAPH <https://w3id.org/papergraph/graph/evidence> { ?m a pg:Mention } }";
    assertEquals("n\r\n8\r\n", graph.query(query, "Accept", "text/csv").body());
  }

  @Test
  void aSyntaxErrorIsToldWithItsLineAndColumn() {
    HttpResponse<String> response = graph.query("SELECT *\nWHERE { ?s ?p }", "Accept", "*/*");
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("line 2, column 15"), response.body());
  }

  @Test
  void aSyntaxErrorBesideOtherScriptsIsToldWhole() {
    HttpResponse<String> response = graph.query("SELECT * { ?s ?p \"鷺\" 鷺 }", "Accept", "*/*");
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("line 1, column"), response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <%s> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
        "ASK { SERVICE <%s> { ?s ?p ?o } }",
        "CONSTRUCT WHERE { SERVICE <%s> { ?s ?p ?o } }",
      })
  void serviceIsRefusedAndNobodyElseAsked(String pattern) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/", exchange -> asked.incrementAndGet());
    other.start();
    try {
      String address = "http://127.0.0.1:" + other.getAddress().getPort() + "/sparql";
      HttpResponse<String> endpoint = graph.query(pattern.formatted(address), "Accept", "*/*");
      HttpResponse<String> page =
          graph.browse("/query?query=" + ServedGraph.encoded(pattern.formatted(address)));
      int expected = pattern.startsWith("CONSTRUCT") ? 400 : 403;
      assertEquals(expected, endpoint.statusCode(), endpoint.body());
      assertEquals(expected, page.statusCode());
      assertEquals(0, asked.get());
    } finally {
      other.stop(0);
    }
  }

  @Test
  void fromNamesGraphsOfTheStoreAndFetchesNothing() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/", exchange -> asked.incrementAndGet());
    other.start();
    try {
      String address = "http://127.0.0.1:" + other.getAddress().getPort() + "/data.ttl";
      String query = "SELECT (COUNT(*) AS ?n) FROM <" + address + "> { ?s ?p ?o }";
      assertEquals("n\r\n0\r\n", graph.query(query, "Accept", "text/csv").body());
      assertTrue(
          graph.browse("/query?query=" + ServedGraph.encoded(query)).body().contains("1 row."));
      assertEquals(0, asked.get());
    } finally {
      other.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:9/x.ttl>",
        "DROP ALL"
      })
  void updatesAreRefusedInEveryForm(String update) {
    String form = "update=" + ServedGraph.encoded(update);
    assertRefused(graph.post("/sparql", "application/sparql-update", update));
    assertRefused(graph.post("/sparql", "application/x-www-form-urlencoded", form));
    assertRefused(graph.post("/sparql?" + form, "text/plain", ""));
    assertRefused(graph.get("/sparql?" + form));
    assertRefused(graph.query(update, "Accept", "*/*"));
    assertRefused(graph.post("/update", "application/sparql-update", update));
    assertRefused(graph.post("/sparql/update", "application/sparql-update", update));
    assertEquals("n\r\n3\r\n", graph.query(PAPERS, "Accept", "text/csv").body());
  }

  @Test
  void nothingCanBeWrittenOrPatched() {
    String triple = "<urn:a> <urn:b> <urn:c> .";
    for (String path : new String[] {"/sparql", "/sparql?default", "/data", "/upload", "/"}) {
      assertRefused(graph.method("PUT", path, triple));
      assertRefused(graph.method("POST", path, triple));
      assertRefused(graph.method("DELETE", path, ""));
      assertRefused(graph.method("PATCH", path, "TX .\nTC ."));
    }
    assertRefused(graph.post("/sparql", "application/rdf-patch", "TX .\nTC ."));
    assertEquals("n\r\n3\r\n", graph.query(PAPERS, "Accept", "text/csv").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/$/ping",
        "/$/server",
        "/$/datasets",
        "/$/stats",
        "/$/metrics",
        "/$/compact/sparql",
        "/sparql/data",
        "/sparql/get",
        "/dataset.html",
        "/WEB-INF/web.xml"
      })
  void thereIsNoAdministrationAndNoFolder(String path) {
    HttpResponse<String> response = graph.get(path);
    assertTrue(response.statusCode() == 404 || response.statusCode() == 400, response.toString());
    assertFalse(graph.method("POST", path, "x").statusCode() < 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/../etc/passwd", "/%2e%2e/etc/passwd", "/assets/..%2fMark.class"})
  void noPathLeadsOut(String path) {
    assertRefused(graph.get(path));
  }

  @Test
  void aQueryOverTheTimeLimitIsAnsweredWithWords() throws IOException {
    String slow =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
    try (ServedGraph impatient = new ServedGraph(Duration.ofMillis(300))) {
      HttpResponse<String> endpoint = impatient.query(slow, "Accept", "*/*");
      assertEquals(503, endpoint.statusCode());
      assertTrue(endpoint.body().contains("longer than the limit of 0.3 s"), endpoint.body());
      HttpResponse<String> page = impatient.browse("/query?query=" + ServedGraph.encoded(slow));
      assertEquals(503, page.statusCode());
      assertTrue(page.body().contains("longer than the limit of 0.3 s"));
    }
  }

  @Test
  void aClientCannotRaiseTheTimeLimit() throws IOException {
    String slow =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
    try (ServedGraph impatient = new ServedGraph(Duration.ofMillis(300))) {
      String path = "/sparql?timeout=3600&query=" + ServedGraph.encoded(slow);
      assertEquals(503, impatient.get(path, "Accept", "*/*").statusCode());
    }
  }

  @Test
  void withoutAQueryPeopleGetAForm() {
    HttpResponse<String> response = graph.browse("/sparql");
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("<textarea"));
    assertTrue(
        response.body().contains("PREFIX pg: &lt;https://w3id.org/papergraph/ontology#&gt;"));
    assertTrue(response.body().contains("Which methods do most papers speak of?"));
  }

  @Test
  void withoutAQueryProgramsGetADescriptionOfTheService() {
    HttpResponse<String> response = graph.get("/sparql", "Accept", "*/*");
    assertEquals(200, response.statusCode());
    assertTrue(header(response, "Content-Type").startsWith("text/turtle"));
    Graph description = RDFParser.fromString(response.body(), Lang.TURTLE).toGraph();
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    assertEquals(6, description.find(null, node(sd + "namedGraph"), null).toList().size());
    assertTrue(
        description.contains(null, node(sd + "name"), node(Papergraph.LINKS_GRAPH)), "links");
    assertEquals(
        "http://127.0.0.1:" + graph.port() + "/sparql",
        description.find(null, node(sd + "endpoint"), null).next().getObject().getURI());
  }

  @Test
  void aBrowserGetsTheAnswerAsAPageUnlessTheFormChoseAnother() {
    String query = "/sparql?query=" + ServedGraph.encoded(PAPERS);
    assertTrue(graph.browse(query).body().contains("<td class=\"number\">3</td>"));
    assertTrue(graph.browse(query + "&format=html").body().contains("<table>"));
    assertEquals("n\r\n3\r\n", graph.browse(query + "&format=csv").body());
  }

  @Test
  void pagesOfOtherOriginsMayAsk() {
    assertEquals("*", header(graph.query(PAPERS), "Access-Control-Allow-Origin"));
    HttpResponse<String> preflight = graph.method("OPTIONS", "/sparql", "");
    assertEquals(204, preflight.statusCode());
    assertEquals("*", header(preflight, "Access-Control-Allow-Origin"));
  }

  @Test
  void noAnswerNamesTheSoftware() {
    for (String path : new String[] {"/", "/sparql", "/nothing", "/%2e%2e/x", "/sparql?query=x"}) {
      HttpResponse<String> response = graph.get(path);
      assertEquals("", header(response, "Server"), path);
      assertFalse(response.body().contains("Jetty"), path);
      assertFalse(response.body().contains("Fuseki"), path);
      assertFalse(response.body().contains("\tat "), path);
    }
  }

  private static void assertRefused(HttpResponse<String> response) {
    assertTrue(
        response.statusCode() >= 400 && response.statusCode() < 500,
        response + " " + response.body());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static org.apache.jena.graph.Node node(String iri) {
    return org.apache.jena.graph.NodeFactory.createURI(iri);
  }
}
