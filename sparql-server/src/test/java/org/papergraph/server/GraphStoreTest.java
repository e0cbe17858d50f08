package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.server.query.QueryLimits;

/** Graphs as a whole, by the Graph Store Protocol. */
class GraphStoreTest {
  private static final String TURTLE = "text/turtle";
  private static final String GRAPH = "/data?graph=http://reeds.example/2031";
  private static final String OTTER = "<http://reeds.example/otter> <http://reeds.example/eats> ";

  private static WritableServer server;

  @BeforeAll
  static void serve() throws IOException {
    server = new WritableServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void fill() {
    server.set(
        OTTER
            + "<http://reeds.example/perch> .\n<http://reeds.example/2031> { "
            + OTTER
            + "<http://reeds.example/eel>, \"crayfish\" }\n"
            + "<https://w3id.org/papergraph/graph/runs> { "
            + OTTER
            + "\"frogs\" }");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, TURTLE",
    "application/n-triples, NTRIPLES",
    "application/rdf+xml, RDFXML",
    "application/ld+json, JSONLD",
    "application/trig, TRIG",
    "application/n-quads, NQUADS"
  })
  void aGraphIsGivenInTheFormatThatIsAskedFor(String type, String format) {
    Lang language = org.apache.jena.riot.RDFLanguages.contentTypeToLang(type);
    HttpResponse<String> answer = server.send("GET", GRAPH, "", "Accept", type);
    assertEquals(200, answer.statusCode(), format);
    assertEquals(type, header(answer, "Content-Type").replaceFirst(";.*", ""));
    assertEquals(2, RDFParser.fromString(answer.body(), language).toGraph().size());
  }

  @Test
  void turtleIsGivenToThoseWhoAskForNothing() {
    HttpResponse<String> answer = server.send("GET", "/data?default", "");
    assertEquals("text/turtle;charset=utf-8", header(answer, "Content-Type"));
    assertEquals(1, graph(answer.body()).size());
    assertTrue(answer.body().contains("perch"), answer.body());
  }

  @ParameterizedTest
  @CsvSource({"*/*, TRIG", "application/n-quads, NQUADS", "application/ld+json, JSONLD"})
  void withoutANameAllGraphsAreGiven(String accept, String format) {
    HttpResponse<String> answer = server.send("GET", "/data", "", "Accept", accept);
    assertEquals(200, answer.statusCode(), answer.body());
    Lang language = org.apache.jena.riot.RDFLanguages.nameToLang(format);
    DatasetGraph all = RDFParser.fromString(answer.body(), language).toDatasetGraph();
    assertEquals(4, all.stream().count());
  }

  @Test
  void aGraphOfThisServerHasAShortAddress() {
    HttpResponse<String> answer = server.send("GET", "/data/runs", "");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("frogs"));
  }

  @Test
  void formatsThatAreNotGivenAreNotAcceptable() {
    HttpResponse<String> answer = server.send("GET", GRAPH, "", "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    assertTrue(answer.body().contains("text/turtle, application/n-triples"), answer.body());
    assertEquals(406, server.send("GET", "/data", "", "Accept", TURTLE).statusCode());
  }

  @Test
  void aHeadSaysWhetherThereIsAGraphAndInWhatFormat() {
    HttpResponse<String> there = server.send("HEAD", GRAPH, "");
    assertEquals(200, there.statusCode());
    assertEquals("text/turtle;charset=utf-8", header(there, "Content-Type"));
    assertEquals(404, server.send("HEAD", "/data?graph=http://reeds.example/1", "").statusCode());
    assertEquals("application/trig", header(server.send("HEAD", "/data", ""), "Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data?graph=x",
        "/data?graph=union",
        "/data?graph=",
        "/data?graph=http://a.example/%20b",
        "/data?default&graph=http://reeds.example/2031",
        "/data?default&default",
        "/data?heron=1"
      })
  void aRequestThatNamesNoOneGraphIsBad(String path) {
    assertEquals(400, server.send("GET", path, "").statusCode());
    assertEquals(400, put(path, "").statusCode());
    assertEquals(4, server.size());
  }

  @Test
  void aPutReplacesAGraphAndOnlyThat() {
    assertEquals(204, put(GRAPH, OTTER + "\"mussels\" .").statusCode());
    assertEquals(3, server.size());
    assertTrue(server.send("GET", GRAPH, "").body().contains("mussels"));
    assertEquals(201, put("/data?graph=http://reeds.example/2032", OTTER + "1 .").statusCode());
    assertEquals(4, server.size());
  }

  @Test
  void aPutToTheDefaultGraphLeavesTheOthers() {
    assertEquals(204, put("/data?default", OTTER + "1, 2 .").statusCode());
    assertEquals(5, server.size());
  }

  @Test
  void aPostAddsToAGraph() {
    assertEquals(204, post(GRAPH, TURTLE, OTTER + "\"snails\" .").statusCode());
    assertEquals(3, graph(server.send("GET", GRAPH, "").body()).size());
  }

  @Test
  void aPostWithoutANameMakesAGraphAndTellsItsAddress() {
    HttpResponse<String> made = post("/data", TURTLE, OTTER + "\"snails\" .");
    assertEquals(201, made.statusCode());
    String location = header(made, "Location");
    assertTrue(location.startsWith(server.url("/data/")), location);
    HttpResponse<String> read = server.send("GET", location.substring(server.url("").length()), "");
    assertTrue(read.body().contains("snails"), read.body());
  }

  @Test
  void aGraphIsKnownByTheAddressItWasPutAt() {
    assertEquals(201, put("/data/reeds/north", OTTER + "1 .").statusCode());
    String name = ServedGraph.encoded(server.url("/data/reeds/north"));
    assertEquals(200, server.send("GET", "/data?graph=" + name, "").statusCode());
    assertEquals(200, server.send("GET", "/data/reeds/north", "").statusCode());
  }

  @Test
  void relativeIrisAreThoseOfTheAddress() {
    put("/data/reeds/north", "<> <#p> <south> .");
    String body =
        server.send("GET", "/data/reeds/north", "", "Accept", "application/n-triples").body();
    String base = server.url("/data/reeds/");
    assertEquals("<" + base + "north> <" + base + "north#p> <" + base + "south> .\n", body);
  }

  @Test
  void aDeletedGraphIsGone() {
    assertEquals(204, server.send("DELETE", GRAPH, "").statusCode());
    assertEquals(404, server.send("GET", GRAPH, "").statusCode());
    assertEquals(404, server.send("DELETE", GRAPH, "").statusCode());
    assertEquals(2, server.size());
  }

  @Test
  void allGraphsTogetherAreNeitherReplacedNorDeletedNorPatched() {
    assertEquals(400, put("/data", OTTER + "1 .").statusCode());
    assertEquals(405, server.send("DELETE", "/data", "").statusCode());
    assertEquals(405, server.send("PATCH", GRAPH, "TX .", "Content-Type", TURTLE).statusCode());
    assertEquals(4, server.size());
  }

  @Test
  void filesOfAFormAreAddedTogether() {
    String form =
        "--reed\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.ttl\"\r\n"
            + "Content-Type: text/turtle\r\n\r\n"
            + OTTER
            + "1 .\r\n--reed\r\n"
            + "Content-Disposition: form-data; name=\"b\"; filename=\"b.nt\"\r\n"
            + "Content-Type: application/n-triples\r\n\r\n"
            + OTTER
            + "<http://reeds.example/crab> .\r\n--reed--\r\n";
    assertEquals(204, post(GRAPH, "multipart/form-data; boundary=reed", form).statusCode());
    assertEquals(6, server.size());
  }

  @Test
  void aFormWithOneBrokenFileAddsNothing() {
    String form =
        "--reed\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.ttl\"\r\n"
            + "Content-Type: text/turtle\r\n\r\n"
            + OTTER
            + "1 .\r\n--reed\r\n"
            + "Content-Disposition: form-data; name=\"b\"; filename=\"b.ttl\"\r\n"
            + "Content-Type: text/turtle\r\n\r\n<otter\r\n--reed--\r\n";
    assertEquals(400, post(GRAPH, "multipart/form-data; boundary=reed", form).statusCode());
    assertEquals(400, post(GRAPH, "multipart/form-data", form).statusCode());
    assertEquals(4, server.size());
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, <otter",
    "text/turtle, '<a> <b> <c> . <d>'",
    "application/n-triples, <http://a.example/b> <http://a.example/c>",
    "application/rdf+xml, <rdf",
    "application/ld+json, '{\"@id\": '",
    "application/ld+json, '{\"@id\":\"http://a.example/g\",\"@graph\":[{\"@id\":\"http://a.example/s\",\"http://a.example/p\":1}]}'"
  })
  void aBodyThatIsNoGraphIsBadAndChangesNothing(String type, String body) {
    for (String method : new String[] {"PUT", "POST"}) {
      HttpResponse<String> answer = server.send(method, GRAPH, body, "Content-Type", type);
      assertEquals(400, answer.statusCode(), answer.body());
      assertFalse(answer.body().contains("\tat "), answer.body());
    }
    assertEquals(4, server.size());
  }

  @Test
  void aBodyThatIsNotInUtf8IsBad() {
    byte[] latin = (OTTER + "\"é\" .").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(400, server.send("PUT", GRAPH, latin, true, "Content-Type", TURTLE).statusCode());
    assertEquals(4, server.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/trig",
        "application/n-quads",
        "text/turtle; charset=utf-16",
        "application/json",
        "application/octet-stream",
        "nonsense"
      })
  void otherTypesAreNotTaken(String type) {
    HttpResponse<String> answer = post(GRAPH, type, OTTER + "1 .");
    assertEquals(415, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("application/rdf+xml"), answer.body());
  }

  @Test
  void aBodyWithoutATypeIsNotTaken() {
    assertEquals(415, server.send("PUT", GRAPH, OTTER + "1 .").statusCode());
  }

  @Test
  void aCompressedBodyIsNotTaken() {
    assertEquals(
        415,
        server
            .send("PUT", GRAPH, "x", "Content-Type", TURTLE, "Content-Encoding", "gzip")
            .statusCode());
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedAndChangesNothing() {
    String large = (OTTER + "1 .\n").repeat((int) WritableServer.BODY_BYTES / 60);
    assertEquals(413, put(GRAPH, large).statusCode());
    assertEquals(4, server.size());
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedInEveryFormat() {
    String blank = " ".repeat((int) WritableServer.BODY_BYTES + 1);
    for (String type : new String[] {"application/ld+json", "application/rdf+xml", TURTLE}) {
      assertEquals(413, server.sendInPieces("PUT", GRAPH, blank, "Content-Type", type), type);
    }
  }

  @Test
  void aDeeplyNestedBodyIsRefusedAndTheServerGoesOn() {
    String deep = "[ <http://reeds.example/in> ".repeat(6_000) + "1" + "]".repeat(6_000) + " .";
    assertEquals(400, put(GRAPH, deep).statusCode());
    String json = "{\"@graph\":".repeat(15_000) + "{}" + "}".repeat(15_000);
    assertEquals(400, post(GRAPH, "application/ld+json", json).statusCode());
    assertEquals(4, server.size());
    assertEquals(200, server.send("GET", GRAPH, "").statusCode());
  }

  @Test
  void prefixesOfABodyAreNotKept() {
    put(GRAPH, "@prefix pg: <http://reeds.example/> . pg:otter pg:eats pg:eel .");
    String body = server.send("GET", GRAPH, "").body();
    assertTrue(body.contains("PREFIX pg: <https://w3id.org/papergraph/ontology#>"), body);
  }

  @Test
  void anAnswerBeyondTheLimitOfBytesSaysSo() throws IOException {
    QueryLimits limits = QueryLimits.DEFAULT.withAnswers(1_000_000, 9_000_000);
    try (WritableServer small = new WritableServer(limits)) {
      small.set(lines(99_000));
      HttpResponse<String> cut =
          small.send("GET", "/data?default", "", "Accept", "application/n-triples");
      assertEquals(200, cut.statusCode());
      assertTrue(cut.body().endsWith("longer than the limit of 9000000 bytes >>>\n"));
      assertFalse(reads(cut.body()));
    }
  }

  @Test
  void anAnswerThatIsNotOnItsWayYetIsRefusedAsAWhole() throws IOException {
    QueryLimits limits = QueryLimits.DEFAULT.withAnswers(1_000_000, 1_000);
    try (WritableServer small = new WritableServer(limits)) {
      small.set(lines(100));
      HttpResponse<String> answer =
          small.send("GET", "/data?default", "", "Accept", "application/n-triples");
      assertEquals(403, answer.statusCode());
      assertTrue(answer.body().contains("longer than the limit of 1000 bytes"), answer.body());
    }
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> OTTER + i + " .")
        .collect(Collectors.joining("\n"));
  }

  private static boolean reads(String triples) {
    try {
      RDFParser.fromString(triples, Lang.NTRIPLES)
          .errorHandler(org.apache.jena.riot.system.ErrorHandlerFactory.errorHandlerSimple())
          .toGraph();
      return true;
    } catch (org.apache.jena.riot.RiotException e) {
      return false;
    }
  }

  @Test
  void formatsHeldInMemoryAreRefusedForLargeGraphsWithThoseThatAreNot() throws IOException {
    try (WritableServer large = new WritableServer()) {
      large.set(lines(100_001));
      for (String type : new String[] {"application/rdf+xml", "application/ld+json"}) {
        HttpResponse<String> answer = large.send("GET", "/data?default", "", "Accept", type);
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("application/n-triples"), answer.body());
      }
      String given = large.send("GET", "/data", "", "Accept", "application/n-quads").body();
      assertEquals(100_001, given.lines().count());
    }
  }

  @Test
  void formatsThatCompareAllValuesAreRefusedWhereThereAreMany() throws IOException {
    try (WritableServer many = new WritableServer()) {
      many.set(lines(1_001));
      assertEquals(
          406, many.send("GET", "/data?default", "", "Accept", "application/ld+json").statusCode());
      many.set(lines(1_000));
      assertEquals(
          200, many.send("GET", "/data?default", "", "Accept", "application/ld+json").statusCode());
    }
  }

  @Test
  void aGraphThatRdfXmlCannotSayIsNotAcceptable() {
    put(GRAPH, "<http://reeds.example/a> <http://reeds.example/1> 1 .");
    HttpResponse<String> answer = server.send("GET", GRAPH, "", "Accept", "application/rdf+xml");
    assertEquals(406, answer.statusCode());
  }

  @Test
  void aChangeThatTakesTooLongIsUndone() throws IOException {
    QueryLimits limits = QueryLimits.DEFAULT.withTime(Duration.ofMillis(1));
    try (WritableServer impatient = new WritableServer(limits)) {
      String body = (OTTER + "1 .\n").repeat(2_000);
      HttpResponse<String> answer = impatient.send("PUT", GRAPH, body, "Content-Type", TURTLE);
      assertEquals(503, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("nothing was changed"), answer.body());
      assertEquals(0, impatient.size());
    }
  }

  private static HttpResponse<String> put(String path, String body) {
    return server.send("PUT", path, body, "Content-Type", TURTLE);
  }

  private static HttpResponse<String> post(String path, String type, String body) {
    return server.send("POST", path, body, "Content-Type", type);
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
