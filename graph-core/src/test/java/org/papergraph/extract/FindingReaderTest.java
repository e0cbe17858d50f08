package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.extract.Finding.Role;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.SmallVocabulary;

class FindingReaderTest {
  private static final FindingReader READER = new FindingReader(SmallVocabulary.vocabulary());

  private static Optional<Finding.Named> named(List<Finding> findings, Kind kind, String name) {
    return findings.stream()
        .filter(Finding.Named.class::isInstance)
        .map(Finding.Named.class::cast)
        .filter(finding -> finding.kind() == kind && finding.name().equals(name))
        .findFirst();
  }

  private static Finding.Named theNamed(List<Finding> findings, Kind kind, String name) {
    return named(findings, kind, name)
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + findings));
  }

  @Test
  void whatThePaperProposesIsAnIntroducedMethod() {
    List<Finding> findings =
        READER.read(
            "SparrowNet: Learning to Sort Pebbles",
            "Sorting is hard. We propose SparrowNet, a new network that sorts pebbles by ear."
                + " SparrowNet outperforms PebbleNet.");

    assertEquals(Role.INTRODUCED, theNamed(findings, Kind.METHOD, "SparrowNet").role());
    assertEquals(Role.MENTIONED, theNamed(findings, Kind.METHOD, "PebbleNet").role());
    assertEquals(
        Optional.of(SmallVocabulary.PEBBLE_NET.iri()),
        theNamed(findings, Kind.METHOD, "PebbleNet").concept());
  }

  @Test
  void whatIsCalledADatasetIsOne() {
    List<Finding> findings =
        READER.read(
            "Sorting by Ear",
            "We train our network on the Larkspur dataset and test it on PondBench.");

    assertEquals(Role.MENTIONED, theNamed(findings, Kind.DATASET, "Larkspur").role());
    assertEquals(
        Optional.of(SmallVocabulary.POND_BENCH.iri()),
        theNamed(findings, Kind.DATASET, "PondBench").concept());
  }

  @Test
  void whatThePaperReleasesIsAnIntroducedDataset() {
    List<Finding> findings =
        READER.read(
            "RiverBank: A Dataset of Pebbles",
            "We introduce RiverBank, a new dataset of 10,000 pebbles. The RiverBank dataset is"
                + " public.");

    assertEquals(Role.INTRODUCED, theNamed(findings, Kind.DATASET, "RiverBank").role());
  }

  @Test
  void theProblemInTheTitleIsTheTaskOfThePaper() {
    List<Finding> findings =
        READER.read("Pebble Sorting by Ear", "We study pebble sorting with few examples.");

    Finding.Named task = theNamed(findings, Kind.TASK, "pebble sorting");
    assertEquals(Role.CENTRAL, task.role());
    assertEquals(Optional.of(SmallVocabulary.PEBBLE_SORTING.iri()), task.concept());
  }

  @Test
  void aMetricWithItsNumberIsReportedAndAResult() {
    List<Finding> findings =
        READER.read("Sorting by Ear", "Our network reaches an accuracy of 95.5% on PondBench.");

    assertEquals(Role.CENTRAL, theNamed(findings, Kind.METRIC, "accuracy").role());
    List<Finding.Result> results =
        findings.stream()
            .filter(Finding.Result.class::isInstance)
            .map(Finding.Result.class::cast)
            .toList();
    assertEquals(1, results.size());
    assertEquals("95.5", results.get(0).value());
    assertEquals("%", results.get(0).unit());
    assertEquals(Optional.of("accuracy"), results.get(0).metric());
  }

  static List<String> abstracts() {
    return List.of(
        "We propose SparrowNet, a new network. It reaches 95.5\\% accuracy on PondBench.",
        "{\\it Otters} swim na\\\"ively through 10^{19} ponds (PONs). See \\url{https://a.example/b}.",
        "A pond otter network (PON) uses CO_2 and mathcal{O}(n) steps, 6times faster.",
        "SAM and SAMs, PebbleNet++, Pebble-Network: all are networks, e.g. on Pond-100/200.",
        "Our code is at github.com/otter/pond{POND} and www.pond.me.",
        "😀 Otters 😀 train PebbleNet 😀 on the Larkspur 😀 dataset 😀.",
        "We call it 𝒟-Net; 𝒟-Net beats 𝒪-Net by 2.3 points in accuracy on the 𝒫 dataset.",
        "accuracy accuracy accuracy 1 2 3 4.5% 6x 7,000 8-9 +10% -11 dB ~12 <13>",
        "PebbleNet",
        "(PebbleNet) [PondBench] {SAM} \"Larkspur\" 'Heron' `Newt`",
        "Unterschiedliche Größen: Für Wörter wie „Übung“ nützt PebbleNet wenig. 池塘网络 PebbleNet 数据集。",
        "We introduce\u00a0HeronBench,\u2009a benchmark\u2014the first\u2014of 1\u202f000 ponds…",
        "\u0301\u0308PebbleNet\u0301 on e\u0301PondBench\u200b dataset",
        "");
  }

  private static void everySpanIsInsideTheText(String title, String abstractText) {
    for (Finding finding : READER.read(title, abstractText)) {
      assertTrue(!finding.spans().isEmpty(), finding.toString());
      for (Span span : finding.spans()) {
        String text = span.part() == Part.TITLE ? title : abstractText;
        assertTrue(span.end() <= text.length(), finding.toString());
        assertTrue(!text.substring(span.begin(), span.end()).isBlank(), finding.toString());
        assertTrue(!splitsACharacter(text, span.begin()), finding.toString());
        assertTrue(!splitsACharacter(text, span.end()), finding.toString());
      }
    }
  }

  private static boolean splitsACharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  @ParameterizedTest
  @MethodSource("abstracts")
  void everyFindingStandsInTheText(String abstractText) {
    everySpanIsInsideTheText("SparrowNet: Pebble Sorting on {\\it PondBench} (POB)", abstractText);
    everySpanIsInsideTheText(abstractText, "");
  }

  @ParameterizedTest
  @MethodSource("abstracts")
  void theSameTextGivesTheSameFindings(String abstractText) {
    assertEquals(READER.read("A Pond", abstractText), READER.read("A Pond", abstractText));
  }

  /** Abstracts made of what extractors look for, in any order. */
  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "We",
            "propose",
            "introduce",
            "SparrowNet",
            ",",
            ".",
            "a",
            "new",
            "network",
            "dataset",
            "the",
            "Larkspur",
            "PebbleNet",
            "accuracy",
            "of",
            "95.5%",
            "2.1",
            "points",
            "on",
            "PondBench",
            "(",
            ")",
            "(PON)",
            "pond otter network",
            "short for",
            "called",
            ":",
            "-",
            "and",
            "{\\it",
            "}",
            "\\tool",
            "CO_2",
            "10^{19}",
            "https://github.com/a/b",
            "www.b.me",
            "😀",
            "𝒟-Net",
            "SAM",
            "?",
            "outperforms",
            "by",
            "from",
            "to",
            "\"",
            "2x",
            "/",
            "+",
            "e.g.")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 500)
  void findingsOfAnyWordsStandInTheText(
      @ForAll("soup") String title, @ForAll("soup") String abstractText) {
    everySpanIsInsideTheText(title, abstractText);
  }

  @Property(tries = 300)
  void findingsOfAnyCharactersStandInTheText(@ForAll String title, @ForAll String abstractText) {
    everySpanIsInsideTheText(title, abstractText);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "(PON) ", "PON (", "95% ", "x^{", "x_", "A-", "“", "1,000 ", "😀"})
  void aLongRunOfOneThingIsReadToItsEnd(String piece) {
    everySpanIsInsideTheText("A Pond", piece.repeat(1_500));
  }
}
