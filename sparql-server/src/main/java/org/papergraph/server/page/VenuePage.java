package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Cache<Key, DatedPapers> large = CacheFactory.createCache(MOST_KEPT);

  /**
   * @param version tells the state of the graph
   */
  VenuePage(Site site, Supplier<String> version) {
    this.site = site;
    this.version = version;
  }

  private record Key(String version, Node venue) {}

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
      Optional<YearColumns> chart,
      String year,
      List<Link> years,
      List<DatedPapers.Year> papers,
      Pager pager,
      String query) {}

  /**
   * @param year of the papers to list; others than those there are mean all
   */
  Reply reply(Node venue, String path, int page, String year) {
    Graph facts = site.facts().facts();
    DatedPapers all = papers(venue);
    DatedPapers listed = year.matches("\\d{4}") ? all.ofYear(year) : new DatedPapers(List.of());
    boolean narrowed = listed.size() > 0;
    DatedPapers works = narrowed ? listed : all;
    String address = path + ".html" + (narrowed ? "?year=" + year + "&" : "?");
    Pager pager = new Pager(page, A_PAGE, works.size(), address);
    List<String> names = Facts.texts(facts, venue, Terms.NAME).toList();
    String name = names.stream().findFirst().orElseGet(() -> site.names().name(venue));
    View view =
        new View(
            Frame.of(name).withTurtle(path + ".ttl"),
            venue.getURI(),
            name,
            names.stream().skip(1).toList(),
            all.count(),
            Detail.of("Page", Facts.objects(facts, venue, URL), site).stream().toList(),
            all.chart(),
            narrowed ? year : "",
            years(all.counts(), path),
            works.years(pager, site.names()),
            pager,
            PageQueries.papersOfVenue(venue));
    return Reply.page(200, Templates.render("venue", view));
  }

  private DatedPapers papers(Node venue) {
    Key key = new Key(version.get(), venue);
    DatedPapers kept = large.getIfPresent(key);
    if (kept != null) {
      return kept;
    }
    Graph facts = site.facts().facts();
    DatedPapers papers =
        DatedPapers.of(Facts.subjects(facts, Terms.PUBLISHED_IN, venue).stream(), facts);
    if (papers.size() > LARGE) {
      large.put(key, papers);
    }
    return papers;
  }

  private static List<Link> years(Map<Integer, Long> counts, String path) {
    List<Link> years = new ArrayList<>();
    counts.forEach(
        (year, count) ->
            years.add(0, new Link(String.valueOf(year), path + ".html?year=" + year, false)));
    return years;
  }
}
