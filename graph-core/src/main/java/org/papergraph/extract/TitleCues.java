package org.papergraph.extract;

import java.util.Map;
import java.util.Optional;
import org.papergraph.extract.Candidate.Occurrence;
import org.papergraph.extract.Section.Range;
import org.papergraph.extract.Token.Shape;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;

/** What the title says: {@code NAME: …}, {@code NAME, a …}, {@code … with NAME}. */
final class TitleCues {
  private static final int MOST_TOKENS_BEFORE_THE_COLON = 4;

  private final Section title;
  private final Map<String, Candidate> byKey;

  TitleCues(Section title, Map<String, Candidate> byKey) {
    this.title = title;
    this.byKey = byKey;
  }

  void gather() {
    int colon = colon(title);
    if (colon > 0 && colon < title.size() && colon <= MOST_TOKENS_BEFORE_THE_COLON) {
      nameBefore(colon);
    }
    for (Candidate candidate : byKey.values()) {
      for (Occurrence place : candidate.occurrences()) {
        if (place.section() == title) {
          wholeTitle(candidate, place.range(), colon);
        }
      }
    }
  }

  /** Where the colon or dash of a title stands; behind its end if it has none. */
  static int colon(Section title) {
    int colon = 0;
    while (colon < title.size() && !Words.match(title.lower(colon), "[:–—]|-")) {
      colon++;
    }
    return colon;
  }

  /** {@code Deep Otter Networks}, and {@code Sorting with Otters (DON)} at the title's end. */
  private void wholeTitle(Candidate candidate, Range range, int colon) {
    boolean article = Words.match(title.lower(0), "the|an?");
    boolean whole =
        range.begin() == (article ? 1 : 0) && range.end() >= Math.min(colon, title.size());
    boolean bracket =
        title.lower(range.begin() - 1).equals("(") && title.lower(range.end()).equals(")");
    if (whole && candidate.name().chars().anyMatch(Character::isUpperCase)) {
      candidate.cues().add("title-is-name");
    } else if (bracket && range.end() + 1 >= title.size()) {
      candidate.cues().add("title-ends-in-name");
    }
  }

  private void nameBefore(int colon) {
    int begin = colon > 1 && Words.match(title.lower(0), "the|an?") ? 1 : 0;
    boolean kind = colon - 1 > begin && NotNames.isClosing(title.lower(colon - 1));
    Optional<Candidate> candidate = candidateAt(new Range(begin, colon));
    if (candidate.isEmpty() && kind) {
      candidate = candidateAt(new Range(begin, colon - 1));
    }
    candidate.ifPresent(
        named -> {
          named.cues().add("title-name");
          named.cues().add("title-name", kindOfSubtitle(colon + 1));
        });
  }

  private Optional<Candidate> candidateAt(Range range) {
    String written = AcronymExtractor.singular(title.readable(range));
    Candidate known = byKey.get(NameKey.of(written));
    if (known != null) {
      addIfNew(known, range);
      return Optional.of(known);
    }
    for (Candidate candidate : byKey.values()) {
      boolean here =
          candidate.occurrences().stream()
              .anyMatch(o -> o.section() == title && o.range().equals(range));
      if (here) {
        return Optional.of(candidate);
      }
    }
    boolean oneWord = range.length() == 1 && title.token(0).isNameLike();
    if (!oneWord || NotNames.isCommon(written) || !title.token(0).is(Shape.NAME)) {
      return Optional.empty();
    }
    Candidate fresh = new Candidate(NameKey.of(written), written);
    fresh.addOccurrence(new Occurrence(title, range));
    byKey.put(fresh.key(), fresh);
    WordCues.around(title, range, fresh.cues());
    NameCues.gather(fresh);
    WordCues.name(fresh);
    return Optional.of(fresh);
  }

  private void addIfNew(Candidate candidate, Range range) {
    boolean there =
        candidate.occurrences().stream()
            .anyMatch(o -> o.section() == title && o.range().overlaps(range));
    if (!there) {
      candidate.addOccurrence(new Occurrence(title, range));
    }
  }

  /** {@code NAME: A Benchmark for …} names a data set. */
  private Kind kindOfSubtitle(int begin) {
    for (int i = begin; i < title.size(); i++) {
      String word = title.lower(i);
      if (Words.match(word, "for|of|with|to|in|on|by|via|using|towards?|from|that|:")) {
        return i > begin
            ? HeadNouns.kind(title.lower(i - 1)).filter(k -> k == Kind.DATASET).orElse(Kind.METHOD)
            : Kind.METHOD;
      }
    }
    return HeadNouns.kind(title.lower(title.size() - 1))
        .filter(k -> k == Kind.DATASET)
        .orElse(Kind.METHOD);
  }
}
