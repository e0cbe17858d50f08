package org.papergraph.build;

/**
 * What became of the records of a source, or of all sources of a format.
 *
 * @param format the reader's name
 * @param read = stored + merged + rejected
 * @param stored records that are the first of a paper that is new in the store
 * @param merged records that joined a paper
 * @param rejected records that were not taken over
 */
public record SourceAccount(String format, long read, long stored, long merged, long rejected) {
  public SourceAccount {
    if (read != stored + merged + rejected) {
      throw new IllegalArgumentException(
          read + " read are not " + stored + " + " + merged + " + " + rejected);
    }
  }

  SourceAccount plus(SourceAccount other) {
    return new SourceAccount(
        format,
        read + other.read,
        stored + other.stored,
        merged + other.merged,
        rejected + other.rejected);
  }
}
