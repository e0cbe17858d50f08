package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The database of a generation, opened to be changed.
 *
 * <p>Files are written, not mapped into memory: a full disk is then an error that can be told, and
 * not a fault of a memory access that may take the whole process down.
 */
record WrittenDatabase(Path generation, DatasetGraph dataset) implements AutoCloseable {
  private static final StoreParams WRITTEN =
      StoreParams.builder("written").fileMode(FileMode.direct).build();

  /** Makes it if it is missing. */
  static WrittenDatabase open(Path generation) {
    return new WrittenDatabase(
        generation,
        DatabaseConnection.connectCreate(GraphStore.location(generation), WRITTEN)
            .getDatasetGraph());
  }

  @Override
  public void close() throws IOException {
    TDBInternal.expel(dataset);
    // Written because of the mode above; readers are to map the files, as is TDB2's default.
    Files.deleteIfExists(generation.resolve("tdb2").resolve("tdb.cfg"));
  }
}
