package org.papergraph.server.page;

import java.util.Optional;
import org.papergraph.text.ReadableText;

/**
 * A stored text made readable, with the way from offsets in the one to offsets in the other.
 *
 * <p>Mentions count Unicode code points of the stored text, Java counts UTF-16 units of the
 * readable one.
 */
final class ShownText {
  private final ReadableText readable;

  ShownText(String stored) {
    this.readable = ReadableText.of(stored);
  }

  String text() {
    return readable.text();
  }

  /** A stretch of the shown text, half-open. */
  record Range(int begin, int end) {}

  /**
   * Where a stretch of the stored text is shown; empty if the stored text has no such stretch, has
   * other words there, or none of it is shown.
   *
   * @param begin code points before it
   * @param end code points up to its end
   * @param exact its words
   */
  Optional<Range> range(int begin, int end, String exact) {
    String raw = readable.raw();
    if (begin < 0 || end <= begin || end > raw.codePointCount(0, raw.length())) {
      return Optional.empty();
    }
    int rawBegin = raw.offsetByCodePoints(0, begin);
    int rawEnd = raw.offsetByCodePoints(rawBegin, end - begin);
    return raw.substring(rawBegin, rawEnd).equals(exact)
        ? shown(rawBegin, rawEnd)
        : Optional.empty();
  }

  /**
   * Where a stretch of the stored text is shown; empty if none of it is.
   *
   * @param rawBegin UTF-16 units before it
   * @param rawEnd UTF-16 units up to its end
   */
  Optional<Range> shown(int rawBegin, int rawEnd) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < readable.text().length(); i++) {
      if (readable.rawEnd(i + 1) > rawBegin && readable.rawBegin(i) < rawEnd) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(new Range(first, last + 1));
  }
}
