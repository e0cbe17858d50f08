package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code serve} or {@code quickstart}, ended by force when the test is over. */
final class Server implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final URI address;

  private Server(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts a server and waits for the address it prints on standard output. */
  static Server start(Program program) throws IOException {
    Process process = program.start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher printed = ADDRESS.matcher(line);
      if (printed.find()) {
        return new Server(process, URI.create(printed.group()));
      }
    }
    process.destroyForcibly();
    return fail("no address was printed on standard output");
  }

  long processId() {
    return process.pid();
  }

  /** Gets a page. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /** Asks the endpoint a question; the answer is CSV. */
  HttpResponse<String> query(String text) throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return send(request("sparql?query=" + encoded).header("Accept", "text/csv").GET());
  }

  /** Asks the endpoint to change the graph. */
  HttpResponse<String> update(String text) throws IOException, InterruptedException {
    return send(
        request("sparql")
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(text)));
  }

  /** The same, by somebody who may. */
  HttpResponse<String> update(String text, String token) throws IOException, InterruptedException {
    return send(
        request("sparql")
            .header("Content-Type", "application/sparql-update")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(text)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** Tells it to end, as Ctrl-C and {@code kill} do, and waits until it has. */
  void stop() throws InterruptedException {
    process.destroy();
    new Program.ProcessEnd(process).await();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
