package org.papergraph.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real server, in a process of its own, over a store. Closing it ends the process. */
final class ServedStore implements AutoCloseable {
  private static final Pattern SERVING = Pattern.compile("Serving .* at (http://\\S+)/");
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
  private static final Duration LONGEST_QUERY = Duration.ofMinutes(5);
  private static final int SECONDS_TO_STOP = 30;

  private final Process process;
  private final String url;
  private final Duration untilReady;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LONGEST_ANSWER)
          .build();

  private ServedStore(Process process, String url, long begun) throws IOException {
    this.process = process;
    this.url = url;
    awaitReady();
    this.untilReady = Duration.ofNanos(System.nanoTime() - begun);
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param launcher the {@code papergraph} command, whose jar is up to date
   * @param options of {@code papergraph serve}
   * @param javaOptions of the virtual machine, such as {@code -Xmx1g}; may be empty
   */
  static ServedStore start(Path launcher, Path store, List<String> options, String javaOptions)
      throws IOException {
    long begun = System.nanoTime();
    List<String> command =
        new ArrayList<>(
            List.of(launcher.toString(), "serve", "--store", store.toString(), "--port", "0"));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PAPERGRAPH_JAVA_OPTS", javaOptions);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher serving = SERVING.matcher(line);
      if (serving.find()) {
        return new ServedStore(process, serving.group(1), begun);
      }
    }
    throw new IOException("the server over " + store + " did not start");
  }

  private void awaitReady() throws IOException {
    while (get("/readyz", "*/*").statusCode() != HttpURLConnection.HTTP_OK) {
      if (!process.isAlive()) {
        throw new IOException("the server has ended");
      }
    }
  }

  /** How long it took from the start of the process to the first time it said it was ready. */
  Duration untilReady() {
    return untilReady;
  }

  /**
   * Asks for a path as a browser does, without a copy of earlier answers.
   *
   * @param accept the format that is wanted
   */
  HttpResponse<byte[]> get(String path, String accept) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(LONGEST_ANSWER)
            .header("Accept", accept)
            .header("Accept-Encoding", "gzip")
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * Asks a query, sent as the body of a request; nothing of the answer is kept.
   *
   * @return the status, or 0 where the answer was cut off
   */
  int query(String text, String accept) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/sparql"))
            .timeout(LONGEST_QUERY)
            .header("Accept", accept)
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(text))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      if (!process.isAlive()) {
        throw new IOException("the server has ended", e);
      }
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Tells the process to end and waits for it; its exit code. */
  int stop() {
    process.destroy();
    try {
      if (process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return -1;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
