package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.search.Facet;
import org.papergraph.search.GraphSearch;
import org.papergraph.search.SearchAnswer;
import org.papergraph.search.SearchIndex;

/** The page at {@code /search}; with {@code format=json} the same as JSON. */
final class SearchPage implements PageHandler {
  private final Site site;
  private @Nullable GraphSearch search;

  SearchPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param total how many hits, in words
   * @param removable what the search is narrowed to, with links that widen it
   * @param json the address of the same as JSON
   * @param behind the address of a query that finds much the same
   */
  record View(
      Frame frame,
      SearchForm form,
      String total,
      List<FoundHit> hits,
      List<FacetList> facets,
      List<Link> removable,
      Optional<Link> suggestion,
      boolean cut,
      Pager pager,
      String json,
      String behind) {
    /** The address when sorted otherwise. */
    String sorted(boolean byYear) {
      return form.sorted(byYear).address();
    }
  }

  @Override
  public Reply reply(HttpServletRequest request) {
    SearchForm form = SearchForm.of(request);
    String title = form.words().isEmpty() ? "Search" : form.words() + " – search";
    Frame frame = Frame.of(title).withSearch(form.words()).inSection(Frame.Section.SEARCH);
    try {
      SearchAnswer answer = search().search(form.request(site.addresses()));
      boolean json =
          "json".equals(request.getParameter("format"))
              || Negotiation.prefers(request, "application/json", "text/html");
      return json
          ? SearchJson.reply(form, answer, site)
          : Reply.page(200, Templates.render("search", view(frame, form, answer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A graph that is no store's has no index of its own; it gets one when it is first searched. */
  private synchronized GraphSearch search() throws IOException {
    if (search == null) {
      Optional<SearchIndex> index = SearchIndex.of(site.dataset().getContext());
      search = new GraphSearch(index.isPresent() ? index.get() : filled());
    }
    return search;
  }

  private SearchIndex filled() throws IOException {
    SearchIndex index = SearchIndex.inMemory();
    index.fill(site.dataset(), 0);
    index.commit();
    index.addTo(site.dataset().getContext());
    return index;
  }

  private View view(Frame frame, SearchForm form, SearchAnswer answer) {
    int last = (int) Math.min(answer.total(), org.papergraph.search.SearchRequest.LAST_HIT);
    List<FoundHit> hits =
        answer.hits().stream().map(hit -> FoundHit.of(hit, answer.marks(), site)).toList();
    return new View(
        frame,
        form,
        GraphSummary.grouped(answer.total()) + (answer.total() == 1 ? " hit" : " hits"),
        hits,
        facets(form, answer.facets()),
        removable(form),
        answer.suggestion().map(words -> new Link(words, form.withWords(words).address(), false)),
        answer.cut(),
        new Pager(form.page(), SearchForm.A_PAGE, last, form.address() + "&"),
        form.address() + "&format=json",
        Addresses.query(behind(form.words())));
  }

  private List<FacetList> facets(SearchForm form, Map<Facet, List<SearchAnswer.Count>> counts) {
    List<FacetList> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<FacetList.Value> values =
          FacetList.values(facet, counts.getOrDefault(facet, List.of()), form, site);
      if (!values.isEmpty()) {
        facets.add(new FacetList(facet, values));
      }
    }
    return facets;
  }

  private List<Link> removable(SearchForm form) {
    List<Link> links = new ArrayList<>();
    form.only()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        links.add(
                            new Link(
                                FacetList.heading(facet)
                                    + ": "
                                    + FacetList.label(facet, value, site),
                                form.without(facet, value).address(),
                                false))));
    if (form.from().isPresent() || form.to().isPresent()) {
      String from = form.from().map(String::valueOf).orElse("…");
      String to = form.to().map(String::valueOf).orElse("…");
      links.add(new Link("Years: " + from + "–" + to, form.withoutYears().address(), false));
    }
    return links;
  }

  private static String behind(String words) {
    String lower = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", " ");
    return "PREFIX text: <http://jena.apache.org/text#>\n"
        + "SELECT ?thing ?score {\n  (?thing ?score) text:query (\""
        + lower.strip().replaceAll("\\s+", " AND ")
        + "\" 100)\n}\nORDER BY DESC(?score)";
  }
}
