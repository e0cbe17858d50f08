package org.papergraph.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.learn.Annotations.allowed;
import static org.papergraph.learn.Annotations.introduced;
import static org.papergraph.learn.Annotations.item;
import static org.papergraph.learn.Annotations.mentioned;
import static org.papergraph.learn.Annotations.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.Classifier;
import org.papergraph.extract.Decision;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Finding.Role;
import org.papergraph.extract.FindingReader;
import org.papergraph.extract.Question;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.SmallVocabulary;
import org.papergraph.vocabulary.Vocabulary;

/** On two dozen made-up papers. */
class TrainingTest {
  private static final Vocabulary VOCABULARY = SmallVocabulary.vocabulary();
  private static final List<String> ANIMALS =
      List.of("Otter", "Heron", "Perch", "Newt", "Stoat", "Plover", "Marten", "Badger");
  private static final List<AnnotatedPaper> PAPERS = papers();

  private static Map<Question, Classifier> trained = Map.of();

  private static AnnotatedPaper paper(int number) {
    String animal = ANIMALS.get(number % ANIMALS.size());
    String method = animal + "Net-" + (number + 10);
    String dataset = animal + "Pond-" + (number + 10);
    String accuracy = (60 + number) + ".5";
    String cost = (100 + number) + ".25";
    // without some wrong ones there is nothing to tell apart
    boolean odd = number % 4 == 0;
    return new AnnotatedPaper(
        method + ": Pebble Sorting for Everyone",
        "Sorting is what the otters of NASA do. We propose "
            + method
            + ", a network for pebble sorting. In "
            + (2001 + number)
            + " we bought "
            + (3 + number)
            + " ponds. On the "
            + dataset
            + " dataset, it achieves an accuracy of "
            + accuracy
            + "% and outperforms PebbleNet. On the Larkspur dataset, its search cost is "
            + cost
            + " hours. Nobody cares for fox detection or star tracking here,"
            + " nor for memory, nor for latency.",
        new Annotation(
            String.format("paper-%02d", number),
            List.of(introduced(method), mentioned("PebbleNet")),
            List.of(item(dataset, "used", "required"), item("Larkspur", "used", "required")),
            List.of(mentioned("pebble sorting"), allowed("fox detection")),
            List.of(mentioned("accuracy"), mentioned("search cost"), allowed("memory")),
            List.of(
                result(accuracy, "accuracy", dataset),
                odd
                    ? result(cost, "depth", "Elsewhere")
                    : result(cost, "search cost", "Larkspur"))));
  }

  private static List<AnnotatedPaper> papers() {
    List<AnnotatedPaper> papers = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      papers.add(paper(i));
    }
    return papers;
  }

  @BeforeAll
  static void train() {
    trained = Training.train(VOCABULARY, PAPERS);
  }

  private static double[] answer(
      Map<Question, Classifier> classifiers, Question question, List<String> cues) {
    Classifier classifier = classifiers.get(question);
    assertTrue(classifier != null, "no classifier for " + question);
    return classifier == null ? new double[0] : classifier.probabilities(cues);
  }

  /** All cues that were noticed, each alone. */
  private static Set<String> cues() {
    Set<String> cues = new TreeSet<>();
    FindingReader reader = new FindingReader(VOCABULARY, trained);
    for (AnnotatedPaper paper : PAPERS) {
      for (Decision decision : reader.decisions(paper.title(), paper.abstractText())) {
        cues.addAll(decision.cues());
      }
    }
    return cues;
  }

  private static void assertSameAnswers(Map<Question, Classifier> other) {
    for (String cue : cues()) {
      for (Question question : Question.values()) {
        assertArrayEquals(
            answer(trained, question, List.of(cue)),
            answer(other, question, List.of(cue)),
            0,
            () -> question.label() + " " + cue);
      }
    }
  }

  @Test
  void trainingTwiceGivesTheSameWeights() {
    assertSameAnswers(Training.train(VOCABULARY, PAPERS));
  }

  @Test
  void theOrderOfThePapersDoesNotMatter() {
    List<AnnotatedPaper> shuffled = new ArrayList<>(PAPERS);
    Collections.shuffle(shuffled, new Random(7));

    assertSameAnswers(Training.train(VOCABULARY, shuffled));
  }

  @Test
  void everyQuestionHasAClassifier() {
    assertEquals(Set.of(Question.values()), trained.keySet());
  }

  @Test
  void whatAllPapersProposeIsLearntToBeProposedInANewOne() {
    List<Finding> findings =
        new FindingReader(VOCABULARY, trained)
            .read(
                "VoleNet-99: Pebble Sorting for Everyone",
                "Sorting is what voles do. We propose VoleNet-99, a network for pebble sorting. On"
                    + " the VolePond-99 dataset, it achieves an accuracy of 77.5% and outperforms"
                    + " PebbleNet.");

    assertEquals(Role.INTRODUCED, role(findings, Kind.METHOD, "VoleNet-99"));
    assertEquals(Role.MENTIONED, role(findings, Kind.METHOD, "PebbleNet"));
    assertEquals(Role.MENTIONED, role(findings, Kind.DATASET, "VolePond-99"));
    assertEquals(Role.CENTRAL, role(findings, Kind.TASK, "pebble sorting"));
    assertEquals(Role.CENTRAL, role(findings, Kind.METRIC, "accuracy"));
    assertEquals(
        List.of("77.5"),
        findings.stream()
            .filter(Finding.Result.class::isInstance)
            .map(finding -> ((Finding.Result) finding).value())
            .toList());
  }

  private static Role role(List<Finding> findings, Kind kind, String name) {
    return findings.stream()
        .filter(Finding.Named.class::isInstance)
        .map(Finding.Named.class::cast)
        .filter(finding -> finding.kind() == kind && finding.name().equals(name))
        .map(Finding.Named::role)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + findings));
  }

  @Test
  void whatIsLearntFromPapersIsFoundInThemAgain() {
    Evaluation evaluation = new Evaluation(VOCABULARY);

    evaluation.add(new FindingReader(VOCABULARY, trained), PAPERS);

    for (Measured measure : Measured.values()) {
      assertTrue(evaluation.f1(measure) > 0.7, measure + " " + evaluation.errors());
    }
  }

  @Test
  void withoutPapersAllQuestionsAreAnsweredAtEvenOdds() {
    Map<Question, Classifier> untrained = Training.train(VOCABULARY, List.of());

    assertArrayEquals(new double[] {0.5, 0.5}, answer(untrained, Question.ROLE, List.of("cue")));
  }
}
