package org.papergraph.extract;

import java.util.Comparator;

/**
 * A stretch of a paper's text as it was read.
 *
 * @param part the part of the paper it lies in
 * @param begin offset of its first UTF-16 code unit
 * @param end offset behind its last
 */
public record Span(Part part, int begin, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::part).thenComparingInt(Span::begin).thenComparingInt(Span::end);

  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("no stretch of text: " + begin + " to " + end);
    }
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  boolean overlaps(Span other) {
    return part == other.part && begin < other.end && other.begin < end;
  }
}
