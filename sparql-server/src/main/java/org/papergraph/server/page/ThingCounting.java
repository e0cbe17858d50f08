package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Counts in how many papers each thing is, and in how many of the last two full years. */
final class ThingCounting {
  /** More than anybody leafs through. */
  static final int MOST_RANKED = 500;

  private static final int MOST_GROWING = 5;
  private static final int YEARS_SHOWN = 6;

  private static final Comparator<GraphSummary.Ranked> MOST_FIRST =
      Comparator.comparingInt(GraphSummary.Ranked::papers)
          .reversed()
          .thenComparing(ranked -> ranked.thing().toString());

  private final Graph facts;
  private final Runnable check;
  private final Set<Node> papersNow = new HashSet<>();
  private final Set<Node> papersBefore = new HashSet<>();

  /**
   * @param check called now and then; what it throws ends the counting
   */
  ThingCounting(Graph facts, Runnable check) {
    this.facts = facts;
    this.check = check;
  }

  /** In how many papers a thing is. */
  private record InPapers(Node thing, int all, int now, int before) {}

  /**
   * Adds what most papers have to do with, and what more and more.
   *
   * @param summary tells the papers of each year
   */
  GraphSummary addTo(GraphSummary summary) {
    List<GraphSummary.YearCount> years = summary.years().orElse(List.of());
    Trends trends = twoYears(years);
    papersOf(trends);
    Map<Shelf, List<GraphSummary.Ranked>> tops = new EnumMap<>(Shelf.class);
    Map<Shelf, List<Trends.Growth>> growing = new EnumMap<>(Shelf.class);
    for (Shelf shelf : Shelf.values()) {
      PriorityQueue<GraphSummary.Ranked> top = new PriorityQueue<>(MOST_FIRST.reversed());
      PriorityQueue<InPapers> growth = new PriorityQueue<>(mostGrowth(trends).reversed());
      forEach(shelf, thing -> rank(shelf, thing, trends, top, growth));
      tops.put(shelf, top.stream().sorted(MOST_FIRST).toList());
      growing.put(
          shelf,
          growth.stream()
              .sorted(mostGrowth(trends))
              .map(thing -> growth(shelf, thing, trends.year(), years))
              .toList());
    }
    Trends counted =
        new Trends(trends.year(), trends.papers(), trends.papersBefore(), trends.least(), growing);
    return summary.withThings(counted, tops);
  }

  private static Comparator<InPapers> mostGrowth(Trends trends) {
    return Comparator.comparingDouble((InPapers i) -> trends.growth(i.now(), i.before()))
        .reversed()
        .thenComparing(i -> i.thing().toString());
  }

  /** The last full year and its papers; strays beyond the years of the others do not count. */
  private static Trends twoYears(List<GraphSummary.YearCount> years) {
    long all = years.stream().mapToLong(GraphSummary.YearCount::papers).sum();
    int latest =
        years.stream()
            .filter(year -> year.papers() * 1000 >= all)
            .mapToInt(GraphSummary.YearCount::year)
            .max()
            .orElse(0);
    long papers = papers(years, latest - 1);
    return new Trends(
        latest - 1, papers, papers(years, latest - 2), Trends.least(papers), Map.of());
  }

  private static long papers(List<GraphSummary.YearCount> years, int year) {
    return years.stream()
        .filter(count -> count.year() == year)
        .mapToLong(GraphSummary.YearCount::papers)
        .findFirst()
        .orElse(0);
  }

  private void papersOf(Trends trends) {
    if (Math.min(trends.papers(), trends.papersBefore()) < Trends.FEWEST_PAPERS) {
      return;
    }
    each(
        facts.find(Node.ANY, Terms.ISSUED, Node.ANY),
        triple -> {
          String date =
              triple.getObject().isLiteral() ? triple.getObject().getLiteralLexicalForm() : "";
          int year = Dates.year(date).orElse(0);
          if (year == trends.year()) {
            papersNow.add(triple.getSubject());
          } else if (year == trends.year() - 1) {
            papersBefore.add(triple.getSubject());
          }
        });
  }

  /** People are ranked only if an identifier tells them from others of their name. */
  private void forEach(Shelf shelf, java.util.function.Consumer<Node> action) {
    if (shelf != Shelf.PEOPLE) {
      each(
          facts.find(Node.ANY, Terms.TYPE, shelf.type()),
          triple -> action.accept(triple.getSubject()));
      return;
    }
    Set<Node> people = new HashSet<>();
    each(
        facts.find(Node.ANY, Terms.IDENTIFIER, Node.ANY),
        triple -> {
          Node thing = triple.getSubject();
          if (Identifiers.isOfPerson(triple.getObject())
              && facts.contains(thing, Terms.TYPE, RecordTerms.PERSON)) {
            people.add(thing);
          }
        });
    people.forEach(action);
  }

  private void rank(
      Shelf shelf,
      Node thing,
      Trends trends,
      PriorityQueue<GraphSummary.Ranked> top,
      PriorityQueue<InPapers> growth) {
    InPapers counted = count(shelf, thing);
    if (counted.all() > 0) {
      top.add(new GraphSummary.Ranked(thing, counted.all()));
    }
    if (top.size() > MOST_RANKED) {
      top.remove();
    }
    if (shelf.hasTrend()
        && counted.now() >= trends.least()
        && trends.growth(counted.now(), counted.before()) > 0) {
      growth.add(counted);
    }
    if (growth.size() > MOST_GROWING) {
      growth.remove();
    }
  }

  private InPapers count(Shelf shelf, Node thing) {
    int[] counts = new int[3];
    for (Node relation : shelf.relations()) {
      each(
          facts.find(Node.ANY, relation, thing),
          triple -> {
            Node paper = triple.getSubject();
            if (shelf != Shelf.PEOPLE
                || facts.contains(paper, Terms.TYPE, EntityKind.PAPER.type())) {
              counts[0]++;
              counts[1] += papersNow.contains(paper) ? 1 : 0;
              counts[2] += papersBefore.contains(paper) ? 1 : 0;
            }
          });
    }
    return new InPapers(thing, counts[0], counts[1], counts[2]);
  }

  private Trends.Growth growth(
      Shelf shelf, InPapers thing, int last, List<GraphSummary.YearCount> sizes) {
    Map<Integer, Integer> byYear = new TreeMap<>();
    for (Node relation : shelf.relations()) {
      each(
          facts.find(Node.ANY, relation, thing.thing()),
          triple ->
              Dates.year(facts, triple.getSubject())
                  .ifPresent(year -> byYear.merge(year, 1, Integer::sum)));
    }
    List<Integer> counts = new ArrayList<>();
    List<Long> papers = new ArrayList<>();
    for (int year = last - YEARS_SHOWN + 1; year <= last; year++) {
      counts.add(byYear.getOrDefault(year, 0));
      papers.add(papers(sizes, year));
    }
    return new Trends.Growth(thing.thing(), thing.now(), thing.before(), counts, papers);
  }

  private void each(ExtendedIterator<Triple> triples, java.util.function.Consumer<Triple> action) {
    try {
      while (triples.hasNext()) {
        check.run();
        action.accept(triples.next());
      }
    } finally {
      triples.close();
    }
  }
}
