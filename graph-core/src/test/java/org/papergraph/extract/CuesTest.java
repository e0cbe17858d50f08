package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.vocabulary.Kind;

class CuesTest {
  private static List<String> names(Cues cues) {
    return new ArrayList<>(cues.names());
  }

  @Test
  void aCueSeenAgainCountsASecondTimeAndNoMore() {
    Cues cues = new Cues();

    for (int i = 0; i < 5; i++) {
      cues.add("swims");
    }

    assertEquals(List.of("swims", "swims+"), names(cues));
  }

  @Test
  void aCueOfWhichOnlyThePresenceCountsIsThereOnce() {
    Cues cues = new Cues();

    cues.addOnce("swims");
    cues.addOnce("swims");

    assertEquals(List.of("swims"), names(cues));
  }

  @Test
  void aCueThatHintsAtAKindBearsItsName() {
    Cues cues = new Cues();

    cues.add("called", Kind.DATASET);
    cues.add("called", Kind.METHOD);
    cues.add("called", Kind.METHOD);

    assertEquals(List.of("called/dataset", "called/method", "called/method+"), names(cues));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1",
    "2,2",
    "3,3",
    "4,4-5",
    "5,4-5",
    "6,6-8",
    "8,6-8",
    "9,9-",
    "10,9-",
    "12345,9-"
  })
  void aCountIsNotedByTheRangeItLiesIn(int count, String range) {
    Cues cues = new Cues();

    cues.addCount("otters", count);

    assertEquals(List.of("otters=" + range), names(cues));
  }

  @ParameterizedTest
  @CsvSource({
    "swims,swims",
    "swims+,swims",
    "called/dataset,called",
    "called/dataset+,called",
    "called+/dataset,called"
  })
  void aRuleIsACueWithoutKindAndCount(String cue, String rule) {
    assertEquals(rule, Cues.rule(cue));
  }

  @Test
  void aCopyIsAddedToWithoutTheOriginal() {
    Cues cues = new Cues();
    cues.add("swims");

    Cues copy = cues.copy();
    copy.add("dives");

    assertTrue(copy.has("swims"));
    assertTrue(copy.has("dives"));
    assertFalse(cues.has("dives"));
  }

  @Test
  void theNamesAreKeptInTheOrderInWhichTheyWereNotedAndCanBeSorted() {
    Cues cues = new Cues();
    cues.add("swims");
    cues.add("dives");

    assertEquals(List.of("swims", "dives"), names(cues));
    assertEquals(List.of("dives", "swims"), cues.sorted());
  }

  @Test
  void theNamesCannotBeChangedFromOutside() {
    Set<String> names = new Cues().names();

    assertThrows(UnsupportedOperationException.class, () -> names.add("swims"));
  }

  @Property
  void aCountLiesInOneRangeAndALargerOneInNoLowerOne(
      @ForAll @IntRange(max = 20) int one, @ForAll @IntRange(max = 20) int other) {
    Cues cues = new Cues();

    cues.addCount("n", Math.min(one, other));
    cues.addCount("n", Math.max(one, other));

    assertTrue(cues.names().size() <= 2);
    assertEquals(cues.sorted(), names(cues), "the ranges rise with the counts");
  }
}
