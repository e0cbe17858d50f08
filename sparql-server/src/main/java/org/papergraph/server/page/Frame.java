package org.papergraph.server.page;

import java.util.List;

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

  /** The triples behind the page in each format; none where there are none. */
  List<Link> downloads() {
    if (!turtle.endsWith(TURTLE_ENDING)) {
      return List.of();
    }
    String path = turtle.substring(0, turtle.length() - TURTLE_ENDING.length());
    return List.of(
        new Link("Turtle", turtle, false),
        new Link("JSON-LD", path + ".jsonld", false),
        new Link("N-Triples", path + ".nt", false));
  }

  /** The style sheet, by its content, so that browsers may keep it. */
  String styleSheet() {
    return Assets.STYLE_SHEET.address();
  }

  String icon() {
    return Assets.ICON.address();
  }
}
