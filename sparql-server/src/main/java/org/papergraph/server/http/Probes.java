package org.papergraph.server.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells those who run the server how it is.
 *
 * <p>It stands before everything else, so that a server that is stopping still tells.
 */
final class Probes extends Handler.Wrapper {
  static final String HEALTH = "/healthz";
  static final String READINESS = "/readyz";
  static final String METRICS = "/metrics";

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<HttpHeader> SENT_ON =
      Set.of(HttpHeader.FORWARDED, HttpHeader.X_FORWARDED_FOR, HttpHeader.VIA);
  private static final String TEXT = "text/plain;charset=utf-8";

  private final Readiness readiness;
  private final Metrics metrics;
  private final HttpSettings settings;

  Probes(Handler others, Readiness readiness, Metrics metrics, HttpSettings settings) {
    super(others);
    this.readiness = readiness;
    this.metrics = metrics;
    this.settings = settings;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    switch (path) {
      case HEALTH, READINESS -> {}
      case METRICS -> {
        if (!mayMeasure(request)) {
          return super.handle(request, response, callback);
        }
      }
      default -> {
        return super.handle(request, response, callback);
      }
    }
    SafetyHeaders.ALL.forEach(response.getHeaders()::put);
    if (!READING.contains(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      write(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, TEXT, "only for reading\n");
    } else if (path.equals(METRICS)) {
      write(response, callback, HttpStatus.OK_200, Metrics.TYPE, metrics.text());
    } else {
      Optional<String> obstacle = path.equals(HEALTH) ? Optional.empty() : readiness.obstacle();
      int status = obstacle.isEmpty() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
      write(response, callback, status, TEXT, obstacle.orElse("ok") + "\n");
    }
    return true;
  }

  private boolean mayMeasure(Request request) {
    return switch (settings.metrics()) {
      case NONE -> false;
      case LOCAL -> isLocal(request);
      case ALL -> true;
    };
  }

  /** A proxy on this machine hands on what others ask, and says so. */
  private boolean isLocal(Request request) {
    SocketAddress client = request.getConnectionMetaData().getRemoteSocketAddress();
    HttpFields headers = request.getHeaders();
    return client instanceof InetSocketAddress internet
        && internet.getAddress() != null
        && internet.getAddress().isLoopbackAddress()
        && SENT_ON.stream().noneMatch(headers::contains);
  }

  private static void write(
      Response response, Callback callback, int status, String type, String text) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, text, callback);
  }
}
