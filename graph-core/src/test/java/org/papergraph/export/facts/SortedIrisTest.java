package org.papergraph.export.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SortedIrisTest {
  private static List<String> sorted(List<String> iris, long mostBytes) throws IOException {
    List<String> visited = new ArrayList<>();
    try (SortedIris sorted = new SortedIris(mostBytes)) {
      for (String iri : iris) {
        sorted.add(iri);
      }
      sorted.forEach(visited::add);
    }
    return visited;
  }

  @Property(tries = 100)
  void eachComesOnceInTheOrderOfItsBytesWhateverFitsInMemory(
      @ForAll List<String> texts, @ForAll @IntRange(min = 0, max = 300) int mostBytes)
      throws IOException {
    List<String> given =
        texts.stream().map(it -> "x" + new String(it.getBytes(UTF_8), UTF_8)).toList();
    TreeSet<String> expected =
        new TreeSet<>(
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8)));
    expected.addAll(given);

    assertEquals(List.copyOf(expected), sorted(given, mostBytes));
  }

  @Test
  void whatComesBehindInUtf16MayComeBeforeInUtf8() throws IOException {
    String face = "x\ud83d\ude00";
    String last = "x\uffee";

    assertEquals(List.of(last, face), sorted(List.of(face, last, face), 1));
  }
}
