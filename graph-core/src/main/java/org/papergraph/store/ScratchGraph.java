package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A graph on disk that is needed for a while, in the system's folder for temporary files. */
public final class ScratchGraph implements AutoCloseable {
  /** The number of the process follows, so that others who do the same are told apart. */
  private static final String PREFIX = "papergraph-graph-";

  private final Path folder;
  private final DatasetGraph dataset;

  private ScratchGraph(Path folder, DatasetGraph dataset) {
    this.folder = folder;
    this.dataset = dataset;
  }

  /** Makes a graph of what a source writes; nothing is left of it where that fails. */
  public static ScratchGraph of(BulkLoad.Source source) throws IOException {
    Path folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    try {
      BulkLoad.load(folder, source);
      return new ScratchGraph(folder, DatabaseMgr.connectDatasetGraph(GraphStore.location(folder)));
    } catch (IOException | RuntimeException | Error e) {
      StoreFolder.deleteTree(folder);
      throw e;
    }
  }

  /** The graph. */
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public void close() throws IOException {
    TDBInternal.expel(dataset);
    StoreFolder.deleteTree(folder);
  }
}
