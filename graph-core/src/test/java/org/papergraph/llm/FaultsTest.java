package org.papergraph.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.Finding;
import org.papergraph.vocabulary.SmallVocabulary;

/** Whatever a server does, a paper has the findings of the rules, and the reason is told. */
class FaultsTest {
  private static final String GOOD = "{\"methods\": []}";
  private static final List<Finding> ORDINARY =
      List.of(
          new Finding.Link(
              "https://pond.example/",
              Finding.LinkKind.OTHER,
              List.of(new org.papergraph.extract.Span(org.papergraph.extract.Part.TITLE, 0, 4)),
              0.9,
              "made-up"));

  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

  private LlmReader reader(LlmSettings settings) throws IOException {
    return new LlmReader(
        (title, text) -> ORDINARY, SmallVocabulary.vocabulary(), settings, pauses::add);
  }

  /** Reads so many papers of different texts. */
  private LlmReport read(int papers, LlmSettings settings) throws IOException {
    LlmReader reader = reader(settings);
    for (int i = 0; i < papers; i++) {
      assertEquals(ORDINARY, reader.read("Pond " + i, ""));
    }
    return reader.report();
  }

  private Map<String, Long> unanswered(String response) throws IOException {
    try (StubModel model =
        new StubModel((number, request, exchange) -> StubModel.send(exchange, 200, response))) {
      return read(1, model.settings()).unanswered();
    }
  }

  private static LlmSettings settings(URI base, int seconds) {
    return new LlmSettings(
        base, "m", Optional.empty(), Duration.ofSeconds(seconds), 1, Optional.empty());
  }

  private static List<Duration> seconds(long... seconds) {
    return java.util.Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
  }

  @Test
  void aBusyServerIsAskedAgainAndThenNoMore() throws IOException {
    try (StubModel model =
        new StubModel(
            (number, request, exchange) -> {
              if (number % 4 == 0 && number < 8) {
                StubModel.write(exchange, GOOD);
              } else {
                StubModel.send(exchange, number % 2 == 0 ? 429 : 503, "secret words");
              }
            })) {
      LlmReport report = read(2, model.settings());

      assertEquals(1, report.asked());
      assertEquals(Map.of("HTTP 429 (too many requests)", 1L), report.unanswered());
      assertEquals(
          List.of("llm: 1 of 2 papers unanswered: 1 × HTTP 429 (too many requests)"),
          report.warnings());
      assertEquals(seconds(1, 2, 4, 1, 2, 4), pauses);
      assertEquals(8, model.requests().size());
    }
  }

  private static void busy(HttpExchange exchange, String header, String value) throws IOException {
    exchange.getResponseHeaders().set(header, value);
    StubModel.send(exchange, 429, "");
  }

  @Test
  void aServerSaysHowLongItWantsToBeLeftAlone() throws IOException {
    try (StubModel model =
        new StubModel(
            (number, request, exchange) -> {
              if (number == 1) {
                busy(exchange, "Retry-After", "7");
              } else if (number == 2) {
                busy(exchange, "Retry-After", "whenever");
              } else if (number == 3) {
                busy(exchange, "Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT");
              } else {
                StubModel.write(exchange, GOOD);
              }
            })) {
      assertEquals(1, read(1, model.settings()).asked());
      assertEquals(seconds(7, 2, 0), pauses);
    }
    try (StubModel model =
        new StubModel((number, request, exchange) -> busy(exchange, "Retry-After", "3600"))) {
      assertEquals(
          Map.of("HTTP 429 (too many requests) for more than 60 s", 1L),
          read(1, model.settings()).unanswered());
      assertEquals(1, model.requests().size());
    }
  }

  @Test
  void wrongRequestsAreNotSentAgainAndRedirectsNotFollowed() throws IOException {
    for (int status : List.of(302, 307, 400, 401, 404)) {
      try (StubModel model =
          new StubModel(
              (number, request, exchange) -> {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                StubModel.send(exchange, status, "Incorrect key: sesame");
              })) {
        String reason = read(1, model.settings()).unanswered().keySet().iterator().next();

        assertTrue(reason.startsWith("HTTP " + status), reason);
        assertFalse(reason.contains("sesame"), reason);
        assertEquals(1, model.requests().size());
      }
    }
  }

  @Test
  void aServerThatIsNotThereIsLeftOutAfterFivePapers() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1/");
    }

    LlmReport report = read(7, settings(nobody, 5));

    assertEquals(Map.of("connection refused", 5L, "not asked", 2L), report.unanswered());
    assertEquals(seconds(1, 2, 4, 8, 16).size(), pauses.size());
    assertEquals(
        List.of(
            "llm: no answer for 5 papers in a row, last: connection refused; the model was left out"
                + " for the rest",
            "llm: 7 of 7 papers unanswered: 5 × connection refused, 2 × not asked"),
        report.warnings());
  }

  @Test
  void aServerThatAnswersNowAndThenIsNotLeftOut() throws IOException {
    try (StubModel model =
        new StubModel(
            (number, request, exchange) -> {
              if (number % 5 == 0) {
                StubModel.write(exchange, GOOD);
              } else {
                StubModel.send(exchange, 400, "");
              }
            })) {
      LlmReport report = read(20, model.settings());

      assertEquals(4, report.asked());
      assertEquals(Map.of("HTTP 400", 16L), report.unanswered());
      assertEquals(Optional.empty(), report.leftOut());
    }
  }

  @Test
  void aLostConnectionIsTriedOnceMore() throws IOException {
    try (StubModel model =
        new StubModel(
            (number, request, exchange) -> {
              exchange.sendResponseHeaders(200, 1000);
              exchange.getResponseBody().write(1);
            })) {
      assertEquals(Map.of("connection lost", 1L), read(1, model.settings()).unanswered());
      assertEquals(2, model.requests().size());
    }
  }

  @Test
  void aServerThatIsSilentOrTricklesIsNotWaitedFor() throws IOException {
    StubModel.Script silent = (number, request, exchange) -> sleep();
    StubModel.Script trickling =
        (number, request, exchange) -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          for (int i = 0; i < 100; i++) {
            out.write(' ');
            out.flush();
            sleep();
          }
        };
    for (StubModel.Script script : List.of(silent, trickling)) {
      try (StubModel model = new StubModel(script)) {
        assertEquals(
            Map.of("no answer within 1 s", 1L), read(1, settings(model.base(), 1)).unanswered());
        assertEquals(1, model.requests().size());
      }
    }
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void anAnswerThatCannotBeUsedIsToldByItsReason() throws IOException {
    assertEquals(Map.of("response is no chat completion", 1L), unanswered("<html>"));
    assertEquals(Map.of("response is no chat completion", 1L), unanswered("{\"choices\": 3}"));
    assertEquals(Map.of("response is no chat completion", 1L), unanswered(""));
    assertEquals(Map.of("answer is empty", 1L), unanswered("{\"choices\":[{\"message\":{}}]}"));
    assertEquals(
        Map.of("answer cut off", 1L),
        unanswered(StubModel.completion("{\"methods\": [").replace("stop", "length")));
    Map<String, String> reasons =
        Map.of(
            "{\"methods\": [",
            "answer is no JSON object",
            "I cannot help with that.",
            "answer is no JSON object",
            "[]",
            "answer is no JSON object",
            "{} {}",
            "answer is no JSON object",
            "[".repeat(5000) + "{}",
            "answer without any of the lists",
            "{\"a\":".repeat(5000) + "1" + "}".repeat(5000),
            "answer is no JSON object",
            "{\"methods\": \"SAM\"}",
            "answer with something other than lists",
            "{\"methods\": {\"name\": 1}}",
            "answer with something other than lists",
            "{\"findings\": []}",
            "answer without any of the lists",
            "{\"methods\": [" + "1,".repeat(500) + "1]}",
            "answer with more than 500 entries");
    for (Map.Entry<String, String> each : reasons.entrySet()) {
      assertEquals(
          Map.of(each.getValue(), 1L),
          unanswered(StubModel.completion(each.getKey())),
          () -> each.getKey().substring(0, Math.min(40, each.getKey().length())));
    }
  }

  @Test
  void entriesOfTheWrongTypeAreDropped() throws IOException {
    try (StubModel model =
        StubModel.writing(
            "{\"methods\": [1, null, [], \"x\", {\"name\": {}}], \"results\": [true],"
                + " \"tasks\": null}")) {
      LlmReport report = read(1, model.settings());

      assertEquals(Map.of("malformed", 6L), report.dropped());
      assertEquals(1, report.asked());
    }
  }

  @Test
  void anEndlessAnswerIsBrokenOff() throws IOException {
    byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    try (StubModel model =
        new StubModel(
            (number, request, exchange) -> {
              exchange.sendResponseHeaders(200, 0);
              for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(block);
              }
            })) {
      assertEquals(
          Map.of("answer longer than 1048576 bytes", 1L), read(1, model.settings()).unanswered());
    }
  }

  @Test
  void aTextThatIsNoAbstractIsNotSent() throws IOException {
    try (StubModel model = StubModel.writing(GOOD)) {
      LlmReader reader = reader(model.settings());

      assertEquals(ORDINARY, reader.read("Long", "pond ".repeat(5000)));

      assertEquals(Map.of("text longer than 20000 characters", 1L), reader.report().unanswered());
      assertEquals(0, model.requests().size());
    }
  }

  @Test
  void settingsAreCheckedAndTheKeyIsNeverShown() {
    URI base = URI.create("https://models.example/v1");
    LlmSettings good = settings(base, 5);
    assertFalse(
        new LlmSettings(
                base, "m", Optional.of("sesame"), Duration.ofSeconds(1), 1, Optional.empty())
            .toString()
            .contains("sesame"));
    assertEquals(URI.create("https://models.example/v1/chat/completions"), good.completions());
    for (String wrong :
        List.of(
            "ftp://h/v1",
            "models.example",
            "http:/v1",
            "http://u:sesame@h/v1",
            "http://h/?key=sesame")) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> settings(URI.create(wrong), 5), wrong);
      assertFalse(String.valueOf(e.getMessage()).contains("sesame"), wrong);
    }
    for (String key : List.of("sesame\nX-Other: 1", "sésame")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  new LlmSettings(
                      base, "m", Optional.of(key), good.timeout(), 1, Optional.empty()));
      assertFalse(String.valueOf(e.getMessage()).contains("same"), e::getMessage);
    }
    assertThrows(IllegalArgumentException.class, () -> settings(base, 0));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new LlmSettings(
                base, " two\nlines", Optional.empty(), good.timeout(), 1, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LlmSettings(base, "m", Optional.empty(), good.timeout(), 0, Optional.empty()));
  }
}
