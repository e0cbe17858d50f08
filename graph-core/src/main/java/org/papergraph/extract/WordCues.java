package org.papergraph.extract;

import java.util.Locale;
import java.util.Set;
import org.papergraph.extract.Section.Range;

/**
 * The words in and around a name as cues of their own, next to the {@link ContextCues} that know
 * what they look for. Which of them say something is left to training; those that are rare there
 * have no weight.
 */
final class WordCues {
  private static final int REACH_OF_A_VERB = 8;
  private static final int LETTERS_OF_AN_ENDING = 3;

  /** Verbs that authors do things with names by. */
  private static final Set<String> VERBS =
      Words.of(
          "propose proposes proposed introduce introduces introduced present presents presented",
          "develop develops developed design designed devise release released build built",
          "construct constructed create created call called name named term termed dub dubbed",
          "coin denote denoted use uses used using apply applies applied applying employ employs",
          "adopt leverage leverages leveraging extend extends extending combine combines",
          "combining train trained training evaluate evaluated evaluating test tested",
          "outperform outperforms outperforming surpass surpasses exceed exceeds beat beats",
          "compare compared comparing improve improves improving show shows demonstrate",
          "demonstrates achieve achieves achieving obtain obtains reach reaches reduce reduces",
          "reducing base based building inspired prove proves analyze analyzes study studies",
          "investigate explore consider replace replaces replacing learn learns generate",
          "generates fine-tune fine-tuned fine-tuning implement implemented optimize optimizing",
          "solve solves solving approximate estimate called include includes including provide",
          "provides contribute describe describes collect collected curate annotated experiment",
          "validate validated verify conduct conducted perform performs submitted participated");

  private static final int REACH_OF_A_LIST = 30;

  /** Words that open a list of what something is made of. */
  private static final Set<String> PARTS =
      Words.of(
          "comprises comprising consists consisting composed components component modules module",
          "innovations techniques designs stages contributions ingredients parts steps variants",
          "instantiations algorithms methods models versions strategies losses objectives");

  private WordCues() {}

  /** Notes what the words around one place are. */
  static void around(Section section, Range range, Cues cues) {
    boolean title = section.part() == Part.TITLE;
    String where = title ? "title-" : "";
    String before = word(section, range, range.begin() - 1);
    String after = word(section, range, range.end());
    cues.addOnce(where + "b1=" + before);
    cues.addOnce(where + "a1=" + after);
    if (title) {
      cues.addOnce("in-title");
      return;
    }
    cues.addOnce("in-abstract");
    String before2 = word(section, range, range.begin() - 2);
    String after2 = word(section, range, range.end() + 1);
    cues.addOnce("b2=" + before2);
    cues.addOnce("a2=" + after2);
    cues.addOnce("b21=" + before2 + "_" + before);
    cues.addOnce("a12=" + after + "_" + after2);
    cues.addOnce("around=" + before + "_" + after);
    verbBefore(section, range, cues);
    parts(section, range, cues);
    sentence(section, range, cues);
  }

  /** {@code has three modules: the whisker, the paddle and the float}. */
  private static void parts(Section section, Range range, Cues cues) {
    Range sentence = section.sentence(range.begin());
    int from = Math.max(sentence.begin(), range.begin() - REACH_OF_A_LIST);
    boolean colon = false;
    for (int i = range.begin() - 1; i >= from; i--) {
      colon |= section.lower(i).equals(":");
      if (PARTS.contains(section.lower(i))) {
        cues.addOnce("part-of=" + section.lower(i));
        cues.addOnce(colon ? "listed-parts" : "part-of");
        return;
      }
    }
  }

  private static String word(Section section, Range range, int index) {
    if (index < 0 || index >= section.size()) {
      return "^";
    }
    if (!section.sentence(range.begin()).contains(index)) {
      return "^";
    }
    return plain(section.token(index));
  }

  /** Numbers are all alike, and so are names. */
  private static String plain(Token token) {
    return switch (token.shape()) {
      case NUMBER -> "#";
      case NAME -> "@";
      case CAPITALISED -> token.lower();
      case WORD, PUNCTUATION -> token.lower();
    };
  }

  private static void verbBefore(Section section, Range range, Cues cues) {
    Range sentence = section.sentence(range.begin());
    int from = Math.max(sentence.begin(), range.begin() - REACH_OF_A_VERB);
    for (int i = range.begin() - 1; i >= from; i--) {
      if (VERBS.contains(section.lower(i))) {
        boolean we = section.lower(i - 1).equals("we") || section.lower(i - 2).equals("we");
        cues.addOnce((we ? "we-verb=" : "verb=") + section.lower(i));
        return;
      }
    }
    for (int i = range.end(); i < Math.min(sentence.end(), range.end() + REACH_OF_A_VERB); i++) {
      if (VERBS.contains(section.lower(i))) {
        cues.addOnce("verb-after=" + section.lower(i));
        return;
      }
    }
  }

  private static void sentence(Section section, Range range, Cues cues) {
    int index = section.sentenceIndex(range.begin());
    int last = section.sentences().size() - 1;
    if (index == 0) {
      cues.addOnce("first-sentence");
    } else if (index == last) {
      cues.addOnce("last-sentence");
    }
    if (index > 0 && 2 * index >= last) {
      cues.addOnce("second-half");
    }
    boolean opens = section.startsSentence(range.begin());
    if (opens) {
      cues.addOnce("opens-sentence");
    }
  }

  /** Notes what the name is made of, and how often and where it stands. */
  static void name(Candidate candidate) {
    Cues cues = candidate.cues();
    String name = candidate.name();
    String lower = name.toLowerCase(Locale.ROOT);
    cues.addOnce("name=" + candidate.key());
    cues.addOnce("shape=" + shape(name));
    cues.addCount("words", (int) name.chars().filter(c -> c == ' ').count() + 1);
    cues.addCount("places", candidate.occurrences().size());
    String last = lower.substring(lower.lastIndexOf(' ') + 1);
    if (last.length() < lower.length()) {
      cues.addOnce("last=" + last);
    }
    int letters = Math.min(LETTERS_OF_AN_ENDING, last.length());
    cues.addOnce("ending=" + last.substring(last.length() - letters));
    if (name.length() <= 4) {
      cues.addOnce("length=" + name.length());
    }
    candidate
        .expansion()
        .ifPresent(
            expansion -> {
              String words = expansion.toLowerCase(Locale.ROOT);
              cues.addOnce("expanded");
              cues.addOnce("expansion-last=" + words.substring(lastGap(words) + 1));
            });
    if (cues.has("in-title") && cues.has("in-abstract")) {
      cues.addOnce("in-both");
    }
  }

  private static int lastGap(String words) {
    return Math.max(words.lastIndexOf(' '), words.lastIndexOf('-'));
  }

  /** {@code ResNet-50} is {@code AaAa-0}: runs of one class of letters are one letter. */
  private static String shape(String name) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'A'
              : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '0' : c;
      if (shape.length() == 0 || shape.charAt(shape.length() - 1) != kind) {
        shape.append(kind);
      }
      if (shape.length() >= 8) {
        break;
      }
    }
    return shape.toString();
  }
}
