package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.extract.Section.Range;

class NounPhrasesTest {
  private static int indexOf(Section section, String word) {
    for (int i = 0; i < section.size(); i++) {
      if (section.token(i).text().equals(word)) {
        return i;
      }
    }
    throw new AssertionError("no token " + word);
  }

  private static String endingAt(String text, String head) {
    Section section = Papers.section(text);
    return section.readable(NounPhrases.endingAt(section, indexOf(section, head)));
  }

  private static String beginningBehind(String text, String word) {
    Section section = Papers.section(text);
    Range range = NounPhrases.beginningAt(section, indexOf(section, word) + 1);
    return range.length() == 0 ? "" : section.readable(range);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "We study pebble sorting. | sorting | pebble sorting",
        "We study the pebble sorting. | sorting | pebble sorting",
        "A network for river pebble sorting. | sorting | river pebble sorting",
        "Otters excel, pebble sorting is hard. | sorting | pebble sorting",
        "It has 12 pebble sorting steps. | sorting | pebble sorting",
        "Otters rarely improve sorting. | sorting | sorting",
        "Otters quickly tire. Sorting helps. | Sorting | Sorting",
        "They achieve deep pebble sorting. | sorting | deep pebble sorting"
      })
  void aPhraseBeginsBehindAWordThatCannotBeInsideOne(String text, String head, String phrase) {
    assertEquals(phrase, endingAt(text, head));
  }

  @ParameterizedTest
  @CsvSource({
    "a novel pebble sorting,pebble sorting",
    "efficient large-scale pebble sorting,pebble sorting",
    "various challenging sorting,sorting"
  })
  void praiseIsNoPartOfAPhrase(String text, String phrase) {
    assertEquals(phrase, endingAt("They improve " + text, "sorting"));
  }

  @Test
  void aPhraseHasAtMostThreeWordsBeforeItsLast() {
    assertEquals(
        "water river pebble sorting", endingAt("cold clear water river pebble sorting", "sorting"));
  }

  @Test
  void aPhraseDoesNotReachOverTheEndOfASentence() {
    assertEquals("Sorting", endingAt("We look at the brown otter. Sorting is hard.", "Sorting"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "predicting river levels from rain | river levels",
        "predicting the river levels. | river levels",
        "predicting a novel river level, too | river level",
        "predicting their many complex river levels | river levels",
        "predicting , levels | ##",
        "predicting 12 levels | ##"
      })
  void aPhraseBeginsBehindArticlesAndPraise(String text, String phrase) {
    assertEquals(phrase.equals("##") ? "" : phrase, beginningBehind(text, "predicting"));
  }

  @Property
  void aPhraseLiesInItsSentenceAndEndsWithItsHead(
      @ForAll @Chars({' ', '.', ',', '3', 'A'}) @CharRange(from = 'a', to = 'h') String text) {
    Section section = Papers.section(text);
    for (int head = 0; head < section.size(); head++) {
      Range ending = NounPhrases.endingAt(section, head);
      Range beginning = NounPhrases.beginningAt(section, head);

      assertEquals(head + 1, ending.end());
      assertTrue(ending.length() >= 1 && ending.length() <= 4, ending.toString());
      assertTrue(section.sentence(head).contains(ending), ending.toString());
      assertTrue(beginning.begin() >= head && beginning.length() <= 4, beginning.toString());
      assertTrue(beginning.end() <= section.sentence(head).end(), beginning.toString());
    }
  }
}
