package org.papergraph.server.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a graph that its address names, put as one that names it by the parameter {@code
 * graph}, which is what Fuseki knows.
 */
final class NamedGraphRequest extends HttpServletRequestWrapper {
  /** The attribute with the address a request was sent to. */
  static final String ADDRESS = "org.papergraph.server.data.address";

  /** The attribute with the name of the graph that a request is to make. */
  static final String CREATED = "org.papergraph.server.data.created";

  private static final String GRAPH = "graph";

  private final String path;
  private final String graph;

  /**
   * @param path where the Graph Store Protocol is served
   */
  NamedGraphRequest(HttpServletRequest request, String path, String graph) {
    super(request);
    this.path = path;
    this.graph = graph;
    setAttribute(ADDRESS, request.getRequestURL().toString());
  }

  @Override
  public String getRequestURI() {
    return path;
  }

  @Override
  public String getQueryString() {
    return GRAPH + "=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable String getParameter(String name) {
    return name.equals(GRAPH) ? graph : null;
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return name.equals(GRAPH) ? new String[] {graph} : null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of(GRAPH, new String[] {graph});
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }
}
