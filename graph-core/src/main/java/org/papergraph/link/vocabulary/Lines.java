package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, in bounded memory. */
final class Lines {
  private final Reader text;
  private final int longest;
  private final char[] buffer = new char[1 << 16];
  private int from;
  private int to;
  private long number = 1;
  private boolean begins = true;

  /**
   * @param longest how many characters of a line are held at once
   */
  Lines(Reader text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /** The next line, or the next part of a long one. */
  Optional<Line> next() throws IOException {
    StringBuilder found = new StringBuilder();
    boolean ended = false;
    while (!ended && found.length() < longest && fill()) {
      int most = Math.min(to, from + longest - found.length());
      int end = from;
      while (end < most && buffer[end] != '\n') {
        end++;
      }
      ended = end < most;
      int next = ended ? end + 1 : end;
      found.append(buffer, from, next - from);
      from = next;
    }
    ended = ended || !fill();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Line line = new Line(number, found.toString(), begins, ended);
    number += ended ? 1 : 0;
    begins = ended;
    return Optional.of(line);
  }

  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, text.read(buffer, 0, buffer.length));
    }
    return from < to;
  }
}
