package org.papergraph.server.scan;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * The results of a graph by number, those of the newest papers first: what tables of results are
 * chosen and ordered by. Things and papers have the numbers of the {@link PaperIndex}.
 */
public final class ResultIndex {
  private final List<Claim> claims;
  private final int[][] baselines;
  private final IntFunction<Node> nodes;

  ResultIndex(List<Claim> claims, int[][] baselines, IntFunction<Node> nodes) {
    this.claims = List.copyOf(claims);
    this.baselines = baselines;
    this.nodes = nodes;
  }

  /** What stands for a paper or thing that a result does not have. */
  public static final int NONE = -1;

  /**
   * One result.
   *
   * @param id its number in the graph
   * @param paper that states it
   * @param unit as the text writes it; empty if it writes none
   * @param relative whether it is a difference or a ratio
   * @param value or NaN where it is no single number
   */
  public record Claim(
      int id,
      int paper,
      int metric,
      int dataset,
      int method,
      String unit,
      boolean relative,
      double value) {

    /** Whether its value stands by itself on a known scale. */
    public boolean measurable() {
      return metric != NONE && !relative && !unit.isEmpty() && !Double.isNaN(value);
    }
  }

  /** All results, those of the newest papers first. */
  public List<Claim> claims() {
    return claims;
  }

  /** Whether a result is compared with a method. */
  public boolean isComparedWith(Claim claim, int method) {
    return Arrays.binarySearch(baselines[claim.id()], method) >= 0;
  }

  public Node node(Claim claim) {
    return nodes.apply(claim.id());
  }

  /** An array of rows to write numbers into. */
  static int[][] rows(IntStream from, IntStream to, int size) {
    int[] rows = from.toArray();
    int[] values = to.toArray();
    int[][] table = new int[size][];
    Arrays.fill(table, new int[0]);
    for (int i = 0; i < rows.length; i++) {
      int[] longer = Arrays.copyOf(table[rows[i]], table[rows[i]].length + 1);
      longer[longer.length - 1] = values[i];
      Arrays.sort(longer);
      table[rows[i]] = longer;
    }
    return table;
  }
}
