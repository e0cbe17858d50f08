package org.papergraph.server.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.papergraph.explain.GraphStatistics;
import org.papergraph.ontology.Papergraph;

/**
 * What a graph holds, in numbers.
 *
 * @param counts how many there are of each kind
 * @param frequent what most papers speak of
 * @param papers some papers
 * @param links how many entities are linked to each vocabulary; none where none is linked
 * @param qualities how good the statements of each property are; none for an old graph
 */
record GraphSummary(
    List<Count> counts,
    List<Frequent> frequent,
    List<PaperCard> papers,
    List<Linked> links,
    List<Quality> qualities) {
  private static final int MOST_FREQUENT = 8;
  private static final int PAPERS = 6;

  /** The number of things of a kind, {@code 1,204 papers}. */
  record Count(String number, String what, String css) {}

  /** The things of a kind that most papers speak of. */
  record Frequent(EntityKind kind, List<Counted> things) {}

  /** A thing and the number of papers that speak of it. */
  record Counted(Link link, String papers) {}

  /**
   * How many entities are linked to a vocabulary.
   *
   * @param read how many mappings somebody read, {@code 194 of 200 right}; empty if nobody did
   */
  record Linked(
      String vocabulary,
      String methods,
      String datasets,
      String tasks,
      String metrics,
      String read) {}

  /** How good the statements of a property are, {@code 0.909 (0.859 to 0.942)}. */
  record Quality(
      String property, String precision, String recall, String calibrationError, String papers) {}

  static GraphSummary of(Site site) {
    return new GraphSummary(
        counts(site), frequent(site), papers(site), links(site), qualities(site));
  }

  boolean isEmpty() {
    return papers.isEmpty();
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static List<Count> counts(Site site) {
    List<Count> counts = new ArrayList<>();
    for (EntityKind kind :
        List.of(
            EntityKind.PAPER,
            EntityKind.METHOD,
            EntityKind.DATASET,
            EntityKind.TASK,
            EntityKind.METRIC,
            EntityKind.REPOSITORY,
            EntityKind.RESULT)) {
      long number = count(site, "{ ?x a <" + kind.type().getURI() + "> }");
      counts.add(
          new Count(grouped(number), number == 1 ? kind.singular() : kind.plural(), kind.css()));
    }
    long mentions =
        count(
            site,
            "{ GRAPH <" + Papergraph.EVIDENCE_GRAPH + "> { ?x a <" + Papergraph.MENTION + "> } }");
    counts.add(new Count(grouped(mentions), mentions == 1 ? "mention" : "mentions", "k-mention"));
    return counts;
  }

  private static long count(Site site, String pattern) {
    return site.queries().rows("SELECT (COUNT(*) AS ?n) WHERE " + pattern).stream()
        .map(row -> number(row, "n"))
        .findFirst()
        .orElse(0L);
  }

  private static long number(Binding row, String variable) {
    return Long.parseLong(row.get(variable).getLiteralLexicalForm());
  }

  private static List<Frequent> frequent(Site site) {
    return List.of(
        frequent(site, EntityKind.METHOD, Papergraph.INTRODUCES_METHOD, Papergraph.MENTIONS_METHOD),
        frequent(site, EntityKind.DATASET, Papergraph.INTRODUCES_DATASET, Papergraph.USES_DATASET),
        frequent(site, EntityKind.TASK, Papergraph.ADDRESSES_TASK, Papergraph.MENTIONS_TASK));
  }

  private static Frequent frequent(Site site, EntityKind kind, String strong, String weak) {
    String query =
        """
        SELECT ?thing (COUNT(?paper) AS ?n)
        WHERE { VALUES ?relation { <%s> <%s> } ?paper ?relation ?thing }
        GROUP BY ?thing ORDER BY DESC(?n) ?thing LIMIT %d
        """
            .formatted(strong, weak, MOST_FREQUENT);
    List<Counted> things =
        site.queries().rows(query).stream()
            .filter(row -> row.get("thing") != null)
            .map(row -> counted(site, row))
            .toList();
    return new Frequent(kind, things);
  }

  private static Counted counted(Site site, Binding row) {
    return new Counted(site.names().link(row.get("thing")), grouped(number(row, "n")));
  }

  private static List<Linked> links(Site site) {
    return new GraphStatistics(site.dataset())
        .links().stream()
            .map(
                one ->
                    new Linked(
                        one.vocabulary(),
                        grouped(one.methods()),
                        grouped(one.datasets()),
                        grouped(one.tasks()),
                        grouped(one.metrics()),
                        read(one.accepted(), one.rejected())))
            .toList();
  }

  private static String read(long right, long wrong) {
    return right + wrong == 0 ? "" : grouped(right) + " of " + grouped(right + wrong) + " right";
  }

  private static List<Quality> qualities(Site site) {
    return new GraphStatistics(site.dataset())
        .qualities().stream()
            .map(
                quality ->
                    new Quality(
                        "pg:" + quality.predicate(),
                        shown(quality.precision()),
                        shown(quality.recall()),
                        shown(quality.calibrationError()),
                        grouped(quality.papers())))
            .toList();
  }

  private static String shown(GraphStatistics.Share share) {
    return shown(share.value()) + " (" + shown(share.low()) + " to " + shown(share.high()) + ")";
  }

  private static String shown(BigDecimal value) {
    return value.setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  /** Papers that show what the graph can hold, then any others. */
  private static List<PaperCard> papers(Site site) {
    String rich =
        "<%s> ?m ; <%s> ?r .".formatted(Papergraph.INTRODUCES_METHOD, Papergraph.HAS_RESULT);
    return Stream.concat(papers(site, rich), papers(site, "<" + Terms.TITLE.getURI() + "> ?t ."))
        .distinct()
        .limit(PAPERS)
        .map(paper -> PaperCard.of(paper, site))
        .toList();
  }

  private static Stream<Node> papers(Site site, String properties) {
    String query = "SELECT DISTINCT ?paper WHERE { ?paper " + properties + " } LIMIT " + PAPERS;
    return site.queries().rows(query).stream().map(row -> row.get("paper"));
  }
}
