package org.papergraph.extract;

import java.util.Optional;
import org.papergraph.extract.Section.Range;

/**
 * A number a sentence reports as an outcome.
 *
 * @param section where it stands
 * @param range the tokens of the number with its unit
 * @param value as written without unit, a range as {@code 20-30}
 * @param unit {@code %}, {@code x}, a letter such as {@code M}, or empty
 * @param relative whether it is a difference or a ratio
 * @param metric the measure it belongs to, if one is named
 */
record ReportedNumber(
    Section section,
    Range range,
    String value,
    String unit,
    boolean relative,
    Optional<MetricMention> metric) {

  /**
   * A measure named in a text.
   *
   * @param name its usual name
   * @param concept the IRI of the well-known concept, if it is one
   * @param range the tokens
   */
  record MetricMention(String name, Optional<String> concept, Range range) {}
}
