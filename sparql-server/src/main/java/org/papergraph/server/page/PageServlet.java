package org.papergraph.server.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.papergraph.export.DumpFile;
import org.papergraph.server.description.CountKeeper;
import org.papergraph.server.http.RequestId;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.server.query.QueryRunner;
import org.papergraph.server.query.StopReason;
import org.papergraph.server.scan.GraphIndexes;
import org.papergraph.store.StoreVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers everything but SPARQL: the pages for people, and the triples of single entities. */
public final class PageServlet extends HttpServlet {
  /** The page that shows the results of a query. */
  public static final String QUERY_PATH = "/query";

  /** Some 20 abstracts. */
  private static final int LONGEST_FORM = 64 * 1024;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);

  private final transient DatasetGraph dataset;
  private final transient GraphIndexes indexes;
  private final transient QueryLimits limits;
  private final transient DataPages data;
  private final transient PageHandler identities;
  private final transient PublishedFiles published = new PublishedFiles();
  private final transient ExtractPage extract;
  private final transient GraphNumbers numbers;
  private final transient Map<String, PageHandler> pages;

  /**
   * @param base the beginning of the IRIs of entities
   * @param queries runs those that people send; no page takes longer than one of them may
   * @param counts how much is in the graph
   * @param version the state the graph is in
   * @param dumps the files of the release that is served
   */
  public PageServlet(
      DatasetGraph dataset,
      String base,
      GuardedQueries queries,
      CountKeeper counts,
      Supplier<StoreVersion> version,
      List<DumpFile> dumps) {
    this.dataset = dataset;
    this.limits = queries.gate().limits();
    Duration timeLimit = limits.time();
    Site site = Site.of(dataset, base, new QueryRunner(dataset, queries));
    this.data = new DataPages(dataset, base, counts, () -> version.get().changed(), dumps);
    this.indexes = new GraphIndexes(dataset, Relation.toSharedThings(), version);
    this.identities = new IdentityPages(site, data, indexes, () -> version.get().tag());
    this.extract = new ExtractPage(site, timeLimit);
    this.numbers = new GraphNumbers(site, version);
    this.pages =
        Map.of(
            ResultsPage.PATH,
            new ResultsPage(site, indexes),
            "/",
            new StartPage(site, numbers),
            BrowsePage.PATH,
            new BrowsePage(site, numbers),
            AboutPage.PATH,
            new AboutPage(site, numbers),
            CitationPage.PATH,
            new CitationPage(site),
            "/search",
            new SearchPage(site),
            QUERY_PATH,
            new QueryPage(site),
            ExtractPage.PATH,
            extract,
            PreviewPage.PATH,
            new PreviewPage(site));
  }

  /** Begins to count what pages tell, so that the first reader waits less. */
  public void prepare() {
    indexes.prepare();
    numbers.prepare();
  }

  @Override
  public void destroy() {
    extract.close();
    indexes.close();
    numbers.close();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(reply(request), request, response);
  }

  private Reply reply(HttpServletRequest request) throws IOException {
    boolean takesForm = request.getRequestURI().equals(ExtractPage.PATH);
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> read(request, () -> page(request));
      case "POST" -> takesForm ? answerForm(request) : ErrorPage.methodNotAllowed("GET, HEAD");
      default -> ErrorPage.methodNotAllowed(takesForm ? "GET, HEAD, POST" : "GET, HEAD");
    };
  }

  /** A form is read before the transaction begins, which its sender could otherwise keep open. */
  private Reply answerForm(HttpServletRequest request) throws IOException {
    try {
      SentForm form = SentForm.of(request, LONGEST_FORM);
      return read(request, () -> extract.reply(form.field("title"), form.field("abstract")));
    } catch (SentForm.RefusedException e) {
      return ErrorPage.refused(e.refusal(), LONGEST_FORM);
    }
  }

  private Reply read(HttpServletRequest request, Supplier<Reply> page) {
    try {
      Optional<Reply> asset = Assets.at(request.getRequestURI());
      return asset.isPresent() ? asset.get() : Txn.calculateRead(dataset, page);
    } catch (QueryCancelledException e) {
      return ErrorPage.unavailable(StopReason.TIME.explain(limits));
    } catch (RuntimeException e) {
      String id = RequestId.of(request);
      LOG.error("request {}: {} failed", id, request.getRequestURI(), e);
      return ErrorPage.failed(id);
    }
  }

  private Reply page(HttpServletRequest request) {
    String path = request.getRequestURI();
    PageHandler page = pages.get(path);
    if (page != null) {
      return page.reply(request);
    }
    return data.reply(request)
        .or(() -> published.reply(request))
        .orElseGet(() -> identities.reply(request));
  }

  private static void write(Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(reply.status());
    response.setContentType(reply.type());
    reply.headers().forEach(response::setHeader);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }
}
