package org.papergraph.server.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a text over which the marks do not change.
 *
 * @param text its characters
 * @param marks what covers it, the narrowest first; empty for plain text
 * @param opens whether the narrowest begins here
 * @param closes whether the narrowest ends here
 * @param hidden the marks that end here without having been the narrowest anywhere
 */
record Segment(String text, List<Mark> marks, boolean opens, boolean closes, List<Mark> hidden) {
  Segment {
    marks = List.copyOf(marks);
    hidden = List.copyOf(hidden);
  }

  boolean marked() {
    return !marks.isEmpty();
  }

  /** The mark whose colour and link the piece has. */
  Mark mark() {
    return marks.get(0);
  }

  /** The classes of the style sheet. */
  String css() {
    StringBuilder classes = new StringBuilder("mark ").append(mark().kind().css());
    if (mark().introduced()) {
      classes.append(" new");
    }
    if (!opens) {
      classes.append(" goes-on");
    }
    if (!closes) {
      classes.append(" continues");
    }
    if (marks.size() > 1) {
      classes.append(" within within-").append(marks.get(1).kind().singular());
    }
    return classes.toString();
  }

  /** All that is known of the marks, the narrowest first. */
  String title() {
    return marks.stream().map(Mark::note).collect(Collectors.joining("\nwithin "));
  }
}
