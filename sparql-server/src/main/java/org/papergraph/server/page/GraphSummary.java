package org.papergraph.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a graph holds, in numbers. Each part is empty until it has been counted.
 *
 * @param counts how many there are of each kind
 * @param newest the papers issued last, and when
 * @param years how many papers were issued in each year, the earliest first
 * @param trends what a growing share of the papers speaks of
 * @param tops what most papers have to do with
 * @param links how many entities are linked to each vocabulary; none where none is linked
 * @param qualities how good the statements of each property are; none for an old graph
 * @param origins what the graph was read from
 */
record GraphSummary(
    Optional<List<Count>> counts,
    Optional<List<Dated>> newest,
    Optional<List<YearCount>> years,
    Optional<Trends> trends,
    Optional<Map<Shelf, List<Ranked>>> tops,
    Optional<List<Linked>> links,
    Optional<List<Quality>> qualities,
    Optional<Origins> origins) {
  /** Nothing is known yet. */
  static final GraphSummary NOTHING =
      new GraphSummary(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The number of things of a kind, {@code 1,204 papers}. */
  record Count(long number, String singular, String plural, String css) {
    String shown() {
      return grouped(number);
    }

    String what() {
      return number == 1 ? singular : plural;
    }
  }

  /** A paper and its date. */
  record Dated(Node paper, String date) {}

  /** The number of papers of a year. */
  record YearCount(int year, long papers) {}

  /** A thing and the number of papers that have to do with it. */
  record Ranked(Node thing, int papers) {}

  /**
   * What the graph was read from.
   *
   * @param sources how many sources there are of each format
   * @param licences how many things each licence is stated for
   */
  record Origins(List<Named> sources, List<Named> licences) {}

  /** Something with a number. */
  record Named(String name, String number) {}

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

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Whether it is known that there are no papers. */
  boolean isEmpty() {
    return counts.isPresent() && counts.get().stream().allMatch(count -> count.number() == 0);
  }

  GraphSummary withCounts(List<Count> counted) {
    return new GraphSummary(
        Optional.of(counted), newest, years, trends, tops, links, qualities, origins);
  }

  GraphSummary withPapers(List<Dated> latest, List<YearCount> byYear) {
    return new GraphSummary(
        counts, Optional.of(latest), Optional.of(byYear), trends, tops, links, qualities, origins);
  }

  GraphSummary withThings(Trends growing, Map<Shelf, List<Ranked>> most) {
    return new GraphSummary(
        counts, newest, years, Optional.of(growing), Optional.of(most), links, qualities, origins);
  }

  GraphSummary withStatistics(List<Linked> linked, List<Quality> measured, Origins from) {
    return new GraphSummary(
        counts,
        newest,
        years,
        trends,
        tops,
        Optional.of(linked),
        Optional.of(measured),
        Optional.of(from));
  }
}
