package org.papergraph.server.page;

import java.util.List;
import java.util.Optional;

/**
 * Claims that have metric, data set and scale in common.
 *
 * @param scale in words
 * @param reason why they are not put in order; empty where they may be
 * @param count how many there are; the rows may be the first of them
 * @param address of the page with all of them
 * @param sorts the orders there are; none where only some rows are shown
 */
record ClaimGroup(
    Optional<Link> metric,
    Optional<Link> dataset,
    String scale,
    String reason,
    boolean comparable,
    List<ClaimRow> rows,
    int count,
    String address,
    List<Sort> sorts) {
  ClaimGroup {
    rows = List.copyOf(rows);
    sorts = List.copyOf(sorts);
  }

  int more() {
    return count - rows.size();
  }
}
