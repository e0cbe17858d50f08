package org.papergraph.learn;

/**
 * What an annotation says of a statement.
 *
 * @param measure which figure it counts for
 * @param verdict whether it is right
 * @param confidence the confidence it was given
 * @param what the statement, to be read by people
 */
record Judgement(Measured measure, Verdict verdict, double confidence, String what) {
  /** Whether a statement is right. */
  enum Verdict {
    /** The annotation requires it. */
    REQUIRED,
    /** The annotation allows it: right, but nobody need find it. */
    ALLOWED,
    /** The annotation does not have it. */
    WRONG
  }

  boolean isRight() {
    return verdict != Verdict.WRONG;
  }
}
