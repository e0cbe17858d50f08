package org.papergraph.fetch;

/** There is no usable answer. Its message is the reason, in words of ours. */
public final class NoAnswerException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean unreached;

  private NoAnswerException(String reason, boolean unreached) {
    super(reason, null, false, false);
    this.unreached = unreached;
  }

  /** The server gave no answer at all. */
  public static NoAnswerException unreached(String reason) {
    return new NoAnswerException(reason, true);
  }

  /** The server answered, but not what it was asked for. */
  public static NoAnswerException unusable(String reason) {
    return new NoAnswerException(reason, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  /** Whether other questions are likely to meet the same. */
  public boolean isUnreached() {
    return unreached;
  }
}
