package org.papergraph.llm;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.papergraph.fetch.NoAnswerException;
import org.papergraph.fetch.PatientClient;

/** Sends requests to a server of chat completions. Safe for any number of threads. */
final class ChatClient {
  /** Answers are a few thousand characters long; a megabyte is no answer. */
  static final int LONGEST_RESPONSE = 1 << 20;

  private final LlmSettings settings;
  private final PatientClient client;

  ChatClient(LlmSettings settings, PatientClient.Pause pause) {
    this.settings = settings;
    this.client =
        new PatientClient(
            new PatientClient.Limits(
                settings.timeout(), LONGEST_RESPONSE, "no such address or model"),
            pause);
  }

  /**
   * Asks, and returns the body of the response.
   *
   * @throws NoAnswerException if there is none with status 200, whatever was tried
   * @throws InterruptedException if the run is being ended
   */
  String ask(String request) throws NoAnswerException, InterruptedException {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(settings.completions())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(request, StandardCharsets.UTF_8));
    settings.key().ifPresent(key -> post.header("Authorization", "Bearer " + key));
    return client.ask(post.build());
  }
}
