package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
  private static final double LN_2 = Math.log(2);

  private static Classifier names(Map<String, double[]> weights) {
    return new Classifier(Question.NAME, weights);
  }

  private static Cues cues(String... names) {
    Cues cues = new Cues();
    for (String name : names) {
      cues.addOnce(name);
    }
    return cues;
  }

  private static Map<Question, Classifier> read(String table) throws IOException {
    return Classifier.read(new BufferedReader(new StringReader(table)));
  }

  private static double[] probabilities(
      Map<Question, Classifier> classifiers, Question question, String... cues) {
    Classifier classifier = classifiers.get(question);
    assertTrue(classifier != null, "no classifier for " + question);
    return classifier == null ? new double[0] : classifier.probabilities(cues(cues));
  }

  @Test
  void whoeverKnowsNothingAnswersAtEvenOdds() {
    Classifier classifier = names(Map.of());

    assertArrayEquals(
        new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, classifier.probabilities(cues("swims")), 1e-12);
  }

  @Test
  void theWeightsOfAllCuesAreLogOddsThatAreAddedAndScaled() {
    Classifier classifier =
        names(
            Map.of(
                "swims", new double[] {LN_2, 0, 0},
                "dives", new double[] {LN_2, 0, LN_2}));

    // odds of 4, 1 and 2 to 1 are 4/5, 1/2 and 2/3, which sum to 59/30
    assertArrayEquals(
        new double[] {24 / 59.0, 15 / 59.0, 20 / 59.0},
        classifier.probabilities(cues("swims", "dives")),
        1e-12);
  }

  @Test
  void theBiasCountsWhateverWasNoticed() {
    Classifier classifier = names(Map.of(Classifier.BIAS, new double[] {0, LN_2, 0}));

    assertArrayEquals(new double[] {0.3, 0.4, 0.3}, classifier.probabilities(cues("swims")), 1e-12);
    assertArrayEquals(new double[] {0.3, 0.4, 0.3}, classifier.probabilities(cues()), 1e-12);
  }

  @Test
  void anUnknownCueChangesNothing() {
    Classifier classifier = names(Map.of("swims", new double[] {1, 2, 3}));

    assertArrayEquals(
        classifier.probabilities(cues("swims")),
        classifier.probabilities(cues("swims", "flies", "")));
  }

  @Test
  void askingDoesNotChangeTheWeights() {
    Classifier classifier = names(Map.of(Classifier.BIAS, new double[] {1, 2, 3}));
    double[] first = classifier.probabilities(cues()).clone();

    for (int i = 0; i < 3; i++) {
      assertArrayEquals(first, classifier.probabilities(cues("swims")));
    }
  }

  @Test
  void hugeWeightsGiveCertaintyAndNoOverflow() {
    Classifier classifier = names(Map.of("swims", new double[] {1e6, 0, -1e6}));

    assertArrayEquals(
        new double[] {2 / 3.0, 1 / 3.0, 0}, classifier.probabilities(cues("swims")), 1e-12);
  }

  @Test
  void asManyWeightsAreNeededAsTheQuestionHasOutcomes() {
    Map<String, double[]> two = Map.of("swims", new double[] {1, 2});

    assertThrows(IllegalArgumentException.class, () -> new Classifier(Question.NAME, two));
    assertEquals(
        2, new Classifier(Question.ROLE, two).probabilities(List.of("swims")).length, "role");
  }

  @Test
  void theStrongestCueIsTheOneWithTheLargestWeightForTheOutcome() {
    Classifier classifier =
        names(
            Map.of(
                "swims", new double[] {1, -1, 0},
                "dives", new double[] {2, -2, 0},
                "flies", new double[] {-3, 3, 0}));
    Cues cues = cues("swims", "dives", "flies");

    assertEquals(Optional.of("dives"), classifier.strongest(cues, 0, cue -> true));
    assertEquals(Optional.of("flies"), classifier.strongest(cues, 1, cue -> true));
  }

  @Test
  void theStrongestCueMustBeNameableAndSpeakForTheOutcome() {
    Classifier classifier =
        names(Map.of("swims", new double[] {1, 0, -1}, "b1=a", new double[] {5, 0, -5}));
    Cues cues = cues("swims", "b1=a", "unheard");

    assertEquals(Optional.of("swims"), classifier.strongest(cues, 0, cue -> cue.indexOf('=') < 0));
    assertEquals(Optional.empty(), classifier.strongest(cues, 2, cue -> true));
    assertEquals(Optional.empty(), classifier.strongest(cues("unheard"), 0, cue -> true));
  }

  @Test
  void ofTwoEquallyStrongCuesTheFirstInTheAlphabetIsNamedWhateverTheOrder() {
    Classifier classifier =
        names(Map.of("swims", new double[] {1, 0, 0}, "dives", new double[] {1, 0, 0}));

    assertEquals(
        Optional.of("dives"), classifier.strongest(cues("swims", "dives"), 0, cue -> true));
    assertEquals(
        Optional.of("dives"), classifier.strongest(cues("dives", "swims"), 0, cue -> true));
  }

  @Test
  void aTableIsReadWithItsComments() throws IOException {
    Map<Question, Classifier> read =
        read(
            "# question\tcue\tweights\n"
                + "role\tbias\t0.0\t0.0\n"
                + "role\twe propose\t"
                + LN_2
                + "\t0\n"
                + "measure-of-number\tnearest\t-1e3\t0\n");

    assertArrayEquals(
        new double[] {4 / 7.0, 3 / 7.0}, probabilities(read, Question.ROLE, "we propose"), 1e-12);
    assertArrayEquals(
        new double[] {0, 1}, probabilities(read, Question.MEASURE_OF_NUMBER, "nearest"), 1e-12);
  }

  @Test
  void anEmptyTableAnswersAllQuestionsAtEvenOdds() throws IOException {
    Map<Question, Classifier> read = read("");

    for (Question question : Question.values()) {
      double[] probabilities = probabilities(read, question, "swims");
      assertEquals(1.0 / question.outcomes().size(), probabilities[0], 1e-12, question.label());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour\tswims\t1\t2",
        "role\tswims\t1",
        "role\tswims\t1\t2\t3",
        "name\tswims\t1\t2",
        "role swims 1 2",
        "role",
        "ROLE\tswims\t1\t2",
        " role\tswims\t1\t2",
        ""
      })
  void aLineThatIsNoneOfWeightsIsRefusedAndQuoted(String line) {
    IOException e =
        assertThrows(
            IOException.class, () -> read("# fine\nrole\tfine\t1\t2\n" + line + "\nrole\ta\t1\t2"));

    assertTrue(String.valueOf(e.getMessage()).endsWith(": " + line), e.getMessage());
  }

  /** A NumberFormatException without the line comes instead. */
  @ParameterizedTest
  @ValueSource(strings = {"role\tswims\tmuch\t2", "role\tswims\t\t2", "role\tswims\t1,5\t2"})
  void aWeightThatIsNoNumberIsRefusedAndQuoted(String line) {
    IOException e = assertThrows(IOException.class, () -> read(line));

    assertTrue(String.valueOf(e.getMessage()).contains(line), e.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void theBundledTableHasWeightsForEveryQuestion(Question question) {
    double[] nothing = probabilities(Papers.classifiers(), question);

    assertEquals(question.outcomes().size(), nothing.length);
    assertTrue(
        Math.abs(nothing[0] - 1.0 / nothing.length) > 1e-6, "no bias for " + question.label());
  }

  @ParameterizedTest
  @EnumSource
  void aQuestionsLabelIsInSmallLettersWithHyphens(Question question) {
    assertTrue(question.label().matches("[a-z]+(-[a-z]+)*"), question.label());
  }

  @Provide
  Arbitrary<Map<String, double[]>> weights() {
    Arbitrary<Double> weight = Arbitraries.doubles().between(-500, 500).withoutEdgeCases();
    Arbitrary<double[]> three =
        Combinators.combine(weight, weight, weight).as((a, b, c) -> new double[] {a, b, c});
    return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", Classifier.BIAS), three);
  }

  @Provide
  Arbitrary<List<String>> noticed() {
    return Arbitraries.of("a", "b", "c", "d", "e", "f").list().uniqueElements();
  }

  @Property
  void probabilitiesLieBetween0And1AndSumTo1(
      @ForAll("weights") Map<String, double[]> weights, @ForAll("noticed") List<String> cues) {
    double sum = 0;
    for (double probability : names(weights).probabilities(cues)) {
      assertTrue(probability >= 0 && probability <= 1, probability + "");
      sum += probability;
    }
    assertEquals(1, sum, 1e-9);
  }

  @Property
  void theOrderInWhichCuesAreNoticedDoesNotMatter(
      @ForAll("weights") Map<String, double[]> weights,
      @ForAll("noticed") List<String> cues,
      @ForAll long seed) {
    List<String> shuffled = new ArrayList<>(cues);
    Collections.shuffle(shuffled, new Random(seed));

    assertArrayEquals(
        names(weights).probabilities(cues), names(weights).probabilities(shuffled), 1e-9);
  }
}
