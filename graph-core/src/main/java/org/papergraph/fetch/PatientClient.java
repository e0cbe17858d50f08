package org.papergraph.fetch;

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
 * Sends requests to a server, and sends them again where that may help.
 *
 * <p>Redirects are not followed: what is sent goes to the address that was named and nowhere else.
 * What a server says in an error is not repeated, as it may hold a key. Safe for any number of
 * threads.
 */
public final class PatientClient {
  /** The longest pause a server may ask for. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** Requests for one question where the server is busy or broken. */
  private static final int MOST_TRIES = 4;

  /** Requests for one question where there is no server: it is rarely just being started. */
  private static final int MOST_CONNECTS = 2;

  /** How pauses are made. */
  @FunctionalInterface
  public interface Pause {
    /** Lets that much time pass. */
    void last(Duration duration) throws InterruptedException;

    /** A pause in which the thread sleeps. */
    static void sleep(Duration duration) throws InterruptedException {
      Thread.sleep(duration.toMillis());
    }
  }

  /**
   * What is allowed.
   *
   * @param timeout how long one request may take
   * @param longest the longest answer that is taken, in bytes
   * @param notFound what an address that is not there means, in words
   */
  public record Limits(Duration timeout, int longest, String notFound) {}

  /**
   * What came of one request: a response, or a reason why there is none.
   *
   * @param reason empty where there is an answer
   * @param tries how many requests a question may have that meet this reason
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

  private final Limits limits;
  private final Pause pause;
  private final HttpClient http;

  public PatientClient(Limits limits, Pause pause) {
    this.limits = limits;
    this.pause = pause;
    Duration timeout = limits.timeout();
    Duration connect = timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT;
    // Some small servers take the offer of HTTP/2 for an error.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .build();
  }

  /**
   * Sends a request, and returns the body of the response.
   *
   * @throws NoAnswerException if there is none with status 200, whatever was tried
   * @throws InterruptedException if the run is being ended
   */
  public String ask(HttpRequest request) throws NoAnswerException, InterruptedException {
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

  private Outcome send(HttpRequest request) throws NoAnswerException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        http.sendAsync(request, info -> new LimitedBody(limits.longest()));
    try {
      // The client's own timeout ends with the headers; a body may then trickle for ever.
      return outcome(response.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Outcome.failed("no answer within " + limits.timeout().toSeconds() + " s", 1);
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } finally {
      response.cancel(true);
    }
  }

  private Outcome outcome(HttpResponse<byte[]> response) {
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
          case 404 -> " (" + limits.notFound() + ")";
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

  private Outcome failed(Throwable failure) throws NoAnswerException {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof LimitedBody.TooLongException) {
        throw NoAnswerException.unusable("answer longer than " + limits.longest() + " bytes");
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
