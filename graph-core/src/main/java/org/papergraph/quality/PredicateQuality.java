package org.papergraph.quality;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How good the statements of one predicate are.
 *
 * @param predicate its IRI
 * @param papers the annotated papers it was measured on, by cross-validation
 * @param required what a careful reader must find in them
 * @param found how much of that was found
 * @param wrong the statements that are wrong
 * @param precision the share of right statements among the right and the wrong
 * @param recall the share of {@code found} among {@code required}; of none, whatever was given
 * @param calibrationError the expected calibration error in ten bins, from 0 to 1
 */
public record PredicateQuality(
    String predicate,
    long papers,
    long required,
    long found,
    long wrong,
    Estimate precision,
    Estimate recall,
    BigDecimal calibrationError) {
  /** Three decimal places, rounded one way or the other. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.001");

  public PredicateQuality {
    if (papers < 1) {
      throw new IllegalArgumentException("papers: " + papers + " is less than 1");
    }
    if (found > required) {
      throw new IllegalArgumentException("found: " + found + " of " + required + " required");
    }
    if (required > 0
        && share(found, required).subtract(recall.value()).abs().compareTo(ROUNDING) > 0) {
      throw new IllegalArgumentException(
          "recall: " + recall.value() + " is not " + found + " of " + required);
    }
    if (calibrationError.signum() < 0 || calibrationError.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "calibrationError: " + calibrationError + " is not from 0 to 1");
    }
  }

  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
  }
}
