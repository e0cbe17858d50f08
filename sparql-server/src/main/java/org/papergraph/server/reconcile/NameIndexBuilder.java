package org.papergraph.server.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.papergraph.server.page.EntityKind;
import org.papergraph.server.page.Relation;
import org.papergraph.server.page.Site;
import org.papergraph.server.page.Terms;
import org.papergraph.text.NameKey;

/** Reads a graph into a {@link NameIndex}, property by property. */
final class NameIndexBuilder {
  /** Longer names are cut: nobody types them. */
  private static final int LONGEST_NAME = 1_000;

  private static final int BUFFER_MEGABYTES = 16;

  private final Site site;
  private final BooleanSupplier cancelled;
  private final Map<Node, Found> found = new HashMap<>();

  private static final class Found {
    final Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
    final List<String> names = new ArrayList<>(1);
    final List<String> identifiers = new ArrayList<>(1);
    int papers;

    /** Titles mostly stand there twice. */
    void name(String name) {
      if (!names.contains(name)) {
        names.add(name);
      }
    }
  }

  /**
   * @param cancelled whether to stop; asked often
   */
  NameIndexBuilder(Site site, BooleanSupplier cancelled) {
    this.site = site;
    this.cancelled = cancelled;
  }

  /**
   * Builds the index. Called inside a transaction.
   *
   * @throws CancellationException if it is to stop
   */
  NameIndex build() throws IOException {
    kinds();
    // The order of names is that of preference.
    names(Terms.PREFERRED);
    names(Terms.LABEL);
    names(Terms.TITLE);
    names(Terms.ALTERNATIVE);
    names(Terms.NAME);
    scan(Terms.CODE_REPOSITORY, (repository, address) -> repository(repository, address));
    scan(Terms.IDENTIFIER, (thing, value) -> identifier(thing, value));
    scan(Terms.EXACT_MATCH, (thing, value) -> identifier(thing, value));
    papers();
    return written();
  }

  private void scan(Node property, BiConsumer<Found, Node> take) {
    each(
        property,
        Node.ANY,
        triple -> {
          Found thing = found.get(triple.getSubject());
          if (thing != null) {
            take.accept(thing, triple.getObject());
          }
        });
  }

  private void each(Node property, Node object, java.util.function.Consumer<Triple> take) {
    ExtendedIterator<Triple> triples = site.facts().facts().find(Node.ANY, property, object);
    try {
      while (triples.hasNext()) {
        take.accept(triples.next());
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
      }
    } finally {
      triples.close();
    }
  }

  private void kinds() {
    for (EntityKind kind : Types.ALL) {
      each(
          Terms.TYPE,
          kind.type(),
          triple -> {
            Node subject = triple.getSubject();
            if (subject.isURI() && site.addresses().isOwn(subject.getURI())) {
              found.computeIfAbsent(subject, s -> new Found()).kinds.add(kind);
            }
          });
    }
  }

  private void names(Node property) {
    scan(
        property,
        (thing, value) -> {
          if (value.isLiteral()) {
            thing.name(cut(value.getLiteralLexicalForm().strip()));
          }
        });
  }

  private static String cut(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** A repository goes by its address, its path there, and its last part. */
  private static void repository(Found repository, Node address) {
    if (address.isURI()) {
      String whole = cut(address.getURI().replaceFirst("^https?://(www\\.)?", ""));
      repository.names.add(whole.substring(whole.indexOf('/') + 1));
      repository.names.add(whole.substring(whole.lastIndexOf('/') + 1));
      repository.names.add(whole);
      repository.identifiers.add("repository:" + whole.toLowerCase(Locale.ROOT));
    }
  }

  private static void identifier(Found thing, Node value) {
    String text =
        value.isURI() ? value.getURI() : value.isLiteral() ? value.getLiteralLexicalForm() : "";
    if (!text.isEmpty() && text.length() <= LONGEST_NAME) {
      thing.identifiers.add(text);
    }
  }

  private void papers() {
    for (Relation relation : Relation.values()) {
      if (!Types.ALL.contains(relation.kind())) {
        continue;
      }
      each(
          relation.property(),
          Node.ANY,
          triple ->
              Optional.ofNullable(found.get(triple.getObject()))
                  .ifPresent(thing -> thing.papers++));
    }
  }

  private NameIndex written() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    // Merging neighbours only keeps the order, in one thread or many.
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      List<Node> order = new ArrayList<>(found.keySet());
      order.sort(Comparator.comparing(Node::getURI));
      for (Node entity : order) {
        Optional.ofNullable(found.remove(entity))
            .map(thing -> document(site.addresses().shortened(entity.getURI()), thing))
            .ifPresent(document -> add(writer, document));
      }
    }
    return new NameIndex(directory);
  }

  private void add(IndexWriter writer, Document document) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Document document(String id, Found thing) {
    Document document = new Document();
    document.add(new StringField(NameIndex.ID, id, Store.YES));
    document.add(new StoredField(NameIndex.NAME, thing.names.isEmpty() ? id : thing.names.get(0)));
    thing.kinds.forEach(
        kind -> document.add(new StringField(NameIndex.KIND, kind.name(), Store.YES)));
    Set<String> keys = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    Set<String> lower = new LinkedHashSet<>();
    for (String name : thing.names) {
      keys.add(NameKey.of(name));
      words.addAll(NameIndex.words(name));
      lower.add(name.toLowerCase(Locale.ROOT));
    }
    keys.remove("");
    keys.forEach(key -> document.add(new StringField(NameIndex.KEY, key, Store.YES)));
    words.forEach(word -> document.add(new StringField(NameIndex.WORD, word, Store.NO)));
    lower.forEach(name -> document.add(new StringField(NameIndex.LOWER, name, Store.NO)));
    document.add(new StringField(NameIndex.IDENTIFIER, id, Store.NO));
    thing.identifiers.forEach(
        text -> document.add(new StringField(NameIndex.IDENTIFIER, text, Store.NO)));
    document.add(new NumericDocValuesField(NameIndex.PAPERS, thing.papers));
    document.add(new StoredField(NameIndex.PAPERS, thing.papers));
    return document;
  }
}
