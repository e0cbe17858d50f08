package org.papergraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/**
 * Searches a graph the way people do. The same graph gives the same hits in the same order, however
 * its index came about. Safe for any number of threads.
 */
public final class GraphSearch {
  private static final int VALUES_OF_A_FACET = 8;
  private static final int YEARS = 60;

  private static final SortField BY_IRI = new SortField(Fields.ORDER, SortField.Type.STRING);
  private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_IRI);
  private static final Sort NEWEST_FIRST =
      new Sort(new SortedSetSortField(Facet.YEAR.word(), true), SortField.FIELD_SCORE, BY_IRI);

  private final SearchIndex index;
  private final Analyzer analyzer = new WordAnalyzer();

  public GraphSearch(SearchIndex index) {
    this.index = index;
  }

  /** Searches. */
  public SearchAnswer search(SearchRequest request) throws IOException {
    SearcherManager searchers = index.searchers();
    StableSearcher searcher = (StableSearcher) searchers.acquire();
    try {
      SearchAnswer answer = search(request, searcher);
      return answer.total() > 0 ? answer : answer.with(suggestion(request, searcher));
    } finally {
      searchers.release(searcher);
    }
  }

  private SearchAnswer search(SearchRequest request, StableSearcher searcher) throws IOException {
    TypedWords words = TypedWords.of(request.words());
    Sort sort = request.newestFirst() || words.isBlank() ? NEWEST_FIRST : BEST_FIRST;
    FacetsCollectorManager.FacetsResult found =
        FacetsCollectorManager.search(
            searcher,
            query(request, words),
            request.first() + request.count(),
            sort,
            true,
            new FacetsCollectorManager());
    List<SearchAnswer.Hit> hits = new ArrayList<>();
    ScoreDoc[] best = found.topDocs().scoreDocs;
    for (int i = request.first(); i < best.length; i++) {
      hits.add(new SearchAnswer.Hit(iri(searcher, best[i].doc), best[i].score));
    }
    return new SearchAnswer(
        found.topDocs().totalHits.value,
        hits,
        counts(searcher, found.facetsCollector()),
        new Marks(analyzer, words.words(analyzer)),
        words.cut(),
        Optional.empty());
  }

  private Query query(SearchRequest request, TypedWords words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words.query(analyzer), Occur.MUST);
    query.add(new FieldExistsQuery(Fields.ORDER), Occur.FILTER);
    for (Map.Entry<Facet, Set<String>> only : request.only().entrySet()) {
      for (String value : only.getValue()) {
        query.add(new TermQuery(new Term(only.getKey().word(), value)), Occur.FILTER);
      }
    }
    if (request.from().isPresent() || request.to().isPresent()) {
      String from = request.from().map(GraphSearch::year).orElse("0000");
      String to = request.to().map(GraphSearch::year).orElse("9999");
      query.add(
          TermRangeQuery.newStringRange(Facet.YEAR.word(), from, to, true, true), Occur.FILTER);
    }
    return query.build();
  }

  private static String year(int year) {
    return String.format("%04d", Math.max(0, Math.min(year, 9999)));
  }

  private static String iri(StableSearcher searcher, int document) throws IOException {
    LeafReaderContext leaf =
        searcher.getLeafContexts().get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
    SortedDocValues iris = DocValues.getSorted(leaf.reader(), Fields.ORDER);
    if (!iris.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("document " + document + " is of no entity");
    }
    return iris.lookupOrd(iris.ordValue()).utf8ToString();
  }

  private static Map<Facet, List<SearchAnswer.Count>> counts(
      StableSearcher searcher, FacetsCollector hits) throws IOException {
    Map<Facet, List<SearchAnswer.Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      StringValueFacetCounts counted = new StringValueFacetCounts(searcher.state(facet), hits);
      int most = facet == Facet.YEAR ? YEARS : VALUES_OF_A_FACET;
      counts.put(facet, counts(counted.getTopChildren(most, facet.word()), facet));
    }
    return counts;
  }

  private static List<SearchAnswer.Count> counts(
      @org.jspecify.annotations.Nullable FacetResult result, Facet facet) {
    List<SearchAnswer.Count> counts = new ArrayList<>();
    if (result != null) {
      for (LabelAndValue one : result.labelValues) {
        counts.add(new SearchAnswer.Count(one.label, one.value.longValue()));
      }
    }
    if (facet == Facet.YEAR) {
      counts.sort(Comparator.comparing(SearchAnswer.Count::value).reversed());
    }
    return List.copyOf(counts);
  }

  private Optional<String> suggestion(SearchRequest request, StableSearcher searcher)
      throws IOException {
    TypedWords words = TypedWords.of(request.words());
    Optional<String> better =
        new Spelling(analyzer, searcher.getIndexReader()).better(words.list());
    if (better.isEmpty() || search(request.with(better.get()), searcher).total() == 0) {
      return Optional.empty();
    }
    return better;
  }
}
