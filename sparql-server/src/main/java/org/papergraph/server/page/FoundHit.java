package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.papergraph.search.Marks;
import org.papergraph.search.SearchAnswer;

/**
 * Something found, with the words that were looked for marked.
 *
 * @param kind in one word
 * @param href of its page
 * @param name in pieces
 * @param year of a paper, or empty
 * @param aliases other names it was found by
 * @param text sentences it was found by, or how its text begins
 * @param plain its name
 */
record FoundHit(
    String kind,
    String href,
    List<Marks.Piece> name,
    String year,
    List<List<Marks.Piece>> aliases,
    List<Marks.Piece> text,
    String plain) {
  private static final int MOST_ALIASES = 3;
  private static final int SENTENCES = 2;
  private static final int LONGEST_TEXT = 420;

  private static final Node PERSON = Terms.term("https://schema.org/Person");
  private static final Node DESCRIPTION = Terms.term("http://purl.org/dc/terms/description");

  static FoundHit of(SearchAnswer.Hit hit, Marks marks, Site site) {
    Node node = Terms.term(hit.iri());
    Link link = site.names().link(node);
    Optional<EntityKind> kind = site.facts().kind(node);
    boolean person = Facts.objects(site.facts().facts(), node, Terms.TYPE).contains(PERSON);
    return new FoundHit(
        kind.map(EntityKind::singular).orElse(person ? "person" : "thing"),
        link.href(),
        marks.whole(link.text()),
        site.facts().text(node, Terms.ISSUED).map(date -> date.split("-", 2)[0]).orElse(""),
        aliases(node, link.text(), marks, site),
        text(node, marks, site),
        link.text());
  }

  private static List<List<Marks.Piece>> aliases(Node node, String name, Marks marks, Site site) {
    List<List<Marks.Piece>> aliases = new ArrayList<>();
    Facts.texts(site.facts().facts(), node, Terms.ALTERNATIVE)
        .filter(alias -> !alias.equalsIgnoreCase(name))
        .map(marks::whole)
        .filter(pieces -> pieces.stream().anyMatch(Marks.Piece::marked))
        .limit(MOST_ALIASES)
        .forEach(aliases::add);
    return aliases;
  }

  private static List<Marks.Piece> text(Node node, Marks marks, Site site) {
    String text =
        site.facts()
            .text(node, Terms.ABSTRACT)
            .or(() -> site.facts().text(node, DESCRIPTION))
            .map(Names::readable)
            .orElse("");
    List<Marks.Piece> found = marks.sentences(text, SENTENCES);
    if (found.isEmpty()) {
      String opening = PaperCard.opening(text);
      return opening.isEmpty() ? List.of() : List.of(new Marks.Piece(opening, false));
    }
    return cut(found);
  }

  private static List<Marks.Piece> cut(List<Marks.Piece> pieces) {
    List<Marks.Piece> cut = new ArrayList<>();
    int length = 0;
    for (Marks.Piece piece : pieces) {
      int rest = LONGEST_TEXT - length;
      if (piece.text().length() > rest) {
        int end = Character.isHighSurrogate(piece.text().charAt(rest - 1)) ? rest - 1 : rest;
        cut.add(new Marks.Piece(piece.text().substring(0, end), piece.marked()));
        cut.add(new Marks.Piece(" …", false));
        return cut;
      }
      cut.add(piece);
      length += piece.text().length();
      if (length == LONGEST_TEXT) {
        return cut;
      }
    }
    return cut;
  }
}
