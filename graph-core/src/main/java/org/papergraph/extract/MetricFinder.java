package org.papergraph.extract;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papergraph.extract.Section.Range;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary.Label;

/**
 * Finds what may be a measure in a paper and notes what speaks for its being reported.
 *
 * <p>A measure is a label of the vocabulary or a phrase that ends like one ({@code search cost}).
 */
final class MetricFinder {
  private static final int REACH_OF_A_CHANGE = 6;
  private static final int REACH_OF_A_NUMBER = 12;
  private static final int REACH_OF_A_PHRASE = 10;
  private static final int MOST_PHRASES = 2;
  private static final int MOST_WORDS_OF_A_PATH = 3;

  private final PaperAnalysis paper;
  private final Map<String, Phrase> byKey = new LinkedHashMap<>();
  private final Map<Part, boolean[]> takenOf = new EnumMap<>(Part.class);

  private MetricFinder(PaperAnalysis paper) {
    this.paper = paper;
  }

  /** The phrases with their cues; those of the abstract first. */
  static List<Phrase> find(PaperAnalysis paper) {
    MetricFinder finder = new MetricFinder(paper);
    finder.scan(paper.section(Part.ABSTRACT));
    finder.besideNumbers(paper.section(Part.ABSTRACT));
    finder.scan(paper.title());
    List<Phrase> found = List.copyOf(finder.byKey.values());
    for (Phrase phrase : found) {
      name(phrase);
      phrase.decide(paper.classifier(Question.METRIC));
    }
    return found;
  }

  private void scan(Section section) {
    boolean[] taken = taken(section);
    for (TermMatch term : paper.terms(section.part())) {
      if (!paper.insideAddress(section, term.range())) {
        term.labels().stream()
            .filter(label -> label.concept().kind() == Kind.METRIC)
            .findFirst()
            .ifPresent(label -> known(section, term, label, taken));
      }
    }
    for (int i = 0; i < section.size(); i++) {
      String word = section.lower(i);
      boolean ends = !MetricNouns.mayBeMetric(section.lower(i + 1));
      if (!taken[i] && ends && MetricNouns.mayBeMetric(word) && !word.equals("times")) {
        phraseAt(section, i, "noun-phrase", taken);
      } else if (!taken[i] && afterNumber(section, i) && !afterMeasure(section, i)) {
        Range range = new Range(i, i + 1);
        implied(word).ifPresent(name -> add(section, range, name, taken));
      }
    }
    for (int i = 4; i < section.size(); i++) {
      if (sharesNoun(section, i) && !taken[i - 3]) {
        String name = singular(section.lower(i - 3) + " " + section.lower(i));
        named(section, new Range(i - 3, i - 2), name, "shared-noun", taken);
      }
    }
  }

  /** {@code training and test accuracy}: two measures with one noun, at its token. */
  private static boolean sharesNoun(Section section, int index) {
    String one = section.lower(index - 3);
    return MetricNouns.mayBeMetric(section.lower(index))
        && Words.match(section.lower(index - 2), "and|or|/")
        && isQualifier(section, index - 1)
        && isQualifier(section, index - 3)
        && !NounPhrases.isPraise(one)
        && !NounPhrases.isModifier(section, index - 4);
  }

  private static boolean isQualifier(Section section, int index) {
    return NounPhrases.isModifier(section, index)
        && !section.token(index).is(Token.Shape.NAME)
        && !MetricNouns.mayBeMetric(section.lower(index));
  }

  /** Takes a place as one of a measure with a name. */
  private void named(Section section, Range range, String name, String how, boolean[] taken) {
    Optional<Concept> concept = concept(name);
    String key = concept.map(Concept::iri).orElse(NameKey.of(name));
    Phrase phrase = byKey.computeIfAbsent(key, k -> new Phrase(k, name, concept));
    see(phrase, section, range, how, taken);
  }

  /**
   * Whatever else stands beside a number as a noun phrase may be what it counts: {@code 12x fewer
   * probes}, {@code raises coverage to 81}.
   */
  private void besideNumbers(Section section) {
    boolean[] taken = taken(section);
    for (TermMatch term : paper.terms(section.part())) {
      if (term.has(Kind.METHOD) || term.has(Kind.DATASET)) {
        Arrays.fill(taken, term.range().begin(), term.range().end(), true);
      }
    }
    for (int i = 0; i < section.size(); i++) {
      if (isNumber(section, i)) {
        Range sentence = section.sentence(i);
        int phrases = 0;
        for (int at = i - 1;
            at >= Math.max(sentence.begin(), i - REACH_OF_A_PHRASE) && phrases < MOST_PHRASES;
            at--) {
          phrases += besideNumber(section, at, taken) ? 1 : 0;
        }
        phrases = 0;
        for (int at = i + 1;
            at < Math.min(sentence.end(), i + 1 + REACH_OF_A_PHRASE) && phrases < MOST_PHRASES;
            at++) {
          phrases += besideNumber(section, at, taken) ? 1 : 0;
        }
      }
    }
  }

  /** Takes the noun phrase that ends with a token; whether one does. */
  private boolean besideNumber(Section section, int head, boolean[] taken) {
    boolean ends =
        !taken[head]
            && NounPhrases.isModifier(section, head)
            && !NounPhrases.isPraise(section.lower(head))
            && (head + 1 == section.size()
                || taken[head + 1]
                || !NounPhrases.isModifier(section, head + 1));
    if (ends) {
      phraseAt(section, head, "beside-number", taken);
    }
    return ends;
  }

  private boolean[] taken(Section section) {
    return takenOf.computeIfAbsent(section.part(), k -> new boolean[section.size()]);
  }

  private void known(Section section, TermMatch term, Label label, boolean[] taken) {
    Concept concept = label.concept();
    String name = section.readable(term.range());
    Phrase phrase =
        byKey.computeIfAbsent(concept.iri(), k -> new Phrase(k, name, Optional.of(concept)));
    phrase.cues().addOnce(label.ambiguous() ? "vocabulary-ambiguous" : "vocabulary");
    if (term.has(Kind.METHOD)) {
      phrase.cues().addOnce("technique-too");
    }
    see(phrase, section, term.range(), "vocabulary", taken);
  }

  private static boolean afterNumber(Section section, int index) {
    for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
      if (section.token(i).is(Token.Shape.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  /** {@code its search cost is 3 times smaller}: the sentence says what is measured. */
  private static boolean afterMeasure(Section section, int index) {
    int at = index - 1;
    while (at > 0 && index - at < REACH_OF_A_CHANGE + 2 && isBetween(section, at)) {
      at--;
    }
    return MetricNouns.mayBeMetric(section.lower(at)) && !section.lower(at).equals("times");
  }

  private static boolean isBetween(Section section, int index) {
    return isNumber(section, index)
        || Words.match(
            section.lower(index),
            "[x×%]|times|percent|is|are|was|were|be|to|by|up|about|around|nearly|over|roughly|at"
                + "|approximately|least|even|more|than");
  }

  /** What is measured where a sentence only compares: {@code 3 times faster}. */
  private static Optional<String> implied(String word) {
    return switch (word) {
      case "faster", "slower", "fast" -> Optional.of("speed");
      case "smaller", "larger", "bigger" -> Optional.of("size");
      case "cheaper" -> Optional.of("cost");
      case "accurate" -> Optional.of("accuracy");
      default -> Optional.empty();
    };
  }

  private void add(Section section, Range range, String name, boolean[] taken) {
    String key = "implied:" + name;
    Phrase phrase = byKey.computeIfAbsent(key, k -> new Phrase(k, name, concept(name)));
    see(phrase, section, range, "comparison", taken);
  }

  private Optional<Concept> concept(String name) {
    return paper.vocabulary().labels(NameKey.of(name)).stream()
        .map(Label::concept)
        .filter(concept -> concept.kind() == Kind.METRIC)
        .findFirst();
  }

  private void phraseAt(Section section, int head, String how, boolean[] taken) {
    Range range = NounPhrases.endingAt(section, head);
    for (int i = range.begin(); i < range.end(); i++) {
      if (taken[i]) {
        range = new Range(i + 1, head + 1);
      }
    }
    if (range.length() < 1 || paper.insideAddress(section, range)) {
      return;
    }
    String name = singular(section.readable(range).toLowerCase(Locale.ROOT));
    String key = NameKey.of(name);
    if (key.isEmpty()) {
      return;
    }
    Phrase phrase = byKey.computeIfAbsent(key, k -> new Phrase(k, name, Optional.empty()));
    see(phrase, section, range, how, taken);
  }

  private static String singular(String name) {
    return name.endsWith("accuracies")
        ? name.substring(0, name.length() - 3) + "y"
        : name.endsWith("scores") || name.endsWith("rates") || name.endsWith("errors")
            ? name.substring(0, name.length() - 1)
            : name;
  }

  private static void see(
      Phrase phrase, Section section, Range range, String how, boolean[] taken) {
    for (int i = range.begin(); i < range.end(); i++) {
      taken[i] = true;
    }
    phrase.addOccurrence(section, range);
    Cues cues = phrase.cues();
    cues.addOnce("by=" + how);
    WordCues.around(section, range, cues);
    if (section.part() == Part.ABSTRACT) {
      change(section, range, cues);
      number(section, range, cues);
    }
  }

  /** {@code improves accuracy}, {@code in terms of accuracy}. */
  private static void change(Section section, Range range, Cues cues) {
    Range sentence = section.sentence(range.begin());
    for (int i = range.begin() - 1;
        i >= Math.max(sentence.begin(), range.begin() - REACH_OF_A_CHANGE);
        i--) {
      String word = section.lower(i);
      if (Words.match(
          word,
          "improv\\w*|reduc\\w*|increas\\w*|decreas\\w*|higher|lower|better|minimi[sz]\\w*"
              + "|maximi[sz]\\w*|achiev\\w*|boost\\w*|enhanc\\w*|less|fewer|terms|measur\\w*"
              + "|evaluat\\w*|report\\w*|metrics?")) {
        cues.addOnce("change=" + word);
        return;
      }
    }
  }

  private static void number(Section section, Range range, Cues cues) {
    Range sentence = section.sentence(range.begin());
    for (int distance = 1; distance <= REACH_OF_A_NUMBER; distance++) {
      int before = range.begin() - distance;
      int after = range.end() - 1 + distance;
      boolean left = before >= sentence.begin() && isNumber(section, before);
      boolean right = after < sentence.end() && isNumber(section, after);
      if (left || right) {
        String where = left ? "number-before" : "number-behind";
        cues.addOnce(where);
        cues.addCount(where, distance);
        if (distance <= MOST_WORDS_OF_A_PATH + 1) {
          path(section, left ? before + 1 : range.end(), left ? range.begin() : after, where, cues);
        }
        return;
      }
    }
    cues.addOnce("no-number");
  }

  /** The words between a phrase and a number. */
  private static void path(Section section, int from, int to, String where, Cues cues) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append('_').append(section.lower(i));
    }
    cues.addOnce(where + "-path=" + words);
  }

  private static boolean isNumber(Section section, int index) {
    return section.token(index).is(Token.Shape.NUMBER);
  }

  private static void name(Phrase phrase) {
    Cues cues = phrase.cues();
    String name = phrase.concept().map(Concept::preferredLabel).orElse(phrase.name());
    cues.addOnce("name=" + name);
    cues.addOnce("last=" + last(name));
    cues.addCount("words", (int) name.chars().filter(c -> c == ' ').count() + 1);
    cues.addCount("places", phrase.occurrences().size());
    boolean capitals = name.chars().filter(Character::isUpperCase).count() > 1;
    cues.addOnce(capitals ? "capitals" : "small-letters");
  }

  /** The last word of a measure's name, in lower case. */
  static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
