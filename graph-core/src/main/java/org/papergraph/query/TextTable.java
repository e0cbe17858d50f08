package org.papergraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** Answers as a table of aligned columns, the number of rows last. */
final class TextTable {
  /** Column widths are those of the first rows, so that a long answer streams. */
  private static final int ROWS_MEASURED = 500;

  private static final int WIDEST_COLUMN = 100;

  private final PrefixMapping prefixes;

  TextTable(PrefixMapping prefixes) {
    this.prefixes = prefixes;
  }

  void print(RowSet rows, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    List<Var> variables = rows.getResultVars();
    List<List<String>> first = new ArrayList<>();
    first.add(variables.stream().map(Var::getVarName).toList());
    while (rows.hasNext() && first.size() <= ROWS_MEASURED) {
      first.add(cells(rows.next(), variables));
    }
    int[] widths = widths(first, variables.size());
    line(writer, first.get(0), widths);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("─".repeat(width));
    }
    line(writer, rule, widths);
    long count = 0;
    for (List<String> row : first.subList(1, first.size())) {
      line(writer, row, widths);
      count++;
    }
    while (rows.hasNext()) {
      line(writer, cells(rows.next(), variables), widths);
      count++;
    }
    writer.write(count == 1 ? "1 row\n" : count + " rows\n");
    writer.flush();
  }

  private static int[] widths(List<List<String>> rows, int columns) {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        int length = row.get(i).codePointCount(0, row.get(i).length());
        widths[i] = Math.min(WIDEST_COLUMN, Math.max(widths[i], length));
      }
    }
    return widths;
  }

  private static void line(Writer writer, List<String> cells, int[] widths) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(cell);
      if (i < widths.length - 1) {
        int length = cell.codePointCount(0, cell.length());
        line.append(" ".repeat(Math.max(0, widths[i] - length) + 2));
      }
    }
    writer.write(line.toString().stripTrailing() + "\n");
  }

  private List<String> cells(Binding row, List<Var> variables) {
    List<String> cells = new ArrayList<>();
    for (Var variable : variables) {
      cells.add(cell(row.get(variable)));
    }
    return cells;
  }

  private String cell(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (node.isLiteral()) {
      String language = node.getLiteralLanguage();
      String text = node.getLiteralLexicalForm().replaceAll("\\s+", " ");
      return language == null || language.isEmpty() ? text : text + "@" + language;
    }
    if (node.isURI()) {
      String shortened = prefixes.shortForm(node.getURI());
      return shortened.equals(node.getURI()) ? "<" + shortened + ">" : shortened;
    }
    return node.toString();
  }
}
