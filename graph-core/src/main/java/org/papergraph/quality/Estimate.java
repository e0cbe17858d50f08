package org.papergraph.quality;

import java.math.BigDecimal;

/**
 * A share estimated from a sample, with its interval.
 *
 * @param value from 0 to 1
 * @param low the lower end of the Wilson score interval at {@link #CONFIDENCE_LEVEL}, from 0
 * @param high its upper end, to 1
 */
public record Estimate(BigDecimal value, BigDecimal low, BigDecimal high) {
  /** In how large a share of samples the interval holds the true value. */
  public static final BigDecimal CONFIDENCE_LEVEL = new BigDecimal("0.95");

  public Estimate {
    if (low.signum() < 0
        || low.compareTo(value) > 0
        || value.compareTo(high) > 0
        || high.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          value + " (" + low + " to " + high + ") is not 0 <= low <= value <= high <= 1");
    }
  }
}
