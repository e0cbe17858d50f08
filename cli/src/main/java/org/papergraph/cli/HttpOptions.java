package org.papergraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.server.http.HttpSettings;
import org.papergraph.server.http.HttpSettings.MetricsFor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a served graph deals with clients, and what it tells those who run it. */
final class HttpOptions {
  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "The address clients know the server by, without a path, such as"
              + " https://graph.example.org; links in descriptions begin with it.")
  @Nullable URI publicUrl;

  @Option(
      names = "--proxied",
      description =
          "Believe X-Forwarded-* and Forwarded headers. Only behind a proxy that sets them all.")
  boolean proxied;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Add a line of JSON for each request to a file, or - for standard error.")
  @Nullable String accessLog;

  @Option(
      names = "--log-clients",
      description = "Write the addresses of clients into the access log, too.")
  boolean logClients;

  @Option(
      names = "--log-queries",
      paramLabel = "N",
      description =
          "Write the first N characters of SPARQL queries into the access log, too"
              + " (default: ${DEFAULT-VALUE}).")
  int logQueries;

  @Option(
      names = "--metrics",
      paramLabel = "WHOM",
      converter = Whom.class,
      description =
          "Who gets the measures at /metrics: none, local (this machine, not through a proxy) or"
              + " all (default: local).")
  MetricsFor metrics = HttpSettings.DEFAULT.metrics();

  @Option(
      names = "--stop-timeout",
      paramLabel = "SECONDS",
      description =
          "How long running requests may go on when the server is told to stop"
              + " (default: ${DEFAULT-VALUE}).")
  long stopTimeout = HttpSettings.DEFAULT.stopTimeout().toSeconds();

  /** Reads the choices in the letters they are documented in. */
  static final class Whom implements ITypeConverter<MetricsFor> {
    @Override
    public MetricsFor convert(String value) {
      try {
        return MetricsFor.valueOf(value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("\"" + value + "\" is none of none, local, all");
      }
    }
  }

  /**
   * What was chosen.
   *
   * @throws IllegalArgumentException if that cannot be
   */
  HttpSettings settings() {
    HttpSettings settings =
        HttpSettings.DEFAULT.withMetrics(metrics).withStopTimeout(Duration.ofSeconds(stopTimeout));
    if (accessLog != null) {
      Optional<Path> file =
          accessLog.equals("-") ? Optional.empty() : Optional.of(Path.of(accessLog));
      settings = settings.withAccessLog(new HttpSettings.Log(file, logClients, logQueries));
    } else if (logClients || logQueries > 0) {
      throw new IllegalArgumentException(
          "--log-clients and --log-queries are for a log: name one with --access-log");
    }
    if (proxied) {
      settings = settings.behindProxy();
    }
    return publicUrl == null ? settings : settings.withPublicUrl(publicUrl);
  }
}
