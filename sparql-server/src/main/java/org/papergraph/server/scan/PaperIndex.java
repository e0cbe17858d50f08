package org.papergraph.server.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * Which papers have what to do with which things, by number: what pages count.
 *
 * <p>Papers are numbered from the newest to the oldest; those without a date come last. A relation
 * is a code, the place of its property in the list the index was made with. Counting what the
 * papers of the most frequent thing speak of takes milliseconds here, seconds in the database.
 *
 * <p>It takes some 10 bytes a relation and 80 a paper or thing.
 */
public final class PaperIndex {
  private final Rows things;
  private final Rows papers;
  private final int[] dates;
  private final IntFunction<Node> paperNodes;
  private final IntFunction<Node> thingNodes;
  private final SortedMap<Integer, Integer> years;

  PaperIndex(
      Rows things,
      Rows papers,
      int[] dates,
      IntFunction<Node> paperNodes,
      IntFunction<Node> thingNodes) {
    this.things = things;
    this.papers = papers;
    this.dates = dates;
    this.paperNodes = paperNodes;
    this.thingNodes = thingNodes;
    this.years = years(IntStream.range(0, dates.length));
  }

  /**
   * A thing that shares papers with another.
   *
   * @param papers how many of the papers speak of both
   * @param all how many papers speak of it
   */
  public record Shared(int thing, int papers, int all) {
    /** How alike the papers of the two are: proportional to the square of the cosine. */
    double likeness() {
      return (double) papers * papers / all;
    }
  }

  /** The papers that have one of some relations to a thing, the newest first. */
  public int[] papers(int thing, Set<Integer> relations) {
    return among(things, thing, relations);
  }

  private static int[] among(Rows rows, int row, Set<Integer> codes) {
    return among(rows, row, mask(codes));
  }

  /** A row ascends, so that what stands in it twice stands side by side. */
  private static int[] among(Rows rows, int row, long codes) {
    int[] found = new int[rows.length(row)];
    int count = 0;
    for (int i = rows.starts()[row]; i < rows.starts()[row + 1]; i++) {
      int value = rows.values()[i];
      boolean wanted = (codes >> rows.codes()[i] & 1) == 1;
      if (wanted && (count == 0 || found[count - 1] != value)) {
        found[count++] = value;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static long mask(Set<Integer> codes) {
    return codes.stream().mapToLong(code -> 1L << code).reduce(0, (one, other) -> one | other);
  }

  /** The things that some papers have one of some relations to, with their numbers of papers. */
  public List<Shared> shared(int[] some, Set<Integer> relations, int except) {
    long codes = mask(relations);
    int[] counts = new int[things.starts().length - 1];
    for (int paper : some) {
      for (int thing : among(papers, paper, codes)) {
        counts[thing]++;
      }
    }
    List<Shared> shared = new ArrayList<>();
    for (int thing = 0; thing < counts.length; thing++) {
      if (counts[thing] > 0 && thing != except) {
        shared.add(new Shared(thing, counts[thing], among(things, thing, codes).length));
      }
    }
    return shared;
  }

  /** Those with most papers first. */
  public static Comparator<Shared> byPapers() {
    return Comparator.comparingInt(Shared::papers).reversed();
  }

  /** Those whose papers are most alike first; a common thing is not near everything. */
  public static Comparator<Shared> byLikeness() {
    return Comparator.comparingDouble(Shared::likeness).reversed();
  }

  /** In how many of some papers two of some things meet: for each pair of their places. */
  public int[][] pairs(int[] some, int[] between, Set<Integer> relations) {
    int[][] pairs = new int[between.length][between.length];
    long codes = mask(relations);
    for (int paper : some) {
      int[] there = among(papers, paper, codes);
      int[] places =
          IntStream.range(0, between.length)
              .filter(i -> Arrays.binarySearch(there, between[i]) >= 0)
              .toArray();
      for (int one : places) {
        for (int other : places) {
          pairs[one][other]++;
        }
      }
    }
    return pairs;
  }

  /** How many of some papers appeared in each year in which any did. */
  public SortedMap<Integer, Integer> years(IntStream some) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    some.map(this::year).filter(year -> year > 0).forEach(y -> counts.merge(y, 1, Integer::sum));
    return counts;
  }

  /** How many papers of the graph appeared in each year. */
  public SortedMap<Integer, Integer> allYears() {
    return new TreeMap<>(years);
  }

  /** The year a paper appeared in, or 0 if it has no date. */
  public int year(int paper) {
    return dates[paper] / 10_000;
  }

  public Node paper(int number) {
    return paperNodes.apply(number);
  }

  public Node thing(int number) {
    return thingNodes.apply(number);
  }

  /** How many papers there are. */
  public int size() {
    return dates.length;
  }
}
