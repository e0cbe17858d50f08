package org.papergraph.export.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of a graph. */
public enum TableName {
  /** Papers. */
  PAPERS,
  /** Methods. */
  METHODS,
  /** Datasets. */
  DATASETS,
  /** Tasks. */
  TASKS,
  /** Metrics. */
  METRICS,
  /** Results that papers report. */
  RESULTS,
  /** Code repositories. */
  REPOSITORIES,
  /** What leads from one thing to another. */
  LINKS;

  /**
   * A column, for those who describe it.
   *
   * @param isRequired whether every row has a value; lists may be empty
   * @param meaning a sentence
   */
  public record Described(String name, ColumnType type, boolean isRequired, String meaning) {}

  Table<?> table() {
    return switch (this) {
      case PAPERS -> PaperTable.table();
      case METHODS -> EntityTables.methods();
      case DATASETS -> EntityTables.datasets();
      case TASKS -> EntityTables.tasks();
      case METRICS -> EntityTables.metrics();
      case RESULTS -> ResultTable.table();
      case REPOSITORIES -> RepositoryTable.table();
      case LINKS -> LinkTable.table();
    };
  }

  /** The name of the table and, with an ending, of its file: {@code papers}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The table with that name. */
  public static Optional<TableName> named(String name) {
    return Arrays.stream(values()).filter(table -> table.label().equals(name)).findFirst();
  }

  /** Its columns in their order. */
  public List<Described> columns() {
    return table().columns().stream()
        .map(it -> new Described(it.name(), it.type(), it.isRequired(), it.meaning()))
        .toList();
  }
}
