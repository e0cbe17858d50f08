package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page at {@code /search}. */
final class SearchPage implements PageHandler {
  private static final int SHOWN_OF_EACH = 8;
  private static final int A_PAGE = 25;

  private static final List<EntityKind> ORDER =
      List.of(
          EntityKind.METHOD,
          EntityKind.DATASET,
          EntityKind.TASK,
          EntityKind.METRIC,
          EntityKind.REPOSITORY,
          EntityKind.ACRONYM,
          EntityKind.PAPER);

  private final Site site;
  private final Duration timeLimit;

  SearchPage(Site site, Duration timeLimit) {
    this.site = site;
    this.timeLimit = timeLimit;
  }

  /**
   * What the template shows.
   *
   * @param words as typed
   * @param complete whether all of the graph was read
   */
  record View(Frame frame, String words, List<Group> groups, boolean complete) {
    boolean asked() {
      return !words.isBlank();
    }
  }

  /**
   * What was found of one kind.
   *
   * @param count in words
   * @param all where all of it is shown, or empty if it is shown here
   */
  record Group(
      EntityKind kind,
      String count,
      List<Found> things,
      List<PaperCard> papers,
      String all,
      Pager pager) {}

  /** A thing, and the other name it was found by. */
  record Found(Link link, String alias) {}

  @Override
  public Reply reply(HttpServletRequest request) {
    String words = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    Optional<EntityKind> only =
        Optional.ofNullable(request.getParameter("kind")).flatMap(EntityKind::ofWord);
    Search search = new Search(site.facts(), words, System.nanoTime() + timeLimit.toNanos());
    search.run();
    List<Group> groups = new ArrayList<>();
    for (EntityKind kind : ORDER) {
      List<Search.Hit> hits = search.of(kind);
      if (!hits.isEmpty() && only.map(kind::equals).orElse(true)) {
        groups.add(group(kind, hits, words, only.isPresent(), request.getParameter("page")));
      }
    }
    String title = words.isEmpty() ? "Search" : words + " – search";
    Frame frame = Frame.of(title).withSearch(words);
    View view = new View(frame, words, groups, search.complete());
    return Reply.page(200, Templates.render("search", view));
  }

  private Group group(
      EntityKind kind,
      List<Search.Hit> hits,
      String words,
      boolean alone,
      @org.jspecify.annotations.Nullable String page) {
    String address = "/search?q=" + Addresses.encoded(words) + "&kind=" + kind.singular();
    int size = alone ? A_PAGE : SHOWN_OF_EACH;
    Pager pager = new Pager(alone ? Pager.requested(page) : 1, size, hits.size(), address + "&");
    List<Search.Hit> shown = hits.subList(pager.first(), pager.end());
    boolean cut = !alone && pager.needed();
    boolean papers = kind == EntityKind.PAPER;
    return new Group(
        kind,
        count(hits.size(), kind),
        papers ? List.of() : shown.stream().map(this::found).toList(),
        papers ? shown.stream().map(hit -> PaperCard.of(hit.node(), site)).toList() : List.of(),
        cut ? address : "",
        pager);
  }

  private static String count(int hits, EntityKind kind) {
    String more = hits >= Search.MOST_HITS ? "at least " : "";
    return more + GraphSummary.grouped(hits) + " " + (hits == 1 ? kind.singular() : kind.plural());
  }

  private Found found(Search.Hit hit) {
    Link link = site.names().link(hit.node());
    boolean isAlias = !link.text().contains(hit.name()) && !hit.name().contains(link.text());
    return new Found(link, isAlias ? hit.name() : "");
  }
}
