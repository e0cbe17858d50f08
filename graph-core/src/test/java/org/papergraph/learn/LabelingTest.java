package org.papergraph.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papergraph.learn.Annotations.allowed;
import static org.papergraph.learn.Annotations.introduced;
import static org.papergraph.learn.Annotations.item;
import static org.papergraph.learn.Annotations.mentioned;
import static org.papergraph.learn.Annotations.result;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.Decision;
import org.papergraph.extract.Question;

class LabelingTest {
  private static Optional<Example> example(
      Annotation annotation, Question question, String... names) {
    return new Labeling(annotation)
        .example(
            new Decision(question, List.of(names), List.of(), Optional.empty(), List.of("cue")));
  }

  private static Optional<Example> ofNumber(
      Annotation annotation, Question question, String value, String... names) {
    return new Labeling(annotation)
        .example(new Decision(question, List.of(names), List.of(), Optional.of(value), List.of()));
  }

  private static Optional<Example> ofResult(
      Annotation annotation, String value, String metric, List<String> datasets) {
    return new Labeling(annotation)
        .example(
            new Decision(
                Question.RESULT, List.of(metric), datasets, Optional.of(value), List.of()));
  }

  private static String answer(Optional<Example> example) {
    return example.map(it -> it.question().outcomes().get(it.outcome())).orElse("none");
  }

  @Test
  void anExampleHasThePaperTheQuestionAndTheCues() {
    Example example =
        example(Annotations.methods(mentioned("PON")), Question.NAME, "PON").orElseThrow();

    assertEquals("paper-1", example.paper());
    assertEquals(Question.NAME, example.question());
    assertEquals(List.of("cue"), example.cues());
  }

  @Test
  void aNameIsWhatTheAnnotationSaysItIs() {
    Annotation annotation =
        Annotations.of(
            List.of(mentioned("OtterNet")),
            List.of(mentioned("PondBench")),
            List.of(),
            List.of(),
            List.of());

    assertEquals("method", answer(example(annotation, Question.NAME, "Otter-Net")));
    assertEquals("dataset", answer(example(annotation, Question.NAME, "x", "pondbench")));
    assertEquals("other", answer(example(annotation, Question.NAME, "Lisbon")));
  }

  @Test
  void aNameOfBothKindsIsADataSetIfThatIsRequiredAndElseAMethod() {
    Annotation required =
        Annotations.of(
            List.of(mentioned("Pond")),
            List.of(mentioned("Pond")),
            List.of(),
            List.of(),
            List.of());
    Annotation allowed =
        Annotations.of(
            List.of(mentioned("Pond")), List.of(allowed("Pond")), List.of(), List.of(), List.of());

    assertEquals("dataset", answer(example(required, Question.NAME, "Pond")));
    assertEquals("method", answer(example(allowed, Question.NAME, "Pond")));
  }

  @Test
  void theRoleIsAskedOnlyOfWhatIsSomething() {
    Annotation annotation = Annotations.methods(introduced("OtterNet"), mentioned("HeronNet"));

    assertEquals("introduced", answer(example(annotation, Question.ROLE, "OtterNet")));
    assertEquals("mentioned", answer(example(annotation, Question.ROLE, "HeronNet")));
    assertEquals("none", answer(example(annotation, Question.ROLE, "Lisbon")));
  }

  @Test
  void aDataSetThatIsUsedIsMentioned() {
    Annotation annotation =
        Annotations.datasets(item("PondBench", "used", "required"), introduced("RiverBench"));

    assertEquals("mentioned", answer(example(annotation, Question.ROLE, "PondBench")));
    assertEquals("introduced", answer(example(annotation, Question.ROLE, "RiverBench")));
  }

  @Test
  void aRequiredTaskIsAddressedAndAnAllowedOneIsNamed() {
    Annotation annotation = Annotations.tasks(mentioned("pebble sorting"), allowed("diving"));

    assertEquals("addressed", answer(example(annotation, Question.TASK, "Pebble Sorting")));
    assertEquals("addressed", answer(example(annotation, Question.TASK, "river pebble sorting")));
    assertEquals("named", answer(example(annotation, Question.TASK, "diving")));
    assertEquals("other", answer(example(annotation, Question.TASK, "sleeping")));
  }

  @Test
  void aRequiredMeasureIsReportedAndAnAllowedOneIsNamed() {
    Annotation annotation = Annotations.metrics(mentioned("accuracy"), allowed("search cost"));

    assertEquals("reported", answer(example(annotation, Question.METRIC, "diving accuracy")));
    assertEquals("named", answer(example(annotation, Question.METRIC, "search cost")));
    assertEquals("other", answer(example(annotation, Question.METRIC, "depth")));
  }

  @Test
  void aNumberThatIsAnnotatedIsAnOutcomeHoweverItIsWritten() {
    Annotation annotation = Annotations.results(result("93.20", null, null));

    assertEquals("outcome", answer(ofNumber(annotation, Question.NUMBER, "93.2")));
    assertEquals("other", answer(ofNumber(annotation, Question.NUMBER, "2019")));
  }

  @Test
  void theMeasureIsAskedOnlyOfNumbersThatAreOutcomes() {
    Annotation annotation = Annotations.results(result("93.2", "accuracy", null));

    assertEquals(
        "yes", answer(ofNumber(annotation, Question.MEASURE_OF_NUMBER, "93.2", "accuracy")));
    assertEquals("no", answer(ofNumber(annotation, Question.MEASURE_OF_NUMBER, "93.2", "cost")));
    assertEquals(
        "none", answer(ofNumber(annotation, Question.MEASURE_OF_NUMBER, "2019", "accuracy")));
  }

  @Test
  void theDataSetIsAskedOnlyOfNumbersThatAreOutcomes() {
    Annotation annotation = Annotations.results(result("93.2", null, "PondBench"));

    assertEquals(
        "yes", answer(ofNumber(annotation, Question.DATASET_OF_NUMBER, "93.2", "PondBench")));
    assertEquals(
        "no", answer(ofNumber(annotation, Question.DATASET_OF_NUMBER, "93.2", "RiverBench")));
    assertEquals(
        "none", answer(ofNumber(annotation, Question.DATASET_OF_NUMBER, "7", "PondBench")));
  }

  @Test
  void aNumberGivenTwiceBelongsToBothDataSets() {
    Annotation annotation =
        Annotations.results(
            result("93.2", "accuracy", "PondBench"), result("93.2", "accuracy", "RiverBench"));

    for (String dataset : List.of("PondBench", "RiverBench")) {
      assertEquals(
          "yes", answer(ofNumber(annotation, Question.DATASET_OF_NUMBER, "93.2", dataset)));
    }
  }

  @Test
  void aResultIsRightIfNumberMeasureAndDataSetAre() {
    Annotation annotation = Annotations.results(result("93.2", "accuracy", "PondBench"));

    assertEquals("yes", answer(ofResult(annotation, "93.2", "accuracy", List.of("PondBench"))));
    assertEquals("no", answer(ofResult(annotation, "93.2", "cost", List.of("PondBench"))));
    assertEquals("no", answer(ofResult(annotation, "93.2", "accuracy", List.of("RiverBench"))));
    assertEquals("no", answer(ofResult(annotation, "93.2", "accuracy", List.of())));
    assertEquals("no", answer(ofResult(annotation, "93", "accuracy", List.of("PondBench"))));
  }

  @Test
  void measureAndDataSetDoNotCountWhereTheAnnotationHasNone() {
    Annotation annotation = Annotations.results(result("93.2", null, null));

    assertEquals("yes", answer(ofResult(annotation, "93.2", "cost", List.of("RiverBench"))));
  }

  @Test
  void whatMayPassAsAMethodAndIsAProblemIsTheProblem() {
    Annotation annotation =
        Annotations.of(
            List.of(allowed("pebble sorting"), mentioned("PON")),
            List.of(),
            List.of(item("pebble sorting", "", "allowed"), item("PON", "", "required")),
            List.of(),
            List.of());

    assertEquals("other", answer(example(annotation, Question.NAME, "pebble sorting")));
    assertEquals("method", answer(example(annotation, Question.NAME, "PON")));
  }
}
