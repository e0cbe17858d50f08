package org.papergraph.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a text index is whole, and holds what its graph says. It only reads, and nobody
 * else may use the index meanwhile.
 *
 * <p>The words of the documents in the index and of those that the graph makes are summed up
 * ({@link DocumentSum}); in memory is a number for each document of a part of the index.
 */
public final class IndexCheck {
  private IndexCheck() {}

  /** The revision of the graph that an index in a folder is of; empty where it cannot be told. */
  public static OptionalLong revision(Path folder) {
    try (Directory directory = FSDirectory.open(folder)) {
      return SearchIndex.revision(SegmentInfos.readLatestCommit(directory));
    } catch (IOException | IllegalArgumentException e) {
      return OptionalLong.empty();
    }
  }

  /** What is wrong with the files of an index, by Lucene's own check; nothing if it is whole. */
  public static List<String> damage(Path folder) throws IOException {
    List<String> damage = new ArrayList<>();
    try (Directory directory = FSDirectory.open(folder);
        Lock lock = NoLockFactory.INSTANCE.obtainLock(directory, "check");
        CheckIndex check = new CheckIndex(directory, lock);
        PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      check.setInfoStream(nowhere);
      CheckIndex.Status status = check.checkIndex();
      if (status.missingSegments) {
        damage.add("what was committed last cannot be read");
      } else if (!status.clean) {
        damage.add(
            status.numBadSegments
                + " of its "
                + status.numSegments
                + " parts are damaged, with "
                + status.totLoseDocCount
                + " documents");
      }
    }
    return damage;
  }

  /**
   * Compares an index that is whole with its graph. Called inside a transaction.
   *
   * @return what they differ in; nothing if they agree
   */
  public static List<String> difference(Path folder, DatasetGraph dataset) throws IOException {
    DocumentSum held = held(folder);
    DocumentSum made = made(dataset);
    return held.isThatOf(made)
        ? List.of()
        : List.of("it holds " + held + "; the graph makes " + made);
  }

  private static DocumentSum made(DatasetGraph dataset) throws IOException {
    try (SearchIndex maker = SearchIndex.inMemory();
        Analyzer analyzer = new WordAnalyzer()) {
      SummedDocuments documents = new SummedDocuments(maker, analyzer);
      GraphScan.of(dataset).scan(documents);
      return documents.sum;
    }
  }

  /** Takes documents apart as an index would, and keeps nothing but their sum. */
  private static final class SummedDocuments implements Documents {
    private final DocumentSum sum = new DocumentSum();
    private final SearchIndex maker;
    private final Analyzer analyzer;

    SummedDocuments(SearchIndex maker, Analyzer analyzer) {
      this.maker = maker;
      this.analyzer = analyzer;
    }

    @Override
    public void add(SearchedEntity entity) throws IOException {
      if (entity.document().isPresent()) {
        add(entity.document().get());
      }
    }

    @Override
    public void literal(Node graph, Node subject, Node property, Node object) {
      maker.document(graph, subject, property, object).ifPresent(this::added);
    }

    private void added(Document document) {
      try {
        add(document);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void add(Document document) throws IOException {
      sum.documents(1);
      long subject = hash(new BytesRef(document.get(Fields.URI)));
      for (IndexableField field : document) {
        if (field.fieldType().indexOptions() != IndexOptions.NONE) {
          add(subject, field);
        }
      }
    }

    private void add(long subject, IndexableField field) throws IOException {
      long name = hash(new BytesRef(field.name()));
      try (TokenStream words = field.tokenStream(analyzer, null)) {
        TermToBytesRefAttribute word = words.addAttribute(TermToBytesRefAttribute.class);
        words.reset();
        while (words.incrementToken()) {
          sum.word(subject, name, hash(word.getBytesRef()), 1);
        }
        words.end();
      }
    }
  }

  private static DocumentSum held(Path folder) throws IOException {
    DocumentSum sum = new DocumentSum();
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        sum.documents(leaf.reader().numDocs());
        held(leaf.reader(), sum);
      }
    }
    return sum;
  }

  private static void held(LeafReader part, DocumentSum sum) throws IOException {
    long[] subjects = new long[part.maxDoc()];
    words(part, Fields.URI, (document, word, times) -> subjects[document] = word);
    for (FieldInfo field : part.getFieldInfos()) {
      if (field.getIndexOptions() != IndexOptions.NONE) {
        long name = hash(new BytesRef(field.name));
        words(
            part,
            field.name,
            (document, word, times) -> sum.word(subjects[document], name, word, times));
      }
    }
  }

  private interface WordSink {
    void word(int document, long word, long times);
  }

  private static void words(LeafReader part, String field, WordSink out) throws IOException {
    @Nullable Terms terms = part.terms(field);
    if (terms == null) {
      return;
    }
    @Nullable Bits live = part.getLiveDocs();
    TermsEnum each = terms.iterator();
    @Nullable PostingsEnum places = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      long word = hash(term);
      places = each.postings(places, PostingsEnum.FREQS);
      for (int i = places.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = places.nextDoc()) {
        if (live == null || live.get(i)) {
          out.word(i, word, places.freq());
        }
      }
    }
  }

  private static long hash(BytesRef bytes) {
    return DocumentSum.hash(bytes.bytes, bytes.offset, bytes.length);
  }
}
