package org.papergraph.server.complete;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service at {@code /complete?kind=class|property|entity&q=…} that the query editor asks: what
 * begins so, as {@code {"results": [{"iri": …, "name": …, "about": …}]}}, at most {@value #MOST}.
 * What is wrong with a request it answers as {@code {"error": …}}.
 */
public final class CompleteServlet extends HttpServlet {
  /** Where the service is. */
  public static final String PATH = "/complete";

  static final int MOST = 30;
  static final int LONGEST = 200;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(CompleteServlet.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** A graph that changes is read anew after this. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final transient DatasetGraph dataset;
  private final transient EntityNames entities;
  private transient @Nullable GraphTerms terms;
  private long readAt;

  /** The service over a dataset whose entities somebody else finds. */
  public CompleteServlet(DatasetGraph dataset, EntityNames entities) {
    this.dataset = dataset;
    this.entities = entities;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      response.setHeader("Connection", "close");
      refuse(405, "this answers GET and HEAD", response);
      return;
    }
    try {
      answer(request, response);
    } catch (RuntimeException e) {
      LOG.error("{} failed", PATH, e);
      refuse(500, "something went wrong; it is in the log of the server", response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String begin = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    String kind = Optional.ofNullable(request.getParameter("kind")).orElse("");
    if (begin.length() > LONGEST) {
      refuse(400, "q is longer than " + LONGEST + " characters", response);
      return;
    }
    switch (kind) {
      case "class" -> write(terms().classes(begin, MOST), response);
      case "property" -> write(terms().properties(begin, MOST), response);
      case "entity" -> writeEntities(begin, response);
      default -> refuse(400, "kind is none of class, property and entity", response);
    }
  }

  private void writeEntities(String begin, HttpServletResponse response) throws IOException {
    Optional<List<Completion>> found =
        begin.isEmpty() ? Optional.of(List.of()) : entities.beginning(begin, MOST, PATIENCE);
    if (found.isPresent()) {
      write(found.get(), response);
    } else {
      response.setHeader("Retry-After", "5");
      refuse(503, "the names are still being read; try again soon", response);
    }
  }

  private synchronized GraphTerms terms() {
    GraphTerms known = terms;
    if (known == null || System.nanoTime() - readAt > KEPT.toNanos()) {
      known = Txn.calculateRead(dataset, () -> GraphTerms.of(dataset));
      terms = known;
      readAt = System.nanoTime();
    }
    return known;
  }

  private static void write(List<Completion> completions, HttpServletResponse response)
      throws IOException {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode results = answer.putArray("results");
    for (Completion completion : completions) {
      results
          .addObject()
          .put("iri", completion.iri())
          .put("name", completion.name())
          .put("about", completion.about());
    }
    response.setHeader("Cache-Control", "private, max-age=60");
    send(200, answer, response);
  }

  private static void refuse(int status, String reason, HttpServletResponse response)
      throws IOException {
    send(status, JsonNodeFactory.instance.objectNode().put("error", reason), response);
  }

  private static void send(int status, ObjectNode json, HttpServletResponse response)
      throws IOException {
    byte[] body = (json + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json;charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
