package org.papergraph.server.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** Puts what stands around all answers into a Jetty server before it is started. */
public final class JettyFront {
  /** Room for the query of a permanent link; longer ones come by POST. */
  private static final int LONGEST_HEAD = 64 * 1024;

  private static final int LONGEST_ANSWER_HEAD = 16 * 1024;

  /** Bytes a second of a request's body, as a slow telephone sends. */
  private static final long SLOWEST_BODY = 500;

  /** For queries that were ended to tell their clients. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  /** Below it, packets are as many either way. */
  private static final int SMALLEST_COMPRESSED = 1024;

  private static final List<String> TEXTS =
      List.of(
          "text/html",
          "text/css",
          "text/plain",
          "text/csv",
          "text/tab-separated-values",
          "text/turtle",
          "text/javascript",
          "application/javascript",
          "application/json",
          "application/xml",
          "application/ld+json",
          "application/n-triples",
          "application/n-quads",
          "application/rdf+xml",
          "application/trig",
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "application/sparql-query",
          "image/svg+xml");

  private final HttpSettings settings;
  private final Readiness readiness;
  private final Metrics metrics;

  public JettyFront(HttpSettings settings, Readiness readiness, Metrics metrics) {
    this.settings = settings;
    this.readiness = readiness;
    this.metrics = metrics;
  }

  /**
   * Sets up a server with one connector and the handler of its answers.
   *
   * @param mostBytes how long the body of a request may be; any length if empty
   * @throws IOException if the access log cannot be written
   */
  public void setUp(Server server, Optional<Long> mostBytes) throws IOException {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    setUp(connector);
    server.addBean(new NetworkConnectionLimit(settings.connections(), connector));
    server.addBean(new HeadDeadline(connector, settings.patience()));
    server.setHandler(around(server.getHandler(), mostBytes));
    server.setStopTimeout(settings.stopTimeout().plus(LAST_WORDS).toMillis());
    server.setRequestLog(logs());
  }

  private void setUp(ServerConnector connector) {
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(LONGEST_HEAD);
    http.setResponseHeaderSize(LONGEST_ANSWER_HEAD);
    http.setMinRequestDataRate(SLOWEST_BODY);
    if (settings.proxied()) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
    settings.publicUrl().ifPresent(url -> http.addCustomizer(new PublicAddress(url)));
    http.addCustomizer(new RequestId());
    connector.setIdleTimeout(settings.patience().toMillis());
  }

  private Handler around(Handler answers, Optional<Long> mostBytes) {
    Handler handler = compressing(answers);
    if (mostBytes.isPresent()) {
      Handler.Wrapper limited = new SizeLimitHandler(mostBytes.get(), -1);
      limited.setHandler(new PlainBodies(handler));
      handler = limited;
    }
    handler = new WriteDeadline(handler, settings.patience());
    return new Probes(new GracefulHandler(handler), readiness, metrics, settings);
  }

  /** Bodies of requests are not unpacked: a few bytes could become any number. */
  private static Handler compressing(Handler answers) {
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(SMALLEST_COMPRESSED);
    CompressionConfig.Builder config =
        CompressionConfig.builder()
            .compressIncludeMethod("GET")
            .compressIncludeMethod("POST")
            .compressExcludePath(ReleaseFiles.PATH + "*")
            .decompressExcludeEncoding(gzip.getEncodingName());
    TEXTS.forEach(config::compressIncludeMimeType);
    CompressionHandler handler = new CompressionHandler(answers);
    handler.putCompression(gzip);
    handler.putConfiguration("/*", config.build());
    return handler;
  }

  private RequestLog logs() throws IOException {
    if (settings.accessLog().isEmpty()) {
      return metrics;
    }
    HttpSettings.Log log = settings.accessLog().get();
    return new RequestLog.Collection(metrics, new AccessLog(log, writer(log)));
  }

  /** Without a file, it writes to standard error. */
  private static RequestLog.Writer writer(HttpSettings.Log log) throws IOException {
    RequestLogWriter writer = new RequestLogWriter(log.file().map(Object::toString).orElse(null));
    writer.setAppend(true);
    try {
      writer.start();
      return writer;
    } catch (Exception e) {
      throw new IOException(
          "the access log "
              + log.file().map(Object::toString).orElse("")
              + " cannot be written: "
              + e.getMessage(),
          e);
    }
  }
}
