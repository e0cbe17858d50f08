package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * How many papers speak of a thing, by year, as bars. Lengths are in units of the picture, which is
 * {@link #WIDTH} wide.
 *
 * @param lines of the scale, from the bottom
 * @param earlier papers of years before the first bar, of which there are few
 */
record YearChart(
    String heading,
    String description,
    List<Bar> bars,
    List<Line> lines,
    int first,
    int earlier,
    int undated,
    Optional<Behind> behind)
    implements Section {
  static final int WIDTH = 400;
  static final int HEIGHT = 170;

  private static final int LEFT = 40;
  private static final int TOP = 12;
  private static final int BOTTOM = 148;
  private static final int RIGHT = 386;

  /** Years before the first bar have at most this share of the papers. */
  private static final double EARLY = 0.01;

  private static final int LABEL_WIDTH = 34;

  YearChart {
    bars = List.copyOf(bars);
    lines = List.copyOf(lines);
  }

  /**
   * A year.
   *
   * @param share of all papers of the graph of that year, in words
   * @param labelled whether the year stands below it
   */
  record Bar(
      int year,
      int papers,
      String share,
      boolean labelled,
      String x,
      String y,
      String width,
      String height,
      String middle) {}

  /** A line of the scale. */
  record Line(int papers, String y, String textY) {}

  @Override
  public String id() {
    return "years";
  }

  /** Nothing where all is of one year: a single bar says no more than the number. */
  static Optional<Section> of(Subject subject) {
    SortedMap<Integer, Integer> years =
        subject.index().papers().years(IntStream.of(subject.papers()));
    if (years.size() < 2) {
      return Optional.empty();
    }
    int last = years.lastKey();
    int dated = years.values().stream().mapToInt(Integer::intValue).sum();
    int first = first(years, dated);
    int most = years.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    int step = step(most);
    int top = (most + step - 1) / step * step;
    return Optional.of(
        new YearChart(
            "Papers a year",
            description(years, most),
            bars(years, subject.index().papers().allYears(), first, last, top),
            lines(step, top),
            first,
            years.headMap(first).values().stream().mapToInt(Integer::intValue).sum(),
            subject.papers().length - dated,
            subject.queries().map(EntityQueries::years)));
  }

  private static int first(SortedMap<Integer, Integer> years, int dated) {
    int passed = 0;
    for (Map.Entry<Integer, Integer> year : years.entrySet()) {
      passed += year.getValue();
      if (passed > dated * EARLY) {
        return year.getKey();
      }
    }
    return years.lastKey();
  }

  private static String description(SortedMap<Integer, Integer> years, int most) {
    int peak =
        years.entrySet().stream()
            .filter(year -> year.getValue() == most)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(0);
    return "From "
        + years.firstKey()
        + " to "
        + years.lastKey()
        + ", most in "
        + peak
        + ": "
        + GraphSummary.grouped(most)
        + ".";
  }

  /** Two to five lines, at 1, 2 or 5 times a power of ten. */
  private static int step(int most) {
    int power = 1;
    while (most / power >= 10) {
      power *= 10;
    }
    int times = most / power;
    if (times < 2 && power >= 10) {
      return power / 2;
    }
    return times < 5 ? power : 2 * power;
  }

  private static List<Bar> bars(
      SortedMap<Integer, Integer> years,
      SortedMap<Integer, Integer> all,
      int first,
      int last,
      int top) {
    double slot = (RIGHT - LEFT) / (double) (last - first + 1);
    int every = (int) Math.ceil(LABEL_WIDTH / slot);
    List<Bar> bars = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      int papers = years.getOrDefault(year, 0);
      double x = LEFT + (year - first) * slot;
      double height = (BOTTOM - TOP) * (double) papers / top;
      bars.add(
          new Bar(
              year,
              papers,
              share(papers, all.getOrDefault(year, 0)),
              (last - year) % every == 0,
              number(x + slot * 0.12),
              number(BOTTOM - height),
              number(slot * 0.76),
              number(height),
              number(x + slot / 2)));
    }
    return bars;
  }

  private static List<Line> lines(int step, int top) {
    return IntStream.rangeClosed(0, top / step)
        .map(i -> i * step)
        .mapToObj(
            papers -> {
              double y = BOTTOM - (BOTTOM - TOP) * (double) papers / top;
              return new Line(papers, number(y), number(y + 4));
            })
        .toList();
  }

  private static String share(int papers, int all) {
    return all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * papers / all);
  }

  static String number(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }
}
