package org.papergraph.search;

/**
 * A sum over the words of documents, in whatever order they come: equal sums are of equal words in
 * documents of equal subjects, but for a chance of one in 2<sup>128</sup>.
 */
final class DocumentSum {
  private static final long ONE = 0x9E3779B97F4A7C15L;
  private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

  private long documents;
  private long words;
  private long low;
  private long high;

  void documents(long count) {
    documents += count;
  }

  /**
   * Counts a word of a document.
   *
   * @param subject of the document, by {@link #hash}
   * @param times how often it is there
   */
  void word(long subject, long field, long word, long times) {
    words += times;
    low += times * mixed(mixed(mixed(ONE ^ subject) + field) + word);
    high += times * mixed(mixed(mixed(OTHER ^ subject) + field) + word);
  }

  /** A number that stands for bytes. */
  static long hash(byte[] bytes, int begin, int length) {
    long hash = OTHER + length;
    for (int i = begin; i < begin + length; i++) {
      hash = (hash ^ bytes[i]) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return mixed(hash);
  }

  /** The finalizer of MurmurHash3. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  boolean isThatOf(DocumentSum other) {
    return documents == other.documents
        && words == other.words
        && low == other.low
        && high == other.high;
  }

  @Override
  public String toString() {
    return String.format("%,d documents of %,d words", documents, words);
  }
}
