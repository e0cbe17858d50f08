package org.papergraph.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.extract.Section.Range;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary.Label;

/**
 * Finds what may be a problem in a paper, in its usual form, and notes what speaks for it.
 *
 * <p>Three sources: labels of the vocabulary; noun phrases that end like a problem ({@code
 * molecular property prediction}) or stand before {@code problem}; and verbs with an object ({@code
 * predicting molecular properties}, {@code prediction of molecular properties}), which are turned
 * into the noun phrase.
 */
final class TaskFinder {
  private static final int MOST_WORDS_OF_AN_OBJECT = 3;
  private static final int MOST_WORDS_OF_A_TITLE_PHRASE = 4;
  private static final String DOING =
      "\\p{L}{2,}(?:ings?|tions?|sions?|ments?|ness|ity|ities|sis|ances?|ences?|acy|aging|als?|ship)";
  private static final String NO_DOING =
      "(?:sub)?(?:functions?|functionals?|solutions?|conditions?|equations?|dimensions?|versions?"
          + "|investigations?|introductions?|foundations?|questions?|distributions?|positions?|actions?"
          + "|informations?|intuitions?|illusions?|sections?|editions?|applications?|entity|entities"
          + "|materials?|potentials?|journals?|trials?|articles?)";
  private static final String AIM_VERB =
      "study|studies|address|addresses|tackle|tackles|investigate|investigates|consider|considers"
          + "|solve|solves|examine|examines|explore|explores|revisit|analyze|analyzes";
  private static final int REACH_OF_AN_AIM = 24;
  private static final Set<String> AUTHORS = Set.of("we", "paper", "work", "our", "article");
  private static final String AIMING =
      "(?:propos|present|introduc|study|studi|address|tackl|investigat|consider|develop|explor|focus"
          + "|examin|analy[sz]|solv|aim).*";
  private static final String PROBLEM_OF =
      "problem|problems|task|tasks|challenge|goal|aim|domain|field|area|areas";
  private static final String COMPOUND_HEAD =
      "procedures?|objectives?|process|processes|rates?|dynamics|data|loss|losses|steps?|time|times"
          + "|speed|paradigms?|problems?|tasks?|rules?|theory|schemes?|strategy|strategies|signals?"
          + "|setups?|pipelines?|stages?|phases?|capacity|ability|abilities|performance|costs?"
          + "|methods?|algorithms?|approach|approaches|techniques?|frameworks?|accuracy|error";
  private static final String PROBLEM_WORD =
      "problems?|tasks?|methods?|algorithms?|approach(?:es)?|models?|framework|benchmarks?|systems?";

  /** What tells the paper's own names. */
  private static final List<String> NAME_CUES =
      List.of("proposing-verb", "naming-verb", "coined", "title-name", "our-name", "well-known");

  private final PaperAnalysis paper;
  private final Map<String, Phrase> byKey = new LinkedHashMap<>();
  private final Map<String, String> longOfShort = new HashMap<>();

  private TaskFinder(PaperAnalysis paper) {
    this.paper = paper;
    for (Finding.Acronym acronym : paper.acronyms()) {
      longOfShort.put(NameKey.of(acronym.shortForm()), acronym.longForm());
    }
  }

  /** The phrases with their cues, in the order in which they were met, title first. */
  static List<Phrase> find(PaperAnalysis paper) {
    TaskFinder finder = new TaskFinder(paper);
    for (Section section : paper.paper().sections()) {
      finder.scan(section);
    }
    List<Phrase> found = List.copyOf(finder.byKey.values());
    Totals totals = Totals.of(found);
    found.forEach(phrase -> name(phrase, totals));
    finder.names(found);
    kin(found);
    if (!found.isEmpty()) {
      found.get(0).cues().addOnce("first-phrase");
    }
    found.forEach(phrase -> phrase.decide(paper.classifier(Question.TASK)));
    return found;
  }

  /** Notes which phrases are the paper's name for something, or stand inside one. */
  private void names(List<Phrase> found) {
    Map<String, Candidate> candidates = new HashMap<>();
    for (Candidate candidate : paper.candidates()) {
      candidates.putIfAbsent(NameKey.of(candidate.name()), candidate);
      candidate.expansion().ifPresent(it -> candidates.putIfAbsent(NameKey.of(it), candidate));
    }
    for (Phrase phrase : found) {
      Candidate candidate = candidates.get(NameKey.of(phrase.name()));
      if (candidate != null) {
        Cues cues = phrase.cues();
        cues.addOnce("a-name");
        for (String cue : NAME_CUES) {
          if (candidate.cues().has(cue)) {
            cues.addOnce("name-" + cue);
          }
        }
        candidate.expansion().ifPresent(it -> cues.addOnce("name-with-short-form"));
      }
    }
  }

  /** Notes which phrases are a wider or a narrower form of another. */
  private static void kin(List<Phrase> found) {
    Map<String, Phrase> byName = new HashMap<>();
    found.forEach(phrase -> byName.putIfAbsent(phrase.name(), phrase));
    for (Phrase narrow : found) {
      String name = narrow.name();
      for (int gap = name.indexOf(' '); gap >= 0; gap = name.indexOf(' ', gap + 1)) {
        Phrase wide = byName.get(name.substring(gap + 1));
        if (wide != null) {
          boolean title = narrow.cues().has("in-title");
          wide.cues().addOnce(title ? "narrower-in-title" : "narrower-in-abstract");
          narrow.cues().addOnce(wide.cues().has("in-title") ? "wider-in-title" : "wider");
        }
      }
    }
  }

  private void scan(Section section) {
    boolean[] taken = new boolean[section.size()];
    for (TermMatch term : paper.terms(section.part())) {
      if (!paper.insideAddress(section, term.range())) {
        term.labels().stream()
            .filter(label -> label.concept().kind() == Kind.TASK)
            .findFirst()
            .ifPresent(label -> known(section, term, label, taken));
      }
    }
    for (int i = 0; i < section.size(); i++) {
      if (!taken[i]) {
        phraseAt(section, i, taken);
      }
    }
    for (int i = 2; i < section.size(); i++) {
      if (TaskNouns.mayBeTask(section.lower(i))) {
        coordinated(section, i, taken);
      }
    }
    if (section.part() == Part.TITLE) {
      titlePhrases(section, taken);
    } else {
      objectsOfAims(section, taken);
    }
  }

  /** Whatever else stands in a title as a noun phrase may be what the paper is about. */
  private void titlePhrases(Section title, boolean[] taken) {
    int end = title.size();
    while (end > 0) {
      int begin = end;
      while (begin > 0 && !taken[begin - 1] && NounPhrases.isModifier(title, begin - 1)) {
        begin--;
      }
      int from = Math.max(begin, end - MOST_WORDS_OF_A_TITLE_PHRASE);
      while (from < end && NounPhrases.isPraise(title.lower(from))) {
        from++;
      }
      Range range = new Range(from, end);
      if (range.length() > 0 && isAboutDoing(title, end - 1)) {
        add(title, range, singular(written(title, range)), "title-phrase", taken);
      }
      end = begin - 1;
    }
  }

  /** Whether a noun is made of a verb or an adjective, as what one works on mostly is. */
  private static boolean isAboutDoing(Section section, int index) {
    return !section.token(index).is(Token.Shape.NAME)
        && Words.match(section.lower(index), DOING)
        && !Words.match(section.lower(index), NO_DOING)
        && HeadNouns.kind(section.lower(index)).isEmpty();
  }

  /** {@code sorting}: the problem is called by the verb. */
  private static boolean isDoing(Section section, int index) {
    return section.lower(index).endsWith("ing") && section.lower(index).length() > 5;
  }

  /** {@code we study the folding of otters}, {@code the problem of folding otters}. */
  private void objectsOfAims(Section section, boolean[] taken) {
    for (int i = 1; i + 1 < section.size(); i++) {
      boolean aim = Words.match(section.lower(i), AIM_VERB);
      boolean of =
          section.lower(i).equals("of")
              && Words.match(section.lower(i - 1), "problem|task|challenge|area|field|study");
      if (aim || of) {
        Range object = NounPhrases.beginningAt(section, i + 1);
        boolean fits =
            object.length() > 0
                && object.length() <= MOST_WORDS_OF_A_TITLE_PHRASE
                && object.begin() - i <= 4
                && free(object, taken);
        if (fits) {
          String name = singular(written(section, object));
          String how = aim ? "object-of-aim" : "problem-of";
          boolean doing = isAboutDoing(section, object.end() - 1);
          add(section, object, name, doing ? how : how + "-noun", taken);
        }
      }
    }
  }

  private void known(Section section, TermMatch term, Label label, boolean[] taken) {
    Range range = term.range();
    if (range.length() == 1 && TaskNouns.mayBeTask(section.lower(range.begin()))) {
      Range wider = NounPhrases.endingAt(section, range.begin());
      if (wider.length() > 1) {
        return;
      }
    }
    Concept concept = label.concept();
    String name = usual(singular(written(section, range)), concept);
    Phrase phrase =
        byKey.computeIfAbsent(concept.iri(), k -> new Phrase(k, name, Optional.of(concept)));
    phrase.cues().addOnce(label.ambiguous() ? "vocabulary-ambiguous" : "vocabulary");
    if (term.has(Kind.METHOD)) {
      phrase.cues().addOnce("technique-too");
    }
    see(phrase, section, range, "vocabulary", taken);
  }

  private void phraseAt(Section section, int index, boolean[] taken) {
    String word = section.lower(index);
    if (section.token(index).is(Token.Shape.NAME)) {
      shortForm(section, index, taken);
    } else if (TaskNouns.mayBeTask(word)) {
      Range range = NounPhrases.endingAt(section, index);
      if (range.length() > 1 && free(range, taken)) {
        add(section, range, written(section, range), "noun-phrase", taken);
      } else if (section.lower(index + 1).equals("of")) {
        object(section, index, index + 2, word, "noun-of", taken);
      } else if (TaskNouns.ofVerb(word).isPresent()) {
        object(section, index, index + 1, TaskNouns.ofVerb(word).get(), "verb-object", taken);
      }
    } else if (TaskNouns.ofVerb(word).isPresent()) {
      object(section, index, index + 1, TaskNouns.ofVerb(word).get(), "verb-object", taken);
    } else if (TaskNouns.ofAgent(word).isPresent()) {
      agent(section, index, TaskNouns.ofAgent(word).get(), taken);
    } else if (Words.match(word, "problems?|tasks?")) {
      beforeProblem(section, index, taken);
    }
  }

  /** {@code otter and badger tracking}, {@code otter tracking and counting}: two share a word. */
  private void coordinated(Section section, int head, boolean[] taken) {
    int begin = NounPhrases.endingAt(section, head).begin();
    int last = begin - 2;
    if (last < 0 || !Words.match(section.lower(begin - 1), "and|or|/|&")) {
      return;
    }
    boolean doing = TaskNouns.mayBeTask(section.lower(last));
    if (begin < head && !doing && !taken[last] && NounPhrases.isModifier(section, last)) {
      Range range = NounPhrases.endingAt(section, last);
      String name = written(section, range) + " " + section.lower(head);
      if (free(range, taken)) {
        add(section, range, name, "shared-noun", taken);
      }
    } else if (begin == head && doing && !taken[head]) {
      Range before = NounPhrases.endingAt(section, last);
      if (before.length() > 1) {
        String of = written(section, new Range(before.begin(), last));
        Range range = new Range(head, head + 1);
        add(section, range, of + " " + section.lower(head), "shared-object", taken);
      }
    }
  }

  private static boolean free(Range range, boolean[] taken) {
    for (int i = range.begin(); i < range.end(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  /** A short form that the paper defines for something that ends like a problem. */
  private void shortForm(Section section, int index, boolean[] taken) {
    String longForm = longOfShort.get(section.key(index));
    if (longForm != null) {
      String lower = longForm.toLowerCase(Locale.ROOT);
      if (TaskNouns.mayBeTask(lower.substring(lower.lastIndexOf(' ') + 1))) {
        add(section, new Range(index, index + 1), lower, "short-form", taken);
      }
    }
  }

  /** {@code a neural otter detector} works on otter detection. */
  private void agent(Section section, int index, String noun, boolean[] taken) {
    Range range = NounPhrases.endingAt(section, index);
    if (range.length() > 1 && free(range, taken)) {
      String of = written(section, new Range(range.begin(), index));
      add(section, range, of + " " + noun, "agent", taken);
    }
  }

  /**
   * {@code predicting molecular properties}: the object and the verb's noun. What ends like a
   * problem itself is one, as in {@code denoising score matching}, and a {@code training objective}
   * is no object.
   */
  private void object(
      Section section, int verb, int from, String noun, String how, boolean[] taken) {
    if (from >= section.sentence(verb).end()) {
      return;
    }
    Range object = NounPhrases.beginningAt(section, from);
    boolean fits = object.length() >= 1 && object.length() <= MOST_WORDS_OF_AN_OBJECT;
    String last = object.length() < 1 ? "" : section.lower(object.end() - 1);
    fits &= object.length() < 2 || !TaskNouns.mayBeTask(last);
    fits &= !how.equals("verb-object") || !Words.match(last, COMPOUND_HEAD);
    if (fits && object.begin() - from <= 2 && free(object, taken)) {
      String name = singular(written(section, object)) + " " + noun;
      add(section, new Range(verb, object.end()), name, how, taken);
    }
  }

  private static String singular(String phrase) {
    int last = phrase.lastIndexOf(' ') + 1;
    String word = phrase.substring(last);
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !Words.match(word, ".*(?:ss|us|is|ics|series|news|os)");
    if (!plural) {
      return phrase;
    }
    String one =
        word.endsWith("ies")
            ? word.substring(0, word.length() - 3) + "y"
            : Words.match(word, ".*(?:ches|shes|xes|sses)")
                ? word.substring(0, word.length() - 2)
                : word.substring(0, word.length() - 1);
    return phrase.substring(0, last) + one;
  }

  /** {@code the travelling otter problem}. */
  private void beforeProblem(Section section, int index, boolean[] taken) {
    Range range = NounPhrases.endingAt(section, index);
    if (range.length() > 1 && free(range, taken)) {
      Range bare = new Range(range.begin(), index);
      boolean problem = section.lower(index).startsWith("problem");
      boolean doing = TaskNouns.mayBeTask(section.lower(index - 1)) || isDoing(section, index - 1);
      String name = written(section, bare) + (problem && !doing ? " problem" : "");
      add(section, bare, name, problem ? "before-problem" : "before-task", taken);
    }
  }

  private static String written(Section section, Range range) {
    StringBuilder name = new StringBuilder();
    for (int i = range.begin(); i < range.end(); i++) {
      Token token = section.token(i);
      name.append(i > range.begin() ? " " : "");
      name.append(
          token.is(Token.Shape.NAME) || token.is(Token.Shape.NUMBER)
              ? token.text()
              : token.lower());
    }
    return name.toString();
  }

  private void add(Section section, Range range, String name, String how, boolean[] taken) {
    if (paper.insideAddress(section, range)) {
      return;
    }
    String key = NameKey.of(name);
    Optional<Label> known =
        paper.vocabulary().labels(key).stream()
            .filter(label -> label.concept().kind() == Kind.TASK)
            .findFirst();
    Optional<Concept> concept = known.map(Label::concept);
    Phrase phrase =
        byKey.computeIfAbsent(
            concept.map(Concept::iri).orElse(key),
            k -> new Phrase(k, concept.map(it -> usual(name, it)).orElse(name), concept));
    if (known.isPresent()) {
      phrase.cues().addOnce("vocabulary");
    }
    see(phrase, section, range, how, taken);
  }

  /** The concept's preferred label, but in the paper's spelling: {@code modelling} otters. */
  private static String usual(String written, Concept concept) {
    String preferred = concept.preferredLabel();
    return NameKey.of(written).equals(NameKey.of(preferred)) ? written : preferred;
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
    if (section.part() == Part.TITLE) {
      title(section, range, how, cues);
    } else {
      sentence(section, range, cues);
    }
  }

  private static void title(Section title, Range range, String how, Cues cues) {
    cues.addOnce("title-by=" + how);
    if (range.begin() == 0) {
      cues.addOnce("begins-title");
    }
    if (range.end() == title.size()) {
      cues.addOnce("ends-title");
    }
    for (int i = range.begin() - 1; i >= 0; i--) {
      String word = title.lower(i);
      if (Words.match(word, "for|in|of|via|with|by|using|through|:|towards?|on|from")) {
        cues.addOnce("title-behind=" + word);
        return;
      }
    }
    cues.addOnce("title-behind=^");
  }

  private static void sentence(Section section, Range range, Cues cues) {
    int from = Math.max(section.sentence(range.begin()).begin(), range.begin() - REACH_OF_AN_AIM);
    boolean authors = false;
    boolean aim = false;
    boolean problem = false;
    for (int i = from; i < range.begin(); i++) {
      String word = section.lower(i);
      aim |= authors && Words.match(word, AIMING);
      authors |= AUTHORS.contains(word);
      problem |= section.lower(i + 1).equals("of") && Words.match(word, PROBLEM_OF);
    }
    if (aim) {
      cues.add("in-aim");
    }
    if (problem) {
      cues.add("after-problem-of");
    }
    if (Words.match(section.lower(range.end()), PROBLEM_WORD)) {
      cues.add("before-problem-word");
    }
    int place = section.sentenceIndex(range.begin());
    cues.addOnce(place < 3 ? "sentence=" + place : "sentence=later");
  }

  /** What a phrase is compared with: all phrases of the paper. */
  private record Totals(int phrases, int inTitle, int mostPlaces, boolean severalHaveMost) {
    static Totals of(List<Phrase> phrases) {
      int inTitle = 0;
      int most = 0;
      int withMost = 0;
      for (Phrase phrase : phrases) {
        inTitle += phrase.cues().has("in-title") ? 1 : 0;
        int places = phrase.occurrences().size();
        withMost = places > most ? 1 : places == most ? withMost + 1 : withMost;
        most = Math.max(most, places);
      }
      return new Totals(phrases.size(), inTitle, most, withMost > 1);
    }
  }

  private static void name(Phrase phrase, Totals totals) {
    Cues cues = phrase.cues();
    String name = phrase.concept().map(Concept::preferredLabel).orElse(phrase.name());
    cues.addOnce("name=" + (phrase.concept().isPresent() ? name : phrase.key()));
    String last = name.substring(name.lastIndexOf(' ') + 1);
    cues.addOnce("last=" + last);
    cues.addOnce("first=" + name.substring(0, Math.max(0, name.indexOf(' '))));
    cues.addCount("words", (int) name.chars().filter(c -> c == ' ').count() + 1);
    cues.addCount("places", phrase.occurrences().size());
    boolean title = cues.has("in-title");
    if (title && cues.has("in-abstract")) {
      cues.addOnce("in-both");
    }
    int others = totals.inTitle() - (title ? 1 : 0);
    cues.addOnce((title ? "title-with-" : "no-title-with-") + Math.min(2, others));
    boolean most = phrase.occurrences().size() == totals.mostPlaces();
    cues.addOnce(most ? (totals.severalHaveMost() ? "as-often" : "most-often") : "less-often");
    cues.addCount("phrases", totals.phrases());
  }
}
