package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;

/** The address of the server as a client knows it. */
public final class Origin {
  private Origin() {}

  /** Scheme, host and port, ending in {@code /}. */
  public static String of(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
  }
}
