package org.papergraph.correct;

import java.util.Arrays;
import java.util.Optional;

/** What is decided of a statement, or of two things. */
public enum Decision {
  /** The statement is stated wherever its subject is in the graph. */
  ACCEPT("accepted"),
  /** The statement is never stated. */
  REJECT("rejected"),
  /** Another object is stated in the place of the object. */
  EDIT("edited"),
  /** Two things are one, at the address of the second. */
  MERGE("merged"),
  /** Two papers are not one, or one is no other. */
  SEPARATE("separated");

  private final String term;

  Decision(String term) {
    this.term = term;
  }

  /** The value of {@code pg:decision}. */
  public String term() {
    return term;
  }

  /** Whether it is of two things, and not of a statement. */
  public boolean isOfThings() {
    return this == MERGE || this == SEPARATE;
  }

  /** The decision with that value of {@code pg:decision}. */
  static Optional<Decision> ofTerm(String term) {
    return Arrays.stream(values()).filter(one -> one.term.equals(term)).findFirst();
  }
}
