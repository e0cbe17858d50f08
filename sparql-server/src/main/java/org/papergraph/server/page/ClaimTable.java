package org.papergraph.server.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.papergraph.server.scan.ResultIndex;
import org.papergraph.server.scan.ResultIndex.Claim;

/**
 * The results that a method has or is compared with, in an order that the reader chooses. There is
 * no order by value: values of different metrics and data sets do not compare.
 */
record ClaimTable(
    List<ClaimRow> rows, Sort year, Sort metric, Sort dataset, Pager pager, Optional<Behind> behind)
    implements Section {
  static final String ORDER = "sort";
  static final String PAGE = "results";

  private static final int ROWS = 10;

  ClaimTable {
    rows = List.copyOf(rows);
  }

  @Override
  public String id() {
    return "results";
  }

  @Override
  public String heading() {
    return "Results";
  }

  static Optional<Section> of(Subject subject, Wish wish, Site site) {
    ResultIndex results = subject.index().results();
    String order = Sort.requested(wish.text(ORDER), List.of("year", "metric", "dataset"));
    List<Claim> claims =
        results.claims().stream()
            .filter(claim -> concerns(claim, subject, results))
            .sorted(order(order, subject, site))
            .toList();
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    String address = subject.address();
    Pager pager =
        new Pager(
            wish.page(PAGE), ROWS, claims.size(), address + "sort=" + order + "&", PAGE, "results");
    return Optional.of(
        new ClaimTable(
            claims.subList(pager.first(), pager.end()).stream()
                .map(claim -> ClaimRow.of(claim, subject.index(), site))
                .toList(),
            Sort.of("year", "Year", order, address, true),
            Sort.of("metric", "Metric", order, address, false),
            Sort.of("dataset", "Dataset", order, address, false),
            pager,
            subject.queries().map(EntityQueries::resultsOfMethod)));
  }

  private static boolean concerns(Claim claim, Subject subject, ResultIndex results) {
    return subject.number() >= 0
        && (claim.method() == subject.number() || results.isComparedWith(claim, subject.number()));
  }

  /** Claims come by year; equal ones keep that order. */
  private static Comparator<Claim> order(String order, Subject subject, Site site) {
    Comparator<Claim> comparator =
        switch (order.replaceFirst("^-", "")) {
          case "metric" -> byName(Claim::metric, subject, site);
          case "dataset" -> byName(Claim::dataset, subject, site);
          default -> Comparator.comparingInt((Claim claim) -> -claim.paper());
        };
    return order.startsWith("-") ? comparator.reversed() : comparator;
  }

  /** What has no such thing comes last. */
  private static Comparator<Claim> byName(ToIntFunction<Claim> thing, Subject subject, Site site) {
    Map<Integer, String> names = new HashMap<>();
    return Comparator.comparing(
        claim ->
            names.computeIfAbsent(
                thing.applyAsInt(claim),
                number ->
                    number < 0
                        ? "\uffff"
                        : site.names()
                            .name(subject.index().papers().thing(number))
                            .toLowerCase(Locale.ROOT)));
  }
}
