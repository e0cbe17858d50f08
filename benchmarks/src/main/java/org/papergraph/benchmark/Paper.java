package org.papergraph.benchmark;

/**
 * What extraction is given of one paper.
 *
 * @param title not blank
 * @param abstractText not blank
 */
record Paper(String title, String abstractText) {
  Paper {
    if (title.isBlank() || abstractText.isBlank()) {
      throw new IllegalArgumentException(
          "a paper needs a title and an abstract: \"" + title + "\", \"" + abstractText + "\"");
    }
  }

  /** The number of words of the abstract. */
  int words() {
    return abstractText.strip().split("\\s+").length;
  }
}
