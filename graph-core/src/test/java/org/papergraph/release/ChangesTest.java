package org.papergraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.release.MadeUpQuads.lines;
import static org.papergraph.release.MadeUpQuads.quad;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.papergraph.export.GraphExport;

class ChangesTest {
  private static final String OTTER = "<https://pond.example/Otter>";

  /** What came and went, and the counts of it. */
  private record Difference(List<String> added, List<String> removed, ChangeCounts counts) {}

  private static Difference between(SortedLines before, SortedLines after) throws IOException {
    ByteArrayOutputStream added = new ByteArrayOutputStream();
    ByteArrayOutputStream removed = new ByteArrayOutputStream();
    ChangeCounts counts = Changes.between(before, after, added, removed);
    return new Difference(
        added.toString(StandardCharsets.UTF_8).lines().toList(),
        removed.toString(StandardCharsets.UTF_8).lines().toList(),
        counts);
  }

  @Provide
  Arbitrary<Set<String>> graphs() {
    Arbitrary<String> subjects =
        Arbitraries.of("<https://pond.example/a>", "<https://pond.example/a/b>", "_:b0", "_:b01");
    Arbitrary<String> predicates =
        Arbitraries.of(MadeUpQuads.TYPE, "<https://pond.example/eats>", "<https://pond.example/e>");
    Arbitrary<String> texts =
        Arbitraries.of("reed", "a \\\"reed\\\" .", "\\\\", "", "Ötter 🦦", "one\\ntwo")
            .map(text -> "\"" + text + "\"");
    Arbitrary<String> objects =
        Arbitraries.oneOf(
            texts,
            texts.map(text -> text + "@en"),
            texts.map(text -> text + "^^<https://pond.example/t>"),
            Arbitraries.of(OTTER, "<https://pond.example/a>", "_:b0"));
    Arbitrary<String> names = Arbitraries.of("", MadeUpQuads.EVIDENCE, "<https://pond.example/z>");
    return Combinators.combine(subjects, predicates, objects, names)
        .as(MadeUpQuads::quad)
        .set()
        .ofMaxSize(40);
  }

  @Property(tries = 500)
  void theEarlierDumpWithoutWhatWentAndWithWhatCameIsTheLaterOne(
      @ForAll("graphs") Set<String> before, @ForAll("graphs") Set<String> after)
      throws IOException {
    NavigableSet<String> earlier = byBytes(before);
    NavigableSet<String> later = byBytes(after);

    Difference difference = between(lines(earlier), lines(later));

    NavigableSet<String> patched = byBytes(earlier);
    assertTrue(patched.containsAll(difference.removed()), "what went was there");
    difference.removed().forEach(patched::remove);
    for (String one : difference.added()) {
      assertTrue(patched.add(one), "what came was not there");
    }
    assertEquals(List.copyOf(later), List.copyOf(patched));
    assertEquals(difference.added().size(), difference.counts().statements().added());
    assertEquals(difference.removed().size(), difference.counts().statements().removed());
  }

  /** As the dumps are sorted: by their bytes, not by their UTF-16. */
  private static NavigableSet<String> byBytes(Set<String> statements) {
    NavigableSet<String> sorted =
        new TreeSet<>(
            (one, other) ->
                java.util.Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
    sorted.addAll(statements);
    return sorted;
  }

  @Test
  void thingsAreCountedByTheirClassInTheDefaultGraphAlone() throws IOException {
    String came = quad("<https://pond.example/a>", MadeUpQuads.TYPE, OTTER, "");
    String quoted = quad("<https://pond.example/a>", MadeUpQuads.TYPE, OTTER, MadeUpQuads.EVIDENCE);
    String went = quad("<https://pond.example/b>", MadeUpQuads.TYPE, OTTER, "");

    ChangeCounts counts =
        between(lines("a.nq", went + "\n"), lines("b.nq", came + "\n" + quoted + "\n")).counts();

    assertEquals(Set.of("https://pond.example/Otter"), counts.classes().keySet());
    ChangeCounts.Count otters = List.copyOf(counts.classes().values()).get(0);
    assertEquals(1, otters.added());
    assertEquals(1, otters.removed());
    String json = counts.json("1.0", "ab".repeat(32));
    assertTrue(json.contains("\"before\" : 1"), json);
    assertTrue(json.contains("\"graph\" : \"https://pond.example/evidence\""), json);
    assertTrue(json.contains("\"graph\" : \"default\""), json);
  }

  @Test
  void aDumpThatIsNotSortedIsRefused() {
    String a = quad("<a>", "<p>", "<o>", "");
    String b = quad("<b>", "<p>", "<o>", "");

    String refused =
        Refused.saying(
            IOException.class,
            () -> between(lines("pond.nq", b + "\n" + a + "\n"), lines("new.nq", "")));

    assertTrue(refused.contains("pond.nq is not sorted: statement 2"), refused);
  }

  @Test
  void aDumpThatEndsWithinALineIsRefused() {
    String refused =
        Refused.saying(
            IOException.class, () -> between(lines("pond.nq", "<a> <p> <o"), lines("new.nq", "")));

    assertEquals("pond.nq is cut off: its last line has no end", refused);
  }

  @Test
  void partsAreOneDump() throws IOException {
    String a = quad("<a>", "<p>", "<o>", "") + "\n";
    String b = quad("<b>", "<p>", "<o>", "") + "\n";

    Difference none = between(lines("parts", a, "", b), lines("whole", a + b));

    assertEquals(0, none.counts().statements().added() + none.counts().statements().removed());
  }

  @Test
  void aStatementLongerThanTheBufferIsReadWhole() throws IOException {
    String text = quad("<a>", "<p>", "\"" + "reed ".repeat(40_000) + "\"", "");

    Difference all = between(lines("none", ""), lines("one", text + "\n"));

    assertEquals(List.of(text), all.added());
  }

  /** N-Quads are sorted by their bytes only as long as the graphs of a dump are. */
  @Test
  void theGraphsOfADumpStandInTheOrderOfTheirNames() {
    List<String> names = GraphExport.NAMED_GRAPHS.stream().map(Object::toString).toList();

    assertEquals(names.stream().sorted().toList(), names);
  }
}
