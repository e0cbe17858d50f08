package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Papers with their dates, the latest first; those without a date come last. */
record DatedPapers(List<Work> works) {
  private static final Comparator<Work> LATEST_FIRST =
      Comparator.comparing(Work::date).reversed().thenComparing(work -> work.paper().toString());

  DatedPapers {
    works = List.copyOf(works);
  }

  /** A paper and its date; the date is empty where there is none. */
  record Work(Node paper, String date) {}

  /** The papers of a year; the year is empty for those without a date. */
  record Year(String year, List<Link> papers) {}

  static DatedPapers of(Stream<Node> papers, Graph facts) {
    return new DatedPapers(
        papers
            .map(paper -> new Work(paper, Dates.issued(facts, paper).orElse("")))
            .sorted(LATEST_FIRST)
            .toList());
  }

  int size() {
    return works.size();
  }

  /** How many there are, in words. */
  String count() {
    return GraphSummary.grouped(size()) + (size() == 1 ? " paper" : " papers");
  }

  /** The first so many of them. */
  List<Node> latest(int most) {
    return works.stream().limit(most).map(Work::paper).toList();
  }

  DatedPapers ofYear(String year) {
    return new DatedPapers(works.stream().filter(work -> work.date().startsWith(year)).toList());
  }

  /** How many there are of each year. */
  Map<Integer, Long> counts() {
    Map<Integer, Long> counts = new TreeMap<>();
    works.forEach(
        work -> Dates.year(work.date()).ifPresent(year -> counts.merge(year, 1L, Long::sum)));
    return counts;
  }

  /** The same as a chart, if there is more than one year. */
  Optional<YearColumns> chart() {
    return Optional.of(YearColumns.of("Papers a year", counts())).filter(YearColumns::isWorthwhile);
  }

  /** Those of a page of a list, by year. */
  List<Year> years(Pager pager, Names names) {
    Map<String, List<Link>> years = new LinkedHashMap<>();
    for (Work work : works.subList(pager.first(), pager.end())) {
      String year = Dates.year(work.date()).map(String::valueOf).orElse("");
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(names.link(work.paper()));
    }
    return years.entrySet().stream().map(e -> new Year(e.getKey(), e.getValue())).toList();
  }
}
