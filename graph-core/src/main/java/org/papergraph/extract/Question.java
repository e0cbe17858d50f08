package org.papergraph.extract;

import java.util.List;
import java.util.Locale;

/** What a {@link Classifier} decides. */
public enum Question {
  /** Is a name that of a method, of a data set, or of neither? */
  NAME("method", "dataset", "other"),
  /** Does the paper propose what the name stands for, or does it mention it? */
  ROLE("introduced", "mentioned"),
  /** Is the paper about a problem, does it name it on the way, or is it none? */
  TASK("addressed", "named", "other"),
  /** Does the paper report a measure, does it name it, or is it none? */
  METRIC("reported", "named", "other"),
  /** Is a number an outcome, or a setting, a count, a year? */
  NUMBER("outcome", "other"),
  /** Is a number given in that measure? */
  MEASURE_OF_NUMBER("yes", "no"),
  /** Was a number measured on that data set? */
  DATASET_OF_NUMBER("yes", "no"),
  /** Is a number with its measure and data set right as a whole? */
  RESULT("yes", "no");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> outcomes;

  Question(String... outcomes) {
    this.outcomes = List.of(outcomes);
  }

  /** The answers, in the order in which probabilities are given. */
  public List<String> outcomes() {
    return outcomes;
  }

  /** The name in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
