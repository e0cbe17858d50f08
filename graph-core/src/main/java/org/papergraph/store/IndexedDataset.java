package org.papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.papergraph.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A dataset whose text index and {@link Revision} follow every change.
 *
 * <p>While a transaction writes, the subjects it touches are noted. At its commit their documents
 * are made anew from the graph as it is then, the index is prepared, the graph is committed, and
 * then the index. So a transaction that is given up leaves no trace in the index, and a process
 * that is killed between the two commits leaves an index whose revision tells that it is behind.
 */
public final class IndexedDataset extends DatasetGraphWrapper {
  private static final Logger LOG = LoggerFactory.getLogger(IndexedDataset.class);

  /** Where more subjects than this are touched, the whole index is made anew. */
  private static final int MOST_SUBJECTS = 20_000;

  /** How long a commit waits for those who copy the store, in seconds. */
  private static final int PATIENCE = 60;

  private final Optional<SearchIndex> index;
  private final Optional<Path> store;
  private final int patience;
  private final ThreadLocal<Changes> changes = ThreadLocal.withInitial(Changes::new);
  private volatile long revision;

  /** What the transaction of a thread has changed so far. */
  private static final class Changes {
    private final Set<Node> subjects = new HashSet<>();
    private boolean any;
    private boolean many;

    void note(Node subject, Node property) {
      any = true;
      if (!many && SearchIndex.concerns(property)) {
        subjects.add(subject);
        many = subjects.size() > MOST_SUBJECTS;
      }
    }
  }

  private IndexedDataset(
      DatasetGraph dataset, Optional<SearchIndex> index, Optional<Path> store, int patience) {
    super(dataset);
    this.index = index;
    this.store = store;
    this.patience = patience;
    this.revision = Txn.calculateRead(dataset, () -> Revision.of(dataset));
  }

  /**
   * Lets an index follow the changes of a dataset from now on; changes have to be made through the
   * result, and queries over it use the index.
   *
   * @param index of the dataset as it is
   */
  public static IndexedDataset of(DatasetGraph dataset, SearchIndex index) {
    index.addTo(dataset.getContext());
    return new IndexedDataset(dataset, Optional.of(index), Optional.empty(), PATIENCE);
  }

  /** The same, where each commit takes the {@link ChangesLock} of a store. */
  static IndexedDataset of(DatasetGraph dataset, SearchIndex index, Path store) {
    return of(dataset, index, store, PATIENCE);
  }

  /** The same, waiting for others so many seconds at most. */
  static IndexedDataset of(DatasetGraph dataset, SearchIndex index, Path store, int patience) {
    index.addTo(dataset.getContext());
    return new IndexedDataset(dataset, Optional.of(index), Optional.of(store), patience);
  }

  /** Counts revisions only; the index is to be made anew. */
  static IndexedDataset withoutIndex(DatasetGraph dataset) {
    return new IndexedDataset(dataset, Optional.empty(), Optional.empty(), PATIENCE);
  }

  /** How often the graph was changed. */
  long revision() {
    return revision;
  }

  @Override
  public void add(Quad quad) {
    super.add(quad);
    changes.get().note(quad.getSubject(), quad.getPredicate());
  }

  @Override
  public void add(Node g, Node s, Node p, Node o) {
    super.add(g, s, p, o);
    changes.get().note(s, p);
  }

  @Override
  public void delete(Quad quad) {
    super.delete(quad);
    changes.get().note(quad.getSubject(), quad.getPredicate());
  }

  @Override
  public void delete(Node g, Node s, Node p, Node o) {
    super.delete(g, s, p, o);
    changes.get().note(s, p);
  }

  @Override
  public void deleteAny(Node g, Node s, Node p, Node o) {
    noteAll(g, s, p, o);
    super.deleteAny(g, s, p, o);
  }

  private void noteAll(Node g, Node s, Node p, Node o) {
    Changes noted = changes.get();
    Iterator<Quad> gone = super.find(g, s, p, o);
    try {
      while (gone.hasNext() && !noted.many) {
        Quad quad = gone.next();
        noted.note(quad.getSubject(), quad.getPredicate());
      }
    } finally {
      Iter.close(gone);
    }
  }

  @Override
  public void clear() {
    super.clear();
    changes.get().any = true;
    changes.get().many = true;
  }

  @Override
  public void removeGraph(Node name) {
    deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    removeGraph(name);
    graph.find().forEachRemaining(t -> add(name, t.getSubject(), t.getPredicate(), t.getObject()));
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public void begin() {
    changes.remove();
    super.begin();
  }

  @Override
  public void begin(TxnType type) {
    changes.remove();
    super.begin(type);
  }

  @Override
  public void begin(ReadWrite mode) {
    changes.remove();
    super.begin(mode);
  }

  @Override
  public void abort() {
    changes.remove();
    super.abort();
  }

  @Override
  public void end() {
    changes.remove();
    super.end();
  }

  /**
   * Before its commit a transaction only adds to files, behind what is committed; so whoever copies
   * them has to keep off commits alone.
   *
   * @throws StoreBusyException if the store is being copied for long; nothing is then committed
   */
  @Override
  public void commit() {
    if (store.isEmpty() || transactionMode() != ReadWrite.WRITE) {
      commitAlone();
      return;
    }
    ChangesLock held = lock(store.get());
    try {
      commitAlone();
    } finally {
      release(held);
    }
  }

  private ChangesLock lock(Path path) {
    try {
      return ChangesLock.of(path, patience);
    } catch (IOException e) {
      throw new StoreBusyException(e);
    }
  }

  private static void release(ChangesLock held) {
    try {
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void commitAlone() {
    Changes made = changes.get();
    changes.remove();
    if (!made.any || transactionMode() != ReadWrite.WRITE) {
      super.commit();
      return;
    }
    long next = Math.max(revision, Revision.of(get())) + 1;
    Revision.set(get(), next);
    try {
      prepare(made, next);
      super.commit();
    } catch (RuntimeException e) {
      index.ifPresent(SearchIndex::rollback);
      throw e;
    }
    revision = next;
    index.ifPresent(IndexedDataset::follow);
  }

  private void prepare(Changes made, long next) {
    if (index.isEmpty()) {
      return;
    }
    try {
      if (made.many) {
        index.get().fill(get(), next);
      } else {
        index.get().change(get(), made.subjects, next);
      }
      index.get().prepareCommit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The graph has changed for good; an index that fails now is found out by its revision. */
  private static void follow(SearchIndex index) {
    try {
      index.commit();
    } catch (RuntimeException e) {
      LOG.error("the text index is behind until the store is opened anew: {}", e.toString());
    }
  }
}
