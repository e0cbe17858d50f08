package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultExtractorTest {
  private static final String TITLE = "OtterNet: Diving Deeper with Residual Networks";

  private static List<Finding.Result> results(PaperAnalysis paper) {
    return new ResultExtractor()
        .extract(paper).stream().map(finding -> (Finding.Result) finding).toList();
  }

  private static List<Finding.Result> results(String abstractText) {
    return results(Papers.wellKnown(TITLE, abstractText));
  }

  private static Finding.Result theResult(List<Finding.Result> results) {
    assertEquals(1, results.size(), results.toString());
    return results.get(0);
  }

  @Test
  void aNumberIsReportedWithItsMeasureItsDataSetAndTheMethodThePaperProposes() {
    String text =
        "Diving is hard. We propose OtterNet, a new network. OtterNet achieves an accuracy of"
            + " 93.2% on CIFAR-10.";

    Finding.Result result = theResult(results(text));

    assertEquals("93.2", result.value());
    assertEquals("%", result.unit());
    assertEquals(Optional.of("accuracy"), result.metric());
    assertEquals(Optional.of("CIFAR-10"), result.dataset());
    assertEquals(Optional.of("OtterNet"), result.method());
  }

  @Test
  void theMethodBehindOutperformsIsTheBaseline() {
    Finding.Result result =
        theResult(
            results(
                "We propose OtterNet, a new network. OtterNet outperforms ResNet-50 by 4.5% accuracy"
                    + " on CIFAR-10."));

    assertEquals(Optional.of("ResNet-50"), result.baseline());
    assertEquals(Optional.of("OtterNet"), result.method());
    assertTrue(result.relative());
  }

  @Test
  void thePlaceOfAResultIsTheNumberWithItsUnit() {
    PaperAnalysis paper =
        Papers.wellKnown(TITLE, "OtterNet achieves an accuracy of 93.2\\% on CIFAR-10.");

    Finding.Result result = theResult(results(paper));

    assertEquals(
        List.of("93.2\\%"),
        result.spans().stream().map(span -> Papers.quote(paper, span)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We propose OtterNet, a new network. It dives.",
        "The workshop was held in 2019.",
        "Otters live in 12 countries.",
        ""
      })
  void whereNothingIsReportedThereIsNoResult(String text) {
    assertEquals(List.of(), results(text));
  }

  @Test
  void aNumberMeasuredOnTwoDataSetsIsTwoResults() {
    Map<Question, Classifier> all =
        Papers.classifiers(
            "name|name=pondbench|-9|9|-9",
            "name|name=riverbench|-9|9|-9",
            "number|bias|9|-9",
            "dataset-of-number|bias|9|-9",
            "result|bias|9|-9");

    List<Finding.Result> results =
        results(Papers.decidedBy(all, "It is 93.2% on PondBench and RiverBench."));

    assertEquals(
        List.of(Optional.of("PondBench"), Optional.of("RiverBench")),
        results.stream().map(Finding.Result::dataset).toList());
  }

  @Test
  void aResultThatIsProbablyWrongIsNotTold() {
    Map<Question, Classifier> none = Papers.classifiers("number|bias|9|-9", "result|bias|-9|9");

    assertEquals(List.of(), results(Papers.decidedBy(none, "The accuracy is 93.2% on PondBench.")));
  }

  @Test
  void theConfidenceOfAResultIsTheProbabilityThatAllOfItIsRight() {
    // odds of 3 to 1
    Map<Question, Classifier> odds =
        Papers.classifiers("number|bias|9|-9", "result|bias|" + Math.log(3) + "|" + -Math.log(3));

    Finding.Result result = theResult(results(Papers.decidedBy(odds, "The accuracy is 93.2%.")));

    assertEquals(0.75, result.confidence());
  }
}
