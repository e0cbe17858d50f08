package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.papergraph.extract.Section.Range;

/** Numbers with nothing but list signs between them: {@code 93.1, 70.2 and 67.7}. */
final class NumberLists {
  private NumberLists() {}

  /** The numbers in runs; one that stands alone is a run of its own. */
  static List<List<NumberCandidate>> of(List<NumberCandidate> numbers) {
    List<List<NumberCandidate>> lists = new ArrayList<>();
    for (NumberCandidate number : numbers) {
      List<NumberCandidate> last = lists.isEmpty() ? List.of() : lists.get(lists.size() - 1);
      boolean goesOn =
          !last.isEmpty()
              && follows(number.section(), last.get(last.size() - 1).range(), number.range());
      if (goesOn) {
        last.add(number);
      } else {
        lists.add(new ArrayList<>(List.of(number)));
      }
    }
    return lists;
  }

  static boolean follows(Section section, Range one, Range next) {
    int from = one.end();
    int to = next.begin();
    if (to <= from || to - from > 3 || section.sentenceIndex(from) != section.sentenceIndex(to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!Words.match(section.lower(i), "[,/]|and|by|to")) {
        return false;
      }
    }
    return true;
  }
}
