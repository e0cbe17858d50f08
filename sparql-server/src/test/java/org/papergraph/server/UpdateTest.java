package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.server.query.QueryLimits;

/** Changes by SPARQL, and who may make any. */
class UpdateTest {
  private static final String UPDATE = "application/sparql-update";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String NEST = "http://reeds.example/nest";
  private static final String ADD =
      "INSERT DATA { <http://reeds.example/heron> <http://reeds.example/saw> 2031 }";

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
        "<http://reeds.example/otter> <http://reeds.example/eats> 1 .\n"
            + "<http://reeds.example/nest> { <http://reeds.example/egg> a <http://reeds.example/Egg> }"
            + "<http://reeds.example/shed> { <http://reeds.example/oar> a <http://reeds.example/Egg> }");
  }

  @Test
  void anUpdateComesAsABodyOrInAForm() {
    assertEquals(204, direct(ADD).statusCode());
    assertEquals(4, server.size());
    HttpResponse<String> form = form("update=" + ServedGraph.encoded("CLEAR DEFAULT"));
    assertEquals(200, form.statusCode(), form.body());
    assertEquals(2, server.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer otters",
        "Basic b3R0ZXJzOng=",
        "Bearer otters-hold-hands-asleep2"
      })
  void nothingIsChangedWithoutTheToken(String authorization) {
    String[][] requests = {
      {"POST", "/sparql", UPDATE, ADD},
      {"POST", "/sparql", FORM, "update=" + ServedGraph.encoded(ADD)},
      {"POST", "/sparql", FORM, "request=" + ServedGraph.encoded(ADD)},
      {"POST", "/sparql?update=" + ServedGraph.encoded(ADD), FORM, ""},
      {"PATCH", "/sparql", UPDATE, ADD},
      {"PUT", "/data?default", "text/turtle", "<a> <b> <c> ."},
      {"POST", "/data?default", "text/turtle", "<a> <b> <c> ."},
      {"POST", "/data", "text/turtle", "<a> <b> <c> ."},
      {"PUT", "/data/reeds", "text/turtle", "<a> <b> <c> ."},
      {"DELETE", "/data?default", "text/turtle", ""},
      {"PATCH", "/data?default", UPDATE, ADD},
    };
    for (String[] r : requests) {
      HttpResponse<String> answer =
          authorization.isEmpty()
              ? server.sendWithoutToken(r[0], r[1], r[3], "Content-Type", r[2])
              : server.sendWithoutToken(
                  r[0], r[1], r[3], "Content-Type", r[2], "Authorization", authorization);
      assertEquals(401, answer.statusCode(), r[0] + " " + r[1] + " " + answer.body());
      assertTrue(header(answer, "WWW-Authenticate").isPresent(), r[1]);
      assertTrue(
          header(answer, "WWW-Authenticate").get().startsWith("Bearer realm="), answer.toString());
    }
    assertEquals(3, server.size());
  }

  @Test
  void queriesNeedNoToken() {
    String query = "/sparql?query=" + ServedGraph.encoded("ASK { ?s ?p 1 }");
    assertEquals(200, server.sendWithoutToken("GET", query, "").statusCode());
    assertEquals(
        200,
        server
            .sendWithoutToken(
                "POST", "/sparql", "ASK { ?s ?p 1 }", "Content-Type", "application/sparql-query")
            .statusCode());
  }

  @Test
  void pagesOfOtherOriginsMayReadButNotChange() {
    String[] origin = {"Content-Type", UPDATE, "Origin", "http://weir.example"};
    HttpResponse<String> changed = server.send("POST", "/sparql", ADD, origin);
    assertEquals(Optional.empty(), header(changed, "Access-Control-Allow-Origin"));
    HttpResponse<String> put =
        server.send("PUT", "/data?default", "", "Content-Type", "text/turtle", "Origin", "null");
    assertEquals(Optional.empty(), header(put, "Access-Control-Allow-Origin"));
    for (String path : new String[] {"/sparql", "/data?default"}) {
      HttpResponse<String> preflight = server.sendWithoutToken("OPTIONS", path, "");
      assertEquals(204, preflight.statusCode());
      assertFalse(header(preflight, "Access-Control-Allow-Methods").orElse("").contains("PUT"));
      assertFalse(
          header(preflight, "Access-Control-Allow-Headers").orElse("").contains("Authorization"));
    }
    assertEquals(
        Optional.of("*"),
        header(server.send("GET", "/data?default", ""), "Access-Control-Allow-Origin"));
  }

  @Test
  void theParametersOfARequestSayWhatIsMatched() {
    String copy =
        "INSERT { GRAPH <http://reeds.example/new> { ?s a <http://reeds.example/Found> } }"
            + " WHERE { ?s a <http://reeds.example/Egg> }";
    String path = "/sparql?using-graph-uri=" + ServedGraph.encoded(NEST);
    assertEquals(204, server.send("POST", path, copy, "Content-Type", UPDATE).statusCode());
    assertEquals(4, server.size());
    String named = copy.replace("{ ?s a <http://reeds.example/Egg> }", "{ GRAPH ?g { ?s a ?t } }");
    path = "/sparql?using-named-graph-uri=" + ServedGraph.encoded("http://reeds.example/shed");
    assertEquals(204, server.send("POST", path, named, "Content-Type", UPDATE).statusCode());
    assertEquals(5, server.size());
  }

  @Test
  void parametersAndUsingTogetherAreAMistake() {
    String path = "/sparql?using-graph-uri=" + ServedGraph.encoded(NEST);
    String with = "WITH <" + NEST + "> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }";
    assertEquals(400, server.send("POST", path, with, "Content-Type", UPDATE).statusCode());
    assertEquals(
        400,
        server
            .send("POST", "/sparql?using-graph-uri=nest", ADD, "Content-Type", UPDATE)
            .statusCode());
    assertEquals(3, server.size());
  }

  @Test
  void relativeIrisAreThoseOfTheEndpoint() {
    direct("INSERT DATA { GRAPH <" + NEST + "> { <http://reeds.example/s> <weir> 1 } }");
    String read = server.send("GET", "/data?graph=" + NEST, "").body();
    assertTrue(read.contains(server.url("/weir")), read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <http://a.example/1> <http://a.example/2> 3 } ; CLEAR GRAPH <http://a.example/none>",
        "INSERT DATA { <http://a.example/1> <http://a.example/2> 3 } ; DELETE WHERE { ?s ?p",
        "CLEAR XYZ",
        "ASK {}",
        "DELETE DATA { ?s ?p ?o }"
      })
  void anUpdateIsMadeWholeOrNotAtAll(String update) {
    HttpResponse<String> answer = direct(update);
    assertEquals(400, answer.statusCode(), answer.body());
    assertFalse(answer.body().contains("\tat "), answer.body());
    assertEquals(3, server.size());
  }

  @Test
  void aMistakeIsToldWithItsLineAndColumn() {
    assertTrue(direct("CLEAR ALL ;\nINSERT DATA { <a> <b> }").body().contains("line 2, column"));
  }

  @Test
  void otherWaysOfSendingAnUpdateAreRefused() {
    String form = "update=" + ServedGraph.encoded(ADD);
    assertBad(server.send("POST", "/sparql", ADD, "Content-Type", "text/plain"));
    assertBad(server.send("POST", "/sparql", form));
    assertBad(server.send("POST", "/sparql", ADD));
    assertBad(form(form + "&" + form));
    assertBad(server.send("GET", "/sparql?" + form, ""));
    assertBad(server.send("PUT", "/sparql", ADD, "Content-Type", UPDATE));
    assertBad(
        server.send(
            "POST",
            "/sparql",
            ADD.getBytes(StandardCharsets.UTF_16),
            true,
            "Content-Type",
            UPDATE + "; charset=UTF-16"));
    assertBad(
        server.send(
            "POST",
            "/sparql",
            ADD.replace("2031", "\"é\"").getBytes(StandardCharsets.ISO_8859_1),
            true,
            "Content-Type",
            UPDATE));
    assertEquals(3, server.size());
  }

  @Test
  void otherWaysOfSendingAQueryAreRefused() {
    String ask = "query=" + ServedGraph.encoded("ASK {}");
    assertBad(server.sendWithoutToken("GET", "/sparql?" + ask + "&" + ask, ""));
    assertBad(server.sendWithoutToken("PUT", "/sparql?" + ask, "", "Content-Type", FORM));
    assertBad(server.sendWithoutToken("POST", "/sparql", "ASK {}", "Content-Type", "text/plain"));
    assertBad(server.sendWithoutToken("POST", "/sparql", "ASK {}"));
    assertBad(server.sendWithoutToken("POST", "/sparql", ask));
    assertBad(
        server.send(
            "POST",
            "/sparql",
            "ASK {}".getBytes(StandardCharsets.UTF_16),
            false,
            "Content-Type",
            "application/sparql-query; charset=UTF-16"));
  }

  @Test
  void graphsOfTheRequestComeBeforeThoseOfTheQuery() {
    String ask = "ASK FROM <http://reeds.example/shed> { GRAPH <" + NEST + "> { ?s a ?t } }";
    String path =
        "/sparql?named-graph-uri="
            + ServedGraph.encoded(NEST)
            + "&query="
            + ServedGraph.encoded(ask);
    assertTrue(server.send("GET", path, "", "Accept", "application/json").body().contains("true"));
    String eggs = "SELECT (COUNT(*) AS ?n) { ?s a <http://reeds.example/Egg> }";
    path =
        "/sparql?default-graph-uri="
            + ServedGraph.encoded(NEST)
            + "&default-graph-uri="
            + ServedGraph.encoded("http://reeds.example/shed")
            + "&query="
            + ServedGraph.encoded(eggs);
    assertEquals("n\r\n2\r\n", server.send("GET", path, "", "Accept", "text/csv").body());
  }

  @Test
  void anUpdateBeyondTheLimitOfBytesIsRefused() {
    String large = ADD + " #" + "x".repeat((int) WritableServer.BODY_BYTES);
    assertEquals(413, direct(large).statusCode());
    assertEquals(413, form("update=" + ServedGraph.encoded(large)).statusCode());
    assertEquals(3, server.size());
  }

  @Test
  void aDeeplyNestedUpdateIsRefusedAndTheServerGoesOn() {
    String deep = "INSERT { } WHERE " + "{".repeat(20_000) + "}".repeat(20_000);
    assertBad(direct(deep));
    String brackets = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    assertBad(direct("INSERT { } WHERE { FILTER" + brackets + " }"));
    assertEquals(204, direct(ADD).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT { ?a ?b ?h } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
        "COPY DEFAULT TO <http://reeds.example/copy>",
        "CLEAR ALL"
      })
  void anUpdateThatTakesTooLongIsUndone(String update) throws IOException {
    QueryLimits limits = QueryLimits.DEFAULT.withTime(Duration.ofMillis(200));
    try (WritableServer impatient = new WritableServer(limits)) {
      StringBuilder graph = new StringBuilder();
      for (int i = 0; i < 400_000; i++) {
        graph.append("<http://reeds.example/").append(i).append("> a ").append(i).append(" .\n");
      }
      impatient.set(graph.toString());
      HttpResponse<String> answer =
          impatient.send("POST", "/sparql", update, "Content-Type", UPDATE);
      assertEquals(503, answer.statusCode(), answer.body());
      assertEquals(400_000, impatient.size());
      assertEquals(
          204, impatient.send("POST", "/sparql", ADD, "Content-Type", UPDATE).statusCode());
    }
  }

  private static void assertBad(HttpResponse<String> answer) {
    assertEquals(4, answer.statusCode() / 100, answer + " " + answer.body());
    assertFalse(answer.statusCode() == 401, answer.body());
  }

  private static HttpResponse<String> direct(String update) {
    return server.send("POST", "/sparql", update, "Content-Type", UPDATE);
  }

  private static HttpResponse<String> form(String fields) {
    return server.send("POST", "/sparql", fields, "Content-Type", FORM);
  }

  private static Optional<String> header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name);
  }
}
