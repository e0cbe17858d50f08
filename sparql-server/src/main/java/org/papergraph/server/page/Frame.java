package org.papergraph.server.page;

import java.util.List;
import org.papergraph.server.rdf.Format;

/**
 * What stands around the content of a page.
 *
 * @param title of the page, for the window
 * @param search what the search box says; null leaves the box out
 * @param turtle the address of the triples behind the page, or empty
 * @param section the part of the site the page belongs to
 */
record Frame(String title, boolean searchBox, String search, String turtle, Section section) {
  private static final String TURTLE_ENDING = ".ttl";

  /** What the navigation leads to. */
  enum Section {
    SEARCH,
    BROWSE,
    SPARQL,
    EXTRACT,
    ABOUT,
    /** None of them. */
    OTHER
  }

  static Frame of(String title) {
    return new Frame(title, true, "", "", Section.OTHER);
  }

  Frame withTurtle(String address) {
    return new Frame(title, searchBox, search, address, section);
  }

  Frame withSearch(String words) {
    return new Frame(title, searchBox, words, turtle, section);
  }

  Frame withoutSearchBox() {
    return new Frame(title, false, search, turtle, section);
  }

  Frame inSection(Section part) {
    return new Frame(title, searchBox, search, turtle, part);
  }

  /** What marks the link to the section the reader is in. */
  @org.jspecify.annotations.Nullable
  String current(Section part) {
    return section == part ? "true" : null;
  }

  /** The address of what the page is about, or empty. */
  String canonical() {
    return turtle.endsWith(TURTLE_ENDING)
        ? turtle.substring(0, turtle.length() - TURTLE_ENDING.length())
        : "";
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
