package org.papergraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.papergraph.server.http.SafetyHeaders;

/** Headers that keep browsers from doing with an answer what it is not for. */
final class SecurityHeaders implements Filter {
  /** Nothing but the style sheet and the icon, from here; no script at all. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (response instanceof HttpServletResponse http) {
      http.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
      SafetyHeaders.ALL.forEach(http::setHeader);
    }
    chain.doFilter(request, response);
  }
}
