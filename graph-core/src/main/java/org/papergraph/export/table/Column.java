package org.papergraph.export.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name in lower case, words joined by underscores
 * @param isRequired whether every row has a value; lists always do
 * @param meaning a sentence for the documentation
 * @param value of a row: a {@link String}, {@link Long}, {@link BigDecimal}, {@link Boolean},
 *     {@link LocalDate} or {@link List} of strings, as the type says
 * @param <R> what a row is made from
 */
record Column<R>(
    String name,
    ColumnType type,
    boolean isRequired,
    String meaning,
    Function<R, ? extends Optional<?>> value) {

  static <R> Column<R> required(String name, String meaning, Function<R, String> value) {
    return new Column<>(name, ColumnType.TEXT, true, meaning, row -> Optional.of(value.apply(row)));
  }

  static <R> Column<R> text(String name, String meaning, Function<R, Optional<String>> value) {
    return new Column<>(
        name, ColumnType.TEXT, false, meaning, row -> value.apply(row).filter(it -> !it.isEmpty()));
  }

  static <R> Column<R> integer(String name, String meaning, Function<R, Optional<Long>> value) {
    return new Column<>(name, ColumnType.INTEGER, false, meaning, value);
  }

  static <R> Column<R> count(String name, String meaning, Function<R, Long> value) {
    return new Column<>(
        name, ColumnType.INTEGER, true, meaning, row -> Optional.of(value.apply(row)));
  }

  static <R> Column<R> number(
      String name, String meaning, Function<R, Optional<BigDecimal>> value) {
    return new Column<>(name, ColumnType.NUMBER, false, meaning, value);
  }

  static <R> Column<R> bool(String name, String meaning, Function<R, Optional<Boolean>> value) {
    return new Column<>(name, ColumnType.BOOLEAN, false, meaning, value);
  }

  static <R> Column<R> date(String name, String meaning, Function<R, Optional<LocalDate>> value) {
    return new Column<>(name, ColumnType.DATE, false, meaning, value);
  }

  static <R> Column<R> texts(String name, String meaning, Function<R, List<String>> value) {
    return new Column<>(
        name, ColumnType.TEXTS, true, meaning, row -> Optional.of(value.apply(row)));
  }

  /** The same column of what rows are made from otherwise. */
  <S> Column<S> of(Function<S, R> part) {
    return new Column<>(name, type, isRequired, meaning, row -> value.apply(part.apply(row)));
  }
}
