package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.server.WiredServer.Wire;
import org.papergraph.server.http.HttpSettings;
import org.papergraph.server.http.HttpSettings.MetricsFor;

class OperationTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aServerTellsThatItIsAliveAndReady() throws IOException {
    try (WiredServer server = new WiredServer()) {
      for (String path : List.of("/healthz", "/readyz")) {
        Wire answer = server.get(path);
        assertEquals(200, answer.status());
        assertEquals("ok\n", answer.body());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals(405, server.send("DELETE", path).status());
      }
    }
  }

  @Test
  void aServerWhoseStoreCannotBeReadIsAliveButNotReady() throws IOException {
    DatasetGraph broken =
        new DatasetGraphWrapper(DatasetGraphFactory.createTxnMem()) {
          @Override
          public org.apache.jena.graph.Graph getDefaultGraph() {
            throw new IllegalStateException("the disk is gone");
          }
        };
    try (PapergraphServer server =
        PapergraphServer.start(ServerSettings.of(broken).port(0).build())) {
      assertEquals(200, Answers.status(server.url() + "healthz"));
      assertEquals(503, Answers.status(server.url() + "readyz"));
      assertEquals("the store cannot be read\n", Answers.body(server.url() + "readyz"));
    }
  }

  @Test
  void requestsAreMeasuredByKindAndStatus() throws IOException {
    try (WiredServer server = new WiredServer()) {
      server.get("/id/paper/heron.html");
      server.get("/id/paper/none");
      server.get("/sparql?query=ASK%7B%7D");
      server.get("/sparql?query=ASK");
      server.get("/sparql/%22%0Ax?secret=otter");
      Wire answer = server.get("/metrics");
      assertEquals(200, answer.status());
      String text = answer.body();
      assertTrue(answer.header("Content-Type").startsWith("text/plain; version=0.0.4"));
      assertTrue(
          has(text, "papergraph_requests_seconds_count\\{kind=\"entity\",status=\"200\"\\} 1"));
      assertTrue(
          has(text, "papergraph_requests_seconds_count\\{kind=\"entity\",status=\"404\"\\} 1"));
      assertTrue(
          has(
              text,
              "papergraph_requests_seconds_bucket\\{kind=\"entity\",status=\"200\",le=\"0.2\"\\}.*"));
      assertTrue(has(text, "papergraph_queries\\{state=\"running\"\\} 0.0"));
      assertTrue(has(text, "papergraph_queries_ended_total\\{outcome=\"answered\"\\} 1.0"), text);
      assertTrue(has(text, "papergraph_queries_ended_total\\{outcome=\"time\"\\} 0.0"), text);
      assertTrue(has(text, "papergraph_store\\{version=\"generation-7\"\\} 1.*"), text);
      assertTrue(has(text, "jvm_memory_used_bytes\\{.*"));
      assertTrue(has(text, "jvm_threads_live_threads .*"));
      assertFalse(text.contains("otter") || text.contains("heron"), text);
    }
  }

  private static boolean has(String text, String line) {
    return text.lines().anyMatch(shown -> shown.matches(line + ".*"));
  }

  @Test
  void theStoreIsMeasured(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("tdb2"));
    Files.writeString(folder.resolve("tdb2").resolve("nodes"), "x".repeat(1234));
    try (WiredServer server = new WiredServer(http -> http, builder -> builder.folder(folder))) {
      assertTrue(has(server.get("/metrics").body(), "papergraph_store_size_bytes 1234.0"));
    }
  }

  @Test
  void measuresAreForThisMachineUnlessToldOtherwise() throws IOException {
    try (WiredServer server = new WiredServer()) {
      assertEquals(404, server.get("/metrics", "X-Forwarded-For", "192.0.2.7").status());
      assertEquals(404, server.get("/metrics", "Forwarded", "for=192.0.2.7").status());
    }
    try (WiredServer server = new WiredServer(http -> http.behindProxy())) {
      assertEquals(404, server.get("/metrics", "X-Forwarded-For", "127.0.0.1").status());
    }
    try (WiredServer server = new WiredServer(http -> http.withMetrics(MetricsFor.ALL))) {
      assertEquals(200, server.get("/metrics", "X-Forwarded-For", "192.0.2.7").status());
    }
    try (WiredServer server = new WiredServer(http -> http.withMetrics(MetricsFor.NONE))) {
      assertEquals(404, server.get("/metrics").status());
    }
  }

  @Test
  void aRequestIsLoggedAsOneLineOfJson(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("access.log");
    HttpSettings.Log log = new HttpSettings.Log(Optional.of(file), false, 0);
    try (WiredServer server = new WiredServer(http -> http.withAccessLog(log))) {
      server.get("/search?q=secret", "X-Request-Id", "otter-1", "User-Agent", "reed\"\u0085\u00e9");
      server.get("/no%0a%22such");
    }
    List<String> lines = Files.readAllLines(file);
    assertEquals(2, lines.size(), lines::toString);
    JsonNode first = JSON.readTree(lines.get(0));
    assertEquals("otter-1", first.get("id").textValue());
    assertEquals("GET", first.get("method").textValue());
    assertEquals("/search", first.get("path").textValue());
    assertEquals(200, first.get("status").intValue());
    assertTrue(first.get("bytes").longValue() > 100);
    assertTrue(first.get("ms").doubleValue() > 0);
    assertTrue(first.get("time").textValue().endsWith("Z"));
    assertTrue(first.get("agent").textValue().startsWith("reed"));
    assertFalse(first.has("client") || first.has("query"), lines::toString);
    assertFalse(lines.toString().contains("secret"));
    assertTrue(lines.toString().chars().allMatch(c -> c >= ' ' && c <= '~'), lines::toString);
    assertTrue(JSON.readTree(lines.get(1)).get("path").textValue().startsWith("/no%0"));
  }

  @Test
  void queriesAndClientsAreLoggedWhenAskedFor(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("access.log");
    HttpSettings.Log log = new HttpSettings.Log(Optional.of(file), true, 10);
    String query = "SELECT * {\n ?s ?p 'otter' }";
    try (WiredServer server = new WiredServer(http -> http.withAccessLog(log))) {
      server.get("/sparql?query=" + ServedGraph.encoded(query));
      server.raw(
          "POST /sparql HTTP/1.1\r\nHost: reed\r\nContent-Type: application/sparql-query\r\n"
              + "Content-Length: "
              + query.length()
              + "\r\nConnection: close\r\n\r\n"
              + query);
    }
    for (String line : Files.readAllLines(file)) {
      assertEquals("SELECT * {...", JSON.readTree(line).get("query").textValue());
      assertEquals("127.0.0.1", JSON.readTree(line).get("client").textValue());
    }
  }

  @Test
  void aLogThatCannotBeWrittenIsSaidSo(@TempDir Path folder) {
    HttpSettings.Log log =
        new HttpSettings.Log(Optional.of(folder.resolve("none").resolve("access.log")), false, 0);
    IOException refused =
        assertThrows(IOException.class, () -> new WiredServer(http -> http.withAccessLog(log)));
    assertTrue(String.valueOf(refused.getMessage()).contains("access.log"), refused::toString);
  }

  @Test
  void aRequestKeepsItsIdOrGetsOne() throws IOException {
    try (WiredServer server = new WiredServer()) {
      assertEquals("a.B-1_", server.get("/", "X-Request-Id", "a.B-1_").header("X-Request-Id"));
      String made = server.get("/").header("X-Request-Id");
      assertTrue(made.length() > 20);
      assertNotEquals(made, server.get("/").header("X-Request-Id"));
      for (String bad : List.of("a b", "<script>", "x".repeat(65), "")) {
        String id = server.get("/", "X-Request-Id", bad).header("X-Request-Id");
        assertNotEquals(bad, id);
        assertFalse(id.isEmpty());
      }
    }
  }

  @Test
  void anErrorNamesItsRequest() throws IOException {
    try (WiredServer server = new WiredServer()) {
      Wire answer = server.get("/%ff%zz", "X-Request-Id", "reed-9");
      assertEquals(400, answer.status());
      assertEquals("nosniff", answer.header("X-Content-Type-Options"));
      Wire refused = server.send("POST", "/", "X-Request-Id", "reed-9", "Content-Encoding", "gzip");
      assertEquals(415, refused.status());
      assertEquals("reed-9", refused.header("X-Request-Id"));
      assertTrue(refused.body().contains("request reed-9"), refused::body);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/id/paper/none",
        "/sparql?query=x",
        "/sparql?query=ASK%7B%7D",
        "/assets/none",
        "/reconcile",
        "/%00"
      })
  void noAnswerSaysWhichProgramMadeItAndAllAreSafeToShow(String path) throws IOException {
    try (WiredServer server = new WiredServer()) {
      Wire answer = server.get(path);
      for (String name : List.of("Server", "X-Powered-By", "Via")) {
        assertEquals("", answer.header(name), answer::head);
      }
      assertFalse((answer.head() + answer.body()).matches("(?is).*(jetty|fuseki|\\tat ).*"));
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer::head);
      assertEquals("no-referrer", answer.header("Referrer-Policy"), answer::head);
      assertEquals("cross-origin", answer.header("Cross-Origin-Resource-Policy"), answer::head);
      assertFalse(answer.header("Permissions-Policy").isEmpty(), answer::head);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/id/paper/heron", "/data", "/search", "/.well-known/void"})
  void pagesOfOtherOriginsAreToldThatTheyMayRead(String path) throws IOException {
    try (WiredServer server = new WiredServer()) {
      Wire preflight =
          server.send(
              "OPTIONS",
              path,
              "Origin",
              "https://otter.example",
              "Access-Control-Request-Method",
              "POST",
              "Access-Control-Request-Headers",
              "content-type");
      assertEquals(204, preflight.status());
      assertEquals("*", preflight.header("Access-Control-Allow-Origin"));
      assertTrue(preflight.header("Access-Control-Allow-Methods").contains("POST"));
      assertTrue(preflight.header("Access-Control-Allow-Headers").contains("Content-Type"));
      assertFalse(preflight.header("Access-Control-Allow-Headers").contains("Authorization"));

      Wire answer = server.get(path, "Origin", "https://otter.example");
      assertEquals("*", answer.header("Access-Control-Allow-Origin"));
      assertEquals("", answer.header("Access-Control-Allow-Credentials"));
      for (String shown : List.of("ETag", "Link", "X-Request-Id", "Retry-After")) {
        assertTrue(answer.header("Access-Control-Expose-Headers").contains(shown), shown);
      }
    }
  }

  @Test
  void thePublicAddressStandsInDescriptions() throws IOException {
    try (WiredServer server = new WiredServer()) {
      Wire answer =
          server.get("/sparql", "X-Forwarded-Host", "evil.example", "Forwarded", "host=e.example");
      assertTrue(answer.body().contains("http://otter.test/sparql"), answer::body);
    }
    URI address = URI.create("https://graph.example.org");
    try (WiredServer server = new WiredServer(http -> http.withPublicUrl(address))) {
      assertTrue(server.get("/sparql").body().contains("<https://graph.example.org/sparql>"));
    }
    try (WiredServer server = new WiredServer(http -> http.behindProxy())) {
      Wire answer =
          server.get("/sparql", "X-Forwarded-Host", "reed.example", "X-Forwarded-Proto", "https");
      assertTrue(answer.body().contains("<https://reed.example/sparql>"), answer::body);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://reed.example",
        "https://reed.example/graph",
        "https://me@reed.example",
        "reed.example",
        "https://reed.example/?a"
      })
  void aPublicAddressIsThatOfAServer(String address) {
    assertThrows(
        IllegalArgumentException.class,
        () -> HttpSettings.DEFAULT.withPublicUrl(URI.create(address)));
  }
}
