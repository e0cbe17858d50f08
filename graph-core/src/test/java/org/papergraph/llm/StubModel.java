package org.papergraph.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers as it is told. */
final class StubModel implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One request. */
  record Request(String method, String path, Map<String, List<String>> headers, String body) {
    /** The user's message. */
    String text() throws IOException {
      return JSON.readTree(body).at("/messages/1/content").textValue();
    }
  }

  /** Answers the request of that number, from 1. */
  @FunctionalInterface
  interface Script {
    void answer(int number, Request request, HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  StubModel(Script script) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Request request =
                new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(body, StandardCharsets.UTF_8));
            int number;
            synchronized (requests) {
              requests.add(request);
              number = requests.size();
            }
            script.answer(number, request, exchange);
          }
        });
    server.start();
  }

  /** A model that always writes this. */
  static StubModel writing(String content) throws IOException {
    return new StubModel((number, request, exchange) -> write(exchange, content));
  }

  /** Answers with what a model wrote. */
  static void write(HttpExchange exchange, String content) throws IOException {
    send(exchange, 200, completion(content));
  }

  static String completion(String content) {
    var message = JSON.createObjectNode().put("role", "assistant").put("content", content);
    var body = JSON.createObjectNode().put("id", "made-up");
    body.putArray("choices").addObject().put("finish_reason", "stop").set("message", message);
    return body.toString();
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  List<Request> requests() {
    return requests;
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** Asks this server, one paper at a time. */
  LlmSettings settings() {
    return settings(Optional.empty());
  }

  LlmSettings settings(Optional<Path> cache) {
    return new LlmSettings(
        base(), "pond-1", Optional.of("sesame"), Duration.ofSeconds(20), 1, cache);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
