package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.papergraph.extract.Candidate.Occurrence;
import org.papergraph.extract.Section.Range;
import org.papergraph.extract.Token.Shape;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary.Label;

/**
 * Finds the names in a paper and gathers the evidence for what they are.
 *
 * <p>A name is a label of the vocabulary, a short form the paper defines, or a run of tokens that
 * is written like a name. All places of one name, and of its expansion, are one candidate, so that
 * a cue at one place decides for all.
 */
final class CandidateFinder {
  private static final int MOST_TOKENS_OF_A_NAME = 6;
  private static final int MOST_TOKENS_OF_AN_EXPANSION = 12;

  /** Cues that the authors propose what they name. */
  private static final List<String> PROPOSED =
      List.of("proposing-verb", "naming-verb", "title-name", "is-proposed", "our-name");

  private final PaperAnalysis paper;
  private final Map<String, Candidate> byKey = new LinkedHashMap<>();
  private final NavigableMap<String, String> shortKeyOfLong = new TreeMap<>();
  private final Map<String, String> shortKeyOfConcept = new HashMap<>();
  private final Map<String, Finding.Acronym> acronymOfShort = new HashMap<>();
  private final Map<String, String> coined;
  private final Map<Section, List<Occurrence>> bySection = new HashMap<>();
  private final Map<Occurrence, Candidate> owner = new HashMap<>();

  CandidateFinder(PaperAnalysis paper) {
    this.paper = paper;
    for (Finding.Acronym acronym : paper.acronyms()) {
      if (NotNames.isNotAName(acronym.shortForm())) {
        continue;
      }
      String shortKey = NameKey.of(acronym.shortForm());
      String longKey = NameKey.of(acronym.longForm());
      if (!shortKey.isEmpty() && !longKey.isEmpty()) {
        acronymOfShort.putIfAbsent(shortKey, acronym);
        shortKeyOfLong.putIfAbsent(longKey, shortKey);
        for (Label label : paper.vocabulary().labels(longKey)) {
          shortKeyOfConcept.putIfAbsent(label.concept().iri(), shortKey);
        }
      }
    }
    coined = CoinedNames.in(paper);
    for (String key : coined.keySet()) {
      if (!acronymOfShort.containsKey(key)) {
        shortKeyOfLong.putIfAbsent(key, key);
      }
    }
  }

  List<Candidate> find() {
    Section body = paper.section(Part.ABSTRACT);
    Section title = paper.title();
    scan(body);
    scan(title);
    for (Section section : List.of(body, title)) {
      List<Occurrence> places =
          bySection.getOrDefault(section, List.of()).stream()
              .sorted(Comparator.comparingInt((Occurrence o) -> o.range().begin()))
              .toList();
      new ContextCues(section, places, owner).gather();
    }
    for (Candidate candidate : byKey.values()) {
      NameCues.gather(candidate);
      WordCues.name(candidate);
      String how = coined.get(candidate.key());
      if (how != null) {
        candidate.cues().addOnce("coined");
        candidate.cues().addOnce("coined-by=" + how);
      }
      if (candidate.expansion().isPresent() && candidate.isUnknown()) {
        candidate.cues().add("defined-here");
      }
    }
    new TitleCues(title, byKey).gather();
    byKey.values().forEach(CandidateFinder::problem);
    byKey.values().forEach(CandidateFinder::proposedThoughKnown);
    variants();
    ranks();
    byKey.values().forEach(candidate -> candidate.decide(paper));
    return List.copyOf(byKey.values());
  }

  /** What is a problem as well as a technique is mostly the problem where the paper is about it. */
  private static void problem(Candidate candidate) {
    Cues cues = candidate.cues();
    if (cues.has("problem-or-technique")) {
      cues.addOnce(cues.has("in-title") ? "problem-in-title" : "problem-in-abstract");
      cues.addCount("problem-places", candidate.occurrences().size());
    }
  }

  /** A paper that proposes what is well known by now says so as any other. */
  private static void proposedThoughKnown(Candidate candidate) {
    Cues cues = candidate.cues();
    if (cues.has("well-known")) {
      PROPOSED.stream().filter(cues::has).forEach(cue -> cues.addOnce("known-" + cue));
    }
  }

  /** {@code Otter-7B} is proposed where {@code Otter} is. */
  private void variants() {
    for (Candidate candidate : byKey.values()) {
      String name = candidate.name();
      int hyphen = name.lastIndexOf('-');
      Candidate base = hyphen < 2 ? null : byKey.get(NameKey.of(name.substring(0, hyphen)));
      if (base != null && base != candidate) {
        boolean proposed = PROPOSED.stream().anyMatch(base.cues()::has);
        candidate.cues().addOnce(proposed ? "variant-of-proposed" : "variant");
        base.cues().addOnce("has-variant");
      }
    }
  }

  /**
   * Among the names no vocabulary knows, the first and the most frequent are mostly the paper's.
   */
  private void ranks() {
    List<Candidate> unknown = byKey.values().stream().filter(Candidate::isUnknown).toList();
    int most = unknown.stream().mapToInt(c -> c.occurrences().size()).max().orElse(0);
    for (int i = 0; i < unknown.size(); i++) {
      Cues cues = unknown.get(i).cues();
      cues.addOnce("unknown");
      cues.addCount("unknown-rank", i + 1);
      if (unknown.get(i).occurrences().size() == most) {
        cues.addOnce("unknown-most-often");
        cues.addCount("unknown-most-often", most);
      }
      if (cues.has("in-title")) {
        cues.addOnce("unknown-in-title");
      }
      if (cues.has("proposing-sentence")) {
        cues.addOnce("unknown-proposed");
      }
    }
  }

  private void scan(Section section) {
    boolean[] taken = new boolean[section.size()];
    takeLongForms(section, taken);
    for (TermMatch term : paper.terms(section.part())) {
      if (!taken[term.range().begin()] && !taken[term.range().end() - 1]) {
        takeTerm(section, term, taken);
      }
    }
    int i = 0;
    while (i < section.size()) {
      Range run = taken[i] ? null : run(section, i, taken);
      if (run == null) {
        i++;
        continue;
      }
      take(section, run, List.of(), taken);
      i = run.end();
    }
    coordinations(section, taken);
  }

  private void takeTerm(Section section, TermMatch term, boolean[] taken) {
    boolean wanted = term.has(Kind.METHOD) || term.has(Kind.DATASET);
    Range range = term.range();
    if (!wanted || paper.insideAddress(section, range)) {
      return;
    }
    Range wider = widened(section, range, term);
    take(section, wider, wider.equals(range) ? term.labels() : List.of(), taken);
  }

  /** {@code Tiny ImageNet} is another thing than {@code ImageNet}: a name may go on. */
  private Range widened(Section section, Range range, TermMatch term) {
    if (section.part() == Part.TITLE) {
      return range;
    }
    if (term.labels().stream().noneMatch(Label::isProperName)) {
      return widenedByCapitals(section, range);
    }
    int end = range.end();
    if (end < section.size() && sameSentence(section, range.begin(), end)) {
      Token next = section.token(end);
      boolean version = next.is(Shape.NUMBER) && Words.match(next.text(), "\\d{1,3}|v\\d");
      boolean afterName = section.token(end - 1).isNameLike();
      if (version
          && afterName
          && next.begin() == section.token(end - 1).end() + 1
          && !Words.match(
              section.lower(end + 1), "[%×x]|percent|points?|times|epochs?|layers?|classes")
          && versionLike(section, end)) {
        return new Range(range.begin(), end + 1);
      }
    }
    return range;
  }

  /** {@code Sequence Contrastive Learning} is one name, though its end is a known technique. */
  private Range widenedByCapitals(Section section, Range range) {
    for (int i = range.begin(); i < range.end(); i++) {
      if (!section.token(i).is(Shape.CAPITALISED)) {
        return range;
      }
    }
    int begin = range.begin();
    Range sentence = section.sentence(begin);
    while (begin > sentence.begin()
        && range.end() - begin < MOST_TOKENS_OF_A_NAME
        && isPartOfName(section, begin - 1)) {
      begin--;
    }
    int end = range.end();
    while (end < sentence.end()
        && end - begin < MOST_TOKENS_OF_A_NAME
        && isPartOfName(section, end)) {
      end++;
    }
    return new Range(begin, end);
  }

  private static boolean isPartOfName(Section section, int index) {
    Token token = section.token(index);
    boolean opens = section.startsSentence(index) && !capitalsFollow(section, index);
    return token.is(Shape.CAPITALISED)
        && token.text().length() > 1
        && !opens
        && !FunctionWords.contains(token.lower())
        && !NotNames.isNotAName(token.text());
  }

  private static boolean versionLike(Section section, int index) {
    String next = section.lower(index + 1);
    return next.isEmpty() || next.equals(",") || next.equals(".") || next.equals("and");
  }

  private static boolean sameSentence(Section section, int one, int other) {
    return section.sentenceIndex(one) == section.sentenceIndex(other);
  }

  /** The expansions of short forms the paper defines, wherever they stand in lower case. */
  private void takeLongForms(Section section, boolean[] taken) {
    for (int i = 0; i < section.size() && !shortKeyOfLong.isEmpty(); i++) {
      if (taken[i] || section.token(i).isPunctuation()) {
        continue;
      }
      Range longest = longForm(section, i);
      if (longest != null && !paper.insideAddress(section, longest)) {
        take(section, longest, List.of(), taken);
      }
    }
  }

  private @Nullable Range longForm(Section section, int begin) {
    StringBuilder key = new StringBuilder();
    Range longest = null;
    int last = Math.min(section.sentence(begin).end(), begin + MOST_TOKENS_OF_AN_EXPANSION);
    for (int end = begin + 1; end <= last; end++) {
      key.append(section.key(end - 1));
      String read = key.toString();
      String next = shortKeyOfLong.ceilingKey(read);
      if (next == null || !next.startsWith(read)) {
        break;
      }
      if (shortKeyOfLong.containsKey(key.toString()) && !section.token(end - 1).isPunctuation()) {
        longest = new Range(begin, end);
      }
    }
    return longest;
  }

  /** A run of tokens that is written like a name, beginning at {@code begin}. */
  private @Nullable Range run(Section section, int begin, boolean[] taken) {
    Token first = section.token(begin);
    if (!startsName(section, begin)) {
      return null;
    }
    int end = begin + 1;
    int sentenceEnd = section.sentence(begin).end();
    boolean inTitle = section.part() == Part.TITLE;
    while (!inTitle && end < sentenceEnd && end - begin < MOST_TOKENS_OF_A_NAME && !taken[end]) {
      if (goesOn(section, end)) {
        end++;
      } else if (connects(section, end, sentenceEnd, taken)) {
        end += 2;
      } else {
        break;
      }
    }
    boolean alone = end == begin + 1;
    if (alone && first.is(Shape.CAPITALISED) && NotNames.isCommonWord(first.lower())) {
      return null;
    }
    Range range = new Range(begin, end);
    return paper.insideAddress(section, range) ? null : range;
  }

  private boolean startsName(Section section, int index) {
    Token token = section.token(index);
    if (token.is(Shape.NAME)) {
      return !NotNames.isNotAName(token.text());
    }
    if (!token.is(Shape.CAPITALISED) || token.text().length() < 2) {
      return false;
    }
    if (section.part() == Part.TITLE) {
      return false;
    }
    boolean opensSentence =
        section.startsSentence(index) || (index > 0 && isOpening(section.lower(index - 1)));
    return !NotNames.isNotAName(token.text()) && (!opensSentence || capitalsFollow(section, index));
  }

  /** The first word of a sentence has its capital for another reason, unless two more follow. */
  private static boolean capitalsFollow(Section section, int index) {
    return index + 2 < section.sentence(index).end()
        && !FunctionWords.contains(section.lower(index))
        && section.token(index + 1).is(Shape.CAPITALISED)
        && section.token(index + 2).is(Shape.CAPITALISED);
  }

  private static boolean isOpening(String before) {
    return before.equals(":") || before.equals("“") || before.equals("•") || before.equals(")");
  }

  /** {@code Chain of Otters}: a small word between two capitals. */
  private static boolean connects(Section section, int index, int sentenceEnd, boolean[] taken) {
    return index + 1 < sentenceEnd
        && !taken[index + 1]
        && Words.match(section.lower(index), "of|&")
        && section.token(index - 1).is(Shape.CAPITALISED)
        && section.token(index + 1).is(Shape.CAPITALISED)
        && !NotNames.isNotAName(section.token(index + 1).text());
  }

  private static boolean goesOn(Section section, int index) {
    Token token = section.token(index);
    if (token.isNameLike() && !NotNames.isNotAName(token.text())) {
      return true;
    }
    boolean number = token.is(Shape.NUMBER) && Words.match(token.text(), "\\d{1,4}|v\\d");
    Token before = section.token(index - 1);
    return number
        && before.isNameLike()
        && token.begin() == before.end() + 1
        && versionLike(section, index);
  }

  /** {@code CIFAR-10/100} and {@code CIFAR-10 and 100} name CIFAR-100 too. */
  private void coordinations(Section section, boolean[] taken) {
    List<Occurrence> places = List.copyOf(bySection.getOrDefault(section, List.of()));
    for (Occurrence place : places) {
      int at = place.range().end();
      String name = section.readable(place.range());
      String stem = name.replaceFirst("\\d+$", "");
      while (!stem.equals(name)
          && at + 1 < section.size()
          && Set.of("/", "and", "&", ",", "-").contains(section.lower(at))
          && Words.match(section.lower(at + 1), "-?\\d+")) {
        String other = stem + section.lower(at + 1).replace("-", "");
        List<Label> labels = paper.vocabulary().labels(NameKey.of(other));
        boolean slash = section.lower(at).equals("/");
        if ((labels.isEmpty() && !slash) || taken[at + 1]) {
          break;
        }
        add(section, new Range(at + 1, at + 2), other, labels, taken);
        at += 2;
      }
    }
  }

  private void take(Section section, Range range, List<Label> labels, boolean[] taken) {
    Range trimmed = trimmed(section, range, labels);
    if (trimmed == null) {
      return;
    }
    add(section, trimmed, section.readable(trimmed), labels, taken);
  }

  /** Words that only say what kind of thing it is are no part of a name. */
  private @Nullable Range trimmed(Section section, Range range, List<Label> labels) {
    if (!labels.isEmpty() || range.length() == 1) {
      return range;
    }
    if (shortKeyOfLong.containsKey(NameKey.of(section.readable(range)))) {
      return range;
    }
    int begin = range.begin();
    int end = range.end();
    while (end > begin + 1 && NotNames.isClosing(section.lower(end - 1))) {
      end--;
    }
    while (begin < end - 1 && NotNames.isOpening(section.lower(begin))) {
      begin++;
    }
    boolean onlyCommon = true;
    for (int i = begin; i < end; i++) {
      onlyCommon &= NotNames.isCommonWord(section.lower(i));
    }
    return onlyCommon ? null : new Range(begin, end);
  }

  private void add(
      Section section, Range range, String written, List<Label> labels, boolean[] taken) {
    String name = AcronymExtractor.singular(written);
    String ownKey = NameKey.of(name);
    if (ownKey.length() < 2 && labels.isEmpty()) {
      return;
    }
    for (int i = range.begin(); i < range.end(); i++) {
      taken[i] = true;
    }
    String key = shortKeyOfLong.getOrDefault(ownKey, ownKey);
    key = conceptKey(key, labels);
    Finding.@Nullable Acronym acronym = acronymOfShort.get(key);
    String shown = acronym != null ? acronym.shortForm() : name;
    Candidate candidate = byKey.computeIfAbsent(key, k -> new Candidate(k, shown));
    if (acronym != null) {
      candidate.expandTo(acronym.longForm());
    }
    Occurrence occurrence = new Occurrence(section, range);
    candidate.addOccurrence(occurrence);
    for (Label label : labels) {
      known(candidate, label);
    }
    if (acronym != null) {
      knownByExpansion(candidate, acronym.longForm());
    }
    bySection.computeIfAbsent(section, s -> new ArrayList<>()).add(occurrence);
    owner.put(occurrence, candidate);
  }

  /** Two labels of one concept, as {@code GNN} and {@code graph network}, are one candidate. */
  private String conceptKey(String key, List<Label> labels) {
    if (acronymOfShort.containsKey(key)) {
      return key;
    }
    Optional<Label> sure = labels.stream().filter(label -> !label.ambiguous()).findFirst();
    if (sure.isEmpty() || labels.stream().map(Label::concept).distinct().count() > 1) {
      return key;
    }
    String iri = sure.get().concept().iri();
    return shortKeyOfConcept.getOrDefault(iri, "=" + iri);
  }

  /** Notes a label of the vocabulary, and whether its concept is a problem too. */
  private void known(Candidate candidate, Label label) {
    candidate.knownAs(label.concept());
    Cues cues = candidate.cues();
    Kind kind = label.concept().kind();
    cues.addOnce("well-known");
    String how = label.isProperName() ? "vocabulary" : "vocabulary-technique";
    String rule = label.ambiguous() ? "vocabulary-ambiguous" : how;
    cues.addOnce(rule + "/" + kind.name().toLowerCase(Locale.ROOT));
    if (kind == Kind.TASK || paper.vocabulary().isTaskToo(label.concept())) {
      cues.addOnce("problem-or-technique");
    }
  }

  private void knownByExpansion(Candidate candidate, String longForm) {
    List<Label> labels = paper.vocabulary().labels(NameKey.of(longForm));
    for (Label label : labels) {
      if (!label.ambiguous()) {
        known(candidate, label);
      }
    }
  }
}
