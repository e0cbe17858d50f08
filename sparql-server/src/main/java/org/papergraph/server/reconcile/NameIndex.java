package org.papergraph.server.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.papergraph.server.page.EntityKind;
import org.papergraph.text.NameKey;

/**
 * Names and identifiers of all entities one can reconcile with, in memory. Safe for any number of
 * threads.
 *
 * <p>Entities stand in the order of their IRIs, which decides where nothing else does.
 */
final class NameIndex implements AutoCloseable {
  static final String ID = "id";
  static final String NAME = "name";
  static final String KIND = "kind";
  static final String KEY = "key";
  static final String WORD = "word";
  static final String LOWER = "lower";
  static final String IDENTIFIER = "identifier";
  static final String PAPERS = "papers";

  private static final int MOST_WORDS = 40;

  /** Shorter keys have too many neighbours, and longer ones enough words to be found by. */
  private static final int SHORTEST_FUZZY = 4;

  private static final int LONGEST_FUZZY = 60;

  private static final int TWO_EDITS_FROM = 8;

  private static final Sort BEST_AND_KNOWN_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(PAPERS, SortField.Type.INT, true));

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /**
   * @param directory what {@link NameIndexBuilder} wrote; it is closed with the index
   */
  NameIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  /** The keys of a name's words; letters and digits are words of their own. */
  static Set<String> words(String name) {
    Set<String> words = new TreeSet<>();
    int begin = 0;
    Part before = Part.NONE;
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      Part part = Part.of(name.codePointAt(at));
      if (part.isApartFrom(before)) {
        words.add(NameKey.of(name.substring(begin, at)));
        begin = at;
      }
      before = part;
    }
    words.add(NameKey.of(name.substring(begin)));
    words.remove("");
    return words;
  }

  /** What a character may be in a word. */
  private enum Part {
    LETTER,
    NUMBER,
    PLUS,
    NONE;

    static Part of(int character) {
      if (Character.isLetter(character)) {
        return LETTER;
      }
      return switch (Character.getType(character)) {
        case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
            NUMBER;
        default -> character == '+' ? PLUS : NONE;
      };
    }

    boolean isApartFrom(Part before) {
      return this != before && this != PLUS && (before != PLUS || this == NONE);
    }
  }

  int size() {
    return reader.numDocs();
  }

  /** Entities of any of the kinds that have a name with that key. */
  List<Entry> withKey(String key, Set<EntityKind> kinds, int most) {
    Query query = new ConstantScoreQuery(new TermQuery(new Term(KEY, key)));
    return entries(ofKind(query, kinds), most);
  }

  /** Entities of any of the kinds that have any of the identifiers. */
  List<Entry> withIdentifier(Collection<String> identifiers, Set<EntityKind> kinds, int most) {
    Query query = new TermInSetQuery(IDENTIFIER, identifiers.stream().map(BytesRef::new).toList());
    return entries(ofKind(query, kinds), most);
  }

  /** Entities with a name like that one: one or two letters differ, or they share words. */
  List<Entry> like(String name, Set<EntityKind> kinds, int most) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words(name).stream()
        .limit(MOST_WORDS)
        .forEach(w -> any.add(new TermQuery(new Term(WORD, w)), BooleanClause.Occur.SHOULD));
    String key = NameKey.of(name);
    if (key.length() >= SHORTEST_FUZZY && key.length() <= LONGEST_FUZZY) {
      int edits = key.length() < TWO_EDITS_FROM ? 1 : 2;
      any.add(new FuzzyQuery(new Term(KEY, key), edits, 1), BooleanClause.Occur.SHOULD);
    }
    return entries(ofKind(any.build(), kinds), most);
  }

  /**
   * Entities whose name, or a word of whose name, begins so: names before words, and what more
   * papers speak of first.
   *
   * @param skip how many of the first are left out
   */
  List<Entry> beginning(String prefix, Set<EntityKind> kinds, int skip, int most) {
    List<Query> ways = new ArrayList<>();
    String lower = prefix.strip().toLowerCase(Locale.ROOT);
    String key = NameKey.of(prefix);
    ways.add(constant(new TermQuery(new Term(IDENTIFIER, prefix.strip())), 5));
    ways.add(constant(new PrefixQuery(new Term(LOWER, lower)), 3));
    if (!key.isEmpty()) {
      ways.add(constant(new TermQuery(new Term(KEY, key)), 4));
      ways.add(constant(new PrefixQuery(new Term(KEY, key)), 2));
      ways.add(constant(wordsBeginning(prefix), 1));
    }
    return found(
        () -> {
          Query query = ofKind(new DisjunctionMaxQuery(ways, 0), kinds);
          ScoreDoc[] hits = searcher.search(query, skip + most, BEST_AND_KNOWN_FIRST).scoreDocs;
          return hits.length <= skip ? hits(hits, hits.length) : hits(hits, skip);
        });
  }

  private static Query wordsBeginning(String prefix) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words(prefix).stream()
        .limit(MOST_WORDS)
        .forEach(w -> all.add(new PrefixQuery(new Term(WORD, w)), BooleanClause.Occur.MUST));
    return all.build();
  }

  private static Query constant(Query query, int score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query ofKind(Query query, Set<EntityKind> kinds) {
    List<BytesRef> names = kinds.stream().map(kind -> new BytesRef(kind.name())).toList();
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(new TermInSetQuery(KIND, names), BooleanClause.Occur.FILTER)
        .build();
  }

  private List<Entry> entries(Query query, int most) {
    return found(() -> hits(searcher.search(query, most).scoreDocs, 0));
  }

  private List<Entry> hits(ScoreDoc[] hits, int from) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Entry> entries = new ArrayList<>();
    for (ScoreDoc hit : Arrays.asList(hits).subList(from, hits.length)) {
      entries.add(entry(stored.document(hit.doc)));
    }
    return entries;
  }

  private static Entry entry(Document document) {
    return new Entry(
        document.get(ID),
        document.get(NAME),
        List.of(document.getValues(KEY)),
        Arrays.stream(document.getValues(KIND)).map(EntityKind::valueOf).toList(),
        document.getField(PAPERS).numericValue().intValue());
  }

  /** A search; it reads memory only, so that an error in it is one of ours. */
  @FunctionalInterface
  private interface Lookup {
    List<Entry> run() throws IOException;
  }

  private static List<Entry> found(Lookup lookup) {
    try {
      return lookup.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
