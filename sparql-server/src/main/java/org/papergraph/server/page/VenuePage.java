package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The page of a venue: its papers by year. */
final class VenuePage {
  private static final int A_PAGE = 50;

  /** Sorting more papers than this takes longer than a page may; the list is then kept. */
  private static final int LARGE = 500;

  private static final int MOST_KEPT = 8;
  private static final Node URL = Terms.term("https://schema.org/url");

  private final Site site;
  private final Supplier<String> version;
  private final Cache<Key, List<Work>> large = CacheFactory.createCache(MOST_KEPT);

  /**
   * @param version tells the state of the graph
   */
  VenuePage(Site site, Supplier<String> version) {
    this.site = site;
    this.version = version;
  }

  private record Key(String version, Node venue) {}

  private record Work(Node paper, String date) {}

  /**
   * What the template shows.
   *
   * @param year the only year that is listed; empty for all
   * @param years those there are, the latest first
   */
  record View(
      Frame frame,
      String iri,
      String name,
      List<String> otherNames,
      String count,
      List<Detail> details,
      Optional<YearChart> chart,
      String year,
      List<Link> years,
      List<PersonPage.Year> papers,
      Pager pager,
      String query) {}

  /**
   * @param year of the papers to list; others than those there are mean all
   */
  Reply reply(Node venue, String path, int page, String year) {
    Graph facts = site.facts().facts();
    List<Work> all = works(venue);
    List<Work> listed = all.stream().filter(work -> work.date().startsWith(year)).toList();
    boolean narrowed = year.matches("\\d{4}") && !listed.isEmpty();
    List<Work> works = narrowed ? listed : all;
    String address = path + (narrowed ? "?year=" + year + "&" : "?");
    Pager pager = new Pager(page, A_PAGE, works.size(), address);
    List<String> names = Facts.texts(facts, venue, Terms.NAME).toList();
    String name = names.stream().findFirst().orElseGet(() -> site.names().name(venue));
    Map<Integer, Long> counts = counts(all);
    View view =
        new View(
            Frame.of(name).withTurtle(path + ".ttl"),
            venue.getURI(),
            name,
            names.stream().skip(1).toList(),
            GraphSummary.grouped(all.size()) + (all.size() == 1 ? " paper" : " papers"),
            Detail.of("Page", Facts.objects(facts, venue, URL), site).stream().toList(),
            Optional.of(YearChart.of("Papers a year", counts)).filter(YearChart::isWorthwhile),
            narrowed ? year : "",
            years(counts, path),
            byYear(works.subList(pager.first(), pager.end())),
            pager,
            PageQueries.papersOfVenue(venue));
    return Reply.page(200, Templates.render("venue", view));
  }

  private List<Work> works(Node venue) {
    Key key = new Key(version.get(), venue);
    List<Work> kept = large.getIfPresent(key);
    if (kept != null) {
      return kept;
    }
    Graph facts = site.facts().facts();
    List<Work> works =
        Facts.subjects(facts, Terms.PUBLISHED_IN, venue).stream()
            .map(paper -> new Work(paper, Dates.issued(facts, paper).orElse("")))
            .sorted(
                Comparator.comparing(Work::date)
                    .reversed()
                    .thenComparing(work -> work.paper().toString()))
            .toList();
    if (works.size() > LARGE) {
      large.put(key, works);
    }
    return works;
  }

  private static Map<Integer, Long> counts(List<Work> works) {
    Map<Integer, Long> counts = new TreeMap<>();
    works.forEach(
        work -> Dates.year(work.date()).ifPresent(year -> counts.merge(year, 1L, Long::sum)));
    return counts;
  }

  private static List<Link> years(Map<Integer, Long> counts, String path) {
    List<Link> years = new ArrayList<>();
    counts.forEach(
        (year, count) ->
            years.add(0, new Link(String.valueOf(year), path + "?year=" + year, false)));
    return years;
  }

  private List<PersonPage.Year> byYear(List<Work> works) {
    Map<String, List<Link>> years = new LinkedHashMap<>();
    for (Work work : works) {
      String year = Dates.year(work.date()).map(String::valueOf).orElse("");
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(site.names().link(work.paper()));
    }
    return years.entrySet().stream()
        .map(entry -> new PersonPage.Year(entry.getKey(), entry.getValue()))
        .toList();
  }
}
