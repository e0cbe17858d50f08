package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A column for each year.
 *
 * @param what is counted, in words
 * @param columns the years in order, none left out
 * @param earlier how many there are of years that have no column
 */
record YearColumns(String what, List<Column> columns, long earlier) {
  /** More columns are too thin for a phone. */
  private static final int MOST_YEARS = 30;

  /** Drawing units; the picture is stretched to the space there is. */
  private static final int COLUMN_WIDTH = 10;

  private static final int HEIGHT = 100;

  YearColumns {
    columns = List.copyOf(columns);
  }

  /**
   * The column of a year.
   *
   * @param label what it says, in words
   * @param x its left edge
   * @param y its upper edge, downwards from the top
   */
  record Column(int year, long count, String label, int x, int y) {
    String shown() {
      return GraphSummary.grouped(count);
    }

    int height() {
      return HEIGHT - y;
    }
  }

  /** A chart of the years that have papers, from the first to the last of them. */
  static YearColumns of(String what, Map<Integer, Long> counts) {
    TreeMap<Integer, Long> sorted = new TreeMap<>(counts);
    if (sorted.isEmpty()) {
      return new YearColumns(what, List.of(), 0);
    }
    int last = sorted.lastKey();
    int first = sorted.tailMap(last - MOST_YEARS + 1).firstKey();
    long most =
        Math.max(1, sorted.tailMap(first).values().stream().mapToLong(n -> n).max().orElse(1));
    List<Column> columns = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      long count = sorted.getOrDefault(year, 0L);
      // A small number is still to be seen.
      long height = count == 0 ? 0 : Math.max(2, count * HEIGHT / most);
      String label =
          year + ": " + GraphSummary.grouped(count) + (count == 1 ? " paper" : " papers");
      int x = (year - first) * COLUMN_WIDTH;
      columns.add(new Column(year, count, label, x, (int) (HEIGHT - height)));
    }
    long earlier = sorted.headMap(first).values().stream().mapToLong(n -> n).sum();
    return new YearColumns(what, columns, earlier);
  }

  /** Whether there is more than one year to show. */
  boolean isWorthwhile() {
    return columns.size() > 1;
  }

  int first() {
    return columns.get(0).year();
  }

  int last() {
    return columns.get(columns.size() - 1).year();
  }

  String viewBox() {
    return "0 0 " + columns.size() * COLUMN_WIDTH + " " + HEIGHT;
  }

  /** What somebody is told who does not see it. */
  String summary() {
    Column most =
        columns.stream().max(java.util.Comparator.comparingLong(Column::count)).orElseThrow();
    return what + ", " + first() + " to " + last() + "; most in " + most.label();
  }
}
