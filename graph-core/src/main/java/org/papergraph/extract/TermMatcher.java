package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.vocabulary.Vocabulary.Label;

/** Finds the vocabulary's labels in a text: at each place the longest, from left to right. */
final class TermMatcher {
  /** The longest labels are expansions of acronyms; nine tokens hold all of the vocabulary's. */
  private static final int MOST_TOKENS = 9;

  /** Below this many letters a label in capitals must be written just so ({@code SAM}, not Sam). */
  private static final int SHORTEST_WITH_FREE_CASE = 5;

  private TermMatcher() {}

  static List<TermMatch> matches(Section section, Vocabulary vocabulary) {
    List<TermMatch> matches = new ArrayList<>();
    int i = 0;
    while (i < section.size()) {
      TermMatch longest = section.key(i).isEmpty() ? null : longest(section, vocabulary, i);
      if (longest == null) {
        i++;
      } else {
        matches.add(longest);
        i = longest.range().end();
      }
    }
    return matches;
  }

  private static @Nullable TermMatch longest(Section section, Vocabulary vocabulary, int begin) {
    TermMatch longest = null;
    StringBuilder key = new StringBuilder();
    int sentenceEnd = section.sentence(begin).end();
    for (int end = begin + 1; end <= Math.min(sentenceEnd, begin + MOST_TOKENS); end++) {
      String piece = section.key(end - 1);
      if (piece.isEmpty()) {
        if (section.lower(end - 1).equals("-") || section.lower(end - 1).equals("'")) {
          continue;
        }
        break;
      }
      key.append(piece);
      if (!vocabulary.mayBegin(key)) {
        break;
      }
      List<Label> labels = fitting(section, begin, end, vocabulary.labels(key.toString()));
      if (!labels.isEmpty()) {
        longest = new TermMatch(new Section.Range(begin, end), labels);
      }
    }
    return longest;
  }

  private static List<Label> fitting(Section section, int begin, int end, List<Label> labels) {
    if (labels.isEmpty()) {
      return labels;
    }
    String text = section.readable(new Section.Range(begin, end));
    return labels.stream().filter(label -> fits(label, text)).toList();
  }

  /**
   * A proper name must be written with capitals; a short one with exactly those of the label. Other
   * capitals are taken in names of the same pieces only: {@code Resnet-50} is {@code ResNet-50},
   * but {@code Multiple} is not {@code MultiPL-E}, and {@code as MLPs} not {@code AS-MLP}.
   */
  static boolean fits(Label label, String text) {
    if (!label.isProperName()) {
      return true;
    }
    String name = lettersAndDigits(label.text());
    String written = lettersAndDigits(text);
    if (written.startsWith(name)) {
      return true;
    }
    if (beginsWithSmallWord(text) && !beginsWithSmallWord(label.text())) {
      return false;
    }
    boolean noCapitals = label.text().chars().noneMatch(Character::isUpperCase);
    boolean allCapitals = label.text().chars().noneMatch(Character::isLowerCase);
    if (allCapitals && written.chars().filter(Character::isUpperCase).count() < 2 && !noCapitals) {
      return false;
    }
    boolean capital =
        Character.isUpperCase(written.charAt(0))
            || written.chars().filter(Character::isUpperCase).count() > 1;
    return name.length() >= SHORTEST_WITH_FREE_CASE
        && (noCapitals || (capital && pieces(label.text()) == pieces(text)));
  }

  /** {@code as MLPs} is not {@code AS-MLP}. */
  private static boolean beginsWithSmallWord(String text) {
    int blank = text.indexOf(' ');
    return blank > 0 && FunctionWords.contains(text.substring(0, blank));
  }

  private static long pieces(String text) {
    return text.chars().filter(c -> !Character.isLetterOrDigit(c)).count();
  }

  private static String lettersAndDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
