package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.NumberReader.Pair;

class NumberReaderTest {
  /**
   * Whoever is asked answers at even odds, but knows a data set and a measure by their names and
   * takes no phrase for a measure only because it stands beside a number.
   */
  private static final Map<Question, Classifier> EVEN =
      Papers.classifiers(
          "name|name=pondbench|-5|10|-5",
          "metric|name=accuracy|10|-5|-5",
          "metric|by=beside-number|-9|-9|9");

  private static final String LISTS =
      "OtterNet achieves perplexities of 51.1 and 44.3 on Penn Treebank and WikiText-2"
          + " respectively.";

  /** The numbers of an abstract with their reader. */
  private record Read(List<NumberCandidate> numbers, NumberReader reader) {
    static Read of(PaperAnalysis paper) {
      List<NumberCandidate> numbers = NumberFinder.find(paper);
      return new Read(numbers, new NumberReader(paper, numbers));
    }

    NumberCandidate number(String value) {
      return numbers.stream()
          .filter(number -> number.value().equals(value))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + value + " among " + numbers));
    }

    List<Pair<Phrase>> withMetrics(String value) {
      return reader.metrics(number(value));
    }

    Pair<Candidate> withDataset(String value, String name) {
      return reader.datasets(number(value)).stream()
          .filter(pair -> pair.target().name().equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + name + " beside " + value));
    }
  }

  private static Read lists() {
    return Read.of(Papers.wellKnown("OtterNet: Diving Deeper", LISTS));
  }

  private static Read evenly(String text) {
    return Read.of(Papers.decidedBy(EVEN, text));
  }

  private static List<String> metrics(List<Pair<Phrase>> pairs) {
    return pairs.stream().map(pair -> pair.target().name()).toList();
  }

  private static List<String> results(PaperAnalysis paper) {
    List<String> results = new ArrayList<>();
    for (ReportedNumber number : paper.numbers()) {
      for (ReportedNumber.Result result : number.results()) {
        results.add(
            number.metric().map(Phrase::name).orElse("?")
                + " "
                + number.number().value()
                + " on "
                + result.dataset().map(Candidate::name).orElse("?"));
      }
    }
    return results;
  }

  @Test
  void aListOfNumbersThatMeetsAListOfAsManyDataSetsIsAligned() {
    Read lists = lists();

    assertTrue(lists.withDataset("51.1", "Penn Treebank").cues().has("aligned"));
    assertTrue(lists.withDataset("44.3", "WikiText-2").cues().has("aligned"));
    assertTrue(lists.withDataset("51.1", "WikiText-2").cues().has("misaligned"));
    assertTrue(lists.withDataset("44.3", "Penn Treebank").cues().has("misaligned"));
  }

  @Test
  void anAlignedDataSetIsLikelierThanAMisalignedOne() {
    Read lists = lists();

    assertTrue(
        lists.withDataset("51.1", "Penn Treebank").probability()
            > lists.withDataset("51.1", "WikiText-2").probability() + 0.2);
    assertTrue(
        lists.withDataset("44.3", "WikiText-2").probability()
            > lists.withDataset("44.3", "Penn Treebank").probability() + 0.2);
  }

  @Test
  void alignedListsAreReadInPairs() {
    List<String> results = results(Papers.wellKnown("OtterNet: Diving Deeper", LISTS));

    for (String pair : List.of(" 51.1 on Penn Treebank", " 44.3 on WikiText-2")) {
      assertTrue(results.stream().anyMatch(it -> it.endsWith(pair)), results.toString());
    }
  }

  @Test
  void alignedListsAreReadInNoOtherPairs() {
    List<String> results = results(Papers.wellKnown("OtterNet: Diving Deeper", LISTS));

    assertEquals(2, results.size(), results.toString());
  }

  @Test
  void oneNumberIsInNoListToBeAligned() {
    Read read = evenly("The accuracy is 93.2% on PondBench.");

    Pair<Candidate> pair = read.withDataset("93.2", "PondBench");

    assertFalse(pair.cues().has("aligned"));
    assertFalse(pair.cues().has("one-for-list"));
  }

  @Test
  void oneDataSetBesideAListIsForAllOfIt() {
    Read read = evenly("The accuracy is 93.2% and 94.3% on PondBench.");

    assertTrue(read.withDataset("93.2", "PondBench").cues().has("one-for-list"));
    assertTrue(read.withDataset("94.3", "PondBench").cues().has("one-for-list"));
  }

  @Test
  void aNumberIsPairedWithTheMeasuresOfItsSentence() {
    Read read =
        evenly("The search cost is nice. The accuracy is 93.2% and the diving time is short.");

    assertEquals(List.of("accuracy", "diving time"), metrics(read.withMetrics("93.2")));
  }

  @Test
  void whereASentenceNamesNoMeasureTheOneBeforeIsAsked() {
    Read read = evenly("We report the search cost. It is 93.2 here.");

    List<Pair<Phrase>> pairs = read.withMetrics("93.2");

    assertEquals(List.of("search cost"), metrics(pairs));
    assertTrue(pairs.get(0).cues().has("sentences-back=1"));
  }

  @Test
  void theLastMeasureBeforeIsAskedHoweverFarBackItStands() {
    Read read =
        evenly(
            "We report the diving time. Or the search cost. Otters swim. Otters dive."
                + " It is 93.2 here.");

    List<Pair<Phrase>> pairs = read.withMetrics("93.2");

    assertEquals(List.of("search cost"), metrics(pairs));
    assertTrue(pairs.get(0).cues().has("sentences-back=3"), pairs.toString());
  }

  @Test
  void aPhraseThatIsHardlyAMeasureIsNotAsked() {
    Map<Question, Classifier> unsure = Papers.classifiers("metric|name=search cost|-9|9|9");

    Read read = Read.of(Papers.decidedBy(unsure, "The search cost is 93.2 and is high."));

    assertFalse(metrics(read.withMetrics("93.2")).contains("search cost"));
  }

  @Test
  void theNearestThingIsNotedAndTheSideItStandsOn() {
    Read read =
        evenly("The accuracy is 93.2% with a search cost, as otters say, that nobody pays.");

    List<Pair<Phrase>> pairs = read.withMetrics("93.2");

    assertEquals(List.of("accuracy", "search cost"), metrics(pairs));
    assertTrue(pairs.get(0).cues().has("before"));
    assertTrue(pairs.get(0).cues().has("nearest"));
    assertTrue(pairs.get(1).cues().has("behind"));
    assertTrue(pairs.get(1).cues().has("not-nearest"));
  }

  @Test
  void anotherNumberThatIsNearerToAThingIsNoted() {
    Read read = evenly("We see 12 otters and 93.2% accuracy.");

    assertTrue(read.withMetrics("12").get(0).cues().has("other-number-nearer"));
    assertTrue(read.withMetrics("93.2").get(0).cues().has("mutual"));
  }

  @Test
  void aNumberThatIsNoOutcomeIsNotRead() {
    PaperAnalysis paper =
        Papers.decidedBy(
            Papers.classifiers("number|bias|-9|9"), "The accuracy is 93.2% on PondBench.");

    assertEquals(List.of(), results(paper));
  }

  @Test
  void aNumberIsReadWithTheMeasureThatIsLikeliest() {
    PaperAnalysis paper =
        Papers.decidedBy(
            Papers.classifiers("number|bias|9|-9", "measure-of-number|last=cost|9|-9"),
            "The accuracy is 93.2% and the search cost is small.");

    assertEquals(List.of("search cost 93.2 on ?"), results(paper));
  }

  @Test
  void aNumberWithoutALikelyMeasureHasNone() {
    PaperAnalysis paper =
        Papers.decidedBy(
            Papers.classifiers("number|bias|9|-9", "measure-of-number|bias|-9|9"),
            "The accuracy is 93.2% today.");

    assertEquals(List.of("? 93.2 on ?"), results(paper));
  }
}
