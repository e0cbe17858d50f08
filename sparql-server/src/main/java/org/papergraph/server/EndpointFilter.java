package org.papergraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.papergraph.describe.GraphCounts;
import org.papergraph.server.data.WriteAccess;
import org.papergraph.server.description.CountKeeper;
import org.papergraph.server.description.ServiceDescription;
import org.papergraph.server.page.Negotiation;
import org.papergraph.server.page.Origin;
import org.papergraph.server.page.PageServlet;
import org.papergraph.server.rdf.Accepted;
import org.papergraph.server.rdf.Format;
import org.papergraph.server.rdf.RdfText;

/**
 * What stands before the query service: people get a form and their results as a page, other
 * programs that send no query get a description of the service, and where nothing may be changed,
 * update requests are refused with words. Pages of other origins may query, but not update.
 */
final class EndpointFilter implements Filter {
  private static final String HTML = "text/html";

  /** Who only wants to know what the endpoint can do does not wait for counts. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final boolean takesUpdates;
  private final ServiceDescription description;
  private final CountKeeper counts;

  EndpointFilter(boolean takesUpdates, ServiceDescription description, CountKeeper counts) {
    this.takesUpdates = takesUpdates;
    this.description = description;
    this.counts = counts;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isUpdate(request)) {
      update(request, response, chain);
      return;
    }
    allowOtherOrigins(response);
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (!isRead(request)) {
      chain.doFilter(request, response);
    } else if (wantsPage(request)) {
      response.setHeader("Vary", "Accept");
      request.getRequestDispatcher(PageServlet.QUERY_PATH).forward(request, response);
    } else if (request.getQueryString() == null) {
      response.setHeader("Vary", "Accept");
      describe(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void allowOtherOrigins(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  /** An output chosen in the form comes before what the browser says it accepts. */
  private static boolean wantsPage(HttpServletRequest request) {
    for (String name : new String[] {"format", "output", "out"}) {
      String output = request.getParameter(name);
      if (output != null) {
        return output.equals("html") || output.isEmpty();
      }
    }
    return Negotiation.prefers(
        request, HTML, "application/sparql-results+json", "text/csv", "text/turtle");
  }

  private static boolean isUpdate(HttpServletRequest request) {
    String type = request.getContentType();
    boolean direct = type != null && type.startsWith("application/sparql-update");
    boolean form =
        request.getMethod().equals("POST")
            && type != null
            && type.startsWith("application/x-www-form-urlencoded")
            && request.getParameter("update") != null;
    String query = request.getQueryString();
    return direct || form || (query != null && request.getParameter("update") != null);
  }

  private void update(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (takesUpdates) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Connection", "close");
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    write(response, "text/plain", WriteAccess.READ_ONLY + "\n");
  }

  private void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Format> format = Format.wanted(Accepted.of(request.getHeader("Accept")), Format.RDF);
    if (format.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_ACCEPTABLE);
      write(response, "text/plain", "without a query there is a description in RDF, or a page\n");
      return;
    }
    Optional<GraphCounts> known = counts.now(PATIENCE);
    if (known.isEmpty()) {
      response.setHeader("Cache-Control", "no-store");
    }
    Graph graph = description.of(request.getRequestURL().toString(), Origin.of(request), known);
    write(response, format.get().mediaType(), RdfText.of(graph, format.get()));
  }

  private static void write(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setCharacterEncoding("utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
