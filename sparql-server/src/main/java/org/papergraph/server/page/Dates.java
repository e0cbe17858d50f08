package org.papergraph.server.page;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** When things were published: a year, a month or a day. */
final class Dates {
  private Dates() {}

  /** The date of a thing as the graph has it, {@code 2031}, {@code 2031-05} or a day. */
  static Optional<String> issued(Graph facts, Node thing) {
    return Facts.texts(facts, thing, Terms.ISSUED)
        .filter(text -> year(text).isPresent())
        .findFirst();
  }

  /** The year a thing was published in. */
  static Optional<Integer> year(Graph facts, Node thing) {
    return issued(facts, thing).flatMap(Dates::year);
  }

  /** The year of a date; nothing for what does not begin with one. */
  static Optional<Integer> year(String date) {
    return date.matches("\\d{4}(-.*)?")
        ? Optional.of(Integer.valueOf(date.substring(0, 4)))
        : Optional.empty();
  }
}
