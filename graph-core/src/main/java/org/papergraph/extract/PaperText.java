package org.papergraph.extract;

import java.util.List;

/** The text of one paper, ready to be read by extractors. */
final class PaperText {
  private final Section title;
  private final Section abstractSection;

  PaperText(String title, String abstractText) {
    this.title = Section.of(Part.TITLE, title);
    this.abstractSection = Section.of(Part.ABSTRACT, abstractText);
  }

  Section title() {
    return title;
  }

  Section abstractSection() {
    return abstractSection;
  }

  List<Section> sections() {
    return List.of(title, abstractSection);
  }
}
