package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A paper in a list.
 *
 * @param title with a link to its page
 * @param opening how its abstract begins
 * @param contributions what it introduces
 */
record PaperCard(Link title, String opening, List<Chip> contributions) {
  private static final int OPENING_LENGTH = 180;
  private static final int MOST_CONTRIBUTIONS = 3;

  PaperCard {
    contributions = List.copyOf(contributions);
  }

  /** A name in the colour of its kind. */
  record Chip(Link link, EntityKind kind) {}

  static PaperCard of(Node paper, Site site) {
    List<Chip> chips = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      if (relation.introduces()) {
        Facts.objects(site.facts().facts(), paper, relation.property())
            .forEach(node -> chips.add(new Chip(site.names().link(node), relation.kind())));
      }
    }
    String text = site.facts().text(paper, Terms.ABSTRACT).map(Names::readable).orElse("");
    return new PaperCard(
        site.names().link(paper),
        opening(text),
        chips.subList(0, Math.min(MOST_CONTRIBUTIONS, chips.size())));
  }

  /** Whole words of a text's beginning. */
  static String opening(String text) {
    if (text.length() <= OPENING_LENGTH) {
      return text;
    }
    int space = text.lastIndexOf(' ', OPENING_LENGTH);
    return text.substring(0, space < 1 ? OPENING_LENGTH : space) + " …";
  }
}
