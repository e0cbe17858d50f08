package org.papergraph.server.page;

import java.util.List;
import org.papergraph.server.rdf.Format;

/**
 * What stands around the content of a page.
 *
 * @param title of the page, for the window
 * @param search what the search box says; null leaves the box out
 * @param turtle the address of the triples behind the page, or empty
 */
record Frame(String title, boolean searchBox, String search, String turtle) {
  static Frame of(String title) {
    return new Frame(title, true, "", "");
  }

  Frame withTurtle(String address) {
    return new Frame(title, searchBox, search, address);
  }

  Frame withSearch(String words) {
    return new Frame(title, searchBox, words, turtle);
  }

  Frame withoutSearchBox() {
    return new Frame(title, false, search, turtle);
  }

  /** The address of what the page is about, or empty. */
  String canonical() {
    return turtle.endsWith(".ttl") ? turtle.substring(0, turtle.length() - 4) : "";
  }

  /** What the triples behind the page can be had as, at that address with their ending. */
  List<Format> formats() {
    return canonical().isEmpty() ? List.of() : Format.RDF;
  }

  /** The style sheet, by its content, so that browsers may keep it. */
  String styleSheet() {
    return Assets.STYLE_SHEET.address();
  }

  String icon() {
    return Assets.ICON.address();
  }
}
