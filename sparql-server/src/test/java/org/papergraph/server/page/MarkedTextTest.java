package org.papergraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static Mark mark(int begin, int end, EntityKind kind) {
    String name = kind.singular() + begin + "-" + end;
    return new Mark(begin, end, kind, false, new Link(name, "/" + name, false), 0.5, name);
  }

  private static String shown(String text, Mark... marks) {
    return new MarkedText(text, List.of(marks))
        .segments().stream()
            .map(
                s ->
                    s.marked() ? "[" + s.mark().kind().singular() + " " + s.text() + "]" : s.text())
            .collect(Collectors.joining());
  }

  @Test
  void aTextWithoutMarksIsOnePiece() {
    assertEquals("plain", shown("plain"));
    assertTrue(new MarkedText("", List.of()).segments().isEmpty());
  }

  @Test
  void aMarkWithinAnotherCutsItInThree() {
    assertEquals(
        "[task a ][method b][task  c] d",
        shown("a b c d", mark(0, 5, EntityKind.TASK), mark(2, 3, EntityKind.METHOD)));
  }

  @Test
  void whereMarksOverlapTheNarrowerIsShown() {
    assertEquals(
        "[task abc][method de][method f]g",
        shown("abcdefg", mark(0, 5, EntityKind.TASK), mark(3, 6, EntityKind.METHOD)));
  }

  @Test
  void theRestOfAnOverlappedMarkGoesOn() {
    List<Segment> segments =
        new MarkedText(
                "abcdefg", List.of(mark(0, 5, EntityKind.TASK), mark(3, 6, EntityKind.METHOD)))
            .segments();
    assertEquals("mark k-task continues", segments.get(0).css());
    assertEquals("mark k-method continues within within-task", segments.get(1).css());
    assertEquals("mark k-method goes-on", segments.get(2).css());
  }

  @Test
  void ofTwoMarksOnTheSameWordsTheSecondIsShownAfterThem() {
    List<Segment> segments =
        new MarkedText(
                "an LSTM here",
                List.of(mark(3, 7, EntityKind.ACRONYM), mark(3, 7, EntityKind.METHOD)))
            .segments();
    assertEquals(EntityKind.METHOD, segments.get(1).mark().kind());
    assertEquals(List.of(mark(3, 7, EntityKind.ACRONYM)), segments.get(1).hidden());
  }

  @Property
  void thePiecesAreTheTextAndEveryMarkIsReachable(@ForAll("markings") List<Mark> marks) {
    String text = "0123456789".repeat(3);
    List<Segment> segments = new MarkedText(text, marks).segments();
    assertEquals(text, segments.stream().map(Segment::text).collect(Collectors.joining()));
    for (Mark mark : marks) {
      assertTrue(
          segments.stream()
              .anyMatch(s -> (s.marked() && s.mark().equals(mark)) || s.hidden().contains(mark)),
          mark::toString);
    }
  }

  @Provide
  Arbitrary<List<Mark>> markings() {
    Arbitrary<Integer> begins = Arbitraries.integers().between(0, 29);
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 12);
    return Combinators.combine(begins, lengths, Arbitraries.of(EntityKind.class))
        .as((begin, length, kind) -> mark(begin, Math.min(30, begin + length), kind))
        .list()
        .ofMaxSize(8);
  }

  @Test
  void theSentenceOfAMarkHasItsMarksInPlace() {
    String text = "First one. We use Alpha, e.g. Beta, here. Last.";
    Mark beta = mark(30, 34, EntityKind.METHOD);
    MarkedText sentence = new MarkedText(text, List.of(beta)).sentenceOf(beta);
    assertEquals("We use Alpha, e.g. Beta, here. ", sentence.text());
    assertEquals(
        "Beta",
        sentence.text().substring(sentence.marks().get(0).begin(), sentence.marks().get(0).end()));
  }
}
