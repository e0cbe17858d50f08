package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of columns as small as a word: the share of papers in the years up to one.
 *
 * @param columns in order
 * @param label the same in words
 */
record Spark(List<Column> columns, String label) {
  private static final int HEIGHT = 20;

  /** A column; {@code y} is downwards from the top. */
  record Column(int x, int y, int height) {}

  static Spark of(Trends.Growth growth, int lastYear) {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < growth.years().size(); i++) {
      long papers = growth.sizes().get(i);
      shares.add(papers == 0 ? 0 : (double) growth.years().get(i) / papers);
    }
    double most = shares.stream().mapToDouble(share -> share).max().orElse(0);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      int height = most == 0 ? 0 : (int) Math.ceil(shares.get(i) / most * HEIGHT);
      columns.add(new Column(i * 7, HEIGHT - height, height));
    }
    String first = String.valueOf(lastYear - shares.size() + 1);
    String label =
        shares.stream()
            .map(share -> Trends.percent(share) + " %")
            .collect(
                Collectors.joining(
                    ", ", "Share of papers, " + first + " to " + lastYear + ": ", ""));
    return new Spark(columns, label);
  }
}
