package org.papergraph.server.query;

/**
 * A text that a regular expression is matched with. Matching may take time that grows exponentially
 * with the text; each look at a character counts, so that it can be stopped.
 */
final class GuardedText implements CharSequence {
  private final CharSequence text;
  private final RunningQuery query;

  GuardedText(CharSequence text, RunningQuery query) {
    this.text = text;
    this.query = query;
  }

  @Override
  public char charAt(int index) {
    query.step();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new GuardedText(text.subSequence(start, end), query);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
