package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.papergraph.vocabulary.Vocabulary;

/** Reads a title and an abstract and tells what they say. Safe for any number of threads. */
public final class FindingReader implements PaperReader {
  private static final List<Extractor> EXTRACTORS =
      List.of(
          new RepositoryExtractor(),
          new LinkExtractor(),
          new AcronymExtractor(),
          new MethodExtractor(),
          new DatasetExtractor(),
          new TaskExtractor(),
          new MetricExtractor(),
          new ResultExtractor());

  private final Vocabulary vocabulary;
  private final Map<Question, Classifier> classifiers;

  /**
   * A reader with the classifiers that come with papergraph.
   *
   * @param vocabulary the well-known names
   */
  public FindingReader(Vocabulary vocabulary) {
    this(vocabulary, Classifier.bundled());
  }

  /**
   * @param vocabulary the well-known names
   * @param classifiers one a question
   */
  public FindingReader(Vocabulary vocabulary, Map<Question, Classifier> classifiers) {
    this.vocabulary = vocabulary;
    this.classifiers = Map.copyOf(classifiers);
  }

  /**
   * What a paper says, by kind and then in the order of the text.
   *
   * @param title the title as it was read
   * @param abstractText the abstract as it was read; may be empty
   */
  @Override
  public List<Finding> read(String title, String abstractText) {
    return readForCorpus(title, abstractText).stream()
        .filter(finding -> !(finding instanceof Finding.Undecided))
        .toList();
  }

  @Override
  public List<Finding> readForCorpus(String title, String abstractText) {
    PaperAnalysis paper =
        new PaperAnalysis(new PaperText(title, abstractText), vocabulary, classifiers);
    List<Finding> findings = new ArrayList<>();
    for (Extractor extractor : EXTRACTORS) {
      findings.addAll(extractor.extract(paper));
    }
    return findings;
  }

  /**
   * The questions that reading a paper raises, with what was noticed: the raw material of training.
   *
   * @param title as for {@link #read}
   * @param abstractText as for {@link #read}
   */
  public List<Decision> decisions(String title, String abstractText) {
    return Decisions.of(
        new PaperAnalysis(new PaperText(title, abstractText), vocabulary, classifiers));
  }
}
