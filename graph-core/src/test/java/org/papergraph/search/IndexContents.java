package org.papergraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** All that an index says, for comparison. */
public final class IndexContents {
  private IndexContents() {}

  /** A line for each document, sorted: its stored fields, its terms and its values. */
  public static List<String> of(SearchIndex index) throws IOException {
    List<String> documents = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(index.getDirectory())) {
      for (LeafReaderContext leaf : reader.leaves()) {
        of(leaf.reader()).values().forEach(document -> documents.add(document.toString()));
      }
    }
    documents.sort(null);
    return documents;
  }

  private static Map<Integer, Set<String>> of(LeafReader reader) throws IOException {
    Map<Integer, Set<String>> documents = new TreeMap<>();
    for (int i = 0; i < reader.maxDoc(); i++) {
      if (reader.getLiveDocs() == null || reader.getLiveDocs().get(i)) {
        Set<String> said = new TreeSet<>();
        for (IndexableField field : reader.storedFields().document(i)) {
          said.add(field.name() + "=" + field.stringValue());
        }
        documents.put(i, said);
      }
    }
    for (FieldInfo field : reader.getFieldInfos()) {
      terms(reader, field.name, documents);
      values(reader, field.name, documents);
    }
    return documents;
  }

  private static void terms(LeafReader reader, String field, Map<Integer, Set<String>> documents)
      throws IOException {
    Terms terms = reader.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    while (each.next() != null) {
      String term = field + ":" + each.term().utf8ToString();
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
          places.append('@').append(postings.nextPosition());
        }
        if (documents.containsKey(postings.docID())) {
          documents.get(postings.docID()).add(term + places);
        }
      }
    }
  }

  private static void values(LeafReader reader, String field, Map<Integer, Set<String>> documents)
      throws IOException {
    SortedSetDocValues values = reader.getSortedSetDocValues(field);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      for (int i = 0; i < values.docValueCount(); i++) {
        String value = values.lookupOrd(values.nextOrd()).utf8ToString();
        if (documents.containsKey(values.docID())) {
          documents.get(values.docID()).add(field + "#" + value);
        }
      }
    }
  }
}
