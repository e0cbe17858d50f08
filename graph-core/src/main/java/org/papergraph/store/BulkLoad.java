package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Fills a new TDB2 database. */
public final class BulkLoad {
  /**
   * Files are written, not mapped into memory: a full disk is then an error that can be told, and
   * not a fault of a memory access that may take the whole process down.
   */
  private static final StoreParams WRITTEN =
      StoreParams.builder("bulk load").fileMode(FileMode.direct).build();

  private static final long LITTLE_SPACE = 2L << 20;

  private BulkLoad() {}

  /** Without this the loader's threads wait for ever and the process never ends. */
  private static void giveUp(DataLoader loader, DatasetGraph dataset, Throwable why) {
    Exception cause = why instanceof Exception exception ? exception : new IOException(why);
    Runnable[] steps = {() -> loader.finishException(cause), () -> TDBInternal.expel(dataset)};
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException | Error e) {
        why.addSuppressed(e);
      }
    }
  }

  /** Writes a graph to a stream. */
  @FunctionalInterface
  public interface Source {
    void writeTo(StreamRDF out) throws IOException;
  }

  /**
   * Loads what a source writes into a database in that generation's folder.
   *
   * <p>TDB2's sequential loader: on 2 cores it takes the time of the parallel one with 0.7 of its
   * CPU and a sixth of its heap.
   *
   * @throws IOException if the source fails or the disk is full; the generation is then unusable
   */
  public static void load(Path generation, Source source) throws IOException {
    Files.createDirectories(generation.resolve("tdb2"));
    DatasetGraph dataset =
        DatabaseConnection.connectCreate(GraphStore.location(generation), WRITTEN)
            .getDatasetGraph();
    DataLoader loader = LoaderFactory.sequentialLoader(dataset, (message, arguments) -> {});
    try {
      loader.startBulk();
      StreamRDF stream = loader.stream();
      stream.start();
      source.writeTo(stream);
      stream.finish();
      loader.finishBulk();
      TDBInternal.expel(dataset);
    } catch (IOException | RuntimeException | Error e) {
      giveUp(loader, dataset, e);
      if (Files.getFileStore(generation).getUsableSpace() < LITTLE_SPACE) {
        // TDB2 fails in many ways then, and seldom says why.
        throw new IOException("No space left on device", e);
      }
      throw e;
    }
    // Written by TDB2 because of the mode above; readers are to map the files, as is its default.
    Files.deleteIfExists(generation.resolve("tdb2").resolve("tdb.cfg"));
  }
}
