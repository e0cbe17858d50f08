package org.papergraph.llm;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends requests to a server of chat completions, and sends them again where that may help.
 *
 * <p>Redirects are not followed: text and key go to the address that was named and nowhere else.
 * What a server says in an error is not repeated, as it may hold the key. Safe for any number of
 * threads.
 */
final class ChatClient {
  /** Answers are a few thousand characters long; a megabyte is no answer. */
  static final int LONGEST_RESPONSE = 1 << 20;

  /** The longest pause a server may ask for. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** Requests for one paper where the server is busy or broken. */
  private static final int MOST_TRIES = 4;

  /** Requests for one paper where there is no server: it is rarely just being started. */
  private static final int MOST_CONNECTS = 2;

  /** How pauses are made. */
  @FunctionalInterface
  interface Pause {
    void last(Duration duration) throws InterruptedException;
  }

  /**
   * What came of one request: a response, or a reason why there is none.
   *
   * @param reason empty where there is an answer
   * @param tries how many requests a paper may have that meet this reason
   * @param pause how long the server wants to be left alone
   */
  private record Outcome(String body, String reason, int tries, Optional<Duration> pause) {
    static Outcome answer(String body) {
      return new Outcome(body, "", 1, Optional.empty());
    }

    static Outcome failed(String reason, int tries) {
      return new Outcome("", reason, tries, Optional.empty());
    }
  }

  private final LlmSettings settings;
  private final Pause pause;
  private final HttpClient http;

  ChatClient(LlmSettings settings, Pause pause) {
    this.settings = settings;
    this.pause = pause;
    Duration connect =
        settings.timeout().compareTo(LONGEST_CONNECT) < 0 ? settings.timeout() : LONGEST_CONNECT;
    // Servers of models are small, and some take the offer of HTTP/2 for an error.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .build();
  }

  /**
   * Asks, and returns the body of the response.
   *
   * @throws NoAnswerException if there is none with status 200, whatever was tried
   * @throws InterruptedException if the run is being ended
   */
  String ask(String request) throws NoAnswerException, InterruptedException {
    Duration backoff = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      Outcome outcome = send(request);
      if (outcome.reason().isEmpty()) {
        return outcome.body();
      } else if (tries >= outcome.tries()) {
        throw NoAnswerException.unreached(outcome.reason());
      }
      Duration wait = outcome.pause().orElse(backoff);
      if (wait.compareTo(LONGEST_PAUSE) > 0) {
        throw NoAnswerException.unreached(
            outcome.reason() + " for more than " + LONGEST_PAUSE.toSeconds() + " s");
      }
      pause.last(wait);
      backoff = backoff.multipliedBy(2);
    }
  }

  private Outcome send(String body) throws NoAnswerException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.completions())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    CompletableFuture<HttpResponse<byte[]>> response =
        http.sendAsync(request.build(), info -> new LimitedBody(LONGEST_RESPONSE));
    try {
      // The client's own timeout ends with the headers; a body may then trickle for ever.
      return outcome(response.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Outcome.failed("no answer within " + settings.timeout().toSeconds() + " s", 1);
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } finally {
      response.cancel(true);
    }
  }

  private static Outcome outcome(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 200) {
      return Outcome.answer(new String(response.body(), StandardCharsets.UTF_8));
    } else if (status == 429 || status >= 500) {
      String what = status == 429 ? " (too many requests)" : "";
      return new Outcome("", "HTTP " + status + what, MOST_TRIES, retryAfter(response));
    } else if (status / 100 == 3) {
      return Outcome.failed("HTTP " + status + " (redirects are not followed)", 1);
    }
    String hint =
        switch (status) {
          case 401, 403 -> " (key missing or not accepted)";
          case 404 -> " (no such address or model)";
          default -> "";
        };
    return Outcome.failed("HTTP " + status + hint, 1);
  }

  /**
   * The pause that <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">Retry-After</a>
   * asks for: seconds, or a date, which is held against the server's own.
   */
  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    Optional<String> value = response.headers().firstValue("Retry-After").map(String::strip);
    if (value.isEmpty()) {
      return Optional.empty();
    } else if (value.get().matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value.get())));
    }
    try {
      ZonedDateTime until = date(value.get());
      ZonedDateTime sent = date(response.headers().firstValue("Date").orElse(""));
      Duration pause = Duration.between(sent, until);
      return pause.isNegative() ? Optional.of(Duration.ZERO) : Optional.of(pause);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZonedDateTime date(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  private static Outcome failed(Throwable failure) throws NoAnswerException {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof LimitedBody.TooLongException) {
        throw NoAnswerException.unusable("answer longer than " + LONGEST_RESPONSE + " bytes");
      } else if (t instanceof UnresolvedAddressException) {
        return Outcome.failed("unknown host", 1);
      } else if (t instanceof SSLException) {
        return Outcome.failed("no secure connection", 1);
      } else if (t instanceof HttpConnectTimeoutException) {
        return Outcome.failed("no connection in time", MOST_CONNECTS);
      }
    }
    if (failure instanceof ConnectException) {
      return Outcome.failed("connection refused", MOST_CONNECTS);
    } else if (failure instanceof IOException) {
      return Outcome.failed("connection lost", MOST_CONNECTS);
    }
    throw new IllegalStateException("request failed: " + failure, failure);
  }
}
