package org.papergraph.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What a growing share of the papers has to do with.
 *
 * @param year the last full year: the one before the latest with papers
 * @param papers how many papers there are of it
 * @param papersBefore how many there are of the year before
 * @param least how many papers of the last full year a thing is in at least, to be shown
 * @param growing for each kind what grew most, the most first; empty without two years to compare
 */
record Trends(
    int year, long papers, long papersBefore, int least, Map<Shelf, List<Growth>> growing) {
  /** A year with fewer papers than this tells nothing about shares. */
  static final int FEWEST_PAPERS = 20;

  /** Of the papers of a year, one in so many has to have to do with a thing. */
  private static final int ONE_IN = 500;

  /**
   * A thing, and how many papers of a year have to do with it.
   *
   * @param now in the last full year
   * @param before in the year before
   * @param years counts of the years up to the last full one, the earliest first
   * @param sizes how many papers there are of those years
   */
  record Growth(Node thing, int now, int before, List<Integer> years, List<Long> sizes) {}

  /** Below this a share that has doubled may be chance. */
  static int least(long papers) {
    return (int) Math.max(3, papers / ONE_IN);
  }

  /** By how much the share of a thing grew, of 1. */
  double growth(int now, int before) {
    return (double) now / papers - (double) before / papersBefore;
  }

  boolean isEmpty() {
    return growing.values().stream().allMatch(List::isEmpty);
  }

  /** A share in percent, with as many digits as tell small ones apart. */
  static String percent(double share) {
    return String.format(Locale.ROOT, Math.abs(share) < 0.0995 ? "%.1f" : "%.0f", 100 * share);
  }
}
