package org.papergraph.read.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as bibliographies write them: a year, a month or a day, in many ways. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<Integer> DAYS = List.of(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

  private static final Pattern NAMED_MONTH =
      Pattern.compile("(?:(\\d{1,2})\\.?\\s+)?(\\p{L}{3,9})\\.?(?:\\s+(\\d{1,2}))?");

  /**
   * {@code 2031}, {@code 2031/4/25}, {@code 2031-04-25T10:00}; what follows is an interval's end.
   */
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?(?:\\D.*)?", Pattern.DOTALL);

  private Dates() {}

  /**
   * A date of its parts, as exact as they are right.
   *
   * @param month in digits or by its English name, perhaps with a day; empty where unknown
   * @param day in digits; empty where unknown
   */
  static Optional<String> of(String year, String month, String day) {
    if (!year.matches("\\d{4}")) {
      return Optional.empty();
    }
    Matcher named = NAMED_MONTH.matcher(month.strip());
    if (!named.matches()) {
      return Optional.of(ofNumbers(year, number(month), number(day)));
    }
    String dayWithin = named.group(1) != null ? named.group(1) : named.group(3);
    int number = MONTHS.indexOf(named.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    return Optional.of(ofNumbers(year, number, number(dayWithin != null ? dayWithin : day)));
  }

  /** The date, or where an interval of dates begins. */
  static Optional<String> of(String written) {
    Matcher numbers = NUMBERS.matcher(written.strip());
    if (!numbers.matches()) {
      return Optional.empty();
    }
    String month = numbers.group(2) == null ? "" : numbers.group(2);
    return of(numbers.group(1), month, numbers.group(3) == null ? "" : numbers.group(3));
  }

  private static int number(String digits) {
    return digits.strip().matches("\\d{1,2}") ? Integer.parseInt(digits.strip()) : 0;
  }

  private static String ofNumbers(String year, int month, int day) {
    if (month < 1 || month > 12) {
      return year;
    }
    String ofMonth = year + String.format(Locale.ROOT, "-%02d", month);
    boolean right = day >= 1 && day <= days(Integer.parseInt(year), month);
    return right ? ofMonth + String.format(Locale.ROOT, "-%02d", day) : ofMonth;
  }

  private static int days(int year, int month) {
    boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : DAYS.get(month - 1);
  }
}
