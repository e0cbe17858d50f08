package org.papergraph.link.vocabulary;

import org.apache.commons.csv.CSVRecord;

/** What the rows of a table mean. */
interface TableRows {
  /**
   * Takes a row that is not empty.
   *
   * @throws VocabularyException if it turns out that the rows do not say what they are about
   */
  void take(CSVRecord row) throws VocabularyException;

  /**
   * All rows have been taken.
   *
   * @throws VocabularyException as {@link #take}
   */
  void finish() throws VocabularyException;

  /** A cell; empty if the row ends before it. */
  static String cell(CSVRecord row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }

  /** A whole number as it was before a spreadsheet made {@code 10001.0} of it. */
  static String wholeNumber(String cell) {
    return cell.matches("\\d+\\.0+") ? cell.substring(0, cell.indexOf('.')) : cell;
  }
}
