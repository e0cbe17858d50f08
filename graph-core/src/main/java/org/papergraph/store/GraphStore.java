package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.papergraph.ontology.Papergraph;
import org.papergraph.search.SearchIndex;

/**
 * A store opened for reading, or for changes by its dataset.
 *
 * <p>Queries follow the ontology: asking for a general property or class finds the more specific
 * ones ({@link Entailment}); {@code text:query} asks the text index ({@link SearchIndex}). Threads
 * may share it, each in a transaction of its own.
 */
public final class GraphStore implements AutoCloseable {
  private static final String DATABASE = "tdb2";

  private static final StoreParams INSPECTED =
      StoreParams.builder("inspected")
          .fileMode(FileMode.direct)
          .blockReadCacheSize(1_000)
          .nodeId2NodeCacheSize(50_000)
          .node2NodeIdCacheSize(20_000)
          .build();

  private final StoreFolder folder;
  private final Path generation;
  private final DatasetGraph dataset;
  private final SearchIndex index;
  private final Optional<WrittenDatabase> written;
  private StoreVersion version;
  private long revision;

  private GraphStore(
      StoreFolder folder,
      Path generation,
      DatasetGraph dataset,
      SearchIndex index,
      Optional<WrittenDatabase> written)
      throws IOException {
    this.folder = folder;
    this.generation = generation;
    this.dataset = dataset;
    this.index = index;
    this.written = written;
    this.revision = Txn.calculateRead(dataset, () -> Revision.of(dataset));
    this.version = VersionStamp.of(generation, revision);
  }

  /**
   * Opens the graph of a store. An index that is missing or not that of the graph is made first.
   *
   * @throws StoreException if there is none, or another process uses it
   */
  public static GraphStore open(Path path) throws IOException {
    return open(path, false);
  }

  /**
   * Opens the graph of a store to be changed through {@link #dataset}; the text index and the
   * version follow each transaction.
   *
   * @throws StoreException if there is none, or another process uses it
   */
  public static GraphStore openWritable(Path path) throws IOException {
    return open(path, true);
  }

  private static GraphStore open(Path path, boolean writable) throws IOException {
    StoreFolder folder = StoreFolder.openExisting(path);
    try {
      Path generation = folder.current().orElseThrow();
      return folder.changing(
          () -> writable ? written(folder, generation) : read(folder, generation));
    } catch (IOException e) {
      folder.close();
      throw e;
    } catch (RuntimeException e) {
      folder.close();
      throw new StoreException(path + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private static GraphStore read(StoreFolder folder, Path generation) throws IOException {
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(location(generation));
    try {
      SearchIndex index = StoredIndex.open(generation, database);
      index.addTo(database.getContext());
      Entailment.addTo(database.getContext());
      return new GraphStore(folder, generation, database, index, Optional.empty());
    } catch (IOException | RuntimeException e) {
      TDBInternal.expel(database);
      throw e;
    }
  }

  private static GraphStore written(StoreFolder folder, Path generation) throws IOException {
    WrittenDatabase database = WrittenDatabase.open(generation);
    try {
      SearchIndex index = StoredIndex.open(generation, database.dataset());
      Entailment.addTo(database.dataset().getContext());
      DatasetGraph dataset = IndexedDataset.of(database.dataset(), index, folder.folder());
      return new GraphStore(folder, generation, dataset, index, Optional.of(database));
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
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

  /** Takes a graph, and may find that its files cannot be read. */
  public interface Inspector {
    void inspect(DatasetGraph dataset) throws IOException;
  }

  /**
   * Reads the graph of a generation that this process has locked from the files as they are: none
   * becomes longer, and where one ends too early that is an error. Little of them is kept in
   * memory.
   */
  public static void inspect(Path generation, Inspector inspector) throws IOException {
    DatasetGraph dataset =
        DatabaseConnection.connectCreate(location(generation), INSPECTED).getDatasetGraph();
    try {
      dataset.begin(TxnType.READ);
      try {
        inspector.inspect(dataset);
      } finally {
        dataset.end();
      }
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

  /** Its text index. */
  public SearchIndex index() {
    return index;
  }

  /** Where its entities live. */
  public String base() {
    return folder.base().orElse(Papergraph.DEFAULT_BASE);
  }

  /**
   * The state the graph is in. Whoever wants to say of which state something is asks before it
   * begins to read.
   */
  public synchronized StoreVersion version() {
    if (dataset instanceof IndexedDataset changing && changing.revision() != revision) {
      revision = changing.revision();
      version = VersionStamp.of(generation, revision);
    }
    return version;
  }

  /** The folder of the generation that is open. */
  public Path generation() {
    return generation;
  }

  @Override
  public void close() throws IOException {
    index.close();
    if (written.isPresent()) {
      written.get().close();
    } else {
      TDBInternal.expel(dataset);
    }
    folder.close();
  }
}
