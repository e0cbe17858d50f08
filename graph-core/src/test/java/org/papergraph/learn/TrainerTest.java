package org.papergraph.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.papergraph.extract.Classifier;
import org.papergraph.extract.Question;

class TrainerTest {
  private static Example example(Question question, int outcome, String... cues) {
    return new Example("paper-1", question, outcome, List.of(cues));
  }

  /** What swims is a method, what floats a data set, what flies neither; all of it is wet. */
  private static List<Example> toy() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(example(Question.NAME, 0, "swims", "wet"));
      examples.add(example(Question.NAME, 1, "floats", "wet"));
      examples.add(example(Question.NAME, 2, "flies", "wet"));
    }
    return examples;
  }

  private static double[] answer(Classifier classifier, String... cues) {
    return classifier.probabilities(List.of(cues));
  }

  @Test
  void whatCuesTellApartIsLearnt() {
    Classifier classifier = Trainer.train(Question.NAME, toy(), 30);

    assertTrue(answer(classifier, "swims", "wet")[0] > 0.9);
    assertTrue(answer(classifier, "floats", "wet")[1] > 0.9);
    assertTrue(answer(classifier, "flies", "wet")[2] > 0.9);
  }

  @Test
  void aCueThatTellsNothingChangesLittle() {
    Classifier classifier = Trainer.train(Question.NAME, toy(), 0.1);

    assertArrayEquals(answer(classifier, "swims"), answer(classifier, "swims", "wet"), 0.02);
  }

  @Test
  void aBiasLearnsWhatIsFrequent() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      examples.add(example(Question.ROLE, i % 3 == 0 ? 0 : 1, "wet"));
    }

    Classifier classifier = Trainer.train(Question.ROLE, examples, 100);

    assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0}, answer(classifier, "wet"), 0.02);
  }

  @Test
  void aCueSeenTwiceHasNoWeight() {
    List<Example> examples = toy();
    examples.add(example(Question.NAME, 0, "wet", "sings"));
    examples.add(example(Question.NAME, 0, "wet", "sings"));

    Classifier classifier = Trainer.train(Question.NAME, examples, 0.1);

    assertArrayEquals(answer(classifier, "wet"), answer(classifier, "wet", "sings"), 0);
  }

  @Test
  void aLowerCostOfErrorsMakesMoreCautious() {
    double loose = answer(Trainer.train(Question.NAME, toy(), 10), "swims")[0];
    double strict = answer(Trainer.train(Question.NAME, toy(), 0.1), "swims")[0];

    assertTrue(loose > strict + 0.05, loose + " and " + strict);
  }

  @Test
  void theSameExamplesGiveTheSameWeightsEachTime() {
    Classifier one = Trainer.train(Question.NAME, toy());
    Classifier other = Trainer.train(Question.NAME, toy());

    for (String cue : List.of("swims", "floats", "flies", "wet", "none")) {
      assertArrayEquals(answer(one, cue), answer(other, cue), 0, cue);
    }
  }

  @Test
  void theOrderOfTheExamplesHardlyMatters() {
    List<Example> shuffled = toy();
    Collections.shuffle(shuffled, new Random(7));

    Classifier one = Trainer.train(Question.NAME, toy());
    Classifier other = Trainer.train(Question.NAME, shuffled);

    for (String cue : List.of("swims", "floats", "flies", "wet", "none")) {
      assertArrayEquals(answer(one, cue), answer(other, cue), 0.01, cue);
    }
  }

  @Test
  void anOutcomeThatNeverOccursIsUnlikely() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      examples.add(example(Question.NAME, i % 2, i % 2 == 0 ? "swims" : "floats"));
    }

    Classifier classifier = Trainer.train(Question.NAME, examples, 10);

    assertTrue(answer(classifier, "swims")[0] > 0.8);
    assertTrue(answer(classifier, "swims")[2] < 0.2);
  }

  @Test
  void withoutExamplesThereIsNothingToTrain() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Trainer.train(Question.ROLE, List.of()));

    assertEquals("no examples for role", e.getMessage());
  }

  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @Test
  void examplesOfOneOutcomeOnlyGiveAClassifier() {
    List<Example> examples = Collections.nCopies(5, example(Question.ROLE, 1, "wet"));

    assertTrue(answer(Trainer.train(Question.ROLE, examples), "wet")[1] >= 0.5);
  }

  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @Test
  void twoExamplesGiveAClassifier() {
    List<Example> examples =
        List.of(example(Question.ROLE, 0, "swims"), example(Question.ROLE, 1, "flies"));

    assertEquals(0.5, answer(Trainer.train(Question.ROLE, examples), "swims")[0], 0.2);
  }
}
