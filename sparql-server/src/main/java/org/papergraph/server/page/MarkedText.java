package org.papergraph.server.page;

import static java.util.Comparator.naturalOrder;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text with marks, which may overlap and lie within each other.
 *
 * <p>HTML cannot nest one link in another. So the text is cut wherever a mark begins or ends; each
 * piece belongs to the narrowest mark that covers it, and tells of the wider ones by a second line
 * below it. A mark that is the narrowest nowhere, as when two stand for the same words, is kept
 * with the last of its pieces, to be shown after it.
 */
record MarkedText(String text, List<Mark> marks) {
  private static final Comparator<Mark> NARROWEST_FIRST =
      Comparator.comparingInt(Mark::length)
          .thenComparing(Mark::kind)
          .thenComparing(mark -> mark.target().href());

  /** The iterator takes a capital after these for a new sentence. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(?:e\\.g|i\\.e|al|vs|cf|resp|approx|w\\.r\\.t|Fig|Eq|Sec)\\.,?\\s*$");

  MarkedText {
    for (Mark mark : marks) {
      if (mark.end() > text.length()) {
        throw new IllegalArgumentException(mark + " reaches beyond the text");
      }
    }
    marks = marks.stream().sorted(NARROWEST_FIRST).toList();
  }

  /** The pieces, in order; together they are the text. */
  List<Segment> segments() {
    List<Stretch> stretches = stretches();
    Set<Mark> hidden = new HashSet<>(marks);
    stretches.forEach(stretch -> stretch.covering().stream().findFirst().ifPresent(hidden::remove));
    return stretches.stream().map(stretch -> segment(stretch, hidden)).toList();
  }

  /** A part of the text over which the marks, the narrowest first, do not change. */
  private record Stretch(int begin, int end, List<Mark> covering) {}

  /**
   * One pass from cut to cut, with the marks that are open there: a text may have thousands of
   * marks, of which few cover the same place.
   */
  private List<Stretch> stretches() {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    Map<Integer, List<Integer>> beginning = new HashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      cuts.addAll(List.of(marks.get(i).begin(), marks.get(i).end()));
      beginning.computeIfAbsent(marks.get(i).begin(), at -> new ArrayList<>()).add(i);
    }
    List<Stretch> stretches = new ArrayList<>();
    TreeSet<Integer> open = new TreeSet<>();
    int begin = 0;
    for (int end : cuts.tailSet(1)) {
      int here = begin;
      open.removeIf(i -> marks.get(i).end() <= here);
      open.addAll(beginning.getOrDefault(here, List.of()));
      stretches.add(new Stretch(here, end, open.stream().map(marks::get).toList()));
      begin = end;
    }
    return stretches;
  }

  private Segment segment(Stretch stretch, Set<Mark> hidden) {
    List<Mark> covering = stretch.covering();
    List<Mark> ending =
        covering.stream()
            .filter(mark -> mark.end() == stretch.end() && hidden.contains(mark))
            .toList();
    boolean opens = covering.isEmpty() || covering.get(0).begin() == stretch.begin();
    boolean closes = covering.isEmpty() || covering.get(0).end() == stretch.end();
    String words = text.substring(stretch.begin(), stretch.end());
    return new Segment(words, covering, opens, closes, ending);
  }

  /** The sentence, or the run of sentences, that a mark stands in, with the marks inside it. */
  MarkedText sentenceOf(Mark mark) {
    Set<Integer> boundaries = sentenceBoundaries();
    int begin = boundaries.stream().filter(b -> b <= mark.begin()).max(naturalOrder()).orElse(0);
    int end =
        boundaries.stream().filter(b -> b >= mark.end()).min(naturalOrder()).orElse(text.length());
    List<Mark> inside =
        marks.stream()
            .filter(m -> m.begin() >= begin && m.end() <= end)
            .map(m -> m.movedBy(-begin))
            .toList();
    return new MarkedText(text.substring(begin, end), inside);
  }

  private Set<Integer> sentenceBoundaries() {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    Set<Integer> boundaries = new TreeSet<>();
    for (int at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
      if (!ABBREVIATION.matcher(text.substring(0, at)).find()) {
        boundaries.add(at);
      }
    }
    return boundaries;
  }
}
