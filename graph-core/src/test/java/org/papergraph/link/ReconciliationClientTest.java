package org.papergraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationClientTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MANIFEST =
      """
      {"versions": ["0.2"], "name": "ponds", "identifierSpace": "https://pond.example/id/",
       "schemaSpace": "https://pond.example/", "batchSize": 2}
      """;

  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  /** Answers the batch of that number, from 1. */
  @FunctionalInterface
  private interface Script {
    void answer(int number, JsonNode queries, HttpExchange exchange) throws IOException;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  /** A service on this machine with that manifest. */
  private URI service(String manifest, Script script) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod());
            if (exchange.getRequestMethod().equals("GET")) {
              send(exchange, 200, manifest);
            } else {
              String queries = URLDecoder.decode(body.substring(8), StandardCharsets.UTF_8);
              int number = (int) requests.stream().filter("POST"::equals).count();
              script.answer(number, JSON.readTree(queries), exchange);
            }
          }
        });
    server.start();
    open.add(
        () -> {
          server.stop(0);
          threads.shutdownNow();
        });
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/reconcile");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Answers each query with one entity, by its name. */
  private static void echo(int number, JsonNode queries, HttpExchange exchange) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    queries
        .properties()
        .forEach(
            query -> {
              ObjectNode one = answer.putObject(query.getKey()).putArray("result").addObject();
              one.put("id", query.getValue().path("query").asText().replace(' ', '-'));
              one.put("name", query.getValue().path("query").asText());
              one.put("score", 99.5).put("match", true);
              one.putArray("type").add("T1").addObject().put("id", "T2");
            });
    send(exchange, 200, answer.toString());
  }

  private static List<ReconciliationQuery> names(int count) {
    return Stream.iterate(1, i -> i + 1)
        .limit(count)
        .map(i -> ReconciliationQuery.of("otter " + i, "T1"))
        .toList();
  }

  private static ReconciliationSettings settings(URI service, Optional<Path> cache) {
    return new ReconciliationSettings(service, Duration.ofSeconds(2), 4, 5, cache);
  }

  private ReconciliationClient client(URI service, Optional<Path> cache) throws IOException {
    return new ReconciliationClient(settings(service, cache), pauses::add);
  }

  @Test
  void namesAreAskedForInBatchesOfTheServicesSize() throws Exception {
    List<JsonNode> batches = new CopyOnWriteArrayList<>();
    URI service =
        service(
            MANIFEST,
            (number, queries, exchange) -> {
              batches.add(queries);
              echo(number, queries, exchange);
            });
    ReconciliationClient client = client(service, Optional.empty());
    List<ReconciliationQuery> names = new ArrayList<>(names(5));
    names.addAll(names(5));

    Map<ReconciliationQuery, List<ReconciliationCandidate>> answers = client.ask(names);

    assertEquals(names(5), List.copyOf(answers.keySet()));
    assertEquals(
        List.of(
            new ReconciliationCandidate(
                "otter-3",
                Optional.of("https://pond.example/id/otter-3"),
                "otter 3",
                List.of("T1", "T2"),
                99.5,
                true)),
        answers.get(names.get(2)));
    assertEquals(List.of("GET", "POST", "POST", "POST"), requests);
    assertEquals(List.of(2, 2, 1), batches.stream().map(JsonNode::size).toList());
    assertEquals(
        "{\"query\":\"otter 1\",\"type\":\"T1\",\"limit\":5}", batches.get(0).get("q0").toString());
    assertEquals(Collections.nCopies(3, Duration.ofMillis(250)), pauses);
    assertEquals(List.of(), client.report().warnings());
    assertEquals(5, client.report().names());
    assertEquals(5, client.report().asked());
  }

  @Test
  void propertiesAreSent() throws Exception {
    List<JsonNode> batches = new CopyOnWriteArrayList<>();
    URI service =
        service(
            MANIFEST,
            (number, queries, exchange) -> {
              batches.add(queries);
              echo(number, queries, exchange);
            });
    TreeMap<String, List<String>> properties = new TreeMap<>(Map.of("year", List.of("2031")));

    client(service, Optional.empty())
        .ask(List.of(new ReconciliationQuery("reed & co", Optional.empty(), properties)));

    assertEquals(
        "{\"query\":\"reed & co\",\"limit\":5,\"properties\":[{\"pid\":\"year\",\"v\":[\"2031\"]}]}",
        batches.get(0).get("q0").toString());
  }

  @Test
  void aSecondRunAsksNothing(@TempDir Path folder) throws Exception {
    URI service = service(MANIFEST, ReconciliationClientTest::echo);
    var first = client(service, Optional.of(folder)).ask(names(3));
    int sent = requests.size();

    ReconciliationClient again = client(service, Optional.of(folder));

    assertEquals(first, again.ask(names(3)));
    assertEquals(sent, requests.size());
    assertEquals(3, again.report().kept());
    assertEquals(
        "reconciliation: 0 names asked for, 3 answered before, 0 unanswered",
        again.report().summary());

    // Another limit is another question.
    ReconciliationSettings other =
        new ReconciliationSettings(service, Duration.ofSeconds(2), 4, 6, Optional.of(folder));
    new ReconciliationClient(other, pauses::add).ask(names(1));
    assertEquals(sent + 1, requests.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "{\\\"name\\\": \\\"ponds\\\"}", "otters"})
  void brokenFilesAreAskedForAnew(String answer, @TempDir Path folder) throws Exception {
    URI service = service(MANIFEST, ReconciliationClientTest::echo);
    var first = client(service, Optional.of(folder)).ask(names(1));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "{\"answer\": \"" + answer + "\"}");
      }
    }

    ReconciliationClient again = client(service, Optional.of(folder));

    assertEquals(first, again.ask(names(1)));
    assertEquals(List.of("GET", "POST", "GET", "POST"), requests);
    assertEquals(Optional.empty(), again.report().leftOut());

    // What came then is kept.
    assertEquals(first, client(service, Optional.of(folder)).ask(names(1)));
    assertEquals(4, requests.size());
  }

  @Test
  void aBusyServiceIsAskedAgainWhenItSays() throws Exception {
    URI service =
        service(
            MANIFEST,
            (number, queries, exchange) -> {
              if (number == 1) {
                exchange.getResponseHeaders().set("Retry-After", "7");
                send(exchange, 429, "");
              } else {
                echo(number, queries, exchange);
              }
            });
    ReconciliationClient client = client(service, Optional.empty());

    assertEquals(2, client.ask(names(2)).size());
    assertEquals(List.of(Duration.ofMillis(250), Duration.ofSeconds(7)), pauses);
  }

  @Test
  void aServiceThatGoesDownIsLeftOutAndTheRestCounted() throws Exception {
    URI service =
        service(
            MANIFEST,
            (number, queries, exchange) -> {
              if (number == 1) {
                echo(number, queries, exchange);
              } else {
                send(exchange, 500, "secret");
              }
            });
    ReconciliationClient client = client(service, Optional.empty());

    assertEquals(2, client.ask(names(20)).size());

    ReconciliationReport report = client.report();
    assertEquals(Map.of("HTTP 500", 6L, "not asked", 12L), report.unanswered());
    assertEquals(
        List.of(
            "reconciliation: the service was left out for the rest: HTTP 500",
            "reconciliation: 18 of 20 names unanswered: 6 × HTTP 500, 12 × not asked"),
        report.warnings());
    // One manifest, one good batch, and four tries of each of three bad ones.
    assertEquals(14, requests.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no", "[]", "{\"q0\": ", "<html>", "{\"error\": \"x\"}", "{\"q0\": 1}"})
  void nonsenseIsNoAnswer(String body) throws Exception {
    URI service = service(MANIFEST, (number, queries, exchange) -> send(exchange, 200, body));
    ReconciliationClient client = client(service, Optional.empty());

    assertEquals(Map.of(), client.ask(names(8)));
    assertEquals(2L, client.report().unanswered().get("not asked"));
    assertEquals(4, requests.size());
  }

  @Test
  void whatIsBrokenInAnAnswerIsLeftOutAndTheRestArrives() throws Exception {
    String answer =
        """
        {"q0": {"result": [{"id": "a", "name": "A", "score": 1}, {"id": "b", "score": 7},
           {"id": "", "name": "C", "score": 7}, 3, {"id": "d d", "name": "D", "score": 9},
           {"id": "e", "name": "E", "score": "high"},
           {"id": "https://reed.example/f", "name": "F", "score": 5, "type": "x"}]},
         "q1": {"result": "none"}}
        """;
    URI service = service(MANIFEST, (number, queries, exchange) -> send(exchange, 200, answer));
    ReconciliationClient client = client(service, Optional.empty());

    List<ReconciliationCandidate> candidates =
        client.ask(names(2)).getOrDefault(names(1).get(0), List.of());

    assertEquals(
        List.of("d d", "https://reed.example/f", "a"),
        candidates.stream().map(ReconciliationCandidate::id).toList());
    assertEquals(
        List.of(
            Optional.empty(),
            Optional.of("https://reed.example/f"),
            Optional.of("https://pond.example/id/a")),
        candidates.stream().map(ReconciliationCandidate::iri).toList());
    assertEquals(Map.of("no result for the name", 1L), client.report().unanswered());
  }

  @Test
  void anAnswerThatIsTooLongOrTooSlowIsNone() throws Exception {
    URI huge =
        service(
            MANIFEST,
            (number, queries, exchange) -> {
              exchange.sendResponseHeaders(200, 0);
              byte[] part = new byte[1 << 16];
              for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(part);
              }
            });
    ReconciliationClient client = client(huge, Optional.empty());
    client.ask(names(1));
    assertEquals(Map.of("answer longer than 4194304 bytes", 1L), client.report().unanswered());

    URI slow =
        service(
            MANIFEST,
            (number, queries, exchange) -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write('{');
              exchange.getResponseBody().flush();
              try {
                Thread.sleep(10_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    ReconciliationClient patient = client(slow, Optional.empty());
    patient.ask(names(1));
    assertEquals(Map.of("no answer within 2 s", 1L), patient.report().unanswered());
  }

  @Test
  void redirectsAreNotFollowed() throws Exception {
    URI service =
        service(
            MANIFEST,
            (number, queries, exchange) -> {
              exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/");
              send(exchange, 307, "");
            });
    ReconciliationClient client = client(service, Optional.empty());
    client.ask(names(1));
    assertEquals(Map.of("HTTP 307 (redirects are not followed)", 1L), client.report().unanswered());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "no",
        "[]",
        "{\"name\": \"x\", \"identifierSpace\": \"y\", \"versions\": [\"7.0\"]}"
      })
  void whatIsNoServiceIsAskedForNothing(String manifest) throws Exception {
    URI service = service(manifest, ReconciliationClientTest::echo);
    ReconciliationClient client = client(service, Optional.empty());

    assertEquals(Map.of(), client.ask(names(3)));
    assertEquals(List.of("GET"), requests);
    assertEquals(Map.of("not asked", 3L), client.report().unanswered());
    assertTrue(client.report().leftOut().isPresent());
  }

  @Test
  void theViewMakesIrisWhereTheSpaceDoesNot() throws Exception {
    String manifest =
        """
        {"name": "old", "identifierSpace": "urn:ponds", "schemaSpace": "x",
         "view": {"url": "https://pond.example/show?id={{id}}"}}
        """;
    URI service =
        service(
            manifest,
            (n, queries, exchange) ->
                send(
                    exchange,
                    200,
                    "{\"q0\": {\"result\": [{\"id\": \"a/b c\", \"name\": \"A\", \"score\": 1}]}}"));

    var answers = client(service, Optional.empty()).ask(names(1));

    assertEquals(
        Optional.of("https://pond.example/show?id=a%2Fb%20c"),
        answers.getOrDefault(names(1).get(0), List.of()).get(0).iri());
  }

  @Test
  void nobodyThereIsTold() throws Exception {
    URI service = service(MANIFEST, ReconciliationClientTest::echo);
    close();
    open.clear();
    ReconciliationClient client = client(service, Optional.empty());

    assertEquals(Map.of(), client.ask(names(2)));
    assertEquals(Optional.of("connection refused"), client.report().leftOut());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://a.example/",
        "http:x",
        "x",
        "http://u:p@a.example/",
        "http://a.example/#x"
      })
  void onlyTheWebIsAsked(String address) {
    URI service = URI.create(address);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> settings(service, Optional.empty()));
    assertTrue(!String.valueOf(refused.getMessage()).contains("u:p"));
  }
}
