package org.papergraph.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.papergraph.text.NameKey;

/**
 * What the facts say of one subject, gathered into one document. It depends on these statements and
 * nothing else, in whatever order they come.
 */
final class SearchedEntity {
  /** Longer keys are no names that anybody types, and too long for a term. */
  private static final int LONGEST_KEY = 1_000;

  /** As many bytes as a term of an index may have. */
  private static final int LONGEST_TERM = 8_000;

  private final Node subject;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> texts = new TreeSet<>();
  private final Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);

  SearchedEntity(Node subject) {
    this.subject = subject;
  }

  void add(Node property, Node object) {
    if (property.equals(Fields.TYPE)) {
      SearchKind.ofType(object).ifPresent(kind -> facet(Facet.KIND, kind.word()));
    } else if (property.equals(Fields.CODE_REPOSITORY)) {
      repository(object);
    } else if (property.equals(Fields.HAS_REPOSITORY)) {
      facet(Facet.CODE, "yes");
    } else if (property.equals(Fields.ISSUED)) {
      year(object);
    } else if (object.isLiteral() && Fields.isText(property)) {
      Set<String> where = Fields.isName(property) ? names : texts;
      where.add(object.getLiteralLexicalForm());
    } else {
      Facet facet = Fields.relation(property);
      if (facet != null && object.isURI() && object.getURI().length() <= LONGEST_KEY) {
        facet(facet, object.getURI());
      }
    }
  }

  private void facet(Facet facet, String value) {
    facets.computeIfAbsent(facet, k -> new TreeSet<>()).add(value);
  }

  private void year(Node date) {
    String text = date.isLiteral() ? date.getLiteralLexicalForm() : "";
    if (text.matches("\\d{4}(-.*)?")) {
      facet(Facet.YEAR, text.substring(0, 4));
    }
  }

  /** A repository goes by its address, its path there, and its last part. */
  private void repository(Node address) {
    if (address.isURI()) {
      String whole = address.getURI().replaceFirst("^https?://(www\\.)?", "");
      texts.add(whole);
      names.add(whole.substring(whole.indexOf('/') + 1));
      names.add(whole.substring(whole.lastIndexOf('/') + 1));
    }
  }

  /** The document; nothing for what is of no kind that is searched. */
  Optional<Document> document() {
    if (!facets.containsKey(Facet.KIND) || !subject.isURI() || isLong(subject.getURI())) {
      return Optional.empty();
    }
    Document document = new Document();
    document.add(
        new Field(Fields.URI, TextQueryFuncs.subjectToString(subject), TextIndexLucene.ftIRI));
    document.add(
        new Field(Fields.GRAPH, Quad.defaultGraphNodeGenerated.getURI(), TextIndexLucene.ftIRI));
    document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(subject.getURI())));
    for (String name : names) {
      document.add(new TextField(Fields.NAME, name, Field.Store.NO));
      document.add(new TextField(Fields.TEXT, name, Field.Store.NO));
    }
    texts.forEach(text -> document.add(new TextField(Fields.TEXT, text, Field.Store.NO)));
    keys().forEach(key -> document.add(new StringField(Fields.KEY, key, Field.Store.NO)));
    facets.forEach((facet, values) -> values.forEach(value -> add(document, facet, value)));
    return Optional.of(document);
  }

  static boolean isLong(String iri) {
    return iri.length() > LONGEST_TERM;
  }

  private Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (String name : names) {
      if (name.length() <= LONGEST_KEY) {
        keys.add(NameKey.of(name));
      }
    }
    keys.remove("");
    return keys;
  }

  private static void add(Document document, Facet facet, String value) {
    document.add(new StringField(facet.word(), value, Field.Store.NO));
    document.add(new SortedSetDocValuesField(facet.word(), new BytesRef(value)));
  }
}
