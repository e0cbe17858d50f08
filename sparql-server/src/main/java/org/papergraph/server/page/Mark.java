package org.papergraph.server.page;

/**
 * A stretch of a shown text that speaks of something.
 *
 * @param begin offset of its first character in the shown text, in UTF-16 units
 * @param end offset after its last character
 * @param kind what it speaks of
 * @param introduced whether the paper introduces that
 * @param target what it leads to
 * @param confidence how sure the reading is, from 0 to 1
 * @param note what is known of the mention, in words
 */
record Mark(
    int begin,
    int end,
    EntityKind kind,
    boolean introduced,
    Link target,
    double confidence,
    String note) {
  Mark {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("no text from " + begin + " to " + end);
    }
  }

  int length() {
    return end - begin;
  }

  Mark movedBy(int offset) {
    return new Mark(begin + offset, end + offset, kind, introduced, target, confidence, note);
  }
}
