package org.papergraph.learn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.papergraph.extract.FindingReader;
import org.papergraph.learn.Judgement.Verdict;
import org.papergraph.vocabulary.Vocabulary;

/** Measures how often what is found is right, how much is found, and whether confidence is true. */
final class Evaluation {
  private static final int BINS = 10;

  private final Judge judge;
  private final Map<Measured, List<Judgement>> judgements = new EnumMap<>(Measured.class);
  private final Map<Measured, Integer> required = new EnumMap<>(Measured.class);
  private final Map<Measured, Integer> missed = new EnumMap<>(Measured.class);
  private final List<String> errors = new ArrayList<>();
  private int papers;

  Evaluation(Vocabulary vocabulary) {
    this.judge = new Judge(vocabulary);
    for (Measured measure : Measured.values()) {
      judgements.put(measure, new ArrayList<>());
    }
  }

  /** Reads papers and compares. */
  void add(FindingReader reader, List<AnnotatedPaper> annotated) {
    for (AnnotatedPaper paper : annotated) {
      Judge.Outcome outcome =
          judge.judge(reader.read(paper.title(), paper.abstractText()), paper.annotation());
      papers++;
      for (Judgement judgement : outcome.judgements()) {
        judgements.getOrDefault(judgement.measure(), List.of()).add(judgement);
        if (!judgement.isRight()) {
          errors.add(
              judgement.measure()
                  + "\t+ "
                  + judgement.what()
                  + "\t"
                  + judgement.confidence()
                  + "\t"
                  + paper.annotation().id());
        }
      }
      for (Judge.Missed item : outcome.missed()) {
        required.merge(item.measure(), 1, Integer::sum);
        if (!item.what().isEmpty()) {
          missed.merge(item.measure(), 1, Integer::sum);
          errors.add(item.measure() + "\t- " + item.what() + "\t\t" + paper.annotation().id());
        }
      }
    }
  }

  /** The number of papers. */
  int papers() {
    return papers;
  }

  /** What was wrong or missed, one a line. */
  List<String> errors() {
    return errors;
  }

  /**
   * The share of right ones among the statements that are required or wrong.
   *
   * @param least only statements of at least that confidence
   */
  double precision(Measured measure, double least) {
    long right = count(measure, Verdict.REQUIRED, least);
    long wrong = count(measure, Verdict.WRONG, least);
    return right + wrong == 0 ? 1 : right / (double) (right + wrong);
  }

  long count(Measured measure, Verdict verdict, double least) {
    return judgements.getOrDefault(measure, List.of()).stream()
        .filter(one -> one.verdict() == verdict && one.confidence() >= least)
        .count();
  }

  /** The number of items that a careful reader must find. */
  int required(Measured measure) {
    return required.getOrDefault(measure, 0);
  }

  /** The share of them that was found. */
  double recall(Measured measure) {
    int all = required(measure);
    return all == 0 ? 1 : 1 - missed.getOrDefault(measure, 0) / (double) all;
  }

  /** The harmonic mean of both. */
  double f1(Measured measure) {
    double p = precision(measure, 0);
    double r = recall(measure);
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  /**
   * The expected calibration error: the difference between confidence and the share of right
   * statements in each of ten bins, in the mean over all statements (Naeini et al., "Obtaining Well
   * Calibrated Probabilities Using Bayesian Binning", AAAI 2015, <a
   * href="https://doi.org/10.1609/aaai.v29i1.9602">paper</a>).
   *
   * @param allowedCounts whether statements that are only allowed count as right, or not at all
   */
  double calibrationError(List<Measured> measures, boolean allowedCounts) {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    long all = 0;
    for (Measured measure : measures) {
      for (Judgement one : judgements.getOrDefault(measure, List.of())) {
        if (allowedCounts || one.verdict() != Verdict.ALLOWED) {
          int bin = Math.min(BINS - 1, (int) (one.confidence() * BINS));
          confidence[bin] += one.confidence();
          right[bin] += one.isRight() ? 1 : 0;
          all++;
        }
      }
    }
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      error += Math.abs(confidence[i] - right[i]);
    }
    return all == 0 ? 0 : error / all;
  }
}
