package org.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static Paper.Variant variant(String title, String abstractText, RecordPlace... places) {
    return new Paper.Variant(title, abstractText, List.of(places));
  }

  @Test
  void theFullestTextStandsForThePaper() {
    Paper paper =
        Paper.of(List.of(variant("Otters", "Short."), variant("OTTERS", "Longer than short.")));

    assertEquals("OTTERS", paper.title());
    assertEquals("Longer than short.", paper.abstractText());
    assertEquals(2, paper.variants().size());
  }

  @Property
  void theOrderOfTheRecordsDoesNotCount(@ForAll Random random) {
    List<Paper.Variant> variants =
        List.of(
            variant("Otters", "Same length"),
            variant("Otters", "Name length"),
            variant("OTTERS", "Same length"),
            variant("otters", "Longer than those"));
    List<Paper.Variant> shuffled = new ArrayList<>(variants);
    Collections.shuffle(shuffled, random);

    assertEquals(Paper.of(variants), Paper.of(shuffled));
  }

  @Test
  void aPaperRemembersEveryPlaceOnce() {
    RecordPlace first = new RecordPlace("a", 3, 5);
    RecordPlace second = new RecordPlace("a", 17, 19);
    RecordPlace third = new RecordPlace("b", 1, 2);

    Paper paper =
        Paper.of(
            List.of(
                variant("Otters", "One.", third, first, first),
                variant("Otters", "Two.", second, first)));

    assertEquals(List.of(first, second, third), paper.places());
  }
}
