package org.papergraph.search;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.papergraph.text.NameKey;

/**
 * What people type, as a query. Any text is one: words that must all occur, phrases in quotation
 * marks, beginnings of words with an asterisk; the last word may always be the beginning of one.
 *
 * @param text as far as it is looked for
 * @param cut whether that is not all of it
 */
record TypedWords(String text, boolean cut) {
  private static final int MOST_CHARACTERS = 400;
  private static final int MOST_WORDS = 24;
  private static final int SHORTEST_BEGINNING = 2;

  private static final float NAMES = 2.5f;
  private static final float BEGINNINGS = 0.2f;
  private static final float EXACT_NAME = 100;

  /** There are many people of one name, and often a thing that is called like them. */
  private static final float EXACT_NAME_OF_PERSON = 40;

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** As much of what was typed as is looked for. */
  static TypedWords of(String typed) {
    String beginning = typed.substring(0, Math.min(typed.length(), MOST_CHARACTERS));
    Matcher words = WORD.matcher(beginning);
    int end = 0;
    for (int i = 0; i < MOST_WORDS && words.find(); i++) {
      end = words.end();
    }
    boolean isCut = !typed.substring(end).isBlank();
    return new TypedWords(
        SPACE.matcher(beginning.substring(0, end).strip()).replaceAll(" "), isCut);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** What finds it, exact names first. */
  Query query(Analyzer analyzer) {
    if (isBlank()) {
      return new ConstantScoreQuery(new MatchAllDocsQuery());
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words(analyzer), Occur.SHOULD);
    String key = NameKey.of(text);
    if (!key.isEmpty()) {
      Query exact = new ConstantScoreQuery(new TermQuery(new Term(Fields.KEY, key)));
      Query person = new TermQuery(new Term(Facet.KIND.word(), SearchKind.PERSON.word()));
      Query ofPerson =
          new BooleanQuery.Builder().add(exact, Occur.MUST).add(person, Occur.FILTER).build();
      Query ofThing =
          new BooleanQuery.Builder().add(exact, Occur.MUST).add(person, Occur.MUST_NOT).build();
      query.add(new BoostQuery(ofThing, EXACT_NAME), Occur.SHOULD);
      query.add(new BoostQuery(ofPerson, EXACT_NAME_OF_PERSON), Occur.SHOULD);
    }
    return query.build();
  }

  /** What finds the words themselves, to mark them. */
  Query words(Analyzer analyzer) {
    Query parsed = isBlank() ? null : new Parser(analyzer, lastWord()).parse(text);
    return parsed == null ? new MatchNoDocsQuery() : parsed;
  }

  /** The last word, unless it stands in quotation marks. */
  private String lastWord() {
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return last.contains("\"") || last.length() < SHORTEST_BEGINNING ? "" : last;
  }

  /** A word that is several terms, as {@code U-Net}, is a phrase. */
  private static final class Parser extends SimpleQueryParser {
    private final String last;

    Parser(Analyzer analyzer, String last) {
      super(
          analyzer,
          Map.of(Fields.TEXT, 1f, Fields.NAME, NAMES),
          PHRASE_OPERATOR | PREFIX_OPERATOR | WHITESPACE_OPERATOR);
      setDefaultOperator(Occur.MUST);
      this.last = last;
    }

    @Override
    protected Query newDefaultQuery(String word) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      boolean any = false;
      for (Map.Entry<String, Float> field : weights.entrySet()) {
        Query words = createPhraseQuery(field.getKey(), word);
        if (words != null) {
          query.add(new BoostQuery(words, field.getValue()), Occur.SHOULD);
          any = true;
        }
        if (word.equals(last)) {
          query.add(beginning(field.getKey(), word), Occur.SHOULD);
          any = true;
        }
      }
      // A word of signs only, as an ampersand, is no word; null leaves it out.
      return any ? query.build() : nothing();
    }

    private Query beginning(String field, String word) {
      Term term = new Term(field, getAnalyzer().normalize(field, word));
      return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(term)), BEGINNINGS);
    }

    @SuppressWarnings("NullAway")
    private static Query nothing() {
      return null;
    }
  }

  /** The words, without signs. */
  List<String> list() {
    return WORD.matcher(text.replace('"', ' ').replace('*', ' '))
        .results()
        .map(java.util.regex.MatchResult::group)
        .toList();
  }
}
