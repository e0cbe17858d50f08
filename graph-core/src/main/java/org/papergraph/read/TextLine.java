package org.papergraph.read;

import java.util.Optional;

/**
 * A line of a text file.
 *
 * @param number counted from 1
 * @param text without its end
 * @param fault why the line cannot be used, if it cannot
 */
record TextLine(long number, String text, Optional<String> fault) {
  boolean isBlank() {
    return fault.isEmpty() && text.isBlank();
  }

  TextLine withText(String other) {
    return new TextLine(number, other, fault);
  }
}
