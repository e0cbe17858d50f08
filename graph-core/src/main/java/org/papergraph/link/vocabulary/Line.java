package org.papergraph.link.vocabulary;

/**
 * A line, or a part of one that is too long to be held.
 *
 * @param number counted from 1
 * @param text with its end
 * @param isBegin whether the line begins with it
 * @param isEnd whether the line ends with it
 */
record Line(long number, String text, boolean isBegin, boolean isEnd) {
  boolean isWhole() {
    return isBegin && isEnd;
  }

  /** Whether there is anything but a comment in it. */
  boolean isFilled() {
    return !text.isBlank() && !text.startsWith("#");
  }

  /** The same line with nothing on it. */
  Line emptied() {
    return new Line(number, isEnd ? "\n" : " ", isBegin, isEnd);
  }
}
