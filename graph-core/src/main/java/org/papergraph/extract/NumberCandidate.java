package org.papergraph.extract;

import org.papergraph.extract.Section.Range;

/** A number in an abstract with what was noticed about it. */
final class NumberCandidate {
  private final Section section;
  private final Range range;
  private final String value;
  private final String unit;
  private final boolean relative;
  private final Cues cues = new Cues();
  private double outcome;

  /**
   * @param range the tokens of the number with its unit
   * @param value as written without unit, a range as {@code 20-30}
   * @param unit {@code %}, {@code x}, {@code points}, a unit such as {@code ms}, or empty
   * @param relative whether it is a difference or a ratio
   */
  NumberCandidate(Section section, Range range, String value, String unit, boolean relative) {
    this.section = section;
    this.range = range;
    this.value = value;
    this.unit = unit;
    this.relative = relative;
  }

  Section section() {
    return section;
  }

  Range range() {
    return range;
  }

  String value() {
    return value;
  }

  String unit() {
    return unit;
  }

  boolean relative() {
    return relative;
  }

  Cues cues() {
    return cues;
  }

  void decide(Classifier classifier) {
    outcome = classifier.probabilities(cues)[0];
  }

  /** The probability that it is an outcome. */
  double outcome() {
    return outcome;
  }

  /** The number of its sentence. */
  int sentence() {
    return section.sentenceIndex(range.begin());
  }

  @Override
  public String toString() {
    return value + unit + " " + outcome + " " + cues.names();
  }
}
