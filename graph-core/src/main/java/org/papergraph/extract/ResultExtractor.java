package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Section.Range;
import org.papergraph.vocabulary.Kind;

/** Finds the numbers a paper reports, with measure, data set, method and baseline. */
final class ResultExtractor implements Extractor {
  private static final String COMPARED =
      "over|than|compared|versus|vs|outperform\\w*|surpass\\w*|relative|beat\\w*|exceed\\w*";
  private static final int REACH_OF_A_COMPARISON = 4;
  private static final double RIGHT = 0.22;

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    List<ReportedNumber> numbers = paper.numbers();
    if (numbers.isEmpty()) {
      return List.of();
    }
    Optional<Candidate> own = own(paper);
    List<Optional<Candidate>> baselines = baselines(paper);
    List<Finding> findings = new ArrayList<>();
    for (ReportedNumber number : numbers) {
      Optional<Candidate> baseline = baselines.get(number.number().sentence());
      Optional<Candidate> method = own.filter(it -> !baseline.equals(Optional.of(it)));
      for (ReportedNumber.Result result : number.results()) {
        if (result.probability() >= RIGHT) {
          findings.add(result(number, result, method, baseline));
        }
      }
    }
    return findings;
  }

  /** The method the paper most surely introduces. */
  private static Optional<Candidate> own(PaperAnalysis paper) {
    Optional<Candidate> own = Optional.empty();
    for (Candidate method : paper.named(Kind.METHOD)) {
      double chance = method.probabilityOfIntroduction();
      if (chance >= 0.5 && (own.isEmpty() || chance > own.get().probabilityOfIntroduction())) {
        own = Optional.of(method);
      }
    }
    return own;
  }

  /**
   * For each sentence the first method behind {@code over}, {@code than} or {@code compared to}.
   */
  private static List<Optional<Candidate>> baselines(PaperAnalysis paper) {
    Section section = paper.section(Part.ABSTRACT);
    List<Optional<Candidate>> baselines = new ArrayList<>();
    section.sentences().forEach(sentence -> baselines.add(Optional.empty()));
    for (Candidate method : paper.named(Kind.METHOD)) {
      for (Candidate.Occurrence place : method.occurrences()) {
        if (place.section() == section && isCompared(section, place.range())) {
          int sentence = section.sentenceIndex(place.range().begin());
          if (baselines.get(sentence).isEmpty()) {
            baselines.set(sentence, Optional.of(method));
          }
        }
      }
    }
    return baselines;
  }

  private static boolean isCompared(Section section, Range range) {
    Range sentence = section.sentence(range.begin());
    for (int i = Math.max(sentence.begin(), range.begin() - REACH_OF_A_COMPARISON);
        i < range.begin();
        i++) {
      if (Words.match(section.lower(i), COMPARED)) {
        return true;
      }
    }
    return false;
  }

  private static Finding result(
      ReportedNumber reported,
      ReportedNumber.Result result,
      Optional<Candidate> method,
      Optional<Candidate> baseline) {
    NumberCandidate number = reported.number();
    return new Finding.Result(
        number.value(),
        number.unit(),
        number.relative(),
        reported.metric().map(Phrase::name),
        result.dataset().map(Candidate::name),
        method.map(Candidate::name),
        baseline.map(Candidate::name),
        List.of(number.section().span(number.range())),
        NamedExtractor.rounded(result.probability()),
        number.relative() ? "relative-number" : "reported-number");
  }
}
