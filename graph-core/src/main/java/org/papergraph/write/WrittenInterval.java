package org.papergraph.write;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers between which a value lies that is written as two: {@code 5-10}, {@code 3 to 8},
 * {@code 93.2 ± 0.3}.
 */
record WrittenInterval(BigDecimal least, BigDecimal greatest) {
  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final Pattern FROM_TO =
      Pattern.compile(NUMBER + "\\s*(?:[–—~∼-]|to)\\s*" + NUMBER);
  private static final Pattern SPREAD = Pattern.compile(NUMBER + "\\s*±\\s*" + NUMBER);

  /** The interval that a value is, if it is one. */
  static Optional<WrittenInterval> of(String value) {
    String plain = value.replace(",", "");
    Matcher range = FROM_TO.matcher(plain);
    if (range.matches()) {
      BigDecimal one = new BigDecimal(range.group(1));
      BigDecimal other = new BigDecimal(range.group(2));
      return Optional.of(new WrittenInterval(one.min(other), one.max(other)));
    }
    Matcher spread = SPREAD.matcher(plain);
    if (spread.matches()) {
      BigDecimal middle = new BigDecimal(spread.group(1));
      BigDecimal deviation = new BigDecimal(spread.group(2));
      return Optional.of(new WrittenInterval(middle.subtract(deviation), middle.add(deviation)));
    }
    return Optional.empty();
  }
}
