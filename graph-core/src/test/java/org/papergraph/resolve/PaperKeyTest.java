package org.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "OtterNet: Sorting Pebbles | otternet: sorting pebbles.",
        "OtterNet: Sorting Pebbles | OtterNet — Sorting  Pebbles!",
        "Na\\\"ive Otters | Naïve Otters",
        "Naïve Otters | Naive Otters",
        "{\\it Otters} at 100\\% | Otters at 100%",
        "Otters emit CO_2 | Otters emit CO₂",
        "Eﬃcient Otters | Efficient Otters",
        "A $k$-Otter Problem | A k-Otter Problem"
      })
  void twoSpellingsOfOneTitleAreOnePaperAtOneAddress(String one, String other) {
    assertEquals(PaperKey.ofTitle(one), PaperKey.ofTitle(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "Sorting Pebbles | Sorting Pebbles 2",
        "Sorting Pebbles | Sorting Pebble",
        "Otters of C | Otters of D",
        "池塘里的水獭 | 池塘里的苍鹭",
        "?! | !?"
      })
  void twoTitlesAreTwoPapers(String one, String other) {
    assertNotEquals(PaperKey.ofTitle(one).title(), PaperKey.ofTitle(other).title());
    assertNotEquals(PaperKey.ofTitle(one).slug(), PaperKey.ofTitle(other).slug());
  }

  @Test
  void theSlugBeginsWithTheWordsOfTheTitle() {
    assertTrue(
        PaperKey.ofTitle("OtterNet: Sorting 10^9 Pebbles!")
            .slug()
            .matches("otternet-sorting-109-pebbles-[0-9a-f]{10}"),
        PaperKey.ofTitle("OtterNet: Sorting 10^9 Pebbles!").slug());
  }

  @Test
  void aLongTitleHasAShortSlugThatEndsAfterAWord() {
    String slug = PaperKey.ofTitle("otters and " + "pebbles ".repeat(30)).slug();

    assertTrue(slug.matches("otters-and(?:-pebbles)+-[0-9a-f]{10}"), slug);
    assertTrue(slug.length() <= 71, slug);
  }

  @Test
  void longTitlesThatDifferAtTheirEndsAreTwoPapers() {
    String begin = "otters and " + "pebbles ".repeat(30);

    assertNotEquals(PaperKey.ofTitle(begin + "1").slug(), PaperKey.ofTitle(begin + "2").slug());
  }

  /** Else the address of a paper changes with the record whose abstract is the longest. */
  @Test
  void titlesOfOnePaperHaveOneAddress() {
    List<String> titles = List.of("Deep Otter Nets", "Deep OtterNets", "Deep Otter-Nets");

    assertEquals(1, titles.stream().map(t -> PaperKey.ofTitle(t).title()).distinct().count());
    SourceEntry[] entries =
        titles.stream().map(t -> Entries.entry(t, "Otters " + t)).toArray(SourceEntry[]::new);
    SourceEntry[] backwards = {entries[2], entries[1], entries[0]};
    assertEquals(Entries.paper(entries).key(), Entries.paper(backwards).key());
    assertEquals(PaperKey.ofTitle("Deep Otter Nets"), Entries.paper(entries).key());
  }

  @Property
  void aSlugIsFitForAnAddress(@ForAll String title) {
    String slug = PaperKey.ofTitle(title).slug();

    assertTrue(slug.matches("(?:[a-z0-9]+-)*[0-9a-f]{10}"), slug);
  }

  @Test
  void aChecksumIsThatOfTheTextInUtf8() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", PaperKey.sha256(""));
    assertEquals(
        "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c", PaperKey.sha256("é"));
  }
}
