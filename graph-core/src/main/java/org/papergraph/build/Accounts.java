package org.papergraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papergraph.read.Rejection;

/**
 * What became of the input: {@code read = stored + merged + rejected}.
 *
 * @param read records read, whole or not
 * @param stored papers that are new in the store
 * @param merged records that joined a paper
 * @param rejected records that were not taken over
 * @param papers papers in the store now
 * @param rejections the rejected, in the order of the input, at most {@value
 *     #MOST_REJECTIONS_KEPT}; all of them went to the listener
 * @param rejectedByReason how many there are of each reason
 * @param bySource what became of each source this run read, by its SHA-256; rejections that are of
 *     no source, such as of a file that nobody recognises, are in none
 */
public record Accounts(
    long read,
    long stored,
    long merged,
    long rejected,
    long papers,
    List<Rejection> rejections,
    Map<String, Long> rejectedByReason,
    Map<String, SourceAccount> bySource) {
  static final int MOST_REJECTIONS_KEPT = 10_000;

  public Accounts {
    if (read != stored + merged + rejected) {
      throw new IllegalArgumentException(
          read
              + " records read are not "
              + stored
              + " stored + "
              + merged
              + " merged + "
              + rejected
              + " rejected");
    }
    rejections = List.copyOf(new ArrayList<>(rejections));
    rejectedByReason = new TreeMap<>(rejectedByReason);
    bySource = new TreeMap<>(bySource);
  }

  /** What became of the sources of each format. */
  public Map<String, SourceAccount> byFormat() {
    Map<String, SourceAccount> formats = new TreeMap<>();
    bySource.values().forEach(one -> formats.merge(one.format(), one, SourceAccount::plus));
    return formats;
  }
}
