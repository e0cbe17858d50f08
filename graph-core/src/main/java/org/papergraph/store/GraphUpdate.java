package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.papergraph.ontology.Papergraph;
import org.papergraph.search.SearchIndex;

/** Changes the database of a generation in place, whole or not at all. */
public final class GraphUpdate implements AutoCloseable {
  private static final Node RUNS = NodeFactory.createURI(Papergraph.RUNS_GRAPH);

  /** Says of the graph of runs which change it is at. */
  private static final Node VERSION = NodeFactory.createURI("https://schema.org/version");

  private final WrittenDatabase database;
  private final DatasetGraph dataset;

  private GraphUpdate(WrittenDatabase database) {
    this.database = database;
    this.dataset = database.dataset();
  }

  /** Opens the database of a generation. */
  public static GraphUpdate open(Path generation) {
    return new GraphUpdate(WrittenDatabase.open(generation));
  }

  /** The number of the last change that was made whole; 0 before the first. */
  public long change() {
    return Txn.calculateRead(dataset, () -> change(dataset));
  }

  /** The same of any database. Called inside a transaction. */
  public static long change(DatasetGraph dataset) {
    Iterator<Quad> versions = dataset.find(RUNS, RUNS, VERSION, Node.ANY);
    return versions.hasNext()
        ? Long.parseLong(versions.next().getObject().getLiteralLexicalForm())
        : 0L;
  }

  /** Whether a statement says in which change the database is, and so is no part of a run. */
  static boolean isChange(Quad quad) {
    return quad.getSubject().equals(RUNS) && quad.getPredicate().equals(VERSION);
  }

  /** Reads the graph as it is before the change. */
  public <T> T read(Function<DatasetGraph, T> reader) {
    return Txn.calculateRead(dataset, () -> reader.apply(dataset));
  }

  /**
   * Makes a change that the account of no run tells of.
   *
   * @throws IOException if the disk is full; the database is then as it was
   */
  public void apply(Collection<Quad> removed, Collection<Quad> added) throws IOException {
    write(
        to -> {
          removed.forEach(to::delete);
          added.forEach(to::add);
        });
  }

  /** The IRIs of all that points to a node by a fact. */
  public Set<String> referencing(Node node) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Set<String> subjects = new TreeSet<>();
          dataset
              .find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, node)
              .forEachRemaining(quad -> subjects.add(quad.getSubject().getURI()));
          return subjects;
        });
  }

  /**
   * Makes a change.
   *
   * @param removed what is said no more
   * @param added what is said from now on
   * @param account writes what else is to be added
   * @param number of the change
   * @throws IOException if the disk is full; the database is then as it was
   */
  public void apply(
      Collection<Quad> removed, Collection<Quad> added, Consumer<StreamRDF> account, long number)
      throws IOException {
    write(
        to -> {
          removed.forEach(to::delete);
          added.forEach(to::add);
          account.accept(StreamRDFLib.dataset(to));
          to.deleteAny(RUNS, RUNS, VERSION, Node.ANY);
          to.add(RUNS, RUNS, VERSION, NodeFactory.createLiteralString(Long.toString(number)));
        });
  }

  /** An index that is behind already is left alone; it is made anew when the store is opened. */
  private void write(Consumer<DatasetGraph> writing) throws IOException {
    Optional<SearchIndex> index = StoredIndex.inStep(database.generation(), dataset);
    try {
      write(
          index
              .map(it -> IndexedDataset.of(dataset, it))
              .orElseGet(() -> IndexedDataset.withoutIndex(dataset)),
          writing);
    } finally {
      index.ifPresent(SearchIndex::close);
    }
  }

  private void write(DatasetGraph to, Consumer<DatasetGraph> writing) throws IOException {
    to.begin(ReadWrite.WRITE);
    try {
      writing.accept(to);
      to.commit();
      to.end();
    } catch (RuntimeException e) {
      giveUp(to, e);
      if (Disk.isFull(database.generation())) {
        throw Disk.full(database.generation(), e);
      }
      throw new IOException("the change could not be written: " + e.getMessage(), e);
    }
  }

  /** What was not committed is forgotten, however the transaction stands. */
  private static void giveUp(DatasetGraph to, RuntimeException why) {
    for (Runnable step : List.<Runnable>of(to::abort, to::end)) {
      try {
        step.run();
      } catch (RuntimeException e) {
        why.addSuppressed(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
