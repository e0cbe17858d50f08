package org.papergraph.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.papergraph.server.query.QueryLimits;

/** A server on a free port whose graph those who send {@link #TOKEN} may change. */
final class WritableServer implements AutoCloseable {
  static final String TOKEN = "otters-hold-hands-asleep";
  static final long BODY_BYTES = 200_000;

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private final PapergraphServer server;

  WritableServer() throws IOException {
    this(QueryLimits.DEFAULT.withTime(Duration.ofSeconds(20)));
  }

  WritableServer(QueryLimits limits) throws IOException {
    this(limits, Set.of());
  }

  /**
   * @param services the endpoints that may be asked
   */
  WritableServer(QueryLimits limits, Set<String> services) throws IOException {
    server =
        PapergraphServer.start(
            ServerSettings.of(dataset)
                .port(0)
                .limits(limits)
                .updateToken(TOKEN)
                .services(services)
                .bodyBytes(BODY_BYTES)
                .build());
  }

  /** Replaces the graph. */
  void set(String trig) {
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.clear();
          RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
        });
  }

  /** How many statements there are. */
  long size() {
    return Txn.calculateRead(dataset, () -> dataset.stream().count());
  }

  DatasetGraph dataset() {
    return dataset;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** Sends a request with the token, if it is not one that reads. */
  HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), true, headers);
  }

  HttpResponse<String> sendWithoutToken(
      String method, String path, String body, String... headers) {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), false, headers);
  }

  HttpResponse<String> send(
      String method, String path, byte[] body, boolean withToken, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    request.method(
        method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (withToken && !method.equals("GET") && !method.equals("HEAD")) {
      request.header("Authorization", "Bearer " + TOKEN);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The status of a request that does not say how long its body is. */
  int sendInPieces(String method, String path, String body, String... headers) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .method(
                method,
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
            .header("Authorization", "Bearer " + TOKEN)
            .headers(headers)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
