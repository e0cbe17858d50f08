package org.papergraph.extract;

import java.util.List;
import org.papergraph.vocabulary.SmallVocabulary;
import org.papergraph.vocabulary.Vocabulary;

/** What extractors are given in tests. */
final class Papers {
  private Papers() {}

  /** A paper whose abstract is all there is, read without a vocabulary. */
  static PaperAnalysis withAbstract(String abstractText) {
    return new PaperAnalysis(new PaperText("", abstractText), new Vocabulary(List.of()));
  }

  static PaperAnalysis of(String title, String abstractText) {
    return new PaperAnalysis(new PaperText(title, abstractText), SmallVocabulary.vocabulary());
  }

  static Section section(String abstractText) {
    return Section.of(Part.ABSTRACT, abstractText);
  }

  /** The stretch of the raw abstract. */
  static String quote(PaperAnalysis paper, Span span) {
    return paper.section(span.part()).text().raw().substring(span.begin(), span.end());
  }
}
