package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.server.query.QueryLimits;

/** Changes that would have the server open a connection or a file; a listener would notice. */
class NoFetchingTest {
  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  private static WritableServer server;
  private static ServerSocket listener;
  private static String address;

  @BeforeAll
  static void serve() throws IOException {
    server = new WritableServer();
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    address = "http://127.0.0.1:" + listener.getLocalPort();
    Thread acceptor = new Thread(NoFetchingTest::accept);
    acceptor.setDaemon(true);
    acceptor.start();
  }

  private static void accept() {
    while (!listener.isClosed()) {
      try {
        listener.accept().close();
        CONNECTIONS.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    listener.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <%s/x.ttl>",
        "LOAD SILENT <%s/x.ttl>",
        "LOAD <%s/x.ttl> INTO GRAPH <http://reeds.example/g>",
        "INSERT DATA { <http://a.example/1> <http://a.example/2> 3 } ; LOAD SILENT <%s/x.ttl>",
        "LOAD SILENT <%s/x.ttl> ; INSERT DATA { <http://a.example/1> <http://a.example/2> 3 }",
        "BASE <%s/> LOAD <x.ttl>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <%s/sparql> { ?s ?p ?o } }",
        "INSERT { ?s ?p ?o } WHERE { SERVICE SILENT <%s/sparql> { ?s ?p ?o } }",
        "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER EXISTS { SERVICE <%s/sparql> { ?s ?p ?o } } }",
        "INSERT { ?s ?p ?o } WHERE { { SELECT * { SERVICE <%s/sparql> { ?s ?p ?o } } } }",
        "INSERT { ?s ?p ?o } WHERE { BIND(<%s/sparql> AS ?x) SERVICE ?x { ?s ?p ?o } }",
        "INSERT { ?s ?p ?o } WHERE { ?s ?p ?o MINUS { SERVICE <%s/sparql> { ?s ?p ?o } } }",
        "INSERT { ?s ?p ?o } WHERE { BIND(EXISTS { SERVICE <%s/sparql> { ?s ?p ?o } } AS ?o)"
            + " ?s ?p ?z }"
      })
  void updatesThatFetchAreRefusedWhole(String update) {
    HttpResponse<String> answer =
        server.send(
            "POST",
            "/sparql",
            update.formatted(address),
            "Content-Type",
            "application/sparql-update");
    assertEquals(403, answer.statusCode(), answer.body());
    assertNothingHappened();
  }

  @Test
  void filesAreNotLoaded(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("heron.ttl");
    Files.writeString(file, "<http://a.example/1> <http://a.example/2> 3 .");
    for (String update : new String[] {"LOAD <%s>", "LOAD SILENT <%s>"}) {
      HttpResponse<String> answer =
          server.send(
              "POST",
              "/sparql",
              update.formatted(file.toUri()),
              "Content-Type",
              "application/sparql-update");
      assertEquals(403, answer.statusCode());
    }
    assertNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\":\"%s/c.jsonld\",\"@id\":\"http://a.example/1\",\"name\":\"x\"}",
        "{\"@context\":[\"%s/c.jsonld\"],\"@id\":\"http://a.example/1\",\"name\":\"x\"}",
        "{\"@context\":{\"@version\":1.1,\"@import\":\"%s/c.jsonld\"},"
            + "\"@id\":\"http://a.example/1\",\"http://a.example/2\":3}",
        "{\"@context\":{\"in\":{\"@id\":\"http://a.example/2\",\"@context\":\"%s/c.jsonld\"}},"
            + "\"in\":{\"name\":\"x\"}}",
        "{\"@context\":\"file:///etc/passwd\",\"name\":\"%s\"}"
      })
  void contextsElsewhereAreAMistake(String json) {
    HttpResponse<String> answer = put("application/ld+json", json.formatted(address));
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("context"), answer.body());
    assertNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"%s/x\">]>",
        "<!DOCTYPE r [<!ENTITY %% x SYSTEM \"%s/x.dtd\"> %%x;]>",
        "<!DOCTYPE r SYSTEM \"%s/x.dtd\">",
        "<!DOCTYPE r [<!ENTITY x \"y\">]><!-- %s -->",
        "<!-- heron --><?reed?>\n<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><!-- %s -->"
      })
  void documentTypesAreRefused(String declaration) {
    String xml =
        "<?xml version=\"1.0\"?>"
            + declaration.formatted(address)
            + "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:a=\"http://a.example/\"><r:Description r:about=\"http://a.example/1\">"
            + "<a:b>&x;</a:b></r:Description></r:RDF>";
    HttpResponse<String> answer = put("application/rdf+xml", xml);
    assertEquals(400, answer.statusCode(), answer.body());
    assertFalse(answer.body().contains("root:"), answer.body());
    assertNothingHappened();
  }

  @Test
  void onlyEndpointsOfTheListAreAsked() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/sparql", NoFetchingTest::answerWithOneRow);
    other.start();
    String listed = "http://127.0.0.1:" + other.getAddress().getPort() + "/sparql";
    try (WritableServer asking = new WritableServer(QueryLimits.DEFAULT, Set.of(listed))) {
      String update = "INSERT { ?s a ?s } WHERE { SERVICE <%s> { ?s a ?t } }";
      String[] type = {"Content-Type", "application/sparql-update"};
      assertEquals(
          204, asking.send("POST", "/sparql", update.formatted(listed), type).statusCode());
      assertEquals(1, asking.size());
      for (String unlisted :
          new String[] {address + "/sparql", listed + "2", "file:///etc/passwd"}) {
        assertEquals(
            403, asking.send("POST", "/sparql", update.formatted(unlisted), type).statusCode());
      }
      assertEquals(1, asking.size());
    } finally {
      other.stop(0);
    }
    assertNothingHappened();
  }

  private static void answerWithOneRow(HttpExchange exchange) throws IOException {
    byte[] rows =
        ("{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":["
                + "{\"s\":{\"type\":\"uri\",\"value\":\"http://reeds.example/otter\"}}]}}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
    exchange.sendResponseHeaders(200, rows.length);
    exchange.getResponseBody().write(rows);
    exchange.close();
  }

  @Test
  void namingAGraphFetchesNothing() {
    String graph = ServedGraph.encoded(address + "/x.ttl");
    assertEquals(404, server.send("GET", "/data?graph=" + graph, "").statusCode());
    assertEquals(404, server.send("DELETE", "/data?graph=" + graph, "").statusCode());
    assertNothingHappened();
  }

  private static HttpResponse<String> put(String type, String body) {
    return server.send("PUT", "/data?default", body, "Content-Type", type);
  }

  private static void assertNothingHappened() {
    assertEquals(0, server.size());
    assertEquals(0, CONNECTIONS.get());
  }
}
