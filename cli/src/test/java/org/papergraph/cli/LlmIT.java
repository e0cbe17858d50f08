package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.cli.Program.papergraph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language model is asked if somebody names one, and only then. */
class LlmIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TITLE = "On Ponds";
  private static final String ABSTRACT = "Some say that larkspurring of ponds is a thing to do.";
  private static final Map<String, String> KEY = Map.of("PAPERGRAPH_LLM_KEY", "sesame");

  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final HttpServer model = startModel();
  private final String base = "http://127.0.0.1:" + model.getAddress().getPort() + "/v1";

  /** A model that finds one method in whatever it is shown. */
  private HttpServer startModel() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              exchange.getRequestBody().readAllBytes();
              keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
              byte[] body = answer().getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            }
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String answer() {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("choices")
        .addObject()
        .putObject("message")
        .put(
            "content",
            "{\"methods\": [{\"name\": \"larkspurring\", \"role\": \"introduced\","
                + " \"quote\": \"larkspurring of ponds\"}]}");
    return body.toString();
  }

  @AfterEach
  void stopModel() {
    model.stop(0);
  }

  @Test
  void extractTakesWhatTheModelSaysAndKeepsItsAnswers(@TempDir Path folder) throws Exception {
    Object[] words = {
      "extract",
      "--title",
      TITLE,
      "--abstract",
      ABSTRACT,
      "--llm",
      base,
      "--llm-model",
      "pond-1",
      "--llm-cache",
      folder.resolve("answers")
    };

    Program.Ended first = papergraph(words).with(KEY).run().done();
    Program.Ended second = papergraph(words).run().done();

    assertTrue(first.out().contains("\"name\":\"larkspurring\",\"confidence\":0.5"), first.out());
    assertTrue(first.out().contains("\"rule\":\"llm:pond-1\""), first.out());
    first.saying("llm: 1 papers asked about, 0 answered before; 1 findings added");
    assertEquals(first.out(), second.out());
    second.saying("llm: 0 papers asked about, 1 answered before; 1 findings added");
    assertEquals(List.of("Bearer sesame"), keys);
    assertFalse((first.out() + first.err()).contains("sesame"));
  }

  @Test
  void withoutTheOptionNoRequestLeavesTheProgram(@TempDir Path folder) throws Exception {
    // Whatever is sent anywhere goes through this proxy.
    String port = Integer.toString(model.getAddress().getPort());
    List<String> proxy =
        List.of(
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=" + port,
            "-Dhttps.proxyHost=127.0.0.1",
            "-Dhttps.proxyPort=" + port,
            "-Dhttp.nonProxyHosts=");
    Path page = Files.writeString(folder.resolve("a.txt"), MadeUpPages.dense(0, 5));

    papergraph(proxy, "extract", page).with(KEY).run().done();
    papergraph(proxy, "build", "--store", folder.resolve("s"), page).with(KEY).run().done();
    assertEquals(List.of(), keys);

    papergraph(
            proxy, "extract", "--title", TITLE, "--llm", "http://model.invalid", "--llm-model", "m")
        .with(KEY)
        .run()
        .done();
    assertEquals(List.of("Bearer sesame"), keys, "the proxy sees what is sent");
  }

  @Test
  void buildAndAddGiveTheGraphOfOneBuildAndItIsValid(@TempDir Path folder) throws Exception {
    Path one = Files.writeString(folder.resolve("a.txt"), page("One Pond") + page("Two Ponds"));
    Path two = Files.writeString(folder.resolve("b.txt"), page("Three Ponds"));
    Object[] llm = {
      "--llm", base, "--llm-model", "pond-1", "--llm-cache", folder.resolve("answers")
    };
    Path store = folder.resolve("store");
    Path other = folder.resolve("other");

    papergraph(with(llm, "build", "--store", store, "--threads", 1, one, two)).run().done();
    papergraph(with(llm, "build", "--store", other, "--threads", 4, one)).run().done();
    papergraph(with(llm, "add", "--store", other, two)).run().done();

    assertEquals(Stores.quads(store), Stores.quads(other));
    assertTrue(Stores.quads(store).contains("\"llm:pond-1\""));
    papergraph("validate", "--store", store).run().done();
    assertEquals(3, keys.size());
  }

  private static String page(String title) {
    return title
        + "\n"
        + ABSTRACT
        + " It has been done in many places, for many years, and nobody who has seen it would"
        + " say that it was not worth the while of those who did it.\n";
  }

  private static Object[] with(Object[] options, Object... words) {
    Object[] all = java.util.Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return all;
  }

  @Test
  void aModelThatIsNotThereIsToldEvenQuietlyAndTheRunGoesOn(@TempDir Path folder) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Path page = Files.writeString(folder.resolve("a.txt"), MadeUpPages.dense(0, 12));
    String nobody = "http://127.0.0.1:" + port;

    Program.Ended ended =
        papergraph("extract", "-q", "--llm", nobody, "--llm-model", "m", page).run().done();

    ended.saying(
        "llm: no answer for 5 papers in a row, last: connection refused; the model was left out",
        "llm: 12 of 12 papers unanswered: ");
    assertEquals(papergraph("extract", page).run().done().out(), ended.out());
  }

  @Test
  void wrongUsageIsToldWithoutWhatIsSecret(@TempDir Path folder) throws Exception {
    Path page = Files.writeString(folder.resolve("a.txt"), MadeUpPages.dense(0, 1));
    for (String command : List.of("build", "add", "extract")) {
      Path store = folder.resolve("store");
      Object[] words =
          command.equals("extract")
              ? new Object[] {command, page}
              : new Object[] {command, "--store", store, page};
      papergraph(with(new Object[] {"--llm", base}, words))
          .run()
          .failed(2)
          .saying("give it with --llm-model");
    }
    papergraph("extract", "--llm-model", "m", page).run().failed(2).saying("need --llm URL");
    papergraph("extract", "--llm", "models.example", "--llm-model", "m", page)
        .run()
        .failed(2)
        .saying("--llm: models.example is no address of a server");
    Program.Ended secret =
        papergraph("extract", "--llm", "http://me:sesame@h/v1", "--llm-model", "m", page)
            .run()
            .failed(2);
    assertFalse(secret.err().contains("sesame"), secret.err());
    papergraph("extract", "--llm", base, "--llm-model", "m", "--llm-timeout", 0, page)
        .run()
        .failed(2)
        .saying("--llm: timeout: 0 is not from 1 to 3600");
    Program.Ended key =
        papergraph("extract", "--llm", base, "--llm-model", "m", page)
            .with(Map.of("PAPERGRAPH_LLM_KEY", "ses ame"))
            .run()
            .failed(2);
    assertFalse(key.err().contains("ses ame"), key.err());
  }
}
