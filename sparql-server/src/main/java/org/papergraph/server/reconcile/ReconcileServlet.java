package org.papergraph.server.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.papergraph.server.page.Addresses;
import org.papergraph.server.page.SentForm;
import org.papergraph.server.page.Site;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reconciliation service at {@code /reconcile}, with its suggestions and data extension, for
 * clients of versions 0.1 and 0.2 of the API. All it answers is JSON, also what is wrong with a
 * request: {@code {"error": "…"}}.
 *
 * @see <a
 *     href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation
 *     Service API v0.2</a>
 */
public final class ReconcileServlet extends HttpServlet {
  /** Where the service is. */
  public static final String PATH = "/reconcile";

  static final String EXTEND = "/extend";
  static final String PROPERTIES = "/properties";
  static final String SUGGEST_ENTITY = "/suggest/entity";
  static final String SUGGEST_PROPERTY = "/suggest/property";
  static final String SUGGEST_TYPE = "/suggest/type";
  static final String VIEW = "/view";

  /** All paths it answers. */
  public static final List<String> PATHS =
      List.of(
          PATH,
          PATH + EXTEND,
          PATH + PROPERTIES,
          PATH + SUGGEST_ENTITY,
          PATH + SUGGEST_PROPERTY,
          PATH + SUGGEST_TYPE,
          PATH + VIEW);

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ReconcileServlet.class);
  private static final int LONGEST_FORM = 1 << 20;
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  private final transient Duration timeLimit;
  private final transient Site site;
  private final transient LazyIndex index;
  private final String base;

  /**
   * @param base the beginning of the IRIs of entities
   * @param queries no request takes longer than one of them may
   */
  public ReconcileServlet(DatasetGraph dataset, String base, GuardedQueries queries) {
    this.timeLimit = queries.gate().limits().time();
    this.base = base;
    this.site = Site.of(dataset, base, new QueryRunner(dataset, queries));
    this.index = new LazyIndex(site);
  }

  @Override
  public void destroy() {
    index.close();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
    switch (request.getMethod()) {
      case "GET", "HEAD", "POST" -> answer(request, response);
      case "OPTIONS" -> {
        response.setHeader("Allow", METHODS);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> {
        response.setHeader("Allow", METHODS);
        response.setHeader("Connection", "close");
        write(405, error("this answers " + METHODS), request, response);
      }
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      SentForm form =
          request.getMethod().equals("POST")
              ? SentForm.of(request, LONGEST_FORM)
              : SentForm.ofQuery(request);
      if (request.getRequestURI().equals(PATH + VIEW)) {
        view(form, response);
      } else {
        write(200, answer(form, request), request, response);
      }
    } catch (SentForm.RefusedException e) {
      response.setHeader("Connection", "close");
      write(e.refusal().status(), error(e.refusal().message()), request, response);
    } catch (RefusedException e) {
      if (e.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
        response.setHeader("Retry-After", "5");
      }
      write(e.status(), error(e.message()), request, response);
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.getRequestURI(), e);
      write(500, error("something went wrong; it is in the log of the server"), request, response);
    }
  }

  private ObjectNode answer(SentForm form, HttpServletRequest request) throws RefusedException {
    Deadline deadline = Deadline.in(timeLimit);
    return switch (request.getRequestURI().substring(PATH.length())) {
      case SUGGEST_ENTITY -> {
        NameIndex names = index.get(deadline);
        yield reading(() -> Suggestions.entities(form, names, entities()));
      }
      case SUGGEST_TYPE -> Suggestions.types(form);
      case SUGGEST_PROPERTY -> Suggestions.properties(form);
      case PROPERTIES -> Extension.proposals(form);
      case EXTEND -> extend(form, deadline);
      default -> service(form, request, deadline);
    };
  }

  private ObjectNode service(SentForm form, HttpServletRequest request, Deadline deadline)
      throws RefusedException {
    if (form.fields().containsKey("queries")) {
      return batch(QuestionReader.batch(form.field("queries")), deadline);
    } else if (form.fields().containsKey("query")) {
      return batch(Map.of("q", QuestionReader.single(form.field("query"))), deadline)
          .withObject("/q");
    } else if (form.fields().containsKey("extend")) {
      return extend(form, deadline);
    } else if (request.getMethod().equals("POST")) {
      throw RefusedException.malformed("the form has neither queries nor extend");
    }
    // Who reads this is about to ask.
    index.begin();
    return Manifest.of(address(request), base);
  }

  private ObjectNode batch(Map<String, Question> questions, Deadline deadline)
      throws RefusedException {
    NameIndex names = index.get(deadline);
    return reading(
        () -> {
          Matcher matcher = new Matcher(names, entities());
          ObjectNode answer = JsonNodeFactory.instance.objectNode();
          for (Map.Entry<String, Question> question : questions.entrySet()) {
            deadline.check();
            answer.putObject(question.getKey()).set("result", matcher.answer(question.getValue()));
          }
          return answer;
        });
  }

  private ObjectNode extend(SentForm form, Deadline deadline) throws RefusedException {
    if (!form.fields().containsKey("extend")) {
      throw RefusedException.malformed("there is no extend");
    }
    return reading(() -> new Extension(entities(), deadline).answer(form.field("extend")));
  }

  /** Where an entity is shown: its identifier may hold what a path may not. */
  private void view(SentForm form, HttpServletResponse response) throws RefusedException {
    Optional<Node> entity = reading(() -> entities().of(form.field("id")));
    if (entity.isEmpty() || !site.addresses().isOwn(entity.get().getURI())) {
      throw RefusedException.of(404, "there is no such entity");
    }
    response.setHeader("Location", Addresses.ENTITIES + entities().id(entity.get()));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  private Entities entities() {
    return new Entities(site, base);
  }

  /** What reads the graph. */
  @FunctionalInterface
  private interface Reading<T> {
    T run() throws RefusedException;
  }

  private <T> T reading(Reading<T> reading) throws RefusedException {
    try {
      return Txn.calculateRead(
          site.dataset(),
          () -> {
            try {
              return reading.run();
            } catch (RefusedException e) {
              throw new WrappedException(e);
            }
          });
    } catch (WrappedException e) {
      throw e.refused;
    }
  }

  /** Carries a refusal out of a transaction, which lets no checked exception through. */
  private static final class WrappedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RefusedException refused;

    WrappedException(RefusedException refused) {
      super(refused);
      this.refused = refused;
    }
  }

  /** The address of the service; a proxy that speaks HTTPS says so. */
  private static String address(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    boolean secure = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    return secure ? url.replaceFirst("^http:", "https:") : url;
  }

  private static ObjectNode error(String message) {
    return JsonNodeFactory.instance.objectNode().put("error", message);
  }

  private static void write(
      int status, ObjectNode json, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = (json + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json;charset=utf-8");
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }
}
