package org.papergraph.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, number or punctuation sign of the readable text.
 *
 * @param text the characters
 * @param lower the same in lower case
 * @param begin offset in the readable text
 * @param end offset behind it
 * @param shape what it looks like
 */
record Token(String text, String lower, int begin, int end, Shape shape) {
  /** What a token looks like. */
  enum Shape {
    /** Lower-case letters. */
    WORD,
    /**
     * A capital followed by lower-case letters: a name, a word of a title, or a sentence's first.
     */
    CAPITALISED,
    /** Capitals within, or capitals and digits: an acronym or a coined name. */
    NAME,
    /** Digits, with sign, point, or a unit's letter. */
    NUMBER,
    /** Anything else. */
    PUNCTUATION
  }

  private static final Pattern PIECES = Pattern.compile("[-–/.'’]");

  static Token of(String text, int begin) {
    return new Token(
        text, text.toLowerCase(Locale.ROOT), begin, begin + text.length(), shape(text));
  }

  private static Shape shape(String text) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    boolean hump = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
        hump |= i > 0 && Character.isLowerCase(text.charAt(i - 1));
      } else if (Character.isLetter(c)) {
        lower++;
      } else if (Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER) {
        digits++;
      }
    }
    if (upper + lower + digits == 0) {
      return Shape.PUNCTUATION;
    }
    if (upper + lower == 0 || (Character.isDigit(text.charAt(0)) && upper + lower <= 1)) {
      return Shape.NUMBER;
    }
    if (upper == 0) {
      return Shape.WORD;
    }
    if (hump || (upper + lower == 1 && digits == 0)) {
      return hump ? Shape.NAME : Shape.CAPITALISED;
    }
    return compoundShape(text, upper, digits);
  }

  /** Hyphenated words: each piece counts, so {@code Self-Attentive} is no coined name. */
  private static Shape compoundShape(String text, int upper, int digits) {
    boolean plain = digits == 0;
    for (String piece : PIECES.split(text)) {
      int capitals = (int) piece.chars().filter(Character::isUpperCase).count();
      boolean first = !piece.isEmpty() && Character.isUpperCase(piece.charAt(0));
      plain &= capitals == 0 || (capitals == 1 && first && piece.length() > 1);
    }
    if (plain) {
      return Character.isUpperCase(text.charAt(0)) ? Shape.CAPITALISED : Shape.WORD;
    }
    return upper > 0 ? Shape.NAME : Shape.WORD;
  }

  boolean is(Shape other) {
    return shape == other;
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isPunctuation() {
    return shape == Shape.PUNCTUATION;
  }

  /** Whether this could be part of a name written with capitals. */
  boolean isNameLike() {
    return shape == Shape.NAME || shape == Shape.CAPITALISED;
  }
}
