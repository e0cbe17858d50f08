package org.papergraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Finds words of the graph that are spelled much like others. */
final class Spelling {
  private static final int MOST_WORDS = 8;

  private final Analyzer analyzer;
  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(Analyzer analyzer, IndexReader reader) {
    this.analyzer = analyzer;
    this.reader = reader;
  }

  /** The words with those that the graph does not know replaced, if that changes any. */
  Optional<String> better(List<String> words) throws IOException {
    List<String> better = new ArrayList<>();
    for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
      better.add(better(word));
    }
    return better.equals(words) ? Optional.empty() : Optional.of(String.join(" ", better));
  }

  private String better(String word) throws IOException {
    Term term = new Term(Fields.TEXT, analyzer.normalize(Fields.TEXT, word));
    SuggestWord[] like =
        checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return like.length == 0 ? word : like[0].string;
  }
}
