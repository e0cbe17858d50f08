package org.papergraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary;

/** What several extractors need to know of one paper, worked out once. For one thread. */
final class PaperAnalysis {
  private final PaperText paper;
  private final Vocabulary vocabulary;
  private final Map<Question, Classifier> classifiers;
  private final List<WebAddresses.Address> addresses;
  private final Map<Part, BitSet> addressed = new EnumMap<>(Part.class);
  private final List<Finding.Acronym> acronyms;
  private final Map<Part, List<TermMatch>> terms = new HashMap<>();
  private @Nullable List<Phrase> tasks;
  private @Nullable List<Phrase> metrics;
  private @Nullable List<Candidate> candidates;
  private @Nullable List<ReportedNumber> numbers;

  PaperAnalysis(PaperText paper, Vocabulary vocabulary, Map<Question, Classifier> classifiers) {
    this.paper = paper;
    this.vocabulary = vocabulary;
    this.classifiers = classifiers;
    this.addresses = new ArrayList<>();
    for (Section section : paper.sections()) {
      for (WebAddresses.Address address : WebAddresses.in(section)) {
        addresses.add(address);
        addressed
            .computeIfAbsent(section.part(), k -> new BitSet())
            .set(address.span().begin(), address.span().end());
      }
    }
    this.acronyms = AcronymExtractor.in(paper);
    for (Section section : paper.sections()) {
      terms.put(section.part(), TermMatcher.matches(section, vocabulary));
    }
  }

  PaperText paper() {
    return paper;
  }

  Section title() {
    return paper.title();
  }

  Section section(Part part) {
    return part == Part.TITLE ? paper.title() : paper.abstractSection();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What decides a question. */
  Classifier classifier(Question question) {
    return Objects.requireNonNull(classifiers.get(question), question::label);
  }

  /** The web addresses in both parts. */
  List<WebAddresses.Address> addresses() {
    return addresses;
  }

  /** The short forms the paper defines. */
  List<Finding.Acronym> acronyms() {
    return acronyms;
  }

  /** The labels of the vocabulary in a part, longest first where they overlap, in text order. */
  List<TermMatch> terms(Part part) {
    return terms.getOrDefault(part, List.of());
  }

  /** The names of methods and data sets in both parts, weighed. */
  List<Candidate> candidates() {
    if (candidates == null) {
      candidates = new CandidateFinder(this).find();
    }
    return candidates;
  }

  /** The candidates that are more likely of that kind than not. */
  List<Candidate> named(Kind kind) {
    return candidates().stream().filter(c -> c.probability(kind) >= 0.5).toList();
  }

  /** What may be a problem, weighed. */
  List<Phrase> tasks() {
    if (tasks == null) {
      tasks = TaskFinder.find(this);
    }
    return tasks;
  }

  /** What may be a measure, weighed. */
  List<Phrase> metrics() {
    if (metrics == null) {
      metrics = MetricFinder.find(this);
    }
    return metrics;
  }

  /** The numbers the abstract reports as outcomes. */
  List<ReportedNumber> numbers() {
    if (numbers == null) {
      List<NumberCandidate> found = NumberFinder.find(this);
      NumberReader reader = new NumberReader(this, found);
      numbers = found.stream().flatMap(number -> reader.read(number).stream()).toList();
    }
    return numbers;
  }

  /** The rule that spoke most for an outcome. */
  String rule(Question question, Cues cues, int outcome) {
    return classifier(question)
        .strongest(cues, outcome, cue -> cue.indexOf('=') < 0)
        .map(Cues::rule)
        .orElse("words-around");
  }

  boolean insideAddress(Section section, Section.Range range) {
    BitSet inAddress = addressed.get(section.part());
    if (inAddress == null) {
      return false;
    }
    Span span = section.span(range);
    int next = inAddress.nextSetBit(span.begin());
    return next >= 0 && next < span.end();
  }
}
