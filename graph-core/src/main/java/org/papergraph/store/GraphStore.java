package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.papergraph.ontology.Papergraph;

/**
 * A store opened for reading.
 *
 * <p>Queries follow the ontology: asking for a general property or class finds the more specific
 * ones ({@link Entailment}). Threads may share it, each in a transaction of its own.
 */
public final class GraphStore implements AutoCloseable {
  private static final String DATABASE = "tdb2";

  private final StoreFolder folder;
  private final Path generation;
  private final DatasetGraph dataset;
  private final StoreVersion version;

  private GraphStore(StoreFolder folder, Path generation, DatasetGraph dataset) {
    this.folder = folder;
    this.generation = generation;
    this.dataset = dataset;
    this.version =
        new StoreVersion(
            generation.getFileName() + "-" + ProcessHandle.current().pid(), Instant.now());
  }

  /**
   * Opens the graph of a store.
   *
   * @throws StoreException if there is none, or another process uses it
   */
  public static GraphStore open(Path path) throws IOException {
    StoreFolder folder = StoreFolder.openExisting(path);
    try {
      Path generation = folder.current().orElseThrow();
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(location(generation));
      Entailment.addTo(dataset.getContext());
      return new GraphStore(folder, generation, dataset);
    } catch (RuntimeException e) {
      folder.close();
      throw new StoreException(path + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Reads the graph of a generation that this process has locked. */
  public static <T> T read(Path generation, Function<DatasetGraph, T> reader) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(location(generation));
    try {
      return Txn.calculateRead(dataset, () -> reader.apply(dataset));
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  static Location location(Path generation) {
    return Location.create(generation.resolve(DATABASE));
  }

  /** The graph. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** Where its entities live. */
  public String base() {
    return folder.base().orElse(Papergraph.DEFAULT_BASE);
  }

  /** The state the graph is in. */
  public StoreVersion version() {
    return version;
  }

  /** The folder of the generation that is open. */
  public Path generation() {
    return generation;
  }

  @Override
  public void close() throws IOException {
    TDBInternal.expel(dataset);
    folder.close();
  }
}
