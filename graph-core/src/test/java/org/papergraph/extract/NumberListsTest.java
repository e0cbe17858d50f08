package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberListsTest {
  private static List<List<String>> lists(String text) {
    return NumberLists.of(NumberFinder.find(Papers.withAbstract(text))).stream()
        .map(list -> list.stream().map(NumberCandidate::value).toList())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The scores are 93.1, 70.2 and 67.7 today.",
        "The scores are 93.1, 70.2, and 67.7 today.",
        "The scores are 93.1%, 70.2% and 67.7% today.",
        "The scores are 93.1 / 70.2 / 67.7 today."
      })
  void numbersWithNothingButListSignsBetweenAreOneList(String text) {
    assertEquals(List.of(List.of("93.1", "70.2", "67.7")), lists(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The score is 93.1 and the cost is 70.2 today.",
        "The score is 93.1 on ponds, 70.2 on rivers.",
        "The score is 93.1. 70.2 is the cost.",
        "The score is 93.1 ( 70.2 ) today.",
        "The score is 93.1 but 70.2 there."
      })
  void numbersWithWordsOrTheEndOfASentenceBetweenAreTwoLists(String text) {
    assertEquals(List.of(List.of("93.1"), List.of("70.2")), lists(text));
  }

  @Test
  void twoListsOfASentenceStayApart() {
    assertEquals(
        List.of(List.of("93.1", "70.2"), List.of("4.5", "6.7")),
        lists("The scores are 93.1 and 70.2 on ponds with gains of 4.5 and 6.7 today."));
  }

  @Test
  void whereThereIsNoNumberThereIsNoList() {
    assertEquals(List.of(), lists("The otter swims."));
  }

  @Property(tries = 100)
  void listsHoldAllNumbersInTheirOrder(
      @ForAll @Size(max = 12) List<@IntRange(min = 10, max = 99) Integer> values,
      @ForAll @Size(min = 12, max = 12) List<Boolean> joined) {
    StringBuilder text = new StringBuilder("Today we count");
    for (int i = 0; i < values.size(); i++) {
      text.append(joined.get(i) ? " , " : " otters in ").append(values.get(i)).append(".5");
    }

    List<String> all = lists(text + " ponds.").stream().flatMap(List::stream).toList();

    assertEquals(values.stream().map(value -> value + ".5").toList(), all);
  }
}
