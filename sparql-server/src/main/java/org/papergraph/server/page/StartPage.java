package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papergraph.server.query.SampleQuery;

/** The page at {@code /}: what is here, and ways in. */
final class StartPage implements PageHandler {
  private final Site site;
  private @Nullable GraphSummary summary;

  StartPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param samples queries to try
   */
  record View(Frame frame, GraphSummary summary, List<Sample> samples) {}

  /** A query and the page that runs it. */
  record Sample(String title, String text, String href) {}

  @Override
  public Reply reply(HttpServletRequest request) {
    Frame frame = Frame.of("papergraph").withoutSearchBox();
    View view = new View(frame, summary(), samples(SampleQuery.starters()));
    return Reply.page(200, Templates.render("start", view));
  }

  /** Counted once: the graph does not change while it is served. */
  private synchronized GraphSummary summary() {
    if (summary == null) {
      summary = GraphSummary.of(site);
    }
    return summary;
  }

  static List<Sample> samples(List<SampleQuery> queries) {
    return queries.stream()
        .map(query -> new Sample(query.title(), query.text(), Addresses.query(query.text())))
        .toList();
  }
}
