package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a readable text into tokens.
 *
 * <p>Names must stay whole: {@code ResNet-50}, {@code wav2vec}, {@code ogbn-arxiv}, {@code GPT-3.5}
 * and {@code 1.2} are one token each; {@code CIFAR-10/100} is three with the slash.
 */
final class Tokens {
  /** Sizes and flavours of models are part of their names. */
  private static final Set<String> ENDINGS_OF_NAMES =
      Words.of(
          "base large small tiny medium mini nano micro huge giant instruct chat neo turbo",
          "arxiv products bench net");

  private static final Set<String> ENDINGS_OF_ADJECTIVES =
      Words.of(
          "based like style type inspired trained pretrained free aware specific guided",
          "driven augmented enhanced equipped optimized regularized initialized compatible",
          "generated");

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
      int end = isInner(c) ? wordEnd(text, i) : i + 1;
      int cut = i + nameLength(text.substring(i, end));
      tokens.add(Token.of(text.substring(i, cut), i));
      i = cut;
    }
    return tokens;
  }

  /**
   * The length of the name at the front of {@code ResNet-based}, {@code Adam's} or {@code
   * ImageNet-pretrained}; the whole length for {@code BERT-base}, which is a name, and for words.
   */
  private static int nameLength(String word) {
    int apostrophe = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
    if (apostrophe > 0 && word.substring(apostrophe + 1).equals("s")) {
      return apostrophe;
    }
    int hyphen = word.lastIndexOf('-');
    if (hyphen < 1) {
      return word.length();
    }
    String ending = word.substring(hyphen + 1);
    boolean plain = ending.length() > 2 && ending.chars().allMatch(c -> c >= 'a' && c <= 'z');
    boolean name = word.substring(0, hyphen).chars().anyMatch(Character::isUpperCase);
    if (!plain || !name || ENDINGS_OF_NAMES.contains(ending)) {
      return word.length();
    }
    boolean coined = Token.of(word.substring(0, hyphen), 0).is(Token.Shape.NAME);
    return coined || ENDINGS_OF_ADJECTIVES.contains(ending) ? hyphen : word.length();
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
