package org.papergraph.server.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.papergraph.explain.GraphStatistics;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.query.QueryRules;

/**
 * Counts a graph, one part after the other, the quick ones first.
 *
 * <p>It holds the papers of two years, and of everything else only what is shown in the end.
 */
final class GraphCounting {
  /** More than anybody leafs through. */
  static final int NEWEST = 200;

  /** Papers without a date are shown where fewer have one. */
  private static final int FEW = 6;

  private static final Comparator<GraphSummary.Dated> LATEST_FIRST =
      Comparator.comparing(GraphSummary.Dated::date)
          .reversed()
          .thenComparing(dated -> dated.paper().toString());

  private final Site site;
  private volatile boolean stopped;
  private volatile @Nullable QueryExec running;

  GraphCounting(Site site) {
    this.site = site;
  }

  /** The parts; each adds to a summary, and is called in a read transaction of its own. */
  List<UnaryOperator<GraphSummary>> parts() {
    return List.of(this::papers, this::counts, this::things, this::statistics);
  }

  /** Ends the part that is being counted by a {@link QueryCancelledException}. */
  void stop() {
    stopped = true;
    QueryExec query = running;
    if (query != null) {
      query.abort();
    }
  }

  private Graph facts() {
    return site.facts().facts();
  }

  private void goOn() {
    if (stopped) {
      throw new QueryCancelledException();
    }
  }

  private GraphSummary papers(GraphSummary summary) {
    PriorityQueue<GraphSummary.Dated> newest = new PriorityQueue<>(LATEST_FIRST.reversed());
    Map<Integer, Long> years = new TreeMap<>();
    ExtendedIterator<Triple> dates = facts().find(Node.ANY, Terms.ISSUED, Node.ANY);
    try {
      while (dates.hasNext()) {
        goOn();
        Triple triple = dates.next();
        if (triple.getObject().isLiteral()) {
          String date = triple.getObject().getLiteralLexicalForm();
          GraphSummary.Dated dated = new GraphSummary.Dated(triple.getSubject(), date);
          Dates.year(date).ifPresent(year -> dated(dated, year, years, newest));
        }
      }
    } finally {
      dates.close();
    }
    if (newest.size() < FEW) {
      withoutDate(newest);
    }
    List<GraphSummary.YearCount> byYear = new ArrayList<>();
    years.forEach((year, papers) -> byYear.add(new GraphSummary.YearCount(year, papers)));
    return summary.withPapers(newest.stream().sorted(LATEST_FIRST).toList(), byYear);
  }

  /** A graph of listings alone may have no dates. */
  private void withoutDate(PriorityQueue<GraphSummary.Dated> papers) {
    ExtendedIterator<Triple> all = facts().find(Node.ANY, Terms.TYPE, EntityKind.PAPER.type());
    try {
      while (all.hasNext() && papers.size() < FEW) {
        Node paper = all.next().getSubject();
        if (Dates.issued(facts(), paper).isEmpty()) {
          papers.add(new GraphSummary.Dated(paper, ""));
        }
      }
    } finally {
      all.close();
    }
  }

  /** Data sets and code have dates too. */
  private void dated(
      GraphSummary.Dated dated,
      int year,
      Map<Integer, Long> years,
      PriorityQueue<GraphSummary.Dated> newest) {
    if (!facts().contains(dated.paper(), Terms.TYPE, EntityKind.PAPER.type())) {
      return;
    }
    years.merge(year, 1L, Long::sum);
    newest.add(dated);
    if (newest.size() > NEWEST) {
      newest.remove();
    }
  }

  private GraphSummary counts(GraphSummary summary) {
    List<GraphSummary.Count> counts = new ArrayList<>();
    for (EntityKind kind :
        List.of(
            EntityKind.PAPER,
            EntityKind.METHOD,
            EntityKind.DATASET,
            EntityKind.TASK,
            EntityKind.METRIC,
            EntityKind.REPOSITORY,
            EntityKind.RESULT)) {
      long number = count("{ ?x a <" + kind.type().getURI() + "> }");
      counts.add(new GraphSummary.Count(number, kind.singular(), kind.plural(), kind.css()));
    }
    String mentions =
        "{ GRAPH <" + Papergraph.EVIDENCE_GRAPH + "> { ?x a <" + Papergraph.MENTION + "> } }";
    counts.add(new GraphSummary.Count(count(mentions), "mention", "mentions", "k-mention"));
    return summary.withCounts(counts);
  }

  private long count(String pattern) {
    String text = "SELECT (COUNT(*) AS ?n) WHERE " + pattern;
    try (QueryExec query =
        QueryExec.dataset(site.dataset()).query(QueryRules.parse(text)).build()) {
      running = query;
      goOn();
      return Long.parseLong(query.select().next().get("n").getLiteralLexicalForm());
    } finally {
      running = null;
    }
  }

  private GraphSummary things(GraphSummary summary) {
    return new ThingCounting(facts(), this::goOn).addTo(summary);
  }

  private GraphSummary statistics(GraphSummary summary) {
    GraphStatistics statistics = new GraphStatistics(site.dataset());
    List<GraphSummary.Linked> links =
        statistics.links().stream().map(GraphCounting::linked).toList();
    goOn();
    List<GraphSummary.Quality> qualities =
        statistics.qualities().stream().map(GraphCounting::quality).toList();
    goOn();
    GraphSummary.Origins origins =
        new GraphSummary.Origins(
            named(site.facts().provenance(), Terms.term(Papergraph.FORMAT)),
            named(facts(), RecordTerms.LICENSE));
    return summary.withStatistics(links, qualities, origins);
  }

  /** The values of a property, those of most things first. */
  private List<GraphSummary.Named> named(Graph graph, Node property) {
    Map<String, Long> counts = new TreeMap<>();
    ExtendedIterator<Triple> triples = graph.find(Node.ANY, property, Node.ANY);
    try {
      while (triples.hasNext()) {
        goOn();
        counts.merge(site.names().name(triples.next().getObject()), 1L, Long::sum);
      }
    } finally {
      triples.close();
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(20)
        .map(e -> new GraphSummary.Named(e.getKey(), GraphSummary.grouped(e.getValue())))
        .toList();
  }

  private static GraphSummary.Linked linked(GraphStatistics.LinkCoverage one) {
    long right = one.accepted();
    long all = right + one.rejected();
    String read =
        all == 0 ? "" : GraphSummary.grouped(right) + " of " + GraphSummary.grouped(all) + " right";
    return new GraphSummary.Linked(
        one.vocabulary(),
        GraphSummary.grouped(one.methods()),
        GraphSummary.grouped(one.datasets()),
        GraphSummary.grouped(one.tasks()),
        GraphSummary.grouped(one.metrics()),
        read);
  }

  private static GraphSummary.Quality quality(GraphStatistics.Quality quality) {
    return new GraphSummary.Quality(
        "pg:" + quality.predicate(),
        shown(quality.precision()),
        shown(quality.recall()),
        shown(quality.calibrationError()),
        GraphSummary.grouped(quality.papers()));
  }

  private static String shown(GraphStatistics.Share share) {
    return shown(share.value()) + " (" + shown(share.low()) + " to " + shown(share.high()) + ")";
  }

  private static String shown(BigDecimal value) {
    return value.setScale(3, RoundingMode.HALF_UP).toPlainString();
  }
}
