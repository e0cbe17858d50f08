package org.papergraph.explain;

/**
 * The sentence around a stretch of text, without the stretch itself.
 *
 * @param before from the sentence's beginning
 * @param after to its end
 */
record Excerpt(String before, String after) {
  /** Long sentences are cut to this many characters on each side. */
  private static final int REACH = 160;

  /** Offsets count code points. */
  static Excerpt of(String text, long begin, long end) {
    int length = text.codePointCount(0, text.length());
    if (begin < 0 || end > length || begin > end) {
      return new Excerpt("", "");
    }
    int from = text.offsetByCodePoints(0, (int) begin);
    int to = text.offsetByCodePoints(0, (int) end);
    int left = from;
    while (left > 0 && from - left < REACH && !endsSentence(text, left - 1)) {
      left--;
    }
    int right = to;
    while (right < text.length() && right - to < REACH && !endsSentence(text, right)) {
      right++;
    }
    String before = text.substring(left, from).stripLeading();
    String after = text.substring(to, Math.min(text.length(), right + 1));
    return new Excerpt(
        from - left == REACH ? "…" + before : before, right - to == REACH ? after + "…" : after);
  }

  private static boolean endsSentence(String text, int i) {
    char c = text.charAt(i);
    boolean sign = c == '.' || c == '?' || c == '!';
    return sign && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
  }
}
