package org.papergraph.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MadeUpPapersTest {
  private final List<Paper> papers = MadeUpPapers.all();

  @Test
  void theyAreTheSameEveryTime() {
    assertEquals(papers, MadeUpPapers.all());
  }

  /** Figures of two commits compare only if this stays; whoever changes it says so. */
  @Test
  void theyAreTheSameInEveryJava() {
    List<String> texts =
        papers.stream().map(paper -> paper.title() + "\n" + paper.abstractText()).toList();

    assertEquals(2026117075, texts.hashCode());
  }

  @Test
  void noTwoAreAlike() {
    assertEquals(MadeUpPapers.COUNT, new HashSet<>(papers).size());
  }

  @Test
  void theyAreAsLongAsRealOnes() {
    int[] words = papers.stream().mapToInt(Paper::words).sorted().toArray();

    assertBetween(120, 145, words[words.length / 10]);
    assertBetween(170, 195, words[words.length / 2]);
    assertBetween(220, 250, words[words.length * 9 / 10]);
  }

  @Test
  void theyHoldWhatRealOnesHold() {
    assertBetween(15, 45, percentWith(Pattern.compile("\\$").asPredicate()));
    assertBetween(10, 30, percentWith(Pattern.compile("https://").asPredicate()));
    assertBetween(20, 60, percentWith(Pattern.compile("\\([A-Z]{2,4}\\)").asPredicate()));
    assertBetween(10, 40, percentWith(Pattern.compile("\\d\\.\\d").asPredicate()));
  }

  @Test
  void nothingIsLeftToReplace() {
    assertEquals(0, percentWith(Pattern.compile("<\\^?[A-Za-z]").asPredicate()));
  }

  private int percentWith(Predicate<String> property) {
    long with = papers.stream().map(Paper::abstractText).filter(property).count();
    return Math.toIntExact(100 * with / papers.size());
  }

  private static void assertBetween(int least, int most, int actual) {
    assertTrue(actual >= least && actual <= most, actual + " is not from " + least + " to " + most);
  }
}
