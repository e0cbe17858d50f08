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
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
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
import org.jspecify.annotations.Nullable;
import org.papergraph.server.page.Addresses;
import org.papergraph.server.page.EntityKind;
import org.papergraph.server.page.Relation;
import org.papergraph.server.page.Site;
import org.papergraph.server.page.Terms;
import org.papergraph.server.scan.Statements;
import org.papergraph.text.NameKey;

/**
 * Reads a graph into a {@link NameIndex}, property by property.
 *
 * @param <T> what stands for a term
 */
final class NameIndexBuilder<T> {
  /** Longer names are cut: nobody types them. */
  private static final int LONGEST_NAME = 1_000;

  /** So much is sorted at once; a graph of this size makes few parts, which need no merging. */
  private static final int BUFFER_MEGABYTES = 64;

  private final Statements<T> statements;
  private final Addresses addresses;
  private final BooleanSupplier cancelled;
  private final Map<T, Found> found = new HashMap<>();

  /** What is known of an entity so far. */
  private static final class Found {
    final String id;
    final Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
    final List<String> names = new ArrayList<>(1);
    final List<String> identifiers = new ArrayList<>(1);
    @Nullable Object firstName;
    int papers;

    Found(String id) {
      this.id = id;
    }

    void name(String name) {
      if (!names.contains(name)) {
        names.add(name);
      }
    }
  }

  private NameIndexBuilder(
      Statements<T> statements, Addresses addresses, BooleanSupplier cancelled) {
    this.statements = statements;
    this.addresses = addresses;
    this.cancelled = cancelled;
  }

  /**
   * Builds the index. Called inside a transaction.
   *
   * @param cancelled whether to stop; asked often
   * @throws CancellationException if it is to stop
   */
  static NameIndex build(Site site, BooleanSupplier cancelled) throws IOException {
    return build(Statements.of(site.dataset()), site.addresses(), cancelled);
  }

  private static <T> NameIndex build(
      Statements<T> statements, Addresses addresses, BooleanSupplier cancelled) throws IOException {
    return new NameIndexBuilder<>(statements, addresses, cancelled).build();
  }

  private NameIndex build() throws IOException {
    kinds();
    // The order of names is that of preference.
    names(Terms.PREFERRED);
    names(Terms.LABEL);
    names(Terms.TITLE);
    names(Terms.ALTERNATIVE);
    names(Terms.NAME);
    scan(Terms.CODE_REPOSITORY, (thing, term) -> repository(thing, statements.node(term)));
    scan(Terms.IDENTIFIER, (thing, term) -> identifier(thing, statements.node(term)));
    scan(Terms.EXACT_MATCH, (thing, term) -> identifier(thing, statements.node(term)));
    papers();
    return written();
  }

  private void scan(Node property, BiConsumer<Found, T> take) {
    each(
        property,
        Node.ANY,
        (subject, object) -> {
          Found thing = found.get(subject);
          if (thing != null) {
            take.accept(thing, object);
          }
        });
  }

  private void each(Node property, Node object, BiConsumer<T, T> take) {
    statements.each(
        property,
        object,
        (subject, value) -> {
          stopIfCancelled();
          take.accept(subject, value);
        });
  }

  private void stopIfCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private void kinds() {
    for (EntityKind kind : Types.ALL) {
      each(Terms.TYPE, kind.type(), (subject, type) -> kind(subject, kind));
    }
  }

  private void kind(T subject, EntityKind kind) {
    Found known = found.get(subject);
    if (known == null) {
      Node node = statements.node(subject);
      if (!node.isURI() || !addresses.isOwn(node.getURI())) {
        return;
      }
      known = new Found(addresses.shortened(node.getURI()));
      found.put(subject, known);
    }
    known.kinds.add(kind);
  }

  private void names(Node property) {
    scan(property, this::name);
  }

  /** Titles mostly stand there twice, and are read once. */
  private void name(Found thing, T term) {
    if (term.equals(thing.firstName)) {
      return;
    }
    Node value = statements.node(term);
    if (value.isLiteral()) {
      if (thing.firstName == null) {
        thing.firstName = term;
      }
      thing.name(cut(value.getLiteralLexicalForm().strip()));
    }
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
      if (Types.ALL.contains(relation.kind())) {
        each(relation.property(), Node.ANY, (paper, thing) -> paper(found.get(thing)));
      }
    }
  }

  private static void paper(@Nullable Found thing) {
    if (thing != null) {
      thing.papers++;
    }
  }

  private NameIndex written() throws IOException {
    List<Found> things = new ArrayList<>(found.values());
    found.clear();
    things.sort(Comparator.comparing(thing -> thing.id));
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    // Merging neighbours only keeps the order, in one thread or many.
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Found thing : things) {
        stopIfCancelled();
        writer.addDocument(document(thing));
      }
    }
    return new NameIndex(directory);
  }

  private static Document document(Found thing) {
    Document document = new Document();
    document.add(new StoredField(NameIndex.ID, thing.id));
    document.add(
        new StoredField(NameIndex.NAME, thing.names.isEmpty() ? thing.id : thing.names.get(0)));
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
    document.add(new StringField(NameIndex.IDENTIFIER, thing.id, Store.NO));
    thing.identifiers.forEach(
        text -> document.add(new StringField(NameIndex.IDENTIFIER, text, Store.NO)));
    document.add(new NumericDocValuesField(NameIndex.PAPERS, thing.papers));
    document.add(new StoredField(NameIndex.PAPERS, thing.papers));
    return document;
  }
}
