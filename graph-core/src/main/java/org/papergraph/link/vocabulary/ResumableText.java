package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text that is handed to a parser line by line, so that it is known how far the parser got, and
 * some lines of which can be handed out again.
 */
final class ResumableText extends Reader {
  /** What is kept of the text behind the last place that was understood, in characters. */
  static final int MOST_KEPT = 1 << 20;

  private final Lines lines;
  private final UnaryOperator<Line> filter;
  private final boolean isBounded;
  private final Deque<Line> kept = new ArrayDeque<>();
  private final Deque<Line> again = new ArrayDeque<>();
  private long keptCharacters;
  private String current = "";
  private int position;
  private long line;
  private boolean atEnd;
  private @Nullable IOException failure;

  /** More than can be kept is no more than a parser was asked to take. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("more than " + MOST_KEPT + " characters belong together");
    }
  }

  /**
   * @param filter what becomes of a line before it is handed out
   * @param isBounded whether it is an error that a parser takes more than can be kept
   */
  ResumableText(Lines lines, UnaryOperator<Line> filter, boolean isBounded) {
    this.lines = lines;
    this.filter = filter;
    this.isBounded = isBounded;
  }

  @Override
  public int read(char[] characters, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (position == current.length()) {
      Optional<Line> next = next();
      if (next.isEmpty()) {
        return -1;
      }
      current = next.get().text();
      position = 0;
    }
    int count = Math.min(length, current.length() - position);
    current.getChars(position, position + count, characters, offset);
    position += count;
    return count;
  }

  /** The next line as a whole; it counts as handed out. */
  Optional<Line> next() throws IOException {
    try {
      Optional<Line> next =
          again.isEmpty() ? lines.next().map(filter) : Optional.of(again.removeFirst());
      atEnd = next.isEmpty();
      if (next.isPresent()) {
        keep(next.get());
      }
      return next;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private void keep(Line next) throws IOException {
    line = next.number();
    kept.addLast(next);
    keptCharacters += next.text().length();
    while (keptCharacters > MOST_KEPT && !kept.isEmpty()) {
      if (isBounded) {
        throw new TooLongException();
      }
      forgetFirst();
    }
  }

  /** Forgets the lines before this one. */
  void keepFrom(long number) {
    while (!kept.isEmpty() && kept.getFirst().number() < number) {
      forgetFirst();
    }
  }

  private void forgetFirst() {
    keptCharacters -= kept.removeFirst().text().length();
  }

  /** Goes back to the beginning of a line, or of the first one behind it that is still known. */
  void goTo(long number) {
    while (!kept.isEmpty() && kept.getLast().number() >= number) {
      Line last = kept.removeLast();
      keptCharacters -= last.text().length();
      again.addFirst(last);
    }
    current = "";
    position = 0;
    line = kept.isEmpty() ? Math.max(0, number - 1) : kept.getLast().number();
    failure = null;
  }

  /** Goes back to a line, to pass another one over; false if that one is not known any more. */
  boolean goToWithout(long number, long leftOut) {
    goTo(number);
    boolean isKnown = again.stream().anyMatch(it -> it.number() == leftOut);
    int count = again.size();
    for (int i = 0; i < count; i++) {
      Line next = again.removeFirst();
      again.addLast(next.number() == leftOut ? next.emptied() : next);
    }
    return isKnown;
  }

  /** The first line from this one on that is known and has something on it but a comment. */
  long firstFilled(long number) {
    return kept.stream()
        .filter(it -> it.number() >= number && it.isFilled())
        .mapToLong(Line::number)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** The number of the last line that was handed out. */
  long line() {
    return line;
  }

  /** Whether all lines have been handed out, and one more was asked for. */
  boolean isAtEnd() {
    return atEnd;
  }

  /** Why the text could not be read on. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** The text below is its owner's to close. */
  @Override
  public void close() {}
}
