package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page at {@code /browse}: things of a kind, those in most papers first. */
final class BrowsePage implements PageHandler {
  static final String PATH = "/browse";

  private static final int A_PAGE = 50;
  private static final String PAPERS = "paper";
  private static final String MOST =
      "The " + ThingCounting.MOST_RANKED + " that most papers have to do with";

  private final Site site;
  private final GraphNumbers numbers;

  BrowsePage(Site site, GraphNumbers numbers) {
    this.site = site;
    this.numbers = numbers;
  }

  /**
   * What the template shows.
   *
   * @param kinds all there are to choose from
   * @param heading of the list
   * @param note what the list is, and what it leaves out
   */
  record View(
      Frame frame,
      GraphNumbers.Known known,
      List<Choice> kinds,
      String heading,
      String note,
      boolean listed,
      List<Entry> entries,
      Pager pager) {}

  /** A kind to choose. */
  record Choice(String name, String href, boolean chosen, String css) {}

  /** A thing, and its number of papers or its date. */
  record Entry(Link link, String figure, String unit) {}

  @Override
  public Reply reply(HttpServletRequest request) {
    String word = Optional.ofNullable(request.getParameter("kind")).orElse(PAPERS);
    Optional<Shelf> shelf = Shelf.ofWord(word);
    if (shelf.isEmpty() && !word.equals(PAPERS)) {
      return ErrorPage.notFound(PATH + "?kind=" + word);
    }
    GraphNumbers.Known known = numbers.now();
    int page = Pager.requested(request.getParameter("page"));
    View view = shelf.map(one -> things(one, known, page)).orElseGet(() -> papers(known, page));
    return known.validated(Reply.page(200, Templates.render("browse", view)));
  }

  private View papers(GraphNumbers.Known known, int page) {
    List<GraphSummary.Dated> newest = known.summary().newest().orElse(List.of());
    Pager pager = new Pager(page, A_PAGE, newest.size(), PATH + "?kind=" + PAPERS + "&");
    List<Entry> entries =
        newest.subList(pager.first(), pager.end()).stream()
            .map(dated -> new Entry(site.names().link(dated.paper()), dated.date(), ""))
            .toList();
    String note =
        newest.size() < GraphCounting.NEWEST
            ? "Those that have a date, the latest first."
            : "The " + GraphCounting.NEWEST + " that were issued last; search finds all others.";
    boolean listed = known.summary().newest().isPresent();
    return view(known, "Newest papers", PAPERS, note, listed, entries, pager);
  }

  private View things(Shelf shelf, GraphNumbers.Known known, int page) {
    Map<Shelf, List<GraphSummary.Ranked>> tops = known.summary().tops().orElse(Map.of());
    List<GraphSummary.Ranked> ranked = tops.getOrDefault(shelf, List.of());
    String address = PATH + "?kind=" + shelf.word() + "&";
    Pager pager = new Pager(page, A_PAGE, ranked.size(), address);
    List<Entry> entries =
        ranked.subList(pager.first(), pager.end()).stream()
            .map(
                one ->
                    new Entry(
                        site.names().link(one.thing()),
                        GraphSummary.grouped(one.papers()),
                        one.papers() == 1 ? "paper" : "papers"))
            .toList();
    boolean whole = ranked.size() < ThingCounting.MOST_RANKED;
    String note =
        whole
            ? "By the number of papers" + people(shelf) + "."
            : MOST + people(shelf) + searched(shelf);
    boolean listed = !tops.isEmpty();
    return view(known, shelf.heading(), shelf.word(), note, listed, entries, pager);
  }

  private static String searched(Shelf shelf) {
    return shelf == Shelf.VENUES ? "." : "; search finds all others.";
  }

  private static String people(Shelf shelf) {
    return shelf == Shelf.PEOPLE
        ? ", of those whom an identifier tells from others of their name"
        : "";
  }

  private static View view(
      GraphNumbers.Known known,
      String heading,
      String word,
      String note,
      boolean listed,
      List<Entry> entries,
      Pager pager) {
    List<Choice> kinds = new ArrayList<>();
    kinds.add(choice("Papers", PAPERS, word, EntityKind.PAPER.css()));
    for (Shelf shelf : Shelf.values()) {
      kinds.add(choice(shelf.heading(), shelf.word(), word, shelf.css()));
    }
    Frame frame = Frame.of(heading).inSection(Frame.Section.BROWSE);
    return new View(frame, known, kinds, heading, note, listed, entries, pager);
  }

  private static Choice choice(String name, String word, String chosen, String css) {
    return new Choice(name, PATH + "?kind=" + word, word.equals(chosen), css);
  }
}
