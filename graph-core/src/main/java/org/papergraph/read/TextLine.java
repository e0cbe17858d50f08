package org.papergraph.read;

import java.util.Optional;

/**
 * A line of a text file.
 *
 * @param number counted from 1
 * @param text without its end
 * @param fault why the line cannot be used, if it cannot
 */
public record TextLine(long number, String text, Optional<String> fault) {
  public boolean isBlank() {
    return fault.isEmpty() && text.isBlank();
  }

  public TextLine withText(String other) {
    return new TextLine(number, other, fault);
  }
}
