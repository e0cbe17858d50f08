package org.papergraph.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papergraph.learn.Annotations.allowed;
import static org.papergraph.learn.Annotations.introduced;
import static org.papergraph.learn.Annotations.item;
import static org.papergraph.learn.Annotations.mentioned;
import static org.papergraph.learn.Annotations.result;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Finding.Role;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.learn.Judgement.Verdict;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.SmallVocabulary;

class JudgeTest {
  private static final List<Span> SOMEWHERE = List.of(new Span(Part.ABSTRACT, 0, 1));

  private static Finding named(Kind kind, Role role, String name) {
    return named(kind, role, name, Optional.empty(), Optional.empty());
  }

  private static Finding named(
      Kind kind, Role role, String name, Optional<String> expansion, Optional<String> concept) {
    return new Finding.Named(kind, role, name, expansion, concept, SOMEWHERE, 0.5, "made-up");
  }

  private static Finding number(String value, @Nullable String metric, @Nullable String dataset) {
    return new Finding.Result(
        value,
        "%",
        false,
        Optional.ofNullable(metric),
        Optional.ofNullable(dataset),
        Optional.empty(),
        Optional.empty(),
        SOMEWHERE,
        0.5,
        "made-up");
  }

  private static Judge.Outcome judged(Annotation annotation, Finding... findings) {
    return new Judge(SmallVocabulary.vocabulary()).judge(List.of(findings), annotation);
  }

  private static List<Verdict> verdicts(Judge.Outcome outcome, Measured measure) {
    return outcome.judgements().stream()
        .filter(judgement -> judgement.measure() == measure)
        .map(Judgement::verdict)
        .toList();
  }

  /** What was required and not found; what was found is the empty string. */
  private static List<String> missed(Judge.Outcome outcome, Measured measure) {
    return outcome.missed().stream()
        .filter(item -> item.measure() == measure)
        .map(Judge.Missed::what)
        .toList();
  }

  @Test
  void aStatementIsRequiredAllowedOrWrong() {
    Judge.Outcome outcome =
        judged(
            Annotations.methods(mentioned("OtterNet"), allowed("HeronNet")),
            named(Kind.METHOD, Role.MENTIONED, "Otter-Net"),
            named(Kind.METHOD, Role.MENTIONED, "HeronNet"),
            named(Kind.METHOD, Role.MENTIONED, "Lisbon"));

    assertEquals(
        List.of(Verdict.REQUIRED, Verdict.ALLOWED, Verdict.WRONG),
        verdicts(outcome, Measured.MENTIONS_METHOD));
    assertEquals(List.of(), verdicts(outcome, Measured.INTRODUCES_METHOD));
    assertEquals(List.of(""), missed(outcome, Measured.MENTIONS_METHOD));
  }

  @Test
  void whatIsRequiredAndNotFoundIsMissed() {
    Judge.Outcome outcome =
        judged(Annotations.methods(introduced("OtterNet"), allowed("HeronNet")));

    assertEquals(List.of("OtterNet"), missed(outcome, Measured.MENTIONS_METHOD));
    assertEquals(List.of("OtterNet"), missed(outcome, Measured.INTRODUCES_METHOD));
  }

  @Test
  void aMethodThatIsOnlyMentionedIsWronglyIntroducedButRightlyMentioned() {
    Judge.Outcome outcome =
        judged(
            Annotations.methods(mentioned("OtterNet")),
            named(Kind.METHOD, Role.INTRODUCED, "OtterNet"));

    assertEquals(List.of(Verdict.REQUIRED), verdicts(outcome, Measured.MENTIONS_METHOD));
    assertEquals(List.of(Verdict.WRONG), verdicts(outcome, Measured.INTRODUCES_METHOD));
    assertEquals(List.of(), missed(outcome, Measured.INTRODUCES_METHOD));
  }

  @Test
  void whatIsMerelyAllowedMayBeIntroducedToo() {
    Judge.Outcome outcome =
        judged(
            Annotations.methods(allowed("OtterNet")),
            named(Kind.METHOD, Role.INTRODUCED, "OtterNet"));

    assertEquals(List.of(Verdict.ALLOWED), verdicts(outcome, Measured.INTRODUCES_METHOD));
  }

  @Test
  void aMethodIsNoDataSet() {
    Judge.Outcome outcome =
        judged(
            Annotations.datasets(item("PondBench", "used", "required")),
            named(Kind.METHOD, Role.MENTIONED, "PondBench"));

    assertEquals(List.of(Verdict.WRONG), verdicts(outcome, Measured.MENTIONS_METHOD));
    assertEquals(List.of("PondBench"), missed(outcome, Measured.USES_DATASET));
  }

  @Test
  void theExpansionAndTheLabelsOfTheConceptAreNamesToo() {
    Judge.Outcome outcome =
        judged(
            Annotations.methods(mentioned("pond otter network"), mentioned("Pebble Network")),
            named(
                Kind.METHOD,
                Role.MENTIONED,
                "PON",
                Optional.of("pond otter network"),
                Optional.empty()),
            named(
                Kind.METHOD,
                Role.MENTIONED,
                "PebbleNet",
                Optional.empty(),
                Optional.of(SmallVocabulary.PEBBLE_NET.iri())));

    assertEquals(
        List.of(Verdict.REQUIRED, Verdict.REQUIRED), verdicts(outcome, Measured.MENTIONS_METHOD));
    assertEquals(List.of("", ""), missed(outcome, Measured.MENTIONS_METHOD));
  }

  @Test
  void aMeasureOrTaskMayBeNamedMoreExactly() {
    Judge.Outcome measure =
        judged(
            Annotations.metrics(mentioned("accuracy")),
            named(Kind.METRIC, Role.CENTRAL, "diving accuracy"));
    Judge.Outcome method =
        judged(
            Annotations.methods(mentioned("network")),
            named(Kind.METHOD, Role.MENTIONED, "pond network"));

    assertEquals(List.of(Verdict.REQUIRED), verdicts(measure, Measured.REPORTS_METRIC));
    assertEquals(List.of(Verdict.WRONG), verdicts(method, Measured.MENTIONS_METHOD));
  }

  @Test
  void onlyCentralTasksAndMeasuresCount() {
    Judge.Outcome outcome =
        judged(
            Annotations.tasks(mentioned("diving")),
            named(Kind.TASK, Role.MENTIONED, "diving"),
            named(Kind.METRIC, Role.MENTIONED, "depth"));

    assertEquals(List.of(), outcome.judgements());
    assertEquals(List.of("diving"), missed(outcome, Measured.ADDRESSES_TASK));
  }

  @Test
  void aResultIsRightIfValueMeasureAndDataSetAgree() {
    Annotation annotation = Annotations.results(result("93.20", "accuracy", "PondBench"));

    Judge.Outcome outcome =
        judged(
            annotation,
            number("93.2", "diving accuracy", "Pond-Bench"),
            number("93.2", "accuracy", "RiverBench"),
            number("93.2", "cost", "PondBench"),
            number("93.2", "accuracy", null),
            number("94", "accuracy", "PondBench"));

    assertEquals(
        List.of(Verdict.REQUIRED, Verdict.WRONG, Verdict.WRONG, Verdict.WRONG, Verdict.WRONG),
        verdicts(outcome, Measured.HAS_RESULT));
    assertEquals(List.of(""), missed(outcome, Measured.HAS_RESULT));
  }

  @Test
  void theDataSetOfAResultIsKnownByAllNamesTheFindingHas() {
    Judge.Outcome outcome =
        judged(
            Annotations.results(result("93.2", "accuracy", "Pond-100")),
            named(
                Kind.DATASET,
                Role.MENTIONED,
                "PondBench",
                Optional.empty(),
                Optional.of(SmallVocabulary.POND_BENCH.iri())),
            number("93.2", "accuracy", "PondBench"));

    assertEquals(List.of(Verdict.REQUIRED), verdicts(outcome, Measured.HAS_RESULT));
  }

  @Test
  void aResultThatIsNotFoundIsMissed() {
    Judge.Outcome outcome = judged(Annotations.results(result("93.2", "accuracy", "PondBench")));

    assertEquals(List.of("93.2 accuracy @ PondBench"), missed(outcome, Measured.HAS_RESULT));
  }

  @Test
  void whereThereIsNothingToFindNothingIsMissed() {
    Judge.Outcome outcome = judged(Annotations.EMPTY);

    assertEquals(List.of(), outcome.judgements());
    assertEquals(List.of(), outcome.missed());
  }
}
