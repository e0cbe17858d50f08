package org.papergraph.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papergraph.learn.Annotations.allowed;
import static org.papergraph.learn.Annotations.introduced;
import static org.papergraph.learn.Annotations.mentioned;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.Classifier;
import org.papergraph.extract.FindingReader;
import org.papergraph.learn.Judgement.Verdict;
import org.papergraph.vocabulary.Vocabulary;

/**
 * With weights that make OtterNet a method at 0.8, HeronNet at 0.6, PlaiceNet at 0.7, and nothing
 * else anything.
 */
class EvaluationTest {
  private static final Vocabulary NO_VOCABULARY = new Vocabulary(List.of());

  private final Evaluation evaluation = new Evaluation(NO_VOCABULARY);

  /** The weights of a method: its odds against the two other outcomes together. */
  private static String method(String key, double odds) {
    double is = odds / (1 + odds);
    String other = "\t" + logOdds((1 - is) / 2);
    return "name\tname=" + key + "\t" + logOdds(is) + other + other + "\n";
  }

  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private static FindingReader reader() throws IOException {
    String table =
        method("otternet", 4)
            + method("heronnet", 1.5)
            + method("plaicenet", 7 / 3.0)
            + "role\tbias\t-9\t9\n"
            + "task\tbias\t-9\t-9\t9\n"
            + "metric\tbias\t-9\t-9\t9\n"
            + "number\tbias\t-9\t9\n";
    return new FindingReader(
        NO_VOCABULARY, Classifier.read(new BufferedReader(new StringReader(table))));
  }

  private void add(String abstractText, Annotation annotation) throws IOException {
    evaluation.add(reader(), List.of(new AnnotatedPaper("", abstractText, annotation)));
  }

  @Test
  void precisionRecallAndF1AreWhatOneCountsByHand() throws IOException {
    // found: OtterNet (right), HeronNet (wrong); missed: PerchNet
    add(
        "Here OtterNet meets HeronNet.",
        Annotations.methods(mentioned("OtterNet"), mentioned("PerchNet")));
    // found: OtterNet (right), PlaiceNet (right)
    add(
        "Here OtterNet meets PlaiceNet.",
        Annotations.methods(mentioned("OtterNet"), mentioned("PlaiceNet")));

    assertEquals(2, evaluation.papers());
    assertEquals(3, evaluation.count(Measured.MENTIONS_METHOD, Verdict.REQUIRED, 0));
    assertEquals(1, evaluation.count(Measured.MENTIONS_METHOD, Verdict.WRONG, 0));
    assertEquals(4, evaluation.required(Measured.MENTIONS_METHOD));
    assertEquals(3 / 4.0, evaluation.precision(Measured.MENTIONS_METHOD, 0), 1e-12);
    assertEquals(3 / 4.0, evaluation.recall(Measured.MENTIONS_METHOD), 1e-12);
    assertEquals(3 / 4.0, evaluation.f1(Measured.MENTIONS_METHOD), 1e-12);
  }

  @Test
  void f1IsTheHarmonicMean() throws IOException {
    // precision 1/1, recall 1/3: F1 = 2/3 / (4/3)
    add(
        "Here OtterNet swims.",
        Annotations.methods(mentioned("OtterNet"), mentioned("PerchNet"), mentioned("ReedNet")));

    assertEquals(1, evaluation.precision(Measured.MENTIONS_METHOD, 0), 1e-12);
    assertEquals(1 / 3.0, evaluation.recall(Measured.MENTIONS_METHOD), 1e-12);
    assertEquals(0.5, evaluation.f1(Measured.MENTIONS_METHOD), 1e-12);
  }

  @Test
  void surerStatementsCanBeMeasuredAlone() throws IOException {
    add("Here OtterNet meets HeronNet.", Annotations.methods(mentioned("OtterNet")));

    assertEquals(1 / 2.0, evaluation.precision(Measured.MENTIONS_METHOD, 0), 1e-12);
    assertEquals(1, evaluation.precision(Measured.MENTIONS_METHOD, 0.7), 1e-12);
    assertEquals(1, evaluation.precision(Measured.MENTIONS_METHOD, 0.9), 1e-12);
  }

  @Test
  void whatIsOnlyAllowedCountsForNeitherPrecisionNorRecall() throws IOException {
    add(
        "Here OtterNet meets HeronNet.",
        Annotations.methods(mentioned("OtterNet"), allowed("HeronNet"), allowed("PerchNet")));

    assertEquals(1, evaluation.count(Measured.MENTIONS_METHOD, Verdict.ALLOWED, 0));
    assertEquals(1, evaluation.precision(Measured.MENTIONS_METHOD, 0), 1e-12);
    assertEquals(1, evaluation.required(Measured.MENTIONS_METHOD));
    assertEquals(1, evaluation.recall(Measured.MENTIONS_METHOD), 1e-12);
  }

  @Test
  void theCalibrationErrorIsTheMeanGapBetweenConfidenceAndShareOfRightOnes() throws IOException {
    // 0.8 right and 0.6 wrong in the first; 0.8 wrong in the second
    add("Here OtterNet meets HeronNet.", Annotations.methods(mentioned("OtterNet")));
    add("Here OtterNet swims.", Annotations.EMPTY);

    // bin 0.8: |0.8 + 0.8 - 1| = 0.6; bin 0.6: |0.6 - 0| = 0.6; 3 statements
    assertEquals(
        1.2 / 3, evaluation.calibrationError(List.of(Measured.MENTIONS_METHOD), true), 1e-9);
  }

  @Test
  void whatIsOnlyAllowedCountsForCalibrationAsRightOrNotAtAll() throws IOException {
    add(
        "Here OtterNet meets HeronNet.",
        Annotations.methods(mentioned("OtterNet"), allowed("HeronNet")));

    List<Measured> methods = List.of(Measured.MENTIONS_METHOD);
    // |0.8 - 1| + |0.6 - 1| over 2, and |0.8 - 1| over 1
    assertEquals(0.3, evaluation.calibrationError(methods, true), 1e-9);
    assertEquals(0.2, evaluation.calibrationError(methods, false), 1e-9);
  }

  @Test
  void whereNothingIsFoundAndNothingIsRequiredNothingIsWrong() {
    for (Measured measure : Measured.values()) {
      assertEquals(1, evaluation.precision(measure, 0));
      assertEquals(1, evaluation.recall(measure));
    }
    assertEquals(0, evaluation.calibrationError(List.of(Measured.values()), true));
  }

  @Test
  void whatIsWrongOrMissedIsListedWithItsPaper() throws IOException {
    add("Here HeronNet swims.", Annotations.methods(introduced("PerchNet")));

    assertEquals(
        List.of(
            "MENTIONS_METHOD\t+ HeronNet\t0.6\tpaper-1",
            "MENTIONS_METHOD\t- PerchNet\t\tpaper-1",
            "INTRODUCES_METHOD\t- PerchNet\t\tpaper-1"),
        evaluation.errors());
  }
}
