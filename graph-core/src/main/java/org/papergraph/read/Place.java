package org.papergraph.read;

/**
 * Where a piece of input stands: a file and the line or record number in it.
 *
 * @param file the name the input was given under; {@code <standard input>} for standard input
 * @param line the line, counted from 1; 0 when the whole file is meant
 */
public record Place(String file, long line) {
  public Place {
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + " is negative");
    }
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
