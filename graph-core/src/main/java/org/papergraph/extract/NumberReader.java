package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.papergraph.extract.Section.Range;
import org.papergraph.vocabulary.Kind;

/**
 * Finds for each number that is an outcome the measure it is given in and the data sets it was
 * measured on.
 *
 * <p>Each number is paired with the measures and data sets of its sentence that stand nearest to
 * it; where its sentence names none, with the last ones before. A classifier judges each pair by
 * what lies between.
 */
final class NumberReader {
  /** A place of something a number may belong to. */
  record Target<T>(T thing, Section section, Range range, double probability, String name) {}

  /** A number and something it may belong to. */
  record Pair<T>(NumberCandidate number, Target<T> target, Cues cues, double probability) {}

  /** So many places on each side of a number are looked at. */
  private static final int NEIGHBOURS = 4;

  private static final double OUTCOME = 0.3;
  private static final double MEASURE = 0.25;
  private static final double DATASET = 0.3;

  /** Phrases that are less surely measures would only hide the others. */
  private static final double LIKELY = 0.05;

  private final PaperAnalysis paper;
  private final Map<NumberCandidate, List<NumberCandidate>> listOf = new HashMap<>();
  private final Map<Integer, List<NumberCandidate>> numbersOf = new HashMap<>();
  private final NavigableMap<Integer, List<Target<Phrase>>> metrics;
  private final NavigableMap<Integer, List<Target<Candidate>>> datasets;

  NumberReader(PaperAnalysis paper, List<NumberCandidate> numbers) {
    this.paper = paper;
    for (List<NumberCandidate> list : NumberLists.of(numbers)) {
      list.forEach(number -> listOf.put(number, list));
    }
    for (NumberCandidate number : numbers) {
      numbersOf.computeIfAbsent(number.sentence(), k -> new ArrayList<>()).add(number);
    }
    this.metrics = bySentence(metricPlaces(paper));
    this.datasets = bySentence(datasetPlaces(paper));
  }

  private static List<Target<Phrase>> metricPlaces(PaperAnalysis paper) {
    List<Target<Phrase>> targets = new ArrayList<>();
    for (Phrase metric : paper.metrics()) {
      for (Phrase.Occurrence place : metric.occurrences()) {
        if (place.section().part() == Part.ABSTRACT && metric.central() >= LIKELY) {
          targets.add(
              new Target<>(
                  metric, place.section(), place.range(), metric.central(), metric.name()));
        }
      }
    }
    return targets;
  }

  private static List<Target<Candidate>> datasetPlaces(PaperAnalysis paper) {
    List<Target<Candidate>> targets = new ArrayList<>();
    for (Candidate candidate : paper.candidates()) {
      double probability = candidate.probability(Kind.DATASET);
      for (Candidate.Occurrence place : candidate.occurrences()) {
        if (place.section().part() == Part.ABSTRACT && probability >= DATASET) {
          targets.add(
              new Target<>(
                  candidate, place.section(), place.range(), probability, candidate.name()));
        }
      }
    }
    return targets;
  }

  private static <T> NavigableMap<Integer, List<Target<T>>> bySentence(List<Target<T>> targets) {
    NavigableMap<Integer, List<Target<T>>> sentences = new TreeMap<>();
    targets.stream()
        .sorted(Comparator.comparingInt((Target<T> target) -> target.range().begin()))
        .forEach(
            target ->
                sentences
                    .computeIfAbsent(
                        target.section().sentenceIndex(target.range().begin()),
                        k -> new ArrayList<>())
                    .add(target));
    return sentences;
  }

  /** The measures a number may be given in, with the probability of each. */
  List<Pair<Phrase>> metrics(NumberCandidate number) {
    return pairs(number, metrics, Question.MEASURE_OF_NUMBER);
  }

  /** The data sets a number may have been measured on, with the probability of each. */
  List<Pair<Candidate>> datasets(NumberCandidate number) {
    return pairs(number, datasets, Question.DATASET_OF_NUMBER);
  }

  private <T> List<Pair<T>> pairs(
      NumberCandidate number,
      NavigableMap<Integer, List<Target<T>>> bySentence,
      Question question) {
    List<Target<T>> near = bySentence.getOrDefault(number.sentence(), List.of());
    Classifier classifier = paper.classifier(question);
    List<Pair<T>> pairs = new ArrayList<>();
    if (near.isEmpty()) {
      Map.Entry<Integer, List<Target<T>>> last = bySentence.lowerEntry(number.sentence());
      List<Target<T>> before = last == null ? List.of() : last.getValue();
      for (int i = Math.max(0, before.size() - NEIGHBOURS); i < before.size(); i++) {
        int back = number.sentence() - last.getKey();
        Cues cues = elsewhere(number, before.get(i), back, before.size() - i, before.size());
        pairs.add(pair(number, before.get(i), cues, classifier));
      }
      return pairs;
    }
    int split = 0;
    while (split < near.size() && near.get(split).range().begin() < number.range().begin()) {
      split++;
    }
    int from = Math.max(0, split - NEIGHBOURS);
    int to = Math.min(near.size(), split + NEIGHBOURS);
    int nearest = nearest(number, near.subList(from, to)) + from;
    for (int i = from; i < to; i++) {
      int rank = i < split ? split - 1 - i : i - split;
      Cues cues = between(number, near.get(i), rank, i == nearest, near.size());
      aligned(number, near, i).ifPresent(cues::addOnce);
      cues.addOnce(isNearestNumber(number, near.get(i)) ? "mutual" : "other-number-nearer");
      pairs.add(pair(number, near.get(i), cues, classifier));
    }
    return pairs;
  }

  /** Whether no other number of the sentence is nearer to a thing. */
  private <T> boolean isNearestNumber(NumberCandidate number, Target<T> target) {
    int own = distance(number.range(), target.range());
    List<NumberCandidate> others = numbersOf.getOrDefault(number.sentence(), List.of());
    int at = others.indexOf(number);
    for (int i = Math.max(0, at - NEIGHBOURS);
        i < Math.min(others.size(), at + NEIGHBOURS + 1);
        i++) {
      if (i != at && distance(others.get(i).range(), target.range()) < own) {
        return false;
      }
    }
    return true;
  }

  private static <T> Pair<T> pair(
      NumberCandidate number, Target<T> target, Cues cues, Classifier classifier) {
    return new Pair<>(number, target, cues, classifier.probabilities(cues)[0]);
  }

  private static <T> int nearest(NumberCandidate number, List<Target<T>> targets) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < targets.size(); i++) {
      int distance = distance(number.range(), targets.get(i).range());
      if (distance < least) {
        best = i;
        least = distance;
      }
    }
    return best;
  }

  private static int distance(Range one, Range other) {
    int distance =
        one.begin() < other.begin() ? other.begin() - one.end() : one.begin() - other.end();
    return Math.max(0, distance);
  }

  private static <T> Cues elsewhere(
      NumberCandidate number, Target<T> target, int back, int fromEnd, int count) {
    Cues cues = new Cues();
    cues.addCount("sentences-back", back);
    cues.addOnce("from-end=" + fromEnd);
    cues.addCount("there", count);
    common(number, target, cues, "elsewhere");
    return cues;
  }

  private static <T> Cues between(
      NumberCandidate number, Target<T> target, int rank, boolean nearest, int count) {
    Cues cues = new Cues();
    Section section = number.section();
    boolean behind = target.range().begin() >= number.range().end();
    String side = behind ? "behind" : "before";
    int distance = distance(number.range(), target.range());
    cues.addOnce(side);
    cues.addCount(side + "-distance", distance);
    cues.addOnce(side + "-rank=" + rank);
    cues.addOnce(nearest ? "nearest" : "not-nearest");
    cues.addOnce(nearest ? side + "-nearest" : side + "-not-nearest");
    cues.addCount("there", count);
    int from = behind ? number.range().end() : target.range().end();
    int to = behind ? target.range().begin() : number.range().begin();
    signs(section, from, to, side, cues);
    if (distance <= 3) {
      StringBuilder words = new StringBuilder();
      for (int i = from; i < to; i++) {
        words.append('_').append(section.lower(i));
      }
      cues.addOnce(side + "-words=" + words);
    }
    cues.addOnce(side + "-b1=" + section.lower(target.range().begin() - 1));
    common(number, target, cues, side);
    return cues;
  }

  /** What lies between: list signs, borders of clauses, other numbers. */
  private static void signs(Section section, int from, int to, String side, Cues cues) {
    int commas = 0;
    int numbers = 0;
    for (int i = from; i < to && i < from + 40; i++) {
      String word = section.lower(i);
      if (Words.match(
          word, "and|but|while|with|whereas|on|by|for|over|than|;|:|\\(|\\)|to|of|in")) {
        cues.addOnce(side + "-over=" + word);
      }
      commas += word.equals(",") ? 1 : 0;
      numbers += section.token(i).is(Token.Shape.NUMBER) ? 1 : 0;
    }
    cues.addOnce(side + "-commas=" + Math.min(2, commas));
    cues.addOnce(side + "-numbers=" + Math.min(3, numbers));
  }

  private static <T> void common(NumberCandidate number, Target<T> target, Cues cues, String side) {
    String last = MetricFinder.last(target.name());
    cues.addOnce("last=" + last);
    cues.addOnce("unit=" + number.unit());
    cues.addOnce("unit-last=" + number.unit() + "_" + last);
    String after = number.section().lower(number.range().end());
    if (Words.match(after, "\\p{L}+")) {
      cues.addOnce("a1-last=" + after + "_" + last);
    }
    cues.addOnce("sure=" + Math.round(target.probability() * 5));
    cues.addOnce(side + "-sure=" + Math.round(target.probability() * 5));
    if (number.relative()) {
      cues.addOnce(side + "-relative");
    }
  }

  /** Whether a list of numbers meets a list of as many things, and the places are the same. */
  private <T> Optional<String> aligned(NumberCandidate number, List<Target<T>> targets, int index) {
    List<NumberCandidate> list = listOf.getOrDefault(number, List.of());
    if (list.size() < 2) {
      return Optional.empty();
    }
    int first = index;
    while (first > 0 && joined(targets.get(first - 1), targets.get(first))) {
      first--;
    }
    int last = index;
    while (last + 1 < targets.size() && joined(targets.get(last), targets.get(last + 1))) {
      last++;
    }
    int size = last - first + 1;
    if (size == list.size()) {
      return Optional.of(index - first == list.indexOf(number) ? "aligned" : "misaligned");
    }
    return Optional.of(size == 1 ? "one-for-list" : "other-list");
  }

  private static <T> boolean joined(Target<T> one, Target<T> next) {
    int from = one.range().end();
    int to = next.range().begin();
    if (to <= from || to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!Words.match(one.section().lower(i), "[,/]|and|&|the|on")) {
        return false;
      }
    }
    return true;
  }

  /** Reads a number that is an outcome. */
  Optional<ReportedNumber> read(NumberCandidate number) {
    if (number.outcome() < OUTCOME) {
      return Optional.empty();
    }
    Optional<Pair<Phrase>> metric = best(metrics(number));
    Optional<Phrase> chosen =
        metric.filter(pair -> pair.probability() >= MEASURE).map(pair -> pair.target().thing());
    Cues cues = new Cues();
    level("outcome", number.outcome(), cues);
    level(
        chosen.isPresent() ? "metric" : "no-metric",
        metric.map(Pair::probability).orElse(0.0),
        cues);
    cues.addOnce("unit=" + number.unit());
    cues.addOnce((chosen.isPresent() ? "metric" : "no-metric") + "-unit=" + number.unit());
    cues.addOnce(number.relative() ? "relative" : "absolute");
    chosen.ifPresent(
        phrase -> {
          cues.addOnce("metric-last=" + MetricFinder.last(phrase.name()));
          level("metric-sure", phrase.central(), cues);
        });
    return Optional.of(new ReportedNumber(number, chosen, results(number, cues)));
  }

  private List<ReportedNumber.Result> results(NumberCandidate number, Cues common) {
    Map<Candidate, Double> chosen = new LinkedHashMap<>();
    double most = 0;
    for (Pair<Candidate> pair : datasets(number)) {
      most = Math.max(most, pair.probability());
      if (pair.probability() >= DATASET && !pair.cues().has("misaligned")) {
        chosen.merge(pair.target().thing(), pair.probability(), Math::max);
      }
    }
    List<ReportedNumber.Result> results = new ArrayList<>();
    if (chosen.isEmpty()) {
      Cues cues = common.copy();
      level("no-dataset", most, cues);
      results.add(result(Optional.empty(), cues));
    }
    chosen.forEach(
        (dataset, probability) -> {
          Cues cues = common.copy();
          level("dataset", probability, cues);
          cues.addCount("datasets", chosen.size());
          results.add(result(Optional.of(dataset), cues));
        });
    return results;
  }

  private ReportedNumber.Result result(Optional<Candidate> dataset, Cues cues) {
    double probability = paper.classifier(Question.RESULT).probabilities(cues)[0];
    return new ReportedNumber.Result(dataset, cues, probability);
  }

  /** A probability in steps, each step with the ones below, so that weights add up along it. */
  private static void level(String name, double probability, Cues cues) {
    cues.addOnce(name);
    for (int tenth = 1; tenth <= 9; tenth++) {
      if (probability * 10 >= tenth) {
        cues.addOnce(name + ">=0." + tenth);
      }
    }
  }

  private static <T> Optional<Pair<T>> best(List<Pair<T>> pairs) {
    Optional<Pair<T>> best = Optional.empty();
    for (Pair<T> pair : pairs) {
      if (best.isEmpty() || pair.probability() > best.get().probability()) {
        best = Optional.of(pair);
      }
    }
    return best;
  }
}
