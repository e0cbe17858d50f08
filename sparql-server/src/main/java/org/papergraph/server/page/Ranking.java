package org.papergraph.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.papergraph.server.scan.PaperIndex;
import org.papergraph.server.scan.ResultIndex.Claim;

/**
 * What papers of a thing also speak of, or what it has results with, the most frequent first.
 *
 * @param counted what the numbers count: {@code papers}
 * @param more how many are left out
 */
record Ranking(
    String id,
    String heading,
    EntityKind kind,
    String counted,
    List<Row> rows,
    int more,
    Optional<Behind> behind)
    implements Section {
  private static final int MOST = 10;

  Ranking {
    rows = List.copyOf(rows);
  }

  /**
   * One thing.
   *
   * @param width of its bar, from 0 to 100
   */
  record Row(Link link, String count, String width) {}

  /** The things of a kind that the papers have some relations to. */
  static Optional<Section> together(
      Subject subject, Relations relations, String id, String heading, Site site) {
    EntityKind kind = relations.kind();
    List<PaperIndex.Shared> shared =
        subject.index().papers().shared(subject.papers(), relations.codes(), subject.number());
    shared.sort(PaperIndex.byPapers().thenComparing(PaperIndex.Shared::thing));
    return ranking(
        id,
        heading,
        kind,
        "papers",
        shared,
        PaperIndex.Shared::papers,
        one -> site.names().link(subject.index().papers().thing(one.thing())),
        subject.queries().map(queries -> queries.together(kind, relations.addressedOnly())));
  }

  /** Relations of one kind. */
  record Relations(EntityKind kind, boolean addressedOnly) {
    Set<Integer> codes() {
      return addressedOnly ? Set.of(Relation.ADDRESSES_TASK.code()) : Subject.relationsTo(kind);
    }
  }

  /** How many results there are with each thing of another kind; each leads to a table of them. */
  static Optional<Section> results(Subject subject, EntityKind other, Site site) {
    boolean byMetric = other == EntityKind.METRIC;
    ToIntFunction<Claim> here = byMetric ? Claim::dataset : Claim::metric;
    ToIntFunction<Claim> there = byMetric ? Claim::metric : Claim::dataset;
    Map<Integer, Long> counts =
        subject.index().results().claims().stream()
            .filter(claim -> here.applyAsInt(claim) == subject.number())
            .filter(claim -> there.applyAsInt(claim) >= 0)
            .collect(Collectors.groupingBy(there::applyAsInt, Collectors.counting()));
    List<Map.Entry<Integer, Long>> sorted =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    return ranking(
        byMetric ? "by-metric" : "by-dataset",
        byMetric ? "Results, by metric" : "Results, by dataset",
        other,
        "results",
        sorted,
        entry -> entry.getValue().intValue(),
        entry -> {
          var thing = subject.index().papers().thing(entry.getKey());
          return ResultsPage.link(
              byMetric ? subject.node() : thing,
              byMetric ? thing : subject.node(),
              site.names().name(thing));
        },
        subject.queries().map(queries -> queries.resultsBy(other)));
  }

  private static <T> Optional<Section> ranking(
      String id,
      String heading,
      EntityKind kind,
      String counted,
      List<T> all,
      ToIntFunction<T> count,
      Function<T, Link> link,
      Optional<Behind> behind) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int most = count.applyAsInt(all.get(0));
    List<Row> rows =
        all.stream()
            .limit(MOST)
            .map(
                one ->
                    new Row(
                        link.apply(one),
                        GraphSummary.grouped(count.applyAsInt(one)),
                        YearChart.number(100.0 * count.applyAsInt(one) / most)))
            .toList();
    return Optional.of(
        new Ranking(id, heading, kind, counted, rows, all.size() - rows.size(), behind));
  }
}
