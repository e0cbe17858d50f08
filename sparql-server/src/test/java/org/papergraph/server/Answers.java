package org.papergraph.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Single answers of a server. */
final class Answers {
  private Answers() {}

  static int status(String url) throws IOException {
    return get(url).statusCode();
  }

  static String body(String url) throws IOException {
    return get(url).body();
  }

  private static HttpResponse<String> get(String url) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
