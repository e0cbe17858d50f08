package org.papergraph.read;

import java.io.IOException;

/** The syntax of an input breaks, so that what follows cannot be told apart any more. */
public final class DamagedInputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String reason;
  private final String advice;

  /**
   * @param line where it breaks
   * @param reason as in {@link Rejection#reason}
   * @param advice as in {@link Rejection#advice}
   */
  public DamagedInputException(long line, String reason, String advice) {
    super(reason + " (" + advice + ")");
    this.line = line;
    this.reason = reason;
    this.advice = advice;
  }

  /** Where it breaks, counted from 1. */
  public long line() {
    return line;
  }

  public Rejection rejection(String fileName) {
    return new Rejection(new Place(fileName, line), reason, advice, "");
  }
}
