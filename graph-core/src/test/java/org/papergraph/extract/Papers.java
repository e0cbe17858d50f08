package org.papergraph.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papergraph.vocabulary.SmallVocabulary;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.vocabulary.VocabularyFiles;

/** What extractors are given in tests. */
final class Papers {
  private static final Map<Question, Classifier> CLASSIFIERS = Classifier.bundled();

  private Papers() {}

  /** The classifiers that come with papergraph. */
  static Map<Question, Classifier> classifiers() {
    return CLASSIFIERS;
  }

  /** Classifiers with no weights but these: lines of a table with {@code |} for tabs. */
  static Map<Question, Classifier> classifiers(String... lines) {
    String table = String.join("\n", lines).replace('|', '\t');
    try {
      return Classifier.read(new BufferedReader(new StringReader(table)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A paper whose abstract is all there is, read without a vocabulary. */
  static PaperAnalysis withAbstract(String abstractText) {
    return new PaperAnalysis(
        new PaperText("", abstractText), new Vocabulary(List.of()), CLASSIFIERS);
  }

  /** A paper whose title is all there is, read without a vocabulary. */
  static PaperAnalysis withTitle(String title) {
    return new PaperAnalysis(new PaperText(title, ""), new Vocabulary(List.of()), CLASSIFIERS);
  }

  static PaperAnalysis of(String title, String abstractText) {
    return new PaperAnalysis(
        new PaperText(title, abstractText), SmallVocabulary.vocabulary(), CLASSIFIERS);
  }

  /** A paper that may name what everybody knows. */
  static PaperAnalysis wellKnown(String title, String abstractText) {
    return new PaperAnalysis(
        new PaperText(title, abstractText), VocabularyFiles.bundled(), CLASSIFIERS);
  }

  /** A paper of which made-up weights decide what is what. */
  static PaperAnalysis decidedBy(Map<Question, Classifier> classifiers, String abstractText) {
    return new PaperAnalysis(
        new PaperText("", abstractText), SmallVocabulary.vocabulary(), classifiers);
  }

  static Section section(String abstractText) {
    return Section.of(Part.ABSTRACT, abstractText);
  }

  /** The stretch of the raw abstract. */
  static String quote(PaperAnalysis paper, Span span) {
    return paper.section(span.part()).text().raw().substring(span.begin(), span.end());
  }

  static List<String> quotes(PaperAnalysis paper, Phrase phrase) {
    return phrase.spans().stream().map(span -> quote(paper, span)).toList();
  }

  static Set<String> cues(Phrase phrase) {
    return phrase.cues().names();
  }

  static List<String> names(List<Phrase> phrases) {
    return new ArrayList<>(phrases.stream().map(Phrase::name).toList());
  }

  static Phrase named(List<Phrase> phrases, String name) {
    return phrases.stream()
        .filter(phrase -> phrase.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " among " + names(phrases)));
  }
}
