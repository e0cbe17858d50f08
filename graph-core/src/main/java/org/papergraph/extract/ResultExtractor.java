package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    for (List<ReportedNumber> list : lists(paper.numbers())) {
      List<Candidate> datasets = aligned(paper, list);
      for (int i = 0; i < list.size(); i++) {
        Optional<Candidate> dataset =
            datasets.isEmpty()
                ? nearest(list.get(i), paper.named(Kind.DATASET))
                : Optional.of(datasets.get(i));
        findings.add(result(paper, list.get(i), dataset));
      }
    }
    return findings;
  }

  /** {@code 93.1, 70.2 and 67.7}: numbers with nothing but list signs between them. */
  private static List<List<ReportedNumber>> lists(List<ReportedNumber> numbers) {
    List<List<ReportedNumber>> lists = new ArrayList<>();
    for (ReportedNumber number : numbers) {
      List<ReportedNumber> last = lists.isEmpty() ? List.of() : lists.get(lists.size() - 1);
      if (!last.isEmpty() && follows(last.get(last.size() - 1), number)) {
        last.add(number);
      } else {
        lists.add(new ArrayList<>(List.of(number)));
      }
    }
    return lists;
  }

  private static boolean follows(ReportedNumber one, ReportedNumber next) {
    Section section = next.section();
    int from = one.range().end();
    int to = next.range().begin();
    if (to <= from || to - from > 3 || section.sentenceIndex(from) != section.sentenceIndex(to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!Words.match(section.lower(i), "[,/]|and")) {
        return false;
      }
    }
    return true;
  }

  /** The data sets of a list of as many behind the numbers: the first is of the first. */
  private static List<Candidate> aligned(PaperAnalysis paper, List<ReportedNumber> list) {
    if (list.size() < 2) {
      return List.of();
    }
    ReportedNumber last = list.get(list.size() - 1);
    int sentence = last.section().sentenceIndex(last.range().begin());
    Map<Integer, Candidate> behind = new TreeMap<>();
    for (Candidate candidate : paper.named(Kind.DATASET)) {
      for (Candidate.Occurrence place : candidate.occurrences()) {
        int at = place.range().begin();
        if (place.section() == last.section()
            && place.section().sentenceIndex(at) == sentence
            && at >= last.range().end()) {
          behind.put(at, candidate);
        }
      }
    }
    List<Candidate> found = List.copyOf(behind.values());
    return found.size() >= list.size() ? found.subList(0, list.size()) : List.of();
  }

  private static Finding result(
      PaperAnalysis paper, ReportedNumber number, Optional<Candidate> data) {
    List<Candidate> methods = paper.named(Kind.METHOD);
    Optional<String> dataset = data.map(Candidate::name);
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
    return new Finding.Result(
        number.value(),
        number.unit(),
        number.relative(),
        metric,
        dataset,
        method,
        baseline,
        List.of(number.section().span(number.range())),
        confidence,
        number.relative() ? "relative-number" : "reported-number");
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
            if (Words.match(
                section.lower(i),
                "over|than|compared|versus|vs|outperform\\w*|surpass\\w*|relative")) {
              return Optional.of(method.name());
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
