package org.papergraph.extract;

import java.util.Set;
import org.papergraph.extract.Section.Range;

/**
 * Finds where a noun phrase begins and ends, by words that cannot be inside one.
 *
 * <p>A tagger of parts of speech does this better and ten times slower; what it gets wrong is left
 * to the classifiers, which see the words at the borders.
 */
final class NounPhrases {
  private static final int MOST_MODIFIERS = 3;

  /** Words that stand before nouns and are no part of what they name. */
  private static final Set<String> PRAISE =
      Words.of(
          "novel new efficient effective better best state-of-the-art challenging various many",
          "different several existing recent common popular standard traditional conventional",
          "important main key complex difficult hard large-scale powerful successful promising",
          "significant first second third proposed current modern classical high-quality",
          "accurate fast faster robust reliable scalable practical real-world simple good strong",
          "superior improved enhanced following specific particular certain numerous diverse",
          "fundamental further future higher lower high low great competitive comparable general",
          "successfully extensive comprehensive systematic typical generic overall same similar",
          "such other own two three four five six more most less few early final initial original",
          "fewer larger smaller longer shorter cheaper deeper wider",
          "some preliminary unsatisfactory unsatisfying additional alternative simultaneous",
          "representative emerging underlying resulting respective given single multiple considerable remarkable much");

  /** Verbs and their kin, which end a phrase to the left. */
  private static final Set<String> VERBS =
      Words.of(
          "is are was were be been has have had do does can could may might must will would should",
          "propose present introduce study investigate address tackle consider perform performs",
          "performing achieve achieves improve improves improving improved enable enables enabling",
          "use uses used using apply applies applied applying solve solves make makes making allow",
          "allows provide provides require requires include includes including show shows shown",
          "demonstrate demonstrates support supports facilitate facilitates guide guides enhance",
          "enhances boost boosts accelerate accelerates accelerating reduce reduces perform outperform",
          "outperforms towards toward via called named need needs want explore explores exploring",
          "leverage leverages leveraging focus focuses focusing develop develops developing revisit",
          "revisiting rethinking understanding bridging unifying combining combines integrating",
          "exploiting scaling advancing benchmarking evaluating conduct conducts involves involve",
          "whether how why what which harnessing preserving transforming orchestrating integrates",
          "underlies helps help");

  private NounPhrases() {}

  /** The phrase that ends with the token at {@code head}: with up to three words before it. */
  static Range endingAt(Section section, int head) {
    int begin = head;
    int border = section.sentence(head).begin();
    while (begin > border && head - begin < MOST_MODIFIERS && isModifier(section, begin - 1)) {
      begin--;
    }
    while (begin < head && PRAISE.contains(section.lower(begin))) {
      begin++;
    }
    return new Range(begin, head + 1);
  }

  /** The phrase that begins at or behind a token; empty where none does. */
  static Range beginningAt(Section section, int from) {
    int border = section.sentence(from).end();
    int begin = from;
    while (begin < border && isSkipped(section.lower(begin))) {
      begin++;
    }
    int end = begin;
    while (end < border && end - begin <= MOST_MODIFIERS && isModifier(section, end)) {
      end++;
    }
    return new Range(begin, end);
  }

  private static boolean isSkipped(String lower) {
    return Words.match(lower, "a|an|the|our|its|their|any|all") || PRAISE.contains(lower);
  }

  /** Whether a word only praises or counts. */
  static boolean isPraise(String lower) {
    return PRAISE.contains(lower);
  }

  static boolean isModifier(Section section, int index) {
    Token token = section.token(index);
    String lower = token.lower();
    return !token.isPunctuation()
        && (!token.is(Token.Shape.NUMBER) || Words.match(lower, "\\dd"))
        && token.text().length() > 1
        && !isGrammar(lower)
        && !VERBS.contains(lower)
        && !(index > 0 && section.lower(index - 1).equals("we"))
        && !(lower.endsWith("ly") && lower.length() > 4);
  }

  /** {@code learning} and {@code deep} are parts of names of problems, unlike of other names. */
  private static boolean isGrammar(String lower) {
    return FunctionWords.contains(lower)
        && !Words.match(lower, "deep|learning|neural|automatic|robust|general|fast|unified");
  }
}
