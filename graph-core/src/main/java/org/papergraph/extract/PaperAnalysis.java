package org.papergraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papergraph.extract.ReportedNumber.MetricMention;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary;

/** What several extractors need to know of one paper, worked out once. For one thread. */
final class PaperAnalysis {
  private final PaperText paper;
  private final Vocabulary vocabulary;
  private final List<WebAddresses.Address> addresses;
  private final List<Finding.Acronym> acronyms;
  private final Map<Part, List<TermMatch>> terms = new HashMap<>();
  private final Map<Part, List<MetricMention>> metrics = new HashMap<>();
  private final Map<String, String> metricNames = new HashMap<>();
  private @Nullable List<Candidate> candidates;
  private @Nullable List<ReportedNumber> numbers;

  PaperAnalysis(PaperText paper, Vocabulary vocabulary) {
    this.paper = paper;
    this.vocabulary = vocabulary;
    this.addresses = new ArrayList<>();
    for (Section section : paper.sections()) {
      addresses.addAll(WebAddresses.in(section));
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

  /** The name a paper first gives a well-known measure, which stands for all its wordings. */
  String metricName(String concept, String written) {
    return metricNames.computeIfAbsent(concept, k -> written);
  }

  /** The measures named in a part. */
  List<MetricMention> metrics(Part part) {
    return metrics.computeIfAbsent(part, p -> MetricExtractor.mentions(this, section(p)));
  }

  /** The numbers the abstract reports as outcomes. */
  List<ReportedNumber> numbers() {
    if (numbers == null) {
      numbers = NumberFinder.in(section(Part.ABSTRACT), metrics(Part.ABSTRACT));
    }
    return numbers;
  }

  boolean insideAddress(Section section, Section.Range range) {
    Span span = section.span(range);
    return addresses.stream().anyMatch(address -> address.span().overlaps(span));
  }
}
