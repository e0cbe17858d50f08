package org.papergraph.text;

import java.util.Arrays;

/**
 * A text as a reader wants to see it, each character of which knows the stretch of the raw text it
 * was rendered from.
 *
 * <p>Papers reach us with leftovers of LaTeX. Extractors read the rendering; what they find is
 * quoted from the raw text, which is never changed. Offsets count UTF-16 code units, half-open.
 */
public final class ReadableText {
  private final String raw;
  private final String text;
  private final int[] begins;
  private final int[] ends;

  private ReadableText(String raw, String text, int[] begins, int[] ends) {
    this.raw = raw;
    this.text = text;
    this.begins = begins;
    this.ends = ends;
  }

  /** Renders a raw text; see {@link LatexLeftovers} for what is resolved. */
  public static ReadableText of(String raw) {
    return LatexLeftovers.render(raw);
  }

  /** The text as it was read. */
  public String raw() {
    return raw;
  }

  /** The rendering. */
  public String text() {
    return text;
  }

  /**
   * The offset in the raw text where the rendered stretch starting at {@code begin} starts.
   *
   * @throws IllegalArgumentException if {@code begin} is not the offset of a rendered character
   */
  public int rawBegin(int begin) {
    if (begin < 0 || begin >= begins.length) {
      throw new IllegalArgumentException("no character at " + begin + " of " + text.length());
    }
    return begins[begin];
  }

  /**
   * The offset in the raw text where the rendered stretch ending at {@code end} (exclusive) ends.
   *
   * @throws IllegalArgumentException if {@code end} does not follow a rendered character
   */
  public int rawEnd(int end) {
    if (end < 1 || end > ends.length) {
      throw new IllegalArgumentException("no character before " + end + " of " + text.length());
    }
    return ends[end - 1];
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects rendered characters with their origin. */
  static final class Builder {
    private final String raw;
    private final StringBuilder text;
    private int[] begins;
    private int[] ends;

    Builder(String raw) {
      this.raw = raw;
      this.text = new StringBuilder(raw.length());
      this.begins = new int[raw.length()];
      this.ends = new int[raw.length()];
    }

    int length() {
      return text.length();
    }

    char charAt(int index) {
      return text.charAt(index);
    }

    /** Appends {@code rendered}, all of it standing for the raw stretch from begin to end. */
    void append(CharSequence rendered, int begin, int end) {
      for (int i = 0; i < rendered.length(); i++) {
        append(rendered.charAt(i), begin, end);
      }
    }

    void append(char c, int begin, int end) {
      int at = text.length();
      if (at == begins.length) {
        begins = Arrays.copyOf(begins, at * 2 + 16);
        ends = Arrays.copyOf(ends, at * 2 + 16);
      }
      begins[at] = begin;
      ends[at] = end;
      text.append(c);
    }

    /**
     * Replaces the last rendered character by {@code c}, its origin now reaching to {@code end}.
     */
    void replaceLast(char c, int end) {
      int at = text.length() - 1;
      text.setCharAt(at, c);
      ends[at] = end;
    }

    ReadableText build() {
      int length = text.length();
      return new ReadableText(
          raw, text.toString(), Arrays.copyOf(begins, length), Arrays.copyOf(ends, length));
    }
  }
}
