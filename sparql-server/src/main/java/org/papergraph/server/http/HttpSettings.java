package org.papergraph.server.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the server deals with clients, whatever they ask for.
 *
 * @param accessLog what is written of requests; nothing if empty
 * @param metrics who gets the measures of the server
 * @param stopTimeout how long running requests may go on when the server is told to stop
 * @param patience how long a client may send or take nothing, and how long it may take over the
 *     head of a request
 * @param connections how many there may be at once; others wait to be accepted
 * @param proxied whether a proxy in front says in {@code X-Forwarded-*} who asks and for what
 * @param publicUrl the address that clients know the server by; that of the request if empty
 */
public record HttpSettings(
    Optional<Log> accessLog,
    MetricsFor metrics,
    Duration stopTimeout,
    Duration patience,
    int connections,
    boolean proxied,
    Optional<URI> publicUrl) {
  /** The settings unless told otherwise. */
  public static final HttpSettings DEFAULT =
      new HttpSettings(
          Optional.empty(),
          MetricsFor.LOCAL,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          1024,
          false,
          Optional.empty());

  public HttpSettings {
    if (stopTimeout.isNegative()) {
      throw new IllegalArgumentException("stop timeout " + stopTimeout + " is below 0");
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("patience " + patience + " is not above 0");
    }
    if (connections < 1) {
      throw new IllegalArgumentException("limit of connections, " + connections + ", is below 1");
    }
    publicUrl.ifPresent(HttpSettings::requireOrigin);
  }

  private static void requireOrigin(URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    if (!web
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null
        || !(path.isEmpty() || path.equals("/"))) {
      throw new IllegalArgumentException(
          "\"" + url + "\" is no address of a server such as https://graph.example.org");
    }
  }

  /** Who gets the measures of the server. */
  public enum MetricsFor {
    /** Nobody. */
    NONE,
    /** Programs on the machine the server runs on. */
    LOCAL,
    /** Everybody who reaches the server. */
    ALL
  }

  /**
   * What is written of requests, and where.
   *
   * @param file the file that lines are added to; standard error if empty
   * @param clients whether the address of the client is written
   * @param queryLength how many characters of a SPARQL query are written at most; 0 for none
   */
  public record Log(Optional<Path> file, boolean clients, int queryLength) {
    /** The attribute of a request that holds the text of the SPARQL query it sent, if it did. */
    public static final String QUERY_ATTRIBUTE = "papergraph.request.query";

    public Log {
      if (queryLength < 0) {
        throw new IllegalArgumentException("length of logged queries " + queryLength + " below 0");
      }
    }
  }

  /** The same with an access log. */
  public HttpSettings withAccessLog(Log log) {
    return new HttpSettings(
        Optional.of(log), metrics, stopTimeout, patience, connections, proxied, publicUrl);
  }

  /** The same with measures for others. */
  public HttpSettings withMetrics(MetricsFor whom) {
    return new HttpSettings(
        accessLog, whom, stopTimeout, patience, connections, proxied, publicUrl);
  }

  /** The same with another time for running requests when the server stops. */
  public HttpSettings withStopTimeout(Duration time) {
    return new HttpSettings(accessLog, metrics, time, patience, connections, proxied, publicUrl);
  }

  /** The same for other numbers of clients, and slower or faster ones. */
  public HttpSettings withClients(int most, Duration otherPatience) {
    return new HttpSettings(
        accessLog, metrics, stopTimeout, otherPatience, most, proxied, publicUrl);
  }

  /** The same behind a proxy that is believed. */
  public HttpSettings behindProxy() {
    return new HttpSettings(
        accessLog, metrics, stopTimeout, patience, connections, true, publicUrl);
  }

  /** The same with the address that clients know: scheme, host and perhaps port, no path. */
  public HttpSettings withPublicUrl(URI url) {
    return new HttpSettings(
        accessLog, metrics, stopTimeout, patience, connections, proxied, Optional.of(url));
  }
}
