package org.papergraph.server.page;

/**
 * Something to click on, or just words.
 *
 * @param text what it says
 * @param href where it leads; empty for words only
 * @param external whether that is outside this server
 */
record Link(String text, String href, boolean external) {
  static Link none(String text) {
    return new Link(text, "", false);
  }

  boolean leads() {
    return !href.isEmpty();
  }
}
