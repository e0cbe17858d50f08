package org.papergraph.benchmark;

import java.io.IOException;
import java.util.List;
import org.papergraph.extract.FindingReader;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.vocabulary.VocabularyFiles;

/**
 * What benchmarks run over, and how much is found in it.
 *
 * @param input what {@link Papers#of} was given
 * @param papers how many papers there are
 * @param words how many words an abstract has, on average
 * @param findings how many findings papergraph reads in one, on average
 * @param labels how many labels {@link LabelSearch} sees in one, on average
 */
record Corpus(String input, int papers, double words, double findings, double labels) {
  /** Averages over as many are good enough to say what the input is like. */
  private static final int LOOKED_THROUGH = 500;

  static Corpus of(String input) throws IOException {
    List<Paper> papers = Papers.of(input);
    Vocabulary vocabulary = VocabularyFiles.bundled();
    FindingReader reader = new FindingReader(vocabulary);
    LabelSearch search = new LabelSearch(vocabulary);
    long words = 0;
    long findings = 0;
    long labels = 0;
    List<Paper> some = Papers.spread(papers, LOOKED_THROUGH);
    for (Paper paper : some) {
      words += paper.words();
      findings += reader.read(paper.title(), paper.abstractText()).size();
      labels += search.find(paper).size();
    }
    double count = some.size();
    return new Corpus(input, papers.size(), words / count, findings / count, labels / count);
  }
}
