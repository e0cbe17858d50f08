package org.papergraph.restore;

/**
 * What was restored.
 *
 * @param statements how many were read
 * @param whole whether it was all graphs of the store, and not facts alone
 * @param things papers and other things whose records came along; 0 where no records did
 */
public record Restored(long statements, boolean whole, long things) {
  /** Whether the graph can be added to. */
  public boolean hasRecords() {
    return things > 0;
  }
}
