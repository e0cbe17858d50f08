package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.server.query.StopReason;

/** What a client sees of limits. */
class QueryLimitsTest {
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String EVERYTHING = "SELECT * { ?a ?b ?c }";
  private static final DatasetGraph HERONS = DatabaseMgr.createDatasetGraph();

  @BeforeAll
  static void letThemStand() {
    StringBuilder data = new StringBuilder("PREFIX : <urn:> INSERT DATA {");
    for (int i = 0; i < 6_000; i++) {
      data.append(
          ":heron%d :says 'the heron with the number %d stands in the reeds' . ".formatted(i, i));
    }
    Txn.executeWrite(HERONS, () -> UpdateExec.dataset(HERONS).update(data + "}").execute());
  }

  private static PapergraphServer serve(QueryLimits limits) throws IOException {
    return PapergraphServer.start(ServerSettings.of(HERONS).port(0).limits(limits).build());
  }

  private static HttpResponse<String> ask(PapergraphServer server, String query, String accept)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "sparql"))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(query))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> ask(PapergraphServer server, String query)
      throws IOException {
    return ask(server, query, "*/*");
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1000000, the limit of 1000 rows",
    "1000000, 100000, the limit of 100000 bytes"
  })
  void anAnswerThatIsTooLargeIsAnError(long rows, long bytes, String reason) throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withAnswers(rows, bytes))) {
      HttpResponse<String> response = ask(server, EVERYTHING);
      assertEquals(503, response.statusCode());
      assertTrue(response.body().contains(reason), response::body);
      assertEquals(200, ask(server, EVERYTHING + " LIMIT 100").statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
      })
  void anAnswerThatWasBegunIsCutSoThatEveryClientSees(String type) throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withAnswers(1_000_000, 400_000))) {
      assertThrows(IOException.class, () -> ask(server, EVERYTHING, type));
      await(() -> server.gate().figures().running() == 0);
      assertEquals(1, server.gate().figures().stopped().get(StopReason.BYTES));
    }
  }

  @Test
  void anAnswerWithoutLengthIsResetWhenItIsCut() throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withAnswers(1_000_000, 400_000));
        Socket client = connect(server)) {
      send(client, EVERYTHING, "HTTP/1.0");
      assertThrows(IOException.class, () -> client.getInputStream().readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/n-triples", "application/rdf+xml"})
  void triplesAreCountedToo(String type) throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withAnswers(1_000, 100_000_000))) {
      HttpResponse<String> response = ask(server, "CONSTRUCT WHERE { ?a ?b ?c }", type);
      assertEquals(503, response.statusCode());
    }
  }

  @Test
  void aQueryThatTakesTooLongIsAnErrorThatSaysTheLimit() throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withTime(Duration.ofMillis(300)))) {
      HttpResponse<String> response = ask(server, ENDLESS);
      assertEquals(503, response.statusCode());
      assertTrue(response.body().contains("longer than the limit of 0.3 s"), response::body);
    }
  }

  @Test
  void aQueryThatIsTooLongIsNotRead() throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withQueryBytes(1_000))) {
      HttpResponse<String> response = ask(server, "ASK { } #" + "reed ".repeat(1_000));
      assertEquals(413, response.statusCode());
      assertEquals(200, ask(server, "ASK { }").statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 100_000})
  void aQueryThatIsNestedTooDeeplyIsAnError(int depth) throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT)) {
      String query = "SELECT (" + "(".repeat(depth) + "1" + ")".repeat(depth) + " AS ?x) { }";
      HttpResponse<String> response = ask(server, query);
      assertTrue(response.statusCode() == 400 || response.statusCode() == 200, response::body);
      assertEquals(200, ask(server, "ASK { }").statusCode());
    }
  }

  @Test
  void groupsThatAreNestedTooDeeplyAreAnError() throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT)) {
      String query = "SELECT * " + "{".repeat(3_000) + "}".repeat(3_000);
      HttpResponse<String> response = ask(server, query);
      assertEquals(400, response.statusCode());
      assertTrue(response.body().contains("nested too deeply"), response::body);
    }
  }

  @Test
  void aClientThatGoesAwayFreesItsQuery() throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withTime(Duration.ofMinutes(5)))) {
      Socket client = connect(server);
      send(client, ENDLESS, "HTTP/1.1");
      await(() -> server.gate().figures().running() == 1);
      client.close();
      await(() -> server.gate().figures().running() == 0);
      assertEquals(1, server.gate().figures().stopped().get(StopReason.CLIENT_GONE));
    }
  }

  @Test
  void aClientThatStaysKeepsIt() throws IOException, InterruptedException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withTime(Duration.ofSeconds(2)));
        Socket client = connect(server)) {
      send(client, ENDLESS, "HTTP/1.1");
      byte[] status = client.getInputStream().readNBytes(12);
      assertEquals("HTTP/1.1 503", new String(status, StandardCharsets.US_ASCII));
    }
  }

  @Test
  void aClientThatDoesNotReadIsCutOff() throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withTime(Duration.ofMillis(500)));
        Socket client = connect(server)) {
      send(client, "SELECT * { ?a ?b ?c . ?d ?e ?f }", "HTTP/1.1");
      await(() -> server.gate().figures().running() == 1);
      await(() -> server.gate().figures().running() == 0);
    }
  }

  @Test
  void whereTooManyRunTheNextIsToldToComeAgain() throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withQueries(1, 1));
        Socket client = connect(server)) {
      send(client, ENDLESS, "HTTP/1.1");
      await(() -> server.gate().figures().running() == 1);
      HttpResponse<String> response = ask(server, "ASK { }");
      assertEquals(503, response.statusCode());
      assertEquals("5", response.headers().firstValue("Retry-After").orElse(""));
    }
  }

  @Test
  void aShortQueryDoesNotWaitForLongOnes() throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT.withQueries(8, 1));
        Socket one = connect(server);
        Socket other = connect(server)) {
      send(one, ENDLESS, "HTTP/1.1");
      send(other, ENDLESS, "HTTP/1.1");
      await(() -> server.gate().figures().running() == 2);
      assertEquals(200, ask(server, "SELECT * { <urn:heron7> ?b ?c }").statusCode());
      assertEquals(2, server.gate().figures().running());
    }
  }

  @Test
  void anotherFormatIsNotAcceptable() throws IOException {
    try (PapergraphServer server = serve(QueryLimits.DEFAULT)) {
      HttpResponse<String> response = ask(server, "ASK { }", "image/png");
      assertEquals(406, response.statusCode());
      assertTrue(response.body().contains("application/sparql-results+json"), response::body);
    }
  }

  @Test
  void onlyServicesOnTheListAreAsked() throws IOException {
    try (PapergraphServer other = serve(QueryLimits.DEFAULT);
        PapergraphServer server =
            PapergraphServer.start(
                ServerSettings.of(HERONS)
                    .port(0)
                    .services(Set.of(other.url() + "sparql"))
                    .build())) {
      String there = "SERVICE <" + other.url() + "sparql> { <urn:heron1> ?b ?c }";
      assertTrue(ask(server, "SELECT * { " + there + " }").body().contains("number 1 stands"));
      for (String query :
          new String[] {
            "SELECT * { SERVICE <" + other.url() + "search> { ?a ?b ?c } }",
            "SELECT * { ?s ?p ?o SERVICE ?s { ?a ?b ?c } }",
            "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <urn:x> { ?a ?b ?c } } }"
          }) {
        assertEquals(403, ask(server, query).statusCode(), query);
      }
    }
  }

  private static Socket connect(PapergraphServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  private static void send(Socket client, String query, String version) throws IOException {
    String request =
        "POST /sparql "
            + version
            + "\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: "
            + query.length()
            + "\r\n\r\n"
            + query;
    OutputStream out = client.getOutputStream();
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it did not happen in 30 s");
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
