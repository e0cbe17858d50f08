package org.papergraph.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.vocabulary.Kind;

class BratDocumentTest {
  private static final Pattern BOUND =
      Pattern.compile("T\\d+\\t(\\w+) (\\d+) (\\d+)\\t([^\\t\\n]+)");

  /** The lines that begin with this letter. */
  private static List<String> lines(AnnotatedText text, String letter) {
    return new BratDocument(text)
        .annotations()
        .lines()
        .filter(line -> line.startsWith(letter))
        .toList();
  }

  /** Checks that the words of each annotation stand at its offsets. */
  private static void assertFits(AnnotatedText text) {
    String document = new BratDocument(text).document();
    for (String line : lines(text, "T")) {
      Matcher bound = BOUND.matcher(line);
      assertTrue(bound.matches(), line);
      int begin = document.offsetByCodePoints(0, Integer.parseInt(bound.group(2)));
      int end = document.offsetByCodePoints(0, Integer.parseInt(bound.group(3)));
      assertEquals(document.substring(begin, end), bound.group(4));
    }
  }

  @Test
  void whatIsFoundInATextStandsAtItsOffsets() {
    String title = "PebbleNet: \uD835\uDCB3 Ponds in 3D";
    String text =
        "We propose PebbleNet, a na\\\"ive model \uD83D\uDC26 for sorting\r\npebbles. On PondBench it"
            + " reaches an accuracy of 93.5\\%, 1.5 points more than SAM. Code is at\n"
            + "https://github.com/example-lab/pond.";
    AnnotatedText annotated = AnnotatedText.of(title, text, Texts.reader());

    assertFits(annotated);
    List<String> bounds = lines(annotated, "T");
    assertTrue(bounds.size() > 6, bounds::toString);
    assertTrue(bounds.stream().anyMatch(line -> line.endsWith("\tsorting  pebbles")));
    assertTrue(bounds.stream().anyMatch(line -> line.endsWith("\t93.5\\%")));
  }

  @Property
  void anyStretchOfAnyTextStandsAtItsOffsets(
      @ForAll("texts") String title,
      @ForAll("texts") String text,
      @ForAll @IntRange(max = 30) int begin,
      @ForAll @IntRange(min = 1, max = 30) int length) {
    List<Span> spans = new ArrayList<>();
    for (Part part : Part.values()) {
      String raw = part == Part.TITLE ? title : text;
      int characters = raw.codePointCount(0, raw.length());
      if (begin + length <= characters) {
        int from = raw.offsetByCodePoints(0, begin);
        spans.add(new Span(part, from, raw.offsetByCodePoints(from, length)));
      }
    }
    if (!spans.isEmpty()) {
      AnnotatedText annotated =
          Texts.of(title, text, new Finding.Acronym("a", "b\tc\nd", spans, 0.5, "made-up"));

      assertFits(annotated);
      assertEquals(2L * spans.size(), new BratDocument(annotated).annotations().lines().count());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab \\\"%\u00e9\n\r\t\u0085\u2028\u2029\f\u001c")
        .withChars('\u4e00', '\u4e05')
        .ofMaxLength(40)
        .map(text -> text.replace("%", "\uD83D\uDC26"));
  }

  @Test
  void theTitleIsTheFirstLineAndTheAbstractTheSecond() {
    assertEquals("A B\nC  D\n", new BratDocument(Texts.of("A\nB", "C\r\nD")).document());
    assertEquals("A\n", new BratDocument(Texts.of("A", "")).document());
    assertEquals("", new BratDocument(Texts.of("A", "")).annotations());
  }

  @Test
  void rolesAreAttributesAndTheRestIsInNotes() {
    String title = "PebbleNet for sorting";
    AnnotatedText text =
        Texts.of(
            title,
            "",
            Texts.named(
                Kind.METHOD,
                Finding.Role.INTRODUCED,
                "PebbleNet",
                Texts.span(Part.TITLE, title, "PebbleNet")),
            Texts.named(
                Kind.TASK,
                Finding.Role.CENTRAL,
                "sorting",
                Texts.span(Part.TITLE, title, "sorting")),
            Texts.named(
                Kind.DATASET, Finding.Role.MENTIONED, "for", Texts.span(Part.TITLE, title, "for")));

    assertEquals(
        List.of("T1\tMethod 0 9\tPebbleNet", "T2\tTask 14 21\tsorting", "T3\tDataset 10 13\tfor"),
        lines(text, "T"));
    assertEquals(List.of("A1\tIntroduced T1", "A2\tCentral T2"), lines(text, "A"));
    assertEquals(
        "#1\tAnnotatorNotes T1\tname PebbleNet; confidence 0.9; rule made-up",
        lines(text, "#").get(0));
  }

  @Test
  void aResultIsBoundToTheNearestMentionsOfWhatItIsOf() {
    String text = "On PondBench and PondBench: PebbleNet has 93 accuracy, SAM less.";
    int second = text.lastIndexOf("PondBench");
    AnnotatedText annotated =
        Texts.of(
            "PebbleNet",
            text,
            Texts.named(
                Kind.DATASET,
                Finding.Role.MENTIONED,
                "PondBench",
                Texts.span(Part.ABSTRACT, text, "PondBench"),
                new Span(Part.ABSTRACT, second, second + 9)),
            Texts.named(
                Kind.METHOD,
                Finding.Role.INTRODUCED,
                "Pebble-Net",
                new Span(Part.TITLE, 0, 9),
                Texts.span(Part.ABSTRACT, text, "PebbleNet")),
            new Finding.Result(
                "93",
                "",
                true,
                Optional.of("a metric nobody found"),
                Optional.of("PondBench"),
                Optional.of("Pebble-Net"),
                Optional.empty(),
                List.of(Texts.span(Part.ABSTRACT, text, "93")),
                0.75,
                "reported-number"));

    assertEquals(
        List.of("R1\tonDataset Arg1:T5 Arg2:T2", "R2\tofMethod Arg1:T5 Arg2:T4"),
        lines(annotated, "R"));
    assertTrue(lines(annotated, "A").contains("A3\tRelative T5"));
  }

  @Test
  void theConfigurationDeclaresAllThatIsWritten() throws IOException {
    String configuration = new String(BratFolder.configuration(), StandardCharsets.UTF_8);
    TreeSet<String> declared = new TreeSet<>();
    configuration.lines().forEach(line -> declared.add(line.split("\t")[0]));

    for (FindingKind kind : FindingKind.values()) {
      assertTrue(declared.contains(kind.type()), kind.type());
    }
    assertTrue(
        declared.containsAll(
            List.of(
                "metric",
                "onDataset",
                "ofMethod",
                "baseline",
                "Introduced",
                "Central",
                "Relative",
                "[entities]",
                "[relations]",
                "[events]",
                "[attributes]")),
        declared::toString);
  }
}
