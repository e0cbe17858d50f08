package org.papergraph.export.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and dates as their literals write them. */
public final class Values {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");

  /** Exponents are bounded: a number of a billion digits is no measurement. */
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d{1,400}(?:\\.\\d{0,400})?|\\.\\d{1,400})(?:[eE][+-]?\\d{1,3})?");

  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-.*|Z)?");

  private Values() {}

  /** A whole number of at most 18 digits. */
  public static Optional<Long> integer(String text) {
    return INTEGER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** A number; nothing for what is none, such as NaN and infinity. */
  public static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).stripTrailingZeros())
        : Optional.empty();
  }

  /** The year of a date, a month or a year. */
  public static Optional<Long> year(String date) {
    var year = YEAR.matcher(date);
    return year.matches() ? Optional.of(Long.valueOf(year.group(1))) : Optional.empty();
  }
}
