package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a readable text into tokens.
 *
 * <p>Names must stay whole: {@code ResNet-50}, {@code wav2vec}, {@code ogbn-arxiv}, {@code GPT-3.5}
 * and {@code 1.2} are one token each; {@code CIFAR-10/100} is three with the slash.
 */
final class Tokens {
  private Tokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int end = i + 1;
      if (isInner(c)) {
        end = wordEnd(text, i);
      }
      tokens.add(Token.of(text.substring(i, end), i));
      i = end;
    }
    return tokens;
  }

  private static int wordEnd(String text, int begin) {
    int i = begin + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isInner(c)) {
        i++;
      } else if (joins(text, i)) {
        i += 2;
      } else if (c == '+' && !(i + 1 < text.length() && isInner(text.charAt(i + 1)))) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isInner(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** Whether the sign at {@code i} holds the characters on both of its sides together. */
  private static boolean joins(String text, int i) {
    if (i + 1 >= text.length() || !isInner(text.charAt(i + 1))) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return switch (text.charAt(i)) {
      case '-', '\'', '’', '_', '&', '+', '@' -> true;
      case '.' ->
          Character.isDigit(after)
              || (Character.isLowerCase(before) && Character.isLowerCase(after))
              || (Character.isUpperCase(before) && Character.isUpperCase(after));
      case ',' ->
          Character.isDigit(before)
              && i + 3 < text.length()
              && Character.isDigit(after)
              && Character.isDigit(text.charAt(i + 2))
              && Character.isDigit(text.charAt(i + 3));
      default -> false;
    };
  }
}
