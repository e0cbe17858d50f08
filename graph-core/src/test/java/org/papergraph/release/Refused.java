package org.papergraph.release;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What is refused. */
final class Refused {
  private Refused() {}

  /** The message with which it is. */
  static String saying(Class<? extends Throwable> failure, Executable tried) {
    return String.valueOf(assertThrows(failure, tried).getMessage());
  }
}
