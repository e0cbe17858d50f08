package org.papergraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The full-text index of a graph.
 *
 * <p>It holds a document for each literal of some properties, which is what {@code text:query} of
 * <a href="https://jena.apache.org/documentation/query/text-query.html">Jena Text</a> finds by
 * property, and one for each paper, method and so on with all its text, which is what it finds
 * without, and what {@link GraphSearch} finds.
 *
 * <p>All documents of a subject are a function of the statements about it, so that a change of the
 * graph is followed by making those of the subjects concerned anew. A commit of the index says
 * which revision of the graph it is of. Who changes it calls {@link #change} or {@link #fill},
 * {@link #prepareCommit}, and once the graph is committed {@link #commit}; or {@link #rollback}.
 */
public final class SearchIndex extends TextIndexLucene implements Documents, AutoCloseable {
  /** So many hits at most has a {@code text:query}, whatever limit it names. */
  public static final int MOST_HITS = 10_000;

  private static final String REVISION = "papergraph-revision";
  private static final String FORMAT = "papergraph-format";

  /** Raised when documents are made otherwise, so that older indexes are built anew. */
  private static final String THIS_FORMAT = "1";

  /** In memory before documents are written, in megabytes. */
  private static final double BUFFER_OF_MANY = 64;

  private static final double BUFFER_OF_FEW = 16;

  private @Nullable SearcherManager searchers;

  private SearchIndex(Directory directory) {
    super(directory, config());
  }

  private static TextIndexConfig config() {
    TextIndexConfig config = new TextIndexConfig(Fields.definition());
    config.setAnalyzer(new WordAnalyzer());
    config.setValueStored(true);
    return config;
  }

  /**
   * Opens the index in a folder, or makes an empty one there. It is damaged or of an older kind
   * where {@link #revision} is empty.
   */
  public static SearchIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try {
      return new SearchIndex(directory);
    } catch (TextIndexException | IllegalArgumentException e) {
      directory.close();
      throw new IOException(folder + " is no index that can be read: " + e.getMessage(), e);
    }
  }

  /** The names of the files of what an index last committed; none where nothing can be read. */
  public static Set<String> committed(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return new TreeSet<>(SegmentInfos.readLatestCommit(directory).files(true));
    } catch (IndexNotFoundException | CorruptIndexException | NoSuchFileException e) {
      return Set.of();
    }
  }

  /** An empty index in memory. */
  public static SearchIndex inMemory() {
    return new SearchIndex(new ByteBuffersDirectory());
  }

  /** The index that queries over a dataset with this context use. */
  public static Optional<SearchIndex> of(Context context) {
    return context.get(TextQuery.textIndex) instanceof SearchIndex index
        ? Optional.of(index)
        : Optional.empty();
  }

  /** Lets queries over a dataset with this context use the index. */
  public void addTo(Context context) {
    context.set(TextQuery.textIndex, this);
  }

  /** Whether a statement makes a difference to the documents of its subject. */
  public static boolean concerns(Node property) {
    return Fields.all().contains(property);
  }

  /** The revision of the graph that it was last committed for; empty if it is for none. */
  public OptionalLong revision() throws IOException {
    return revision(SegmentInfos.readLatestCommit(getDirectory()));
  }

  static OptionalLong revision(SegmentInfos committed) {
    Map<String, String> said = committed.getUserData();
    boolean known = said.containsKey(REVISION) && THIS_FORMAT.equals(said.get(FORMAT));
    return known ? OptionalLong.of(Long.parseLong(said.get(REVISION))) : OptionalLong.empty();
  }

  /** Makes all documents anew. Called inside a transaction. */
  public void fill(DatasetGraph dataset, long revision) throws IOException {
    IndexWriter writer = getIndexWriter();
    writer.getConfig().setRAMBufferSizeMB(BUFFER_OF_MANY);
    writer.deleteAll();
    GraphScan.of(dataset).scan(this);
    writer.getConfig().setRAMBufferSizeMB(BUFFER_OF_FEW);
    say(revision);
  }

  /** Makes the documents of these subjects anew. Called inside a transaction, after the change. */
  public void change(DatasetGraph dataset, Collection<Node> subjects, long revision)
      throws IOException {
    for (Node subject : subjects) {
      getIndexWriter()
          .deleteDocuments(new Term(Fields.URI, TextQueryFuncs.subjectToString(subject)));
      add(dataset, subject);
    }
    say(revision);
  }

  /** Adds the documents of a subject. */
  void add(DatasetGraph dataset, Node subject) throws IOException {
    SearchedEntity entity = new SearchedEntity(subject);
    Iterator<Quad> facts = dataset.find(Quad.defaultGraphIRI, subject, Node.ANY, Node.ANY);
    try {
      while (facts.hasNext()) {
        Quad fact = facts.next();
        entity.add(fact.getPredicate(), fact.getObject());
        literal(Quad.defaultGraphNodeGenerated, subject, fact.getPredicate(), fact.getObject());
      }
    } finally {
      Iter.close(facts);
    }
    add(entity);
    for (Node property : Fields.literals()) {
      dataset
          .findNG(Node.ANY, subject, property, Node.ANY)
          .forEachRemaining(it -> literal(it.getGraph(), subject, property, it.getObject()));
    }
  }

  @Override
  public void add(SearchedEntity entity) throws IOException {
    Optional<Document> document = entity.document();
    if (document.isPresent()) {
      getIndexWriter().addDocument(document.get());
    }
  }

  @Override
  public void literal(Node graph, Node subject, Node property, Node object) {
    searched(graph, subject, property, object).ifPresent(this::addEntity);
  }

  private Optional<Entity> searched(Node graph, Node subject, Node property, Node object) {
    boolean named = graph.isURI() || graph.isBlank();
    if (!object.isLiteral() || getDocDef().getField(property) == null || !named) {
      return Optional.empty();
    }
    Entity entity = TextQueryFuncs.entityFromQuad(getDocDef(), graph, subject, property, object);
    return Optional.ofNullable(entity).filter(it -> !SearchedEntity.isLong(it.getId()));
  }

  /** The document of a statement, if it is one that is searched. */
  Optional<Document> document(Node graph, Node subject, Node property, Node object) {
    return searched(graph, subject, property, object).map(this::doc);
  }

  private void say(long revision) {
    getIndexWriter()
        .setLiveCommitData(
            Map.of(REVISION, Long.toString(revision), FORMAT, THIS_FORMAT).entrySet());
  }

  /** Makes what was changed visible to searches that begin from now on. */
  @Override
  public void commit() {
    super.commit();
    try {
      synchronized (this) {
        if (searchers != null) {
          searchers.maybeRefreshBlocking();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As few parts as it can be made of without keeping whoever waits. */
  public void settle() throws IOException {
    getIndexWriter().forceMerge(1);
  }

  /**
   * Opens all files.
   *
   * @throws IOException if one is missing or damaged
   */
  public void check() throws IOException {
    SearcherManager manager = searchers();
    manager.release(manager.acquire());
  }

  /** Who hands out what searches look at. */
  synchronized SearcherManager searchers() throws IOException {
    if (searchers == null) {
      searchers = new SearcherManager(getDirectory(), new StableSearcher.Factory());
    }
    return searchers;
  }

  @Override
  public List<TextHit> query(
      @Nullable String subject,
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    int most = limit <= 0 ? MOST_HITS : Math.min(limit, MOST_HITS);
    return super.query(subject, properties, words, graph, language, most, highlight);
  }

  /** Forgets what was not committed. */
  @Override
  public synchronized void close() {
    try {
      if (searchers != null) {
        searchers.close();
      }
      getIndexWriter().rollback();
      getDirectory().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
