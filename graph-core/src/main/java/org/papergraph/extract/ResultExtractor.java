package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Section.Range;
import org.papergraph.vocabulary.Kind;

/** Finds the numbers a paper reports, with measure, data set, method and baseline. */
final class ResultExtractor implements Extractor {
  private static final double CONFIDENCE_COMPLETE = 0.75;
  private static final double CONFIDENCE_WITH_METRIC = 0.6;
  private static final double CONFIDENCE_BARE = 0.4;

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    List<Finding> findings = new ArrayList<>();
    for (ReportedNumber number : paper.numbers()) {
      findings.addAll(results(paper, number));
    }
    return findings;
  }

  private static List<Finding> results(PaperAnalysis paper, ReportedNumber number) {
    List<Candidate> datasets = paper.named(Kind.DATASET);
    List<Candidate> methods = paper.named(Kind.METHOD);
    Optional<String> dataset = nearest(number, datasets).map(Candidate::name);
    Optional<String> baseline = baseline(number, methods);
    Optional<String> method =
        methods.stream()
            .filter(candidate -> candidate.probabilityOfIntroduction() >= 0.5)
            .map(Candidate::name)
            .filter(name -> !baseline.equals(Optional.of(name)))
            .findFirst();
    Optional<String> metric = number.metric().map(ReportedNumber.MetricMention::name);
    double confidence =
        metric.isEmpty()
            ? CONFIDENCE_BARE
            : dataset.isPresent() ? CONFIDENCE_COMPLETE : CONFIDENCE_WITH_METRIC;
    return List.of(
        new Finding.Result(
            number.value(),
            number.unit(),
            number.relative(),
            metric,
            dataset,
            method,
            baseline,
            List.of(number.section().span(number.range())),
            confidence,
            number.relative() ? "relative-number" : "reported-number"));
  }

  /** The name in the number's sentence that stands nearest to it. */
  private static Optional<Candidate> nearest(ReportedNumber number, List<Candidate> candidates) {
    int sentence = number.section().sentenceIndex(number.range().begin());
    return candidates.stream()
        .filter(candidate -> distance(candidate, number, sentence) < Integer.MAX_VALUE)
        .min(
            Comparator.comparingInt(
                (Candidate candidate) -> distance(candidate, number, sentence)));
  }

  private static int distance(Candidate candidate, ReportedNumber number, int sentence) {
    return candidate.occurrences().stream()
        .filter(place -> place.section() == number.section())
        .filter(place -> place.section().sentenceIndex(place.range().begin()) == sentence)
        .mapToInt(
            place -> {
              int behind = place.range().begin() - number.range().end();
              return behind >= 0 ? behind : (number.range().begin() - place.range().end()) + 2;
            })
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** The method behind {@code over}, {@code than} or {@code compared to} in the same sentence. */
  private static Optional<String> baseline(ReportedNumber number, List<Candidate> methods) {
    Section section = number.section();
    Range sentence = section.sentence(number.range().begin());
    for (Candidate method : methods) {
      for (Candidate.Occurrence place : method.occurrences()) {
        if (place.section() == section && sentence.contains(place.range())) {
          for (int i = Math.max(sentence.begin(), place.range().begin() - 4);
              i < place.range().begin();
              i++) {
            if (section
                .lower(i)
                .matches("over|than|compared|versus|vs|outperform\\w*|surpass\\w*|relative")) {
              return Optional.of(method.name());
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
