package org.papergraph.server.http;

import jakarta.servlet.ServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The name of one request, which its answer carries and the logs repeat.
 *
 * <p>A client may choose it by sending {@value #HEADER}, if it has up to 64 letters, digits, dots,
 * hyphens and underscores.
 */
public final class RequestId implements HttpConfiguration.Customizer {
  /** The header of requests and answers. */
  public static final String HEADER = "X-Request-Id";

  /** The attribute of a request that holds its id, a {@link String}. */
  public static final String ATTRIBUTE = "papergraph.request.id";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** The id of a request; a hyphen if it has none. */
  public static String of(ServletRequest request) {
    return text(request.getAttribute(ATTRIBUTE));
  }

  static String of(Request request) {
    return text(request.getAttribute(ATTRIBUTE));
  }

  private static String text(@Nullable Object id) {
    return id == null ? "-" : id.toString();
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    String sent = request.getHeaders().get(HEADER);
    String id = sent != null && SANE.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    answer.put(HEADER, id);
    return request;
  }
}
