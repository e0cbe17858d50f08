package org.papergraph.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, the first column flush left and all others flush right. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param columns the words above each column
   */
  Table(String... columns) {
    rows.add(List.of(columns));
  }

  void add(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + rows.get(0).size() + " columns");
    }
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      out.append('|');
      for (int column = 0; column < rows.get(i).size(); column++) {
        String cell = rows.get(i).get(column);
        String blanks = " ".repeat(width(column) - cell.length());
        out.append(column == 0 ? " " + cell + blanks + " |" : " " + blanks + cell + " |");
      }
      out.append('\n');
      if (i == 0) {
        rule(out);
      }
    }
    return out.toString();
  }

  private void rule(StringBuilder out) {
    out.append('|');
    for (int column = 0; column < rows.get(0).size(); column++) {
      out.append("-".repeat(width(column) + 1)).append(column == 0 ? "-|" : ":|");
    }
    out.append('\n');
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
