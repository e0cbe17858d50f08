package org.papergraph.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.store.Entailment;

/** A graph, {@code graph.trig} unless told otherwise, on a free port, and a client for it. */
final class ServedGraph implements AutoCloseable {
  static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpClient browser =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final PapergraphServer server;

  ServedGraph(Duration timeLimit) throws IOException {
    this(timeLimit, "graph.trig");
  }

  /**
   * @param file of the graph that is served
   */
  ServedGraph(Duration timeLimit, String file) throws IOException {
    this(timeLimit, dataset(file));
  }

  ServedGraph(Duration timeLimit, DatasetGraph dataset) throws IOException {
    server =
        PapergraphServer.start(
            ServerSettings.of(dataset)
                .port(0)
                .limits(QueryLimits.DEFAULT.withTime(timeLimit))
                .build());
  }

  ServedGraph() throws IOException {
    this(Duration.ofSeconds(20));
  }

  static DatasetGraph dataset() {
    return dataset("graph.trig");
  }

  static DatasetGraph dataset(String name) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Entailment.addTo(dataset.getContext());
    String file = ServedGraph.class.getResource(name).toString();
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, file));
    return dataset;
  }

  int port() {
    return server.port();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** The page at a path, as a browser gets it, which goes where it is sent. */
  HttpResponse<String> browse(String path) {
    return send(browser, request(path, "Accept", BROWSER).GET());
  }

  /** A page once the graph has been counted, as a browser gets it. */
  String counted(String path) {
    for (int i = 0; i < 400; i++) {
      String page = browse(path).body();
      if (!page.contains("still being counted") && !page.contains("being counted anew")) {
        return page;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException(path + " is never counted");
  }

  HttpResponse<String> query(String query, String... headers) {
    return get("/sparql?query=" + encoded(query), headers);
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    return sendAlone(
        request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> method(String method, String path, String body) {
    return sendAlone(
        request(path).header("Content-Type", "text/turtle").method(method, bodyOf(body)));
  }

  private static HttpRequest.BodyPublisher bodyOf(String body) {
    return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  /**
   * A server may close the connection of a request whose body it refuses; the next one needs its
   * own.
   */
  private static HttpResponse<String> sendAlone(HttpRequest.Builder request) {
    return send(HttpClient.newHttpClient(), request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(client, request);
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
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
