package org.papergraph.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.quality.PredicateQuality;
import org.papergraph.quality.QualityTable;

/** The quality that is published with every graph, measured by cross-validation. */
class MeasuredQualityTest {
  private static final double MOST_CALIBRATION_ERROR = 0.08;

  @Test
  void thereIsALineForEachMeasuredPredicate() {
    List<String> published =
        QualityTable.bundled().stream().map(PredicateQuality::predicate).toList();

    assertEquals(
        Arrays.stream(Measured.values()).map(Measured::predicate).sorted().toList(),
        published.stream().sorted().toList());
  }

  @Test
  void noPredicatesConfidenceIsFarFromTheShareOfRightStatements() {
    for (PredicateQuality quality : QualityTable.bundled()) {
      assertTrue(
          quality.calibrationError().doubleValue() <= MOST_CALIBRATION_ERROR, quality.toString());
    }
  }
}
