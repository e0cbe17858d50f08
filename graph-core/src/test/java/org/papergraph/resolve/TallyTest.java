package org.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TallyTest {
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("otter", "reed", "", "a\u0001b", "\u0002", "a\u00021")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Property
  void aTextGivesItsPartsBack(@ForAll("texts") List<String> parts) {
    assertEquals(parts, Tally.parts(Tally.text(parts.toArray(String[]::new))));
  }

  @Property
  void countsAreThoseBeforeWithTheChanges(
      @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
    Tally old = new Tally();
    before.forEach(part -> old.add(Tally.text("x", part), 1));
    Tally tally = new Tally(old);
    after.forEach(part -> tally.add(Tally.text("x", part), 1));
    tally.add(Tally.text("x", before.get(0)), -1);
    Map<String, Integer> expected = new TreeMap<>();
    before.subList(1, before.size()).forEach(part -> expected.merge(part, 1, Integer::sum));
    after.forEach(part -> expected.merge(part, 1, Integer::sum));

    Map<String, Integer> counted = new TreeMap<>();
    tally
        .under(Tally.text("x"))
        .forEachRemaining(it -> counted.put(Tally.parts(it.getKey()).get(1), it.getValue()));
    assertEquals(expected, counted);
    assertEquals(
        new ArrayList<>(expected.keySet()).size(), tally.lastParts(Tally.text("x")).size());
    expected.forEach((part, n) -> assertEquals(n, tally.count(Tally.text("x", part))));
    assertEquals(1, old.unchanged().count("y") + 1);
  }
}
