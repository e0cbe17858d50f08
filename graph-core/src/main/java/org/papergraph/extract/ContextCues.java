package org.papergraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.extract.Candidate.Occurrence;
import org.papergraph.extract.Section.Range;
import org.papergraph.vocabulary.Kind;

/**
 * What the words around a name say of it.
 *
 * <p>Names in a list ({@code A, B and C}) are looked at together: what stands before the first and
 * behind the last holds for all.
 */
final class ContextCues {
  private static final Set<String> ARTICLES =
      Words.of(
          "the a an our their its this both popular standard common well-known original",
          "vanilla large-scale challenging public real-world state-of-the-art recent",
          "existing proposed new novel widely-used classical classic modern pretrained",
          "pre-trained full large small two three four five six several various many",
          "different other e.g benchmark non-trivial complex widely used representative",
          "famous even only simple deep");
  private static final Set<String> LIST_SIGNS =
      Set.of(",", "and", "or", "&", "/", "as", "well", "to");
  private static final Set<String> NAMING =
      Set.of("called", "named", "dubbed", "termed", "coined", "christened", "titled", "denoted");
  private static final Set<String> PROPOSING =
      Words.of(
          "propose proposes proposed introduce introduces introduced present presents",
          "presented develop develops developed design designed devise release released",
          "contribute describe describes construct create created build offer provide",
          "establish formulate derive suggest unveil publish curate collect");
  private static final Set<String> USING =
      Words.of(
          "using via than versus vs outperform outperforms outperforming outperformed",
          "surpass surpasses surpassing beats beat exceeds apply applying applied employ",
          "employs adopt leverage leverages leveraging extend extends combine combines",
          "combining integrate integrates fine-tune fine-tuning train training implement",
          "use uses utilize utilizes utilizing run replace replacing optimize optimizing",
          "call prune pruning compress compressing quantize like enhance enhances");
  private static final Set<String> DATA_PARTICIPLES =
      Words.of(
          "trained evaluated tested experiments results performance accuracy evaluate",
          "evaluation evaluations experiment pre-trained pretrained fine-tuned validated",
          "benchmarked error perplexity test demonstrate experimented datasets improvement",
          "improvements gains tasks training classification conducted score scores",
          "state-of-the-art validate");
  private static final Set<String> ACTING =
      Words.of(
          "achieves achieve outperforms outperform improves improve reduces learns uses",
          "provides generalizes enables extends works is can allows attains requires yields",
          "obtains introduces combines employs leverages utilizes generates significantly",
          "consistently surpasses offers adopts integrates exploits exhibits delivers",
          "produces has are does incorporates first also successfully effectively not",
          "maintains performs converges computes operates scales automatically avoids");
  private static final Set<String> HOLDING =
      Set.of("contains", "comprises", "consists", "covers", "includes", "spans", "features");
  private static final Set<String> OF_CONCEPT =
      Set.of(
          "concept",
          "notion",
          "family",
          "class",
          "idea",
          "framework",
          "mechanism",
          "set",
          "method",
          "series",
          "type",
          "form",
          "use");

  private final Section section;
  private final List<Occurrence> places;
  private final Map<Occurrence, Candidate> owner;
  private final Map<Integer, Boolean> proposing = new HashMap<>();

  ContextCues(Section section, List<Occurrence> places, Map<Occurrence, Candidate> owner) {
    this.section = section;
    this.places = places;
    this.owner = owner;
  }

  void gather() {
    int i = 0;
    while (i < places.size()) {
      List<Occurrence> list = listFrom(i);
      companions(list);
      before(list);
      after(list);
      for (Occurrence place : list) {
        single(place);
      }
      i += list.size();
    }
  }

  /** What stands in one list with well-known names of a kind is of that kind too. */
  private void companions(List<Occurrence> list) {
    for (Kind kind : List.of(Kind.METHOD, Kind.DATASET)) {
      long known = list.stream().filter(place -> candidate(place).isKnownAs(kind)).count();
      if (known > 0 && list.size() > 1) {
        note(list, kind, known > 1 ? "listed-with-several" : "listed-with");
      }
    }
  }

  private List<Occurrence> listFrom(int first) {
    List<Occurrence> list = new ArrayList<>();
    list.add(places.get(first));
    for (int i = first + 1; i < places.size(); i++) {
      Range before = list.get(list.size() - 1).range();
      Range next = places.get(i).range();
      if (!joined(before.end(), next.begin())) {
        break;
      }
      list.add(places.get(i));
    }
    return list;
  }

  private boolean joined(int from, int to) {
    if (to <= from
        || to - from > 4
        || section.sentenceIndex(from - 1) != section.sentenceIndex(to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String word = section.lower(i);
      if (!LIST_SIGNS.contains(word) && !word.equals("the")) {
        return false;
      }
    }
    return true;
  }

  private void note(List<Occurrence> list, Kind kind, String rule) {
    for (Occurrence place : list) {
      candidate(place).cues().add(rule, kind);
    }
  }

  private Candidate candidate(Occurrence place) {
    Candidate candidate = owner.get(place);
    if (candidate == null) {
      throw new IllegalStateException("a place without its name: " + place);
    }
    return candidate;
  }

  private boolean inSentence(Range range, int index) {
    return section.sentence(range.begin()).contains(index);
  }

  /** Skips articles and praise to the left of a name. */
  private int skipBack(Range range, int index) {
    int i = index;
    while (i >= 0 && inSentence(range, i) && ARTICLES.contains(section.lower(i))) {
      i--;
    }
    return i;
  }

  private void before(List<Occurrence> list) {
    Range range = list.get(0).range();
    int direct = range.begin() - 1;
    if (direct < 0 || !inSentence(range, direct)) {
      return;
    }
    headBefore(list, range, direct);
    int i = skipBack(range, direct);
    if (i < 0 || !inSentence(range, i)) {
      return;
    }
    String word = section.lower(i);
    if (Words.match(word, "on|across|over|in|from|for")) {
      preposition(list, i, word);
    } else if (USING.contains(word)) {
      note(list, Kind.METHOD, "used-by-verb");
    } else if (word.equals("with")
        || word.equals("to")
        || word.equals("by")
        || word.equals("over")) {
      String verb = section.lower(i - 1);
      boolean compared =
          Words.match(
              verb,
              "compared|comparison|comparable|competitive|equivalent|similar"
                  + "|superior|applied|trained|combined|relative|alternative|inferior|parity|prior");
      note(list, Kind.METHOD, compared ? "compared-with" : "preposition");
    } else if (word.equals("of") || word.equals("and") || word.equals("between")) {
      note(list, Kind.METHOD, "preposition");
    }
  }

  private void preposition(List<Occurrence> list, int at, String word) {
    boolean data = false;
    for (int k = Math.max(section.sentence(at).begin(), at - 4); k < at; k++) {
      data |= DATA_PARTICIPLES.contains(section.lower(k));
    }
    boolean compared =
        Words.match(section.lower(at - 1), "improvements?|improves?|gains?|advantages?|improving");
    if (word.equals("over") && compared) {
      note(list, Kind.METHOD, "improvement-over");
    } else if (word.equals("on") || word.equals("across")) {
      boolean based =
          Words.match(
              section.lower(at - 1), "based|built|relies|rely|building|focus|focuses|focused");
      if (based) {
        note(list, Kind.METHOD, "based-on");
      } else {
        note(list, Kind.DATASET, data ? "evaluated-on" : "on-name");
      }
    } else if (word.equals("over") || word.equals("from")) {
      note(list, Kind.DATASET, "preposition-data");
    } else {
      note(list, Kind.METHOD, "preposition");
    }
  }

  /** {@code datasets such as X}, {@code benchmarks (X)}, {@code the optimizer X}. */
  private void headBefore(List<Occurrence> list, Range range, int direct) {
    int i = direct;
    boolean example = false;
    String word = section.lower(i);
    if (word.equals("as") && section.lower(i - 1).equals("such")) {
      i -= 2;
      example = true;
    } else if (word.equals(",")
        && Words.match(section.lower(i - 1), "e\\.g\\.?|i\\.e\\.?|including|namely|\\.")) {
      i -= 2;
      example = true;
    } else if (Words.match(word, "including|e\\.g\\.?|namely|i\\.e\\.?|like|:|\\(|,|–|—")) {
      i--;
      example = !word.equals(",");
    } else if (NAMING.contains(word)) {
      i--;
      example = true;
    }
    while (i >= 0
        && inSentence(range, i)
        && Words.match(section.lower(i), "[(,:.]|e\\.g\\.?|i\\.e\\.?|including|namely|[“\"'‘]")) {
      i--;
    }
    if (i < 0 || !inSentence(range, i)) {
      return;
    }
    String noun = section.lower(i);
    Optional<Kind> kind = TaskNouns.isTask(noun) ? Optional.of(Kind.TASK) : HeadNouns.kind(noun);
    if (kind.isEmpty()) {
      return;
    }
    note(
        list,
        kind.get(),
        example
            ? "example-of"
            : section.lower(direct).equals(",") ? "head-before-comma" : "head-before");
  }

  private void after(List<Occurrence> list) {
    Range range = list.get(list.size() - 1).range();
    int at = range.end();
    if (at >= section.size() || !inSentence(range, at)) {
      return;
    }
    int i = at;
    while (inSentence(range, i + 1) && i < at + 3 && isPlainModifier(i)) {
      i++;
    }
    String noun = section.lower(i);
    Optional<Kind> kind = HeadNouns.kind(noun);
    boolean adjacent = section.token(at).begin() <= section.token(at - 1).end() + 1;
    if (kind.isPresent() && adjacent) {
      note(list, kind.get(), i == at ? "head-after" : "head-near");
    } else if (HeadNouns.isOther(noun)) {
      for (Occurrence place : list) {
        candidate(place).cues().add("head-after-other");
      }
    } else if (ACTING.contains(section.lower(at))) {
      note(list, Kind.METHOD, "acts");
    } else if (HOLDING.contains(section.lower(at))) {
      note(list, Kind.DATASET, "holds");
    }
  }

  private boolean isPlainModifier(int i) {
    Token token = section.token(i);
    return HeadNouns.kind(token.lower()).isEmpty()
        && !token.isPunctuation()
        && Words.match(
            token.lower(),
            "image|text|graph|language|classification|citation|vision|speech"
                + "|benchmark|test|training|validation|neural|based|style|like|family|type|node|video");
  }

  private void single(Occurrence place) {
    WordCues.around(section, place.range(), candidate(place).cues());
    if (proposes(place.range())) {
      candidate(place).cues().addOnce("proposing-sentence");
    }
    apposition(place);
    introduction(place);
  }

  /** {@code X, a new layer that …} and {@code X is a data set of …}. */
  private void apposition(Occurrence place) {
    Range range = place.range();
    int i = range.end();
    i = skipBracket(range, i);
    String sign = section.lower(i);
    boolean copula = sign.equals("is") || sign.equals("are");
    if (!sign.equals(",") && !copula && !Words.match(sign, "[–—:]")) {
      return;
    }
    String article = section.lower(i + 1);
    if (!Words.match(article, "a|an|the|our|one|which")) {
      return;
    }
    int from = article.equals("which") && section.lower(i + 2).equals("is") ? i + 4 : i + 2;
    Optional<Kind> kind = headOfPhrase(range, from);
    kind.ifPresent(k -> candidate(place).cues().add("apposition", k));
    boolean fresh =
        Words.match(article, "a|an") && Words.match(section.lower(i + 2), "novel|new|simple|first");
    if (fresh) {
      candidate(place).cues().add("apposition-new");
    }
  }

  private int skipBracket(Range range, int index) {
    if (!section.lower(index).equals("(")) {
      return index;
    }
    int i = index;
    while (i < section.size() && inSentence(range, i) && i < index + 12) {
      if (section.lower(i).equals(")")) {
        return i + 1;
      }
      i++;
    }
    return index;
  }

  private Optional<Kind> headOfPhrase(Range range, int from) {
    for (int i = from; i < Math.min(section.size(), from + 9) && inSentence(range, i); i++) {
      String word = section.lower(i);
      boolean border =
          Words.match(
              word,
              "for|of|that|which|to|with|on|in|by|using|based|where|designed|capable|from|and"
                  + "|consisting|containing|comprising|[,.;:()–—]");
      if (border) {
        return i > from ? HeadNouns.kind(section.lower(i - 1)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code we propose X}, {@code a method called X}, {@code our X}, {@code X is proposed}. */
  private void introduction(Occurrence place) {
    Range range = place.range();
    Candidate candidate = candidate(place);
    int direct = range.begin() - 1;
    String before = section.lower(direct);
    String owner = section.lower(skipPraise(direct));
    if (owner.equals("our")
        || (owner.equals("the") && Words.match(before, "proposed|new|novel|resulting"))) {
      candidate.cues().add("our-name");
    }
    int verb = proposingVerb(range);
    if (verb >= 0) {
      candidate.cues().add("proposing-verb");
    } else if (isNamed(range)) {
      candidate.cues().add("naming-verb");
    }
    String next = section.lower(skipBracket(range, range.end()));
    String afterNext = section.lower(skipBracket(range, range.end()) + 1);
    if (Words.match(next, "is|are")
        && Words.match(afterNext, "proposed|introduced|presented|developed|designed")) {
      candidate.cues().add("is-proposed");
    }
    if (Words.match(
        before, "existing|conventional|standard|traditional|previous|popular|original|vanilla")) {
      candidate.cues().add("existing");
    }
  }

  /** Whether the sentence says that the authors propose something. */
  private boolean proposes(Range range) {
    int index = section.sentenceIndex(range.begin());
    return proposing.computeIfAbsent(
        index,
        k -> {
          Range sentence = section.sentences().get(k);
          for (int i = sentence.begin(); i < sentence.end(); i++) {
            if (PROPOSING.contains(section.lower(i)) && isOwnAct(range, i)) {
              return true;
            }
          }
          return false;
        });
  }

  private int skipPraise(int index) {
    int i = index;
    while (Words.match(section.lower(i), "proposed|new|novel|resulting|full|final|simple|main")) {
      i--;
    }
    return i;
  }

  /** {@code called X}, {@code we call it X}, {@code referred to as X}. */
  private boolean isNamed(Range range) {
    int i = range.begin() - 1;
    while (i >= 0 && Words.match(section.lower(i), "[“\"'‘(]|as|the|a|an")) {
      i--;
    }
    for (int k = i; k > i - 4 && k >= 0 && inSentence(range, k); k--) {
      String word = section.lower(k);
      if (NAMING.contains(word)
          || Words.match(word, "call|name|term|dub")
          || (Words.match(word, "referr?e?d?") && section.lower(k + 1).equals("to"))) {
        return true;
      }
      if (section.token(k).isPunctuation() || Words.match(word, "of|for|in|on|with|by")) {
        return false;
      }
    }
    return false;
  }

  /**
   * The index of a proposing verb whose object the name can be: between them stands nothing that
   * would make the name a part of something else.
   */
  private int proposingVerb(Range range) {
    if (Words.match(section.lower(range.begin() - 1), "[:–—]")) {
      return verbBeforeColon(range, range.begin() - 1);
    }
    int from = range.begin() - 1;
    for (int i = from; i >= Math.max(0, from - 16) && inSentence(range, i); i--) {
      String word = section.lower(i);
      if (PROPOSING.contains(word)) {
        return isOwnAct(range, i) ? i : -1;
      }
      if (word.equals(",") && Words.match(section.lower(i + 1), "an?")) {
        return -1;
      }
      if (word.equals("of")) {
        if (!OF_CONCEPT.contains(section.lower(i - 1))) {
          return -1;
        }
      } else if (Words.match(
          word,
          "for|with|using|based|to|on|in|via|by|from|that|which|than|over|into|where"
              + "|whose|inspired|like|[.]|is|are|when|while|under")) {
        return section.lower(range.begin() - 2).equals(";") ? listedProposal(range, i) : -1;
      }
    }
    return -1;
  }

  /** {@code we present two units: X, which …; and Y}: the verb further left holds for Y too. */
  private int listedProposal(Range range, int from) {
    for (int i = from; i >= 0 && inSentence(range, i); i--) {
      if (section.lower(i).equals(":")) {
        return verbBeforeColon(range, i);
      }
    }
    return -1;
  }

  /** {@code we propose a new way of doing things: X}. */
  private int verbBeforeColon(Range range, int colon) {
    for (int i = colon; i >= 0 && inSentence(range, i); i--) {
      if (PROPOSING.contains(section.lower(i))) {
        return isOwnAct(range, i) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isOwnAct(Range range, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 8) && inSentence(range, i); i--) {
      String word = section.lower(i);
      if (Words.match(
          word, "we|paper|work|article|study|letter|report|thesis|authors?|here|i|survey")) {
        return true;
      }
      if (Words.match(word, "recently|previously|they|been|was|were|[;:]")) {
        return false;
      }
    }
    return Words.match(
        section.lower(verb),
        "propose|introduce|present|develop|devise|proposes|introduces|presents");
  }
}
