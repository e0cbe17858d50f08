package org.papergraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexLeftoversTest {
  private static String rendered(String raw) {
    return ReadableText.of(raw).text();
  }

  /** The raw stretch that the first occurrence of a rendered stretch came from. */
  private static String origin(String raw, String part) {
    ReadableText text = ReadableText.of(raw);
    int at = text.text().indexOf(part);
    return raw.substring(text.rawBegin(at), text.rawEnd(at + part.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "100\\% of it | 100% of it",
        "R\\&D | R&D",
        "\\$5 | $5",
        "snake\\_case | snake_case",
        "emits CO_2 | emits CO₂",
        "x_{10} | x₁₀",
        "H_2O | H₂O",
        "10^{19} stars | 10¹⁹ stars",
        "10^9 stars | 10⁹ stars",
        "10^{-3} | 10⁻³",
        "{\\it slowly} walks | slowly walks",
        "{\\em slowly} walks | slowly walks",
        "\\emph{slowly} walks | slowly walks",
        "\\textbf{slowly} walks | slowly walks",
        "with \\tool, pebbles roll | with tool, pebbles roll",
        "utilize~proxy nets | utilize proxy nets",
        "na\\\"ively | naïvely",
        "na\\\"{\\i}vely | naïvely",
        "caf\\'e | café",
        "caf\\'{e} | café",
        "\\v{S}koda | Škoda",
        "gar\\c{c}on | garçon",
        "6times faster | 6× faster",
        "6$\\times$ faster | 6× faster",
        "6 \\times faster | 6 × faster",
        "by sim2% only | by ∼2% only",
        "in mathcal{O}(n) | in O(n)",
        "in $\\mathcal{O}(n)$ | in O(n)",
        "the mathbb R line | the R line",
        "of $k$ pebbles | of k pebbles",
        "``quoted'' words | “quoted” words",
        "one--two | one–two",
        "one---two | one—two",
        "an _emphasis_ here | an emphasis here",
        "an _emphasis_. | an emphasis."
      })
  void aLeftoverIsShownReadable(String raw, String readable) {
    assertEquals(readable, rendered(raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snake_case",
        "max_len_total",
        "load_2d_grid",
        "imagenet_1k",
        "https://pebbles.example/a_1~b^2--c",
        "see www.pebbles.example/~anna_b/x_2 for it",
        "github.com/otter_1/pebble_2",
        "4 times",
        "sometimes",
        "simple similar sim",
        "about ~5 pebbles",
        "mathematics and mathematicians",
        "costs $5 or $10 a day",
        "a - b and self-made",
        "it's the otters' pebble",
        "E. coli < 3 > 2 ="
      })
  void whatIsNoLeftoverIsLeftAlone(String raw) {
    assertEquals(raw, rendered(raw));
  }

  @Test
  void theRawTextStaysWhatWasRead() {
    String raw = "{\\it na\\\"ively} 100\\%";

    assertEquals(raw, ReadableText.of(raw).raw());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "it emits CO_2 daily | CO₂ | CO_2",
        "it emits CO_2 daily | ₂ | _2",
        "of 10^{19} stars | 10¹⁹ | 10^{19}",
        "of 10^{19} stars | ¹⁹ | ^{19}",
        "at 100\\% load | 100% | 100\\%",
        "at 100\\% load | load | load",
        "acts na\\\"ively here | naïvely | na\\\"ively",
        "acts na\\\"ively here | ï | \\\"i",
        "a {\\it slow} path | slow | slow",
        "a {\\it slow} path | slow path | slow} path",
        "utilize~proxy | utilize proxy | utilize~proxy",
        "6times faster | 6× | 6times",
        "by sim2% only | ∼2% | sim2%",
        "in mathcal{O}(n) | O | O",
        "with \\tool here | tool | \\tool",
        "the \\textbf{best} net | best | best",
        "``so'' they say | “so” | ``so''"
      })
  void aRenderedStretchKnowsWhereItCameFrom(String raw, String part, String origin) {
    assertEquals(origin, origin(raw, part));
  }

  @Test
  void anOffsetOutsideTheRenderingIsRefusedWithItsValue() {
    ReadableText text = ReadableText.of("CO_2");

    assertEquals(3, text.text().length());
    assertThrows(IllegalArgumentException.class, () -> text.rawBegin(-1));
    assertThrows(IllegalArgumentException.class, () -> text.rawEnd(0));
    assertThrows(IllegalArgumentException.class, () -> text.rawEnd(4));
    Exception refused = assertThrows(IllegalArgumentException.class, () -> text.rawBegin(3));
    assertEquals("no character at 3 of 3", refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a pond\notter", "a pond\r\notter", "a pond\n  otter", "a pond\totter"})
  void aLineBreakIsABlankWithItsOrigin(String raw) {
    assertEquals("a pond otter", rendered(raw));
    assertEquals(raw.substring(2), origin(raw, "pond otter"));
  }
}
