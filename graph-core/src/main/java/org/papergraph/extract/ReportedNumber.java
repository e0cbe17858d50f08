package org.papergraph.extract;

import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Section.Range;

/**
 * A number a sentence reports as an outcome.
 *
 * @param number the number
 * @param metric the measure it is given in, if one is named
 * @param results one a data set it was measured on; one without where none is named
 */
record ReportedNumber(NumberCandidate number, Optional<Phrase> metric, List<Result> results) {
  ReportedNumber {
    results = List.copyOf(results);
  }

  /**
   * The number on one data set.
   *
   * @param dataset what it was measured on, if named
   * @param cues what was noticed about number, measure and data set together
   * @param probability that all of it is right
   */
  record Result(Optional<Candidate> dataset, Cues cues, double probability) {}

  Section section() {
    return number.section();
  }

  Range range() {
    return number.range();
  }
}
