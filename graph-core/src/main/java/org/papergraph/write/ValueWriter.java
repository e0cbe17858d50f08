package org.papergraph.write;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/** Writes the value of a result: a number as a number, an interval with its ends. */
final class ValueWriter {
  private static final Pattern DECIMAL = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final String PERCENT = "%";

  private final Statements out;

  ValueWriter(Statements out) {
    this.out = out;
  }

  /** Writes a value as somebody wrote it, perhaps with its unit behind it. */
  void value(Node result, String written) {
    String text = written.strip();
    boolean percent = text.endsWith(PERCENT);
    String number = percent ? text.substring(0, text.length() - 1).strip() : text;
    boolean plain = DECIMAL.matcher(number.replace(",", "")).matches();
    value(result, percent && plain ? number : text, percent && plain ? PERCENT : "");
  }

  /**
   * Writes a value.
   *
   * @param value without its unit
   * @param unit empty for none
   */
  void value(Node result, String value, String unit) {
    String plain = value.replace(",", "");
    out.fact(
        result,
        GraphWriter.term(Papergraph.VALUE),
        DECIMAL.matcher(plain).matches()
            ? GraphWriter.decimal(new BigDecimal(plain))
            : GraphWriter.text(value));
    WrittenInterval.of(value)
        .ifPresent(
            interval -> {
              out.fact(result, Terms.LEAST_VALUE, GraphWriter.decimal(interval.least()));
              out.fact(result, Terms.GREATEST_VALUE, GraphWriter.decimal(interval.greatest()));
            });
    if (!unit.isEmpty()) {
      out.fact(result, GraphWriter.term(Papergraph.UNIT), GraphWriter.text(unit));
    }
  }
}
