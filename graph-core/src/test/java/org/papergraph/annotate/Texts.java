package org.papergraph.annotate;

import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Finding;
import org.papergraph.extract.FindingReader;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.SmallVocabulary;

/** Texts to annotate. */
final class Texts {
  private Texts() {}

  /** What the small vocabulary and the rules find. */
  static FindingReader reader() {
    return new FindingReader(SmallVocabulary.vocabulary());
  }

  static AnnotatedText of(String title, String abstractText, Finding... findings) {
    return new AnnotatedText(
        Optional.empty(), Optional.empty(), title, abstractText, List.of(findings));
  }

  /** The first place of some words in a text. */
  static Span span(Part part, String text, String words) {
    int begin = text.indexOf(words);
    return new Span(part, begin, begin + words.length());
  }

  /** A finding that was read in these places. */
  static Finding named(Kind kind, Finding.Role role, String name, Span... spans) {
    return new Finding.Named(
        kind, role, name, Optional.empty(), Optional.empty(), List.of(spans), 0.9, "made-up");
  }
}
