package org.papergraph.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets programs in pages of any origin read the graph (<a
 * href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS</a>).
 *
 * <p>The headers are the same for all origins and sent whether or not one is named, so that caches
 * need not tell origins apart. Changing the graph is not for pages of other origins: their browsers
 * are not told that they may send a token.
 */
public final class CrossOrigin implements Filter {
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";
  private static final String SENT =
      "Accept, Content-Type, If-None-Match, If-Modified-Since, X-Request-Id";
  private static final String SHOWN =
      "Link, ETag, Last-Modified, Content-Location, Retry-After, X-Request-Id";
  private static final String A_DAY = "86400";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader("Access-Control-Expose-Headers", SHOWN);
    if (isPreflight(asked)) {
      answer.setHeader("Access-Control-Allow-Methods", METHODS);
      answer.setHeader("Access-Control-Allow-Headers", SENT);
      answer.setHeader("Access-Control-Max-Age", A_DAY);
      answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Origin") != null
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
