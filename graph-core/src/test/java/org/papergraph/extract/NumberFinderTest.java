package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFinderTest {
  private static List<NumberCandidate> numbers(String text) {
    return NumberFinder.find(Papers.wellKnown("", text));
  }

  private static List<String> written(String text) {
    return numbers(text).stream().map(n -> n.value() + "|" + n.unit()).toList();
  }

  private static NumberCandidate number(List<NumberCandidate> numbers, String value) {
    return numbers.stream()
        .filter(number -> number.value().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + value + " among " + numbers));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "The otters dive to 93.2% of it.; 93.2|%",
        "The otters dive to 93.2 % of it.; 93.2|%",
        "The otters dive to 93.2\\% of it.; 93.2|%",
        "The otters dive to 93.2 percent of it.; 93.2|%",
        "They are 3.5x better.; 3.5|x",
        "They are 3.5X better.; 3.5|x",
        "They are 3.5 times better.; 3.5|x",
        "They are 3.5× better.; 3.5|x",
        "They win by 2.1 points.; 2.1|points",
        "They win by 2.1 percentage points.; 2.1|%",
        "They win by 2.1% points.; 2.1|%",
        "They dive for 12 ms each.; 12|ms",
        "They dive for 12ms each.; 12|ms",
        "They gain 1.5 dB there.; 1.5|dB",
        "They gain 1.5dB there.; 1.5|dB",
        "They eat 20 hours a day.; 20|hours",
        "They eat 20 fish a day.; 20|##",
        "They eat 10,000 fish.; 10,000|##",
        "A network of 7B weights swims.; 7|B"
      })
  void aNumberIsReadWithItsUnit(String text, String number) {
    assertEquals(List.of(number.replace("##", "")), written(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "The otters dive 1.5-3.3 feet.; 1.5-3.3|##",
        "The otters eat 5-10% of it.; 5-10|%",
        "The otters eat 5–10% of it.; 5–10|%",
        "They are 2-3x better.; 2-3|x",
        "They win 10 to 20 points.; 10 to 20|points",
        "They save 10 to 20% of it.; 10 to 20|%",
        "They save 10%-20% of it.; 10-20|%",
        "They save 10% – 20% of it.; 10–20|%",
        "They are 2x-3.5x better.; 2-3.5|x",
        "They are 2× ∼ 3.5× better.; 2∼3.5|x",
        "They are x12 faster.; 12|x",
        "They are 12-times faster.; 12|x",
        "A 12-fold speedup is theirs.; 12|x"
      })
  void aRangeIsOneNumber(String text, String number) {
    assertEquals(List.of(number.replace("##", "")), written(text));
  }

  @Test
  void fromOneNumberToAnotherIsTwoNumbers() {
    assertEquals(List.of("10|%", "20|%"), written("It rises from 10% to 20% here."));
    assertEquals(List.of("10|", "20|%"), written("It rises from 10 to 20% here."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The score is 93.2 ± 0.3 today.",
        "The score is 93.2 ± 0.3% today.",
        "The score is 93.2% ± 0.3% today.",
        "The score is 93.2±0.3 today.",
        "The score is 93.2 $\\pm$ 0.3 today."
      })
  void whatFollowsPlusMinusBelongsToTheNumber(String text) {
    List<NumberCandidate> numbers = numbers(text);

    assertEquals(List.of("93.2 ± 0.3"), numbers.stream().map(NumberCandidate::value).toList());
  }

  @Test
  void theUnitBehindASpreadIsTheNumbers() {
    assertEquals(List.of("93.2 ± 0.3|%"), written("The score is 93.2 ± 0.3% today."));
    assertEquals(List.of("93.2 ± 0.3|%"), written("The score is 93.2% ± 0.3% today."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OtterNet-50 swims.",
        "We use CIFAR-10 here.",
        "See https://ponds.example/2024/12 for more.",
        "The otter swims.",
        ""
      })
  void aNumberInANameOrAnAddressIsNone(String text) {
    assertEquals(List.of(), written(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "OtterNet is 3 times faster.; true",
        "OtterNet improves accuracy by 3%.; true",
        "OtterNet needs 3% fewer steps.; true",
        "OtterNet gains 3 points.; true",
        "The accuracy is 93.2%.; false",
        "There are 12 otters.; false"
      })
  void aDifferenceOrRatioIsToldFromAPlainNumber(String text, boolean relative) {
    assertEquals(List.of(relative), numbers(text).stream().map(NumberCandidate::relative).toList());
  }

  @Test
  void anOutcomeIsLikelierToBeOneThanAYearOrASetting() {
    List<NumberCandidate> numbers =
        numbers(
            "In 2019 we collected 12 cameras. We train for 300 epochs with 8 layers."
                + " OtterNet achieves an accuracy of 93.2% on CIFAR-10.");

    double outcome = number(numbers, "93.2").outcome();

    for (String other : List.of("2019", "12", "300", "8")) {
      assertTrue(
          number(numbers, other).outcome() < outcome - 0.2, () -> other + " among " + numbers);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OtterNet achieves an accuracy of 93.2% on CIFAR-10.",
        "OtterNet improves the accuracy by 4.5% over ResNet-50.",
        "Our method reduces the error rate by 12.5%.",
        "It achieves an F1 score of 87.4 on SQuAD."
      })
  void aClearOutcomeIsOne(String text) {
    List<NumberCandidate> numbers = numbers(text);

    assertEquals(1, numbers.size(), numbers.toString());
    assertTrue(numbers.get(0).outcome() > 0.5, numbers.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The workshop was held in 2019.",
        "The network has 8 layers.",
        "Otters live in 12 countries.",
        "The paper has 3 sections."
      })
  void aClearSettingIsNoOutcome(String text) {
    List<NumberCandidate> numbers = numbers(text);

    assertEquals(1, numbers.size(), numbers.toString());
    assertTrue(numbers.get(0).outcome() < 0.5, numbers.toString());
  }

  @Property(tries = 200)
  void everyDecimalIsReadAsItIsWritten(
      @ForAll @IntRange(max = 9999) int front, @ForAll @IntRange(max = 99) int behind) {
    String value = front + "." + behind;

    assertEquals(List.of(value + "|%"), written("The accuracy is " + value + "% today."));
  }
}
