package org.papergraph.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papergraph.store.StoreVersion;

/**
 * Gives answers that depend on the graph and the program alone an entity tag and a date, and
 * answers 304 to a client that has them, before any work is done.
 *
 * <p>An answer that depends on more, such as one that was cut off by the clock, says {@code
 * Cache-Control: no-store} before its first byte and loses both, as does every one that is no 200.
 */
public final class StoreValidators implements Filter {
  /** What makes the answer to a query depend on more than the graph. */
  private static final Pattern CHANGING =
      Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|SERVICE)\\b", Pattern.CASE_INSENSITIVE);

  private final ProgramBuild program = ProgramBuild.running();
  private final Supplier<StoreVersion> version;

  /**
   * @param version tells the state of the graph
   */
  public StoreValidators(Supplier<StoreVersion> version) {
    this.version = version;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    StoreVersion graph = version.get();
    ValidatedResponse validated = new ValidatedResponse(answer);
    if (graph.equals(StoreVersion.UNKNOWN) || !dependsOnGraphAlone(asked)) {
      chain.doFilter(request, validated);
      return;
    }
    Validators validators = Validators.of(asked, program.with(graph), Instant.now());
    validated.give(validators);
    if (validators.areKnownTo(asked)) {
      answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      chain.doFilter(request, validated);
    }
  }

  private static boolean dependsOnGraphAlone(HttpServletRequest request) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return reads
        && switch (AddressKind.of(request.getRequestURI())) {
          case EXTRACT, ASSET, HEALTH, READINESS, METRICS -> false;
          case SPARQL, QUERY_PAGE -> !CHANGING.matcher(decoded(request.getQueryString())).find();
          default -> true;
        };
  }

  private static String decoded(@Nullable String query) {
    if (query == null) {
      return "";
    }
    try {
      return URLDecoder.decode(query, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return query;
    }
  }
}
