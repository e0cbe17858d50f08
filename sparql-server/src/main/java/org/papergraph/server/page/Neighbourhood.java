package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.papergraph.server.scan.PaperIndex;
import org.papergraph.server.scan.PaperIndex.Shared;

/**
 * The things of the same kind that stand beside one in papers, as a small graph: the thing in the
 * middle, those most like it around it clockwise from the top, lines as wide as the share of papers
 * that two have in common.
 *
 * @param more how many share at least two papers but are left out
 */
record Neighbourhood(
    String heading,
    EntityKind kind,
    String centre,
    List<Spot> spots,
    List<Edge> edges,
    int more,
    Optional<Behind> behind)
    implements Section {
  static final int WIDTH = 500;
  static final int HEIGHT = 360;

  private static final int MOST = 12;
  private static final int MOST_EDGES = 14;
  private static final int FEWEST_PAPERS = 2;
  private static final int ACROSS = 104;
  private static final int DOWN = 140;
  private static final int LONGEST = 16;

  Neighbourhood {
    spots = List.copyOf(spots);
    edges = List.copyOf(edges);
  }

  /**
   * A thing around the middle.
   *
   * @param label as much of its name as there is room for
   * @param beside which others shown here it also often stands beside
   */
  record Spot(
      Link link,
      String papers,
      String label,
      String x,
      String y,
      String textX,
      String textY,
      String anchor,
      List<String> beside) {}

  /** A line between two things. */
  record Edge(String x1, String y1, String x2, String y2, String width, boolean toCentre) {}

  @Override
  public String id() {
    return "beside";
  }

  private record Place(double x, double y) {
    static Place of(int i, int count) {
      double angle = 2 * Math.PI * i / count - Math.PI / 2;
      return new Place(
          WIDTH / 2.0 + ACROSS * Math.cos(angle), HEIGHT / 2.0 + DOWN * Math.sin(angle));
    }
  }

  private record Pair(int one, int other, int papers) {}

  /** Nothing where no two papers speak of both it and another. */
  static Optional<Section> of(Subject subject, Site site) {
    Set<Integer> relations = Subject.relationsTo(subject.kind());
    PaperIndex index = subject.index().papers();
    List<Shared> all =
        index.shared(subject.papers(), relations, subject.number()).stream()
            .filter(one -> one.papers() >= FEWEST_PAPERS)
            .sorted(PaperIndex.byLikeness().thenComparing(Shared::thing))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Shared> near = all.subList(0, Math.min(MOST, all.size()));
    int[] things = near.stream().mapToInt(Shared::thing).toArray();
    List<Pair> pairs = strongest(index.pairs(subject.papers(), things, relations));
    List<Link> links = near.stream().map(s -> site.names().link(index.thing(s.thing()))).toList();
    return Optional.of(
        new Neighbourhood(
            "Related " + subject.kind().plural(),
            subject.kind(),
            shortened(site.names().name(subject.node())),
            IntStream.range(0, near.size()).mapToObj(i -> spot(i, near, links, pairs)).toList(),
            edges(near, pairs),
            all.size() - near.size(),
            subject.queries().map(EntityQueries::alike)));
  }

  /** The pairs that meet most often, each once. */
  private static List<Pair> strongest(int[][] pairs) {
    List<Pair> found = new ArrayList<>();
    for (int one = 0; one < pairs.length; one++) {
      for (int other = one + 1; other < pairs.length; other++) {
        if (pairs[one][other] >= FEWEST_PAPERS) {
          found.add(new Pair(one, other, pairs[one][other]));
        }
      }
    }
    found.sort(Comparator.comparingInt(Pair::papers).reversed());
    return found.subList(0, Math.min(MOST_EDGES, found.size()));
  }

  private static Spot spot(int i, List<Shared> near, List<Link> links, List<Pair> pairs) {
    Place place = Place.of(i, near.size());
    double side = place.x() - WIDTH / 2.0;
    boolean middle = Math.abs(side) < 1;
    String anchor = middle ? "middle" : side > 0 ? "start" : "end";
    double textX = middle ? place.x() : place.x() + Math.signum(side) * 11;
    double textY = middle ? place.y() + (place.y() < HEIGHT / 2.0 ? -13 : 22) : place.y() + 4.5;
    List<String> beside =
        pairs.stream()
            .filter(pair -> pair.one() == i || pair.other() == i)
            .map(pair -> links.get(pair.one() == i ? pair.other() : pair.one()).text())
            .toList();
    return new Spot(
        links.get(i),
        GraphSummary.grouped(near.get(i).papers()),
        shortened(links.get(i).text()),
        YearChart.number(place.x()),
        YearChart.number(place.y()),
        YearChart.number(textX),
        YearChart.number(textY),
        anchor,
        beside);
  }

  private static List<Edge> edges(List<Shared> near, List<Pair> pairs) {
    List<Edge> edges = new ArrayList<>();
    double widest = near.stream().mapToInt(Shared::papers).max().orElse(1);
    for (Pair pair : pairs) {
      Place one = Place.of(pair.one(), near.size());
      Place other = Place.of(pair.other(), near.size());
      edges.add(edge(one, other, pair.papers() / widest, false));
    }
    for (int i = 0; i < near.size(); i++) {
      Place centre = new Place(WIDTH / 2.0, HEIGHT / 2.0);
      edges.add(edge(centre, Place.of(i, near.size()), near.get(i).papers() / widest, true));
    }
    return edges;
  }

  private static Edge edge(Place one, Place other, double share, boolean toCentre) {
    return new Edge(
        YearChart.number(one.x()),
        YearChart.number(one.y()),
        YearChart.number(other.x()),
        YearChart.number(other.y()),
        YearChart.number(1 + 5 * Math.min(1, share)),
        toCentre);
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
