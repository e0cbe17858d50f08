package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.papergraph.server.query.SampleQuery;

/** The page at {@code /}: what is here, and ways in. */
final class StartPage implements PageHandler {
  private static final int NEWEST = 6;
  private static final int MOST_FREQUENT = 8;

  private final Site site;
  private final GraphNumbers numbers;

  StartPage(Site site, GraphNumbers numbers) {
    this.site = site;
    this.numbers = numbers;
  }

  /**
   * What the template shows. Lists are empty where the numbers are not known yet.
   *
   * @param samples queries to try
   */
  record View(
      Frame frame,
      GraphNumbers.Known known,
      List<Newest> newest,
      Optional<YearColumns> years,
      Optional<Growth> growth,
      List<Frequent> frequent,
      List<Sample> samples) {
    GraphSummary summary() {
      return known.summary();
    }
  }

  /** A paper and when it was issued. */
  record Newest(PaperCard card, String date) {}

  /** What grew, by kind, and what that means. */
  record Growth(Trends trends, List<Growing> kinds) {
    String papers() {
      return GraphSummary.grouped(trends.papers());
    }

    String papersBefore() {
      return GraphSummary.grouped(trends.papersBefore());
    }
  }

  /** The things of a kind whose share of the papers grew most. */
  record Growing(Shelf kind, List<Grown> things) {}

  /** A thing with its shares, {@code 1.2} to {@code 3.4} percent. */
  record Grown(Link link, String before, String now, Spark spark) {}

  /** The things of a kind that most papers speak of. */
  record Frequent(Shelf kind, List<Counted> things) {}

  /** A thing and the number of papers that speak of it. */
  record Counted(Link link, String papers) {}

  /** A query and the page that runs it. */
  record Sample(String title, String text, String href) {}

  @Override
  public Reply reply(HttpServletRequest request) {
    GraphNumbers.Known known = numbers.now();
    GraphSummary summary = known.summary();
    View view =
        new View(
            Frame.of("papergraph").withoutSearchBox(),
            known,
            newest(summary),
            summary.years().map(StartPage::chart),
            summary.trends().filter(trends -> !trends.isEmpty()).map(this::growth),
            frequent(summary),
            samples(SampleQuery.starters()));
    return known.validated(Reply.page(200, Templates.render("start", view)));
  }

  static YearColumns chart(List<GraphSummary.YearCount> years) {
    Map<Integer, Long> counts = new TreeMap<>();
    years.forEach(year -> counts.put(year.year(), year.papers()));
    return YearColumns.of("Papers a year", counts);
  }

  private List<Newest> newest(GraphSummary summary) {
    return summary.newest().orElse(List.of()).stream()
        .limit(NEWEST)
        .map(dated -> new Newest(PaperCard.of(dated.paper(), site), dated.date()))
        .toList();
  }

  private Growth growth(Trends trends) {
    List<Growing> kinds = new ArrayList<>();
    trends
        .growing()
        .forEach(
            (shelf, things) -> {
              if (!things.isEmpty()) {
                kinds.add(
                    new Growing(shelf, things.stream().map(one -> grown(one, trends)).toList()));
              }
            });
    return new Growth(trends, kinds);
  }

  private Grown grown(Trends.Growth growth, Trends trends) {
    return new Grown(
        site.names().link(growth.thing()),
        Trends.percent((double) growth.before() / trends.papersBefore()),
        Trends.percent((double) growth.now() / trends.papers()),
        Spark.of(growth, trends.year()));
  }

  private List<Frequent> frequent(GraphSummary summary) {
    Map<Shelf, List<GraphSummary.Ranked>> tops = summary.tops().orElse(Map.of());
    return List.of(Shelf.METHODS, Shelf.DATASETS, Shelf.TASKS).stream()
        .filter(tops::containsKey)
        .map(shelf -> new Frequent(shelf, counted(tops.getOrDefault(shelf, List.of()))))
        .toList();
  }

  private List<Counted> counted(List<GraphSummary.Ranked> top) {
    return top.stream()
        .limit(MOST_FREQUENT)
        .map(ranked -> counted(ranked.thing(), ranked.papers()))
        .toList();
  }

  private Counted counted(Node thing, int papers) {
    return new Counted(site.names().link(thing), GraphSummary.grouped(papers));
  }

  static List<Sample> samples(List<SampleQuery> queries) {
    return queries.stream()
        .map(query -> new Sample(query.title(), query.text(), Addresses.query(query.text())))
        .toList();
  }
}
