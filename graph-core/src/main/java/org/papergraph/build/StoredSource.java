package org.papergraph.build;

/**
 * A source page as the store keeps it.
 *
 * @param sha256 of its content
 * @param byteCount of its content
 * @param format the reader's name
 * @param fileName a name it was given under
 */
record StoredSource(String sha256, long byteCount, String format, String fileName)
    implements Comparable<StoredSource> {
  @Override
  public int compareTo(StoredSource other) {
    int bySum = sha256.compareTo(other.sha256);
    return bySum != 0 ? bySum : fileName.compareTo(other.fileName);
  }
}
