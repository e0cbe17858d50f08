package org.papergraph.llm;

/** There is no usable answer for a paper. Its message is the reason, in words of ours. */
final class NoAnswerException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean unreached;

  private NoAnswerException(String reason, boolean unreached) {
    super(reason, null, false, false);
    this.unreached = unreached;
  }

  /** The model gave no answer at all. */
  static NoAnswerException unreached(String reason) {
    return new NoAnswerException(reason, true);
  }

  /** The model answered, but not what it was asked for. */
  static NoAnswerException unusable(String reason) {
    return new NoAnswerException(reason, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  /** Whether other papers are likely to meet the same. */
  boolean isUnreached() {
    return unreached;
  }
}
