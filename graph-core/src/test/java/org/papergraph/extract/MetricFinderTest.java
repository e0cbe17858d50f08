package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.extract.Papers.cues;
import static org.papergraph.extract.Papers.named;
import static org.papergraph.extract.Papers.names;
import static org.papergraph.extract.Papers.quotes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.extract.Finding.Role;
import org.papergraph.vocabulary.SmallVocabulary;

class MetricFinderTest {
  private static List<String> inAbstract(String text) {
    return names(Papers.withAbstract(text).metrics());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "The diving rate falls. | diving rate",
        "The diving rates fall. | diving rate",
        "The diving accuracies differ. | diving accuracy",
        "A lower search cost is nice. | search cost",
        "The otter scores are high. | otter score",
        "The network needs less memory. | memory"
      })
  void aNounPhraseThatEndsLikeAMeasureMayBeOne(String text, String metric) {
    assertEquals(List.of(metric), inAbstract(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"word error rate", "diving success rate", "pond memory usage"})
  void aMeasureWithTwoNounsOfMeasuresIsOne(String metric) {
    assertEquals(List.of(metric), inAbstract("The " + metric + " falls."));
  }

  @Test
  void allPlacesOfAMeasureAreOnePhrase() {
    PaperAnalysis paper =
        Papers.withAbstract("The search cost is low. Otters halve the Search Cost.");

    Phrase metric = named(paper.metrics(), "search cost");

    assertEquals(List.of("search cost", "Search Cost"), quotes(paper, metric));
  }

  @Test
  void aLabelOfTheVocabularyIsThatMeasure() {
    PaperAnalysis paper = Papers.of("", "The accuracy is fine.");

    Phrase metric = named(paper.metrics(), "accuracy");

    assertEquals(Optional.of(SmallVocabulary.ACCURACY), metric.concept());
    assertTrue(cues(metric).contains("by=vocabulary"), cues(metric).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "OtterNet is 3 times faster. | speed",
        "OtterNet is 3x smaller. | size",
        "OtterNet is 10% more accurate. | accuracy"
      })
  void aComparisonWithANumberNamesAMeasure(String text, String metric) {
    assertTrue(inAbstract(text).contains(metric), inAbstract(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OtterNet is faster.", "The otter swims.", "", "12 %"})
  void whereNothingIsMeasuredNoMeasureIsFound(String text) {
    assertEquals(List.of(), inAbstract(text));
  }

  @Test
  void aNumberNearAMeasureIsNoticedWithItsSide() {
    PaperAnalysis paper =
        Papers.withAbstract("It has 90% diving accuracy. The otter score is 12. Its cost is nice.");

    assertTrue(cues(named(paper.metrics(), "diving accuracy")).contains("number-before"));
    assertTrue(cues(named(paper.metrics(), "otter score")).contains("number-behind"));
    assertTrue(cues(named(paper.metrics(), "cost")).contains("no-number"));
  }

  @Test
  void aChangeBeforeAMeasureIsNoticed() {
    PaperAnalysis paper = Papers.withAbstract("OtterNet reduces the search cost.");

    assertTrue(cues(named(paper.metrics(), "search cost")).contains("change=reduces"));
  }

  @Test
  void aMeasureWithItsNumberIsReported() {
    PaperAnalysis paper =
        Papers.wellKnown(
            "OtterNet: Diving Deeper",
            "We propose OtterNet. It achieves an accuracy of 93.2% on CIFAR-10.");

    List<Finding> metrics = new MetricExtractor().extract(paper);

    assertEquals(1, metrics.size(), metrics.toString());
    Finding.Named metric = (Finding.Named) metrics.get(0);
    assertEquals("accuracy", metric.name());
    assertEquals(Role.CENTRAL, metric.role());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "It needs 12x fewer dives than before. | dives",
        "It raises the whisker length to 81%. | whisker length",
        "A dive of 12 pebbles is deep. | pebbles"
      })
  void aPhraseBesideANumberMayBeAMeasure(String text, String metric) {
    PaperAnalysis paper = Papers.withAbstract(text);

    assertTrue(cues(named(paper.metrics(), metric)).contains("by=beside-number"));
  }

  @Test
  void aPhraseFarFromEveryNumberIsNone() {
    assertEquals(List.of(), inAbstract("The whiskers of the otters are long."));
  }

  @Test
  void theWordsBetweenAMeasureAndANumberAreNoted() {
    PaperAnalysis paper = Papers.withAbstract("The search cost falls to 12 pebbles.");

    Set<String> cues = cues(named(paper.metrics(), "search cost"));

    assertTrue(cues.contains("number-behind-path=_falls_to"), cues.toString());
  }

  @Test
  void aComparisonOfANamedMeasureImpliesNoOther() {
    List<String> named = inAbstract("Its search cost is up to 12 times smaller.");
    List<String> implied = inAbstract("It is up to 12 times smaller.");

    assertTrue(named.contains("search cost") && !named.contains("size"), named.toString());
    assertTrue(implied.contains("size"), implied.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "It gains 3% in diving and swimming accuracy. | diving accuracy",
        "The left or right error is 3%. | left error"
      })
  void twoMeasuresMayShareTheirNoun(String text, String metric) {
    assertTrue(inAbstract(text).contains(metric), inAbstract(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The latency and diving accuracy are good.",
        "OtterNet and diving accuracy are fine."
      })
  void aMeasureOrANameSharesNoNoun(String text) {
    assertTrue(
        inAbstract(text).stream().filter(name -> name.endsWith("accuracy")).count() == 1,
        inAbstract(text).toString());
  }
}
