package org.papergraph.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.papergraph.extract.Section.Range;
import org.papergraph.extract.Token.Shape;
import org.papergraph.text.NameKey;

/**
 * Finds phrases that a paper gives as names though they are not written like names: {@code we
 * introduce otter folding, a method …}, {@code an update called lazy diving}, and the title's words
 * before a colon.
 *
 * <p>It finds too much: what a phrase is, the classifier decides.
 */
final class CoinedNames {
  private static final int MOST_TOKENS_OF_A_TITLE_NAME = 6;
  private static final Set<String> PROPOSING =
      Words.of(
          "propose proposes introduce introduces present presents develop develops design devise",
          "release describe construct create build offer provide formulate derive suggest");
  private static final Set<String> NAMING =
      Set.of("called", "named", "dubbed", "termed", "coined", "christened", "titled");
  private static final Set<String> NAMING_BY_US = Set.of("call", "name", "dub", "term");

  /** Nouns that say what kind of thing a name stands for. */
  private static final String KIND =
      "approach(?:es)?|techniques?|strateg(?:y|ies)|schemes?|paradigms?|solutions?|procedures?"
          + "|mechanisms?|systems?|formulations?|pipelines?|methods?|models?|frameworks?|algorithms?"
          + "|architectures?|modules?|components?|blocks?|tools?|packages?|toolkits?"
          + "|librar(?:y|ies)|datasets?|benchmarks?";

  private static final String QUOTE = "[\"“”‘’'`]+|``|''";

  private final PaperAnalysis paper;
  private final Map<String, String> found = new LinkedHashMap<>();

  private CoinedNames(PaperAnalysis paper) {
    this.paper = paper;
  }

  /** By the key of each phrase, how it was coined. */
  static Map<String, String> in(PaperAnalysis paper) {
    CoinedNames names = new CoinedNames(paper);
    names.title(paper.title());
    names.text(paper.section(Part.ABSTRACT));
    return names.found;
  }

  private void title(Section title) {
    int colon = TitleCues.colon(title);
    boolean sentence = false;
    for (int i = 0; i < colon; i++) {
      sentence |= Words.match(title.lower(i), "in|for|with|via|by|on|is|are|can|do|does|[?!,]");
    }
    boolean doing =
        Words.match(title.lower(0), "\\p{L}+ing|how|why|what|when|on|to|is|are|do|does");
    boolean fits = colon + 1 < title.size() && colon <= MOST_TOKENS_OF_A_TITLE_NAME;
    if (colon > 0 && fits && !sentence && !doing) {
      boolean article = colon > 1 && Words.match(title.lower(0), "the|an?");
      put(title, new Range(article ? 1 : 0, colon), "title-head");
    }
  }

  private void text(Section text) {
    for (int i = 0; i + 1 < text.size(); i++) {
      String word = text.lower(i);
      boolean byUs = text.lower(i - 1).equals("we") || text.lower(i - 2).equals("we");
      boolean byPaper = Words.match(text.lower(i - 1), "paper|work|article");
      if (PROPOSING.contains(word) && (byUs || byPaper)) {
        object(text, i + 1);
      } else if (NAMING.contains(word) || (byUs && NAMING_BY_US.contains(word))) {
        name(text, i + 1);
      } else if (word.equals("as") && text.lower(i - 1).equals("to")) {
        Range range = phrase(text, i + 1);
        if (range.length() > 1 && range.begin() - i <= 4) {
          put(text, range, "named");
        }
      } else if (word.equals("proposed") && Words.match(text.lower(i - 1), "the|our")) {
        Range range = NounPhrases.beginningAt(text, i + 1);
        if (range.length() > 1 && range.begin() == i + 1) {
          put(text, range, "proposed");
        }
      } else if (word.equals(")") && text.lower(i - 2).equals("(")) {
        Range range = NounPhrases.beginningAt(text, i + 1);
        if (range.length() > 1 && isApposition(text, range.end())) {
          put(text, range, "item");
        }
      }
    }
  }

  /** What the authors propose. */
  private void object(Section text, int from) {
    Range range = phrase(text, from);
    if (range.length() == 0 || range.begin() - from > 4) {
      return;
    }
    boolean apposition = isApposition(text, range.end());
    if (apposition || range.length() > 1) {
      put(text, range, apposition ? "apposition" : "object");
    }
  }

  private void name(Section text, int from) {
    Range range = phrase(text, from);
    if (range.length() > 0 && range.begin() - from <= 3) {
      put(text, range, "named");
    }
  }

  /** The noun phrase at or behind a token, quotes left out. */
  private static Range phrase(Section text, int from) {
    int begin = from;
    while (begin < text.size()
        && Words.match(
            text.lower(begin), QUOTE + "|the|a|an|our|this|it|alternative|corresponding|" + KIND)) {
      begin++;
    }
    return begin < text.size()
        ? NounPhrases.beginningAt(text, begin)
        : new Range(text.size(), text.size());
  }

  private static boolean isApposition(Section text, int end) {
    int at = Words.match(text.lower(end), QUOTE) ? end + 1 : end;
    return Words.match(text.lower(at), "[,:–—]")
        && Words.match(text.lower(at + 1), "an?|the|our|which|that|where|one|two|it");
  }

  private void put(Section section, Range range, String how) {
    int end = range.begin();
    while (end < range.end() && !Words.match(section.lower(end), KIND)) {
      end++;
    }
    for (int i = range.begin(); i + 1 < end; i++) {
      if (section.token(i).is(Shape.NAME)) {
        return;
      }
    }
    Range name = new Range(range.begin(), end);
    boolean cutToOne = name.length() == 1 && range.length() > 1;
    if (name.length() == 0 || (cutToOne && !section.token(name.begin()).isNameLike())) {
      return;
    }
    String key = NameKey.of(AcronymExtractor.singular(section.readable(name)));
    boolean known = !paper.vocabulary().labels(key).isEmpty();
    boolean common = name.length() == 1 && NotNames.isCommon(section.lower(name.begin()));
    if (key.length() > 1 && !known && !common && !paper.insideAddress(section, name)) {
      found.putIfAbsent(key, how);
    }
  }
}
