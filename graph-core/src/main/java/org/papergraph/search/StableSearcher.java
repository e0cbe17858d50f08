package org.papergraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Scores by the documents that there are. Lucene counts those that were deleted too until it clears
 * them away, so that the order of hits would depend on how an index came about.
 */
final class StableSearcher extends IndexSearcher {
  /** What documents are taken to have on average, in words. */
  private static final long WORDS_OF_TEXT = 100;

  private static final long WORDS_OF_NAMES = 8;

  private final Map<Facet, StringDocValuesReaderState> facets = new ConcurrentHashMap<>();

  private StableSearcher(IndexReader reader) {
    super(reader);
  }

  /** Makes them. */
  static final class Factory extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return new StableSearcher(reader);
    }
  }

  /** What counting a facet needs to know, made when it is first counted. */
  StringDocValuesReaderState state(Facet facet) {
    return facets.computeIfAbsent(
        facet,
        it -> {
          try {
            return new StringDocValuesReaderState(getIndexReader(), it.word());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) {
    long documents = Math.max(1, getIndexReader().numDocs());
    long words = field.equals(Fields.TEXT) ? WORDS_OF_TEXT : WORDS_OF_NAMES;
    return new CollectionStatistics(field, documents, documents, documents * words, documents);
  }

  @Override
  public TermStatistics termStatistics(Term term, int documents, long occurrences)
      throws IOException {
    long live = 0;
    for (LeafReaderContext leaf : getLeafContexts()) {
      live += live(leaf.reader(), term);
    }
    long counted = Math.max(1, live);
    return new TermStatistics(term.bytes(), counted, counted);
  }

  private static long live(LeafReader part, Term term) throws IOException {
    Bits live = part.getLiveDocs();
    if (live == null) {
      return part.docFreq(term);
    }
    PostingsEnum postings = part.postings(term, PostingsEnum.NONE);
    long count = 0;
    while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      count += live.get(postings.docID()) ? 1 : 0;
    }
    return count;
  }
}
