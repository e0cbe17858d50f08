package org.papergraph.server.data;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;

/**
 * What stands before the graphs: it lets pages of other origins read them, but not change them, and
 * finds the graph that an address below {@code /data/} names.
 */
public final class DataFilter implements Filter {
  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final String path;
  private final boolean takesChanges;

  /**
   * @param path where the Graph Store Protocol is served
   */
  public DataFilter(String path, WriteAccess access) {
    this.path = path;
    this.takesChanges = access.isGranted();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String method = request.getMethod();
    if (READS.contains(method) || method.equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Origin", "*");
    }
    if (method.equals("OPTIONS")) {
      options(response);
    } else {
      chain.doFilter(named(request), response);
    }
  }

  /** Pages of other origins are told of reading only. */
  private void options(HttpServletResponse response) {
    String reads = "GET, HEAD, OPTIONS";
    response.setHeader("Access-Control-Allow-Methods", reads);
    response.setHeader("Access-Control-Allow-Headers", "Accept");
    response.setHeader("Allow", takesChanges ? reads + ", PUT, POST, DELETE" : reads);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private HttpServletRequest named(HttpServletRequest request) {
    String address = request.getRequestURL().toString();
    String name = request.getRequestURI().substring(path.length()).replaceFirst("^/", "");
    if (request.getQueryString() != null) {
      return request;
    }
    if (!name.isEmpty()) {
      return new NamedGraphRequest(request, path, GraphNames.at(name, address));
    }
    if (!request.getMethod().equals("POST")) {
      return request;
    }
    String created = address.replaceFirst("/$", "") + "/" + UUID.randomUUID();
    HttpServletRequest creating = new NamedGraphRequest(request, path, created);
    creating.setAttribute(NamedGraphRequest.CREATED, created);
    return creating;
  }
}
