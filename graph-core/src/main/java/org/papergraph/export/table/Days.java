package org.papergraph.export.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as literals write them. */
final class Days {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[TZ+-].*)?");
  private static final int LENGTH = 10;

  private Days() {}

  /** The day of a date; nothing for a month, a year, or a day that no calendar has. */
  static Optional<LocalDate> of(String date) {
    if (!DAY.matcher(date).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(date.substring(0, LENGTH)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
