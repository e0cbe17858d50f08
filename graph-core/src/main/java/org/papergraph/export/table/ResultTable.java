package org.papergraph.export.table;

import static org.papergraph.export.table.Column.bool;
import static org.papergraph.export.table.Column.number;
import static org.papergraph.export.table.Column.required;
import static org.papergraph.export.table.Column.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.papergraph.export.facts.Facts;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;
import org.papergraph.export.facts.Values;
import org.papergraph.ontology.Papergraph;

/** A row for each result. */
final class ResultTable {
  /**
   * A result.
   *
   * @param statedOf the IRIs of what has it
   * @param evidence the surest first
   */
  record Result(Thing thing, List<String> statedOf, List<Facts> evidence) {
    Optional<String> fact(String predicate) {
      return thing.facts().text(predicate);
    }

    Optional<String> said(String predicate) {
      return evidence.stream().findFirst().flatMap(it -> it.text(predicate));
    }
  }

  private ResultTable() {}

  static Table<Result> table() {
    List<Column<Result>> columns = new ArrayList<>(place());
    columns.addAll(value());
    columns.addAll(part("metric", "The measure that the value is a reading of", Papergraph.METRIC));
    columns.addAll(part("dataset", "The data it was measured on", Papergraph.ON_DATASET));
    columns.addAll(part("method", "The method that achieved it", Papergraph.OF_METHOD));
    columns.addAll(part("task", "The problem that was being solved", Papergraph.ON_TASK));
    columns.addAll(part("baseline", "The method it is compared with", Papergraph.BASELINE));
    columns.addAll(evidence());
    return new Table<>(List.of(Papergraph.RESULT), columns, it -> List.of(result(it)));
  }

  private static Result result(Thing thing) {
    List<Facts> evidence = new ArrayList<>(thing.graph().evidence(thing.node()));
    evidence.sort(Comparator.comparing(ResultTable::confidence).reversed());
    return new Result(
        thing, thing.graph().subjectIris(Papergraph.HAS_RESULT, thing.node()), evidence);
  }

  private static BigDecimal confidence(Facts mention) {
    return mention.text(Papergraph.CONFIDENCE).flatMap(Values::decimal).orElse(BigDecimal.ZERO);
  }

  private static List<Column<Result>> place() {
    return List.of(
        required("id", "Its short name.", it -> it.thing().id()),
        required("iri", "Its IRI.", it -> it.thing().iri()),
        text(
            "paper",
            "The paper, dataset, method or repository that has it, by its id.",
            it -> it.statedOf().stream().map(it.thing().graph()::id).findFirst()));
  }

  private static List<Column<Result>> value() {
    return List.of(
        number(
            "value",
            "The value where it is a number, in its unit and not scaled: 75.9 % is 75.9.",
            it -> it.fact(Papergraph.VALUE).flatMap(Values::decimal)),
        text("value_text", "The value as the graph writes it.", it -> it.fact(Papergraph.VALUE)),
        number(
            "value_min",
            "The lower end of a value that was written as an interval.",
            it -> it.fact(Terms.LEAST_VALUE).flatMap(Values::decimal)),
        number(
            "value_max",
            "The upper end of the same.",
            it -> it.fact(Terms.GREATEST_VALUE).flatMap(Values::decimal)),
        text("unit", "What the value counts: %, points, x, ms.", it -> it.fact(Papergraph.UNIT)),
        bool(
            "is_relative",
            "Whether it is a difference from or a ratio to another result.",
            it -> it.fact(Papergraph.IS_RELATIVE).flatMap(ResultTable::truth)));
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A thing that a result is about, by id and by name; of several the first. */
  private static List<Column<Result>> part(String name, String meaning, String predicate) {
    return List.of(
        text(name, meaning + ", by its id.", it -> it.thing().ids(predicate).stream().findFirst()),
        text(name + "_label", "Its name.", it -> label(it, predicate)));
  }

  private static Optional<String> label(Result result, String predicate) {
    return result.thing().facts().objects(predicate).stream()
        .filter(Node::isURI)
        .findFirst()
        .flatMap(result.thing().graph()::name);
  }

  private static List<Column<Result>> evidence() {
    return List.of(
        number(
            "confidence",
            "How sure the reading is, from 0 to 1; 1 for what a record says.",
            it -> it.said(Papergraph.CONFIDENCE).flatMap(Values::decimal)),
        text(
            "rule",
            "The rule that read it; field for what a record says.",
            it -> it.said(Papergraph.RULE)),
        text("quote", "The words it was read in.", it -> it.said(Papergraph.EXACT)));
  }
}
