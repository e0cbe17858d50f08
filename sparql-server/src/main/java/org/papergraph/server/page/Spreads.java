package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.papergraph.server.scan.ResultIndex.Claim;

/**
 * How the values of a metric are spread over single data sets, where they compare: numbers in one
 * stated unit that stand by themselves.
 *
 * @param more how many other data sets have as many values
 */
record Spreads(List<Spread> spreads, int more, Optional<Behind> behind) implements Section {
  static final int WIDTH = 120;

  private static final int MOST = 12;
  private static final int FEWEST = 4;

  Spreads {
    spreads = List.copyOf(spreads);
  }

  /**
   * The values on a data set in a unit.
   *
   * @param dots where each value stands between the lowest and the highest
   * @param marked where the median stands
   */
  record Spread(
      Link dataset,
      String unit,
      int count,
      String lowest,
      String median,
      String highest,
      List<String> dots,
      String marked) {}

  @Override
  public String id() {
    return "values";
  }

  @Override
  public String heading() {
    return "Values, where they compare";
  }

  private record Group(int dataset, String unit) {}

  static Optional<Section> of(Subject subject, Site site) {
    Map<Group, List<Claim>> groups =
        subject.index().results().claims().stream()
            .filter(claim -> claim.metric() == subject.number() && claim.dataset() >= 0)
            .filter(Claim::measurable)
            .collect(Collectors.groupingBy(claim -> new Group(claim.dataset(), claim.unit())));
    List<Map.Entry<Group, List<Claim>>> large =
        new ArrayList<>(
            groups.entrySet().stream().filter(e -> e.getValue().size() >= FEWEST).toList());
    large.sort(
        Comparator.comparingInt((Map.Entry<Group, List<Claim>> e) -> -e.getValue().size())
            .thenComparing(e -> e.getKey().dataset())
            .thenComparing(e -> e.getKey().unit()));
    if (large.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Spreads(
            large.stream()
                .limit(MOST)
                .map(entry -> spread(entry.getKey(), entry.getValue(), subject, site))
                .toList(),
            Math.max(0, large.size() - MOST),
            EntityQueries.term(subject.node())
                .map(metric -> "?result a pg:Result ; pg:metric " + metric + " .")
                .map(EntityQueries::results)));
  }

  private static Spread spread(Group group, List<Claim> claims, Subject subject, Site site) {
    double[] values = claims.stream().mapToDouble(Claim::value).sorted().toArray();
    double lowest = values[0];
    double width = values[values.length - 1] - lowest;
    double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    var dataset = subject.index().papers().thing(group.dataset());
    List<String> dots = new ArrayList<>();
    for (double value : values) {
      dots.add(place(value, lowest, width));
    }
    return new Spread(
        ResultsPage.group(
            dataset, subject.node(), group.unit(), "absolute", site.names().name(dataset)),
        group.unit(),
        values.length,
        shown(lowest),
        shown(median),
        shown(values[values.length - 1]),
        dots.stream().distinct().toList(),
        place(median, lowest, width));
  }

  private static String place(double value, double lowest, double width) {
    double share = width == 0 ? 0.5 : (value - lowest) / width;
    return YearChart.number(6 + share * (WIDTH - 12));
  }

  private static String shown(double value) {
    return java.math.BigDecimal.valueOf(value)
        .setScale(3, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
