package org.papergraph.export.table;

import java.util.Locale;

/** What the values of a column are. */
public enum ColumnType {
  /** Unicode text. In Parquet a UTF-8 string. */
  TEXT,
  /** A whole number. In Parquet 64 bits with sign. */
  INTEGER,
  /** A decimal number. In CSV all its digits, without exponent; in Parquet the nearest double. */
  NUMBER,
  /** True or false. */
  BOOLEAN,
  /** A day: {@code 2031-05-02}. In Parquet the type DATE. */
  DATE,
  /** Any number of texts, none of them empty. In Parquet a LIST, in CSV one cell. */
  TEXTS;

  /** The name in the documentation. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
