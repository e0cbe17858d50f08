package org.papergraph.server.page;

/**
 * The query whose answer a table or a chart shows.
 *
 * @param what it asks for, in a few words
 * @param query in SPARQL, with its prefixes
 */
record Behind(String what, String query) {
  /** The page that runs it. */
  String page() {
    return Addresses.query(query);
  }

  /** All rows of its answer. */
  String csv() {
    return "/sparql?query=" + Addresses.encoded(query) + "&format=csv";
  }
}
