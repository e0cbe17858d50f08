package org.papergraph.export.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.papergraph.export.facts.FactGraph;
import org.papergraph.export.facts.Subjects;
import org.papergraph.export.facts.Thing;

/**
 * A table: things of some classes in the order of their IRIs, each with its rows.
 *
 * @param classes whose things it is about
 * @param rows what the rows of a thing are made from
 * @param <R> what a row is made from
 */
record Table<R>(List<String> classes, List<Column<R>> columns, Function<Thing, List<R>> rows) {
  Table {
    classes = List.copyOf(classes);
    columns = List.copyOf(columns);
  }

  /** A table with one row a thing. */
  static Table<Thing> ofThings(List<String> classes, List<Column<Thing>> columns) {
    return new Table<>(classes, columns, List::of);
  }

  void write(FactGraph graph, RowSink sink) throws IOException {
    Subjects.forEach(
        graph.dataset(),
        classes,
        subject -> {
          for (R row : rows.apply(graph.thing(subject))) {
            sink.row(values(row));
          }
        });
  }

  private List<Optional<?>> values(R row) {
    List<Optional<?>> values = new ArrayList<>(columns.size());
    for (Column<R> column : columns) {
      values.add(column.value().apply(row));
    }
    return values;
  }
}
