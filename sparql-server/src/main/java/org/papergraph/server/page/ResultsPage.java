package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.papergraph.server.scan.GraphIndex;
import org.papergraph.server.scan.GraphIndexes;
import org.papergraph.server.scan.ResultIndex;
import org.papergraph.server.scan.ResultIndex.Claim;

/**
 * The page at {@code /results?dataset=IRI&metric=IRI}: what papers claim to have measured, each
 * with its sentence. Either of the two may be left out. Claims that do not compare are in groups of
 * their own, and only a group that compares can be sorted by value.
 */
final class ResultsPage implements PageHandler {
  static final String PATH = "/results";

  private static final String DATASET = "dataset";
  private static final String METRIC = "metric";
  private static final int GROUPS = 8;
  private static final int ROWS_OF_MANY = 5;
  private static final int ROWS = 50;

  private final Site site;
  private final GraphIndexes indexes;

  ResultsPage(Site site, GraphIndexes indexes) {
    this.site = site;
    this.indexes = indexes;
  }

  /**
   * What the template shows.
   *
   * @param about what the results are of
   * @param single whether one group is shown, with all its rows
   * @param all the page of all groups
   */
  record View(
      Frame frame,
      String heading,
      List<Detail> about,
      String counted,
      boolean single,
      String all,
      List<ClaimGroup> groups,
      Pager pager,
      Optional<Behind> behind) {}

  /** The results with a data set and a metric. */
  static Link link(Node dataset, Node metric, String text) {
    return new Link(text, address(Optional.of(dataset), Optional.of(metric)), false);
  }

  /** One group of them. */
  static Link group(Node dataset, Node metric, String unit, String scale, String text) {
    String address =
        address(Optional.of(dataset), Optional.of(metric)) + Scale.parameters(unit, scale);
    return new Link(text, address, false);
  }

  private static String address(Optional<Node> dataset, Optional<Node> metric) {
    return address(Choice.of(DATASET, dataset), Choice.of(METRIC, metric));
  }

  private static String address(Choice dataset, Choice metric) {
    return PATH
        + "?"
        + Stream.of(dataset.parameter(), metric.parameter())
            .filter(parameter -> !parameter.isEmpty())
            .collect(Collectors.joining("&"));
  }

  /** What is asked for: the things, and a scale if one is chosen. */
  private record Asked(Choice dataset, Choice metric, Optional<Scale> scale) {
    static Asked of(Wish wish) {
      return new Asked(Choice.asked(DATASET, wish), Choice.asked(METRIC, wish), Scale.asked(wish));
    }

    String address() {
      return ResultsPage.address(dataset, metric);
    }

    List<Node> things() {
      return Stream.of(dataset.node(), metric.node()).flatMap(Optional::stream).toList();
    }
  }

  @Override
  public Reply reply(HttpServletRequest request) {
    Wish wish = new Wish(request);
    Asked asked = Asked.of(wish);
    List<Node> things = asked.things();
    if (things.isEmpty() || !things.stream().allMatch(site.facts()::knows)) {
      return ErrorPage.notFound(PATH);
    }
    GraphIndex index = indexes.now();
    List<Claim> claims = claims(asked, index);
    if (claims.isEmpty() && asked.scale().isPresent()) {
      return ErrorPage.notFound(PATH);
    }
    Map<GroupKey, List<Claim>> groups =
        claims.stream()
            .collect(Collectors.groupingBy(GroupKey::of, LinkedHashMap::new, Collectors.toList()));
    View view =
        asked.scale().isPresent() && groups.size() == 1
            ? single(asked, groups, index, wish)
            : overview(asked, claims, groups, index, wish);
    return Reply.page(200, Templates.render("claims", view));
  }

  private static List<Claim> claims(Asked asked, GraphIndex index) {
    IntPredicate dataset = numbers(asked.dataset(), index);
    IntPredicate metric = numbers(asked.metric(), index);
    return index.results().claims().stream()
        .filter(claim -> dataset.test(claim.dataset()) && metric.test(claim.metric()))
        .filter(claim -> asked.scale().map(it -> it.equals(Scale.of(claim))).orElse(true))
        .toList();
  }

  /** Which numbers of the index a choice takes. */
  private static IntPredicate numbers(Choice choice, GraphIndex index) {
    if (choice.node().isPresent()) {
      OptionalInt number = index.number(choice.node().get());
      return it -> number.isPresent() && number.getAsInt() == it;
    }
    return it -> !choice.none() || it == ResultIndex.NONE;
  }

  private View single(Asked asked, Map<GroupKey, List<Claim>> groups, GraphIndex index, Wish wish) {
    Map.Entry<GroupKey, List<Claim>> only = groups.entrySet().iterator().next();
    GroupKey key = only.getKey();
    List<String> orders = key.comparable() ? List.of("year", "value") : List.of("year");
    String order = Sort.requested(wish.text("sort"), orders);
    List<Claim> claims = new ArrayList<>(only.getValue());
    claims.sort(order(order));
    String address = asked.address() + key.scale().parameters() + "&";
    Pager pager =
        new Pager(wish.page("page"), ROWS, claims.size(), address + "sort=" + order + "&");
    List<Sort> sorts =
        orders.stream()
            .map(it -> Sort.of(it, it.equals("year") ? "Year" : "Value", order, address, true))
            .toList();
    ClaimGroup group =
        group(key, claims.subList(pager.first(), pager.end()), claims.size(), sorts, index);
    return view(asked, true, List.of(group), pager, claims);
  }

  /** Claims come with the newest papers first; equal ones keep that order. */
  private static Comparator<Claim> order(String order) {
    return switch (order) {
      case "value" -> Comparator.comparingDouble(Claim::value);
      case "-value" -> Comparator.comparingDouble(Claim::value).reversed();
      case "year" -> Comparator.comparingInt(Claim::paper).reversed();
      default -> Comparator.comparingInt(Claim::paper);
    };
  }

  private View overview(
      Asked asked,
      List<Claim> claims,
      Map<GroupKey, List<Claim>> groups,
      GraphIndex index,
      Wish wish) {
    List<Map.Entry<GroupKey, List<Claim>>> largest = new ArrayList<>(groups.entrySet());
    largest.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
    Pager pager = new Pager(wish.page("page"), GROUPS, largest.size(), asked.address() + "&");
    List<ClaimGroup> shown =
        largest.subList(pager.first(), pager.end()).stream()
            .map(
                entry ->
                    group(
                        entry.getKey(),
                        entry.getValue().stream().limit(ROWS_OF_MANY).toList(),
                        entry.getValue().size(),
                        List.of(),
                        index))
            .toList();
    return view(asked, false, shown, pager, claims);
  }

  private ClaimGroup group(
      GroupKey key, List<Claim> shown, int count, List<Sort> sorts, GraphIndex index) {
    Optional<Node> dataset = key.dataset(index);
    Optional<Node> metric = key.metric(index);
    return new ClaimGroup(
        metric.map(site.names()::link),
        dataset.map(site.names()::link),
        key.scale().words(),
        key.reason(),
        key.comparable(),
        shown.stream().map(claim -> ClaimRow.of(claim, index, site)).toList(),
        count,
        address(dataset, metric) + key.scale().parameters(),
        sorts);
  }

  private View view(
      Asked asked, boolean single, List<ClaimGroup> groups, Pager pager, List<Claim> claims) {
    List<Detail> about = new ArrayList<>();
    asked
        .dataset()
        .node()
        .ifPresent(it -> about.add(new Detail("Dataset", List.of(site.names().link(it)))));
    asked
        .metric()
        .node()
        .ifPresent(it -> about.add(new Detail("Metric", List.of(site.names().link(it)))));
    String heading =
        asked.metric().node().map(site.names()::name).orElse("Results")
            + asked.dataset().node().map(it -> " on " + site.names().name(it)).orElse("");
    long papers = claims.stream().mapToInt(Claim::paper).distinct().count();
    String counted = counted(claims.size(), "claim") + " in " + counted(papers, "paper");
    return new View(
        Frame.of(heading),
        heading,
        about,
        counted,
        single,
        asked.address(),
        groups,
        pager,
        behind(asked));
  }

  private static String counted(long number, String what) {
    return GraphSummary.grouped(number) + " " + what + (number == 1 ? "" : "s");
  }

  private static Optional<Behind> behind(Asked asked) {
    Optional<String> dataset = asked.dataset().pattern("pg:onDataset");
    Optional<String> metric = asked.metric().pattern("pg:metric");
    if (dataset.isEmpty() || metric.isEmpty()) {
      return Optional.empty();
    }
    String pattern =
        "?result a pg:Result ."
            + dataset.get()
            + metric.get()
            + asked.scale().map(Scale::pattern).orElse("");
    return Optional.of(EntityQueries.results(pattern));
  }
}
