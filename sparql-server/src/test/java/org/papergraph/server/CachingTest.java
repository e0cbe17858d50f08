package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.server.WiredServer.Wire;
import org.papergraph.store.StoreVersion;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CachingTest {
  private static final StoreVersion LONG_AGO =
      new StoreVersion("generation-7", Instant.parse("2021-05-06T07:08:09.5Z"));
  private static final String LAST_MODIFIED = "Thu, 06 May 2021 07:08:09 GMT";

  private static final String MANY_ROWS =
      "/sparql?query=" + ServedGraph.encoded("SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 2000");

  private final AtomicReference<StoreVersion> version = new AtomicReference<>(LONG_AGO);
  private WiredServer server;

  @BeforeAll
  void start() throws IOException {
    server = new WiredServer(http -> http, builder -> builder.version(version::get));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static String ask(String query) {
    return "/sparql?query=" + ServedGraph.encoded(query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/method/heronnet.html",
        "/search?q=otter",
        "/id/paper/heron.html",
        "/id/paper/heron.ttl",
        "/ontology.ttl",
        "/sparql?query=ASK%7B%7D",
        "/query?query=ASK%7B%7D"
      })
  void whatDependsOnTheGraphAloneIsNotSentTwice(String path) throws IOException {
    Wire first = server.get(path);
    assertEquals(200, first.status());
    String tag = first.header("ETag");
    assertTrue(tag.matches("W/\"[0-9a-f]{24}\""), first.head());
    assertEquals(LAST_MODIFIED, first.header("Last-Modified"));
    assertEquals("no-cache", first.header("Cache-Control"));
    assertTrue(first.header("Vary").contains("Accept-Encoding"), first.head());
    assertEquals(tag, server.get(path).header("ETag"));

    Wire second = server.get(path, "If-None-Match", "\"other\", " + tag);

    assertEquals(304, second.status());
    assertEquals(0, second.body().length());
    assertEquals(tag, second.header("ETag"));
    assertEquals(first.header("Vary"), second.header("Vary"));
    assertEquals(304, server.get(path, "If-Modified-Since", LAST_MODIFIED).status());
    assertEquals(304, server.send("HEAD", path, "If-None-Match", tag).status());
  }

  @Test
  void anOlderOrUnreadableDateIsNotEnough() throws IOException {
    assertEquals(
        200,
        server
            .get("/id/paper/heron.ttl", "If-Modified-Since", "Wed, 05 May 2021 07:08:09 GMT")
            .status());
    assertEquals(200, server.get("/id/paper/heron.ttl", "If-Modified-Since", "yesterday").status());
    assertEquals(
        200,
        server
            .get(
                "/id/paper/heron.ttl",
                "If-None-Match",
                "W/\"x\"",
                "If-Modified-Since",
                LAST_MODIFIED)
            .status());
    assertEquals(200, server.get("/id/paper/heron.ttl", "If-None-Match", "*").status());
  }

  @Test
  void eachFormatEncodingAndHostHasATagOfItsOwn() throws IOException {
    String path = "/id/paper/heron.html";
    List<Wire> answers =
        List.of(
            server.get(path),
            server.get(path, "Accept", "text/html"),
            server.get(path, "Accept", "text/turtle"),
            server.get(path, "Accept-Encoding", "gzip"),
            server.get("/id/paper/heron.ttl"),
            server.get(path + "?page=2"));
    Set<String> tags = new HashSet<>();
    answers.forEach(answer -> tags.add(answer.header("ETag").replace("--gzip", "")));
    assertEquals(answers.size(), tags.size(), tags::toString);
  }

  @Test
  void anotherStateOfTheGraphHasOtherTags() throws IOException {
    String before = server.get("/id/paper/heron.ttl").header("ETag");
    version.set(new StoreVersion("generation-8", Instant.parse("2022-05-06T07:08:09Z")));
    try {
      Wire after =
          server.get(
              "/id/paper/heron.ttl", "If-None-Match", before, "If-Modified-Since", LAST_MODIFIED);
      assertEquals(200, after.status());
      assertNotEquals(before, after.header("ETag"));
      assertEquals("Fri, 06 May 2022 07:08:09 GMT", after.header("Last-Modified"));
    } finally {
      version.set(LONG_AGO);
    }
  }

  @Test
  void withinTheSecondOfAChangeThereIsNoDateThatASecondChangeCouldShare() throws IOException {
    version.set(new StoreVersion("generation-9", Instant.now().plusSeconds(60)));
    try {
      Wire answer = server.get("/id/paper/heron.ttl");
      assertEquals("", answer.header("Last-Modified"));
      assertFalse(answer.header("ETag").isEmpty());
    } finally {
      version.set(LONG_AGO);
    }
  }

  static Stream<String> changingQueries() {
    return Stream.of(
        "SELECT (NOW() AS ?n) {}",
        "SELECT (rand() AS ?n) {}",
        "SELECT (Struuid() AS ?n) {}",
        "SELECT (UUID() AS ?n) {}");
  }

  @ParameterizedTest
  @MethodSource("changingQueries")
  void aQueryThatDependsOnMoreThanTheGraphHasNoTag(String query) throws IOException {
    Wire answer = server.get(ask(query));
    assertEquals(200, answer.status());
    assertEquals("", answer.header("ETag"));
    assertEquals("", answer.header("Last-Modified"));
    assertEquals(200, server.get(ask(query), "If-Modified-Since", LAST_MODIFIED).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/page", "/id/paper/none", "/sparql?query=SELECT", "/healthz"})
  void whatIsNoAnswerFromTheGraphHasNoTag(String path) throws IOException {
    Wire answer = server.get(path);
    assertEquals("", answer.header("ETag"), answer::head);
    assertEquals("", answer.header("Last-Modified"), answer::head);
  }

  @Test
  void aGraphOfWhichNobodySaysWhenItChangesHasNoTags() throws IOException {
    try (WiredServer plain = new WiredServer(http -> http, builder -> builder)) {
      Wire answer = plain.get("/");
      assertEquals("", answer.header("ETag"));
      assertTrue(answer.header("Vary").contains("Accept-Encoding"));
    }
  }

  @Test
  void filesThatPagesReferToAreKeptForGood() throws IOException {
    String page = server.get("/").body();
    String address = page.replaceAll("(?s).*?href=\"(/assets/[^\"]+)\".*", "$1");
    Wire answer = server.get(address);
    assertEquals(200, answer.status());
    assertTrue(answer.header("Cache-Control").contains("immutable"), answer.head());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/id/paper/heron.ttl", "/sparql", "/search?q=otter", "/healthz", "/no/such"})
  void headIsGetWithoutABody(String path) throws IOException {
    Wire get = server.get(path);
    Wire head = server.send("HEAD", path);
    assertEquals(comparable(get), comparable(head));
    assertEquals(0, head.body().length());
    assertFalse(get.body().isEmpty());
  }

  @Test
  void headOfAQueryHasTheHeadersOfItsAnswer() throws IOException {
    Wire get = server.get(ask("SELECT * { ?s ?p ?o }"), "Accept", "text/csv");
    Wire head = server.send("HEAD", ask("SELECT * { ?s ?p ?o }"), "Accept", "text/csv");
    assertEquals(200, head.status());
    assertEquals(0, head.body().length());
    assertEquals(get.header("Content-Type"), head.header("Content-Type"));
    assertEquals(get.header("ETag"), head.header("ETag"));
  }

  private static List<String> comparable(Wire answer) {
    return answer
        .head()
        .lines()
        .filter(line -> !line.startsWith("Date:") && !line.startsWith("X-Request-Id:"))
        .sorted()
        .toList();
  }

  @Test
  void longTextsAreSentCompressed() throws IOException {
    Wire plain = server.get(MANY_ROWS, "Accept", "text/csv");
    Wire packed = server.get(MANY_ROWS, "Accept", "text/csv", "Accept-Encoding", "gzip");
    assertEquals("", plain.header("Content-Encoding"));
    assertEquals("gzip", packed.header("Content-Encoding"));
    assertTrue(packed.header("Vary").contains("Accept-Encoding"), packed.head());
    assertTrue(packed.body().length() * 4 < plain.body().length());
    assertEquals(plain.body(), unpacked(packed.body()));
  }

  @Test
  void aPageIsSentCompressedAndItsTagIsKnownAgain() throws IOException {
    Wire packed = server.get("/id/paper/heron.ttl", "Accept-Encoding", "gzip, br");
    assertEquals("gzip", packed.header("Content-Encoding"), packed::head);
    Wire again =
        server.get(
            "/id/paper/heron.ttl",
            "Accept-Encoding",
            "gzip, br",
            "If-None-Match",
            packed.header("ETag"));
    assertEquals(304, again.status());
  }

  @Test
  void tinyAnswersAreNotCompressed() throws IOException {
    Wire answer = server.get("/assets/papergraph.svg", "Accept-Encoding", "gzip");
    assertEquals(200, answer.status());
    assertEquals("", answer.header("Content-Encoding"), answer::head);
  }

  @Test
  void compressedQueriesAreNotUnpacked() throws IOException {
    Wire answer =
        server.raw(
            "POST /sparql HTTP/1.1\r\nHost: otter\r\nContent-Type: application/sparql-query\r\n"
                + "Content-Encoding: gzip\r\nContent-Length: 4\r\nConnection: close\r\n\r\nASK{");
    assertEquals(415, answer.status(), answer::head);
  }

  private static String unpacked(String latin1) throws IOException {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
