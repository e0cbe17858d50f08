package org.papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.papergraph.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The text index of a generation, which lives beside its database. */
public final class StoredIndex {
  private static final Logger LOG = LoggerFactory.getLogger(StoredIndex.class);

  static final String FOLDER = "text";

  private StoredIndex() {}

  /**
   * Makes the index of a generation whose database was just filled.
   *
   * @throws IOException if the disk is full
   */
  public static void build(Path generation) throws IOException {
    Path folder = generation.resolve(FOLDER);
    StoreFolder.deleteTree(folder);
    SearchIndex index = SearchIndex.open(folder);
    try {
      Optional<IOException> failure =
          GraphStore.read(generation, dataset -> failure(() -> fill(index, dataset)));
      if (failure.isPresent()) {
        throw failed(generation, failure.get());
      }
    } finally {
      index.close();
    }
  }

  /**
   * Gives a generation that holds the graph of another the index of that one, without documents
   * that are no more; if there is none to give, makes one.
   *
   * @throws IOException if the disk is full
   */
  public static void carry(Path from, Path to) throws IOException {
    boolean inStep =
        Boolean.TRUE.equals(
            GraphStore.read(
                from, dataset -> failure(() -> requireInStep(from, dataset)).isEmpty()));
    if (!inStep) {
      build(to);
      return;
    }
    Path folder = to.resolve(FOLDER);
    Files.createDirectories(folder);
    for (String file : SearchIndex.committed(from.resolve(FOLDER))) {
      Files.copy(from.resolve(FOLDER).resolve(file), folder.resolve(file));
    }
    SearchIndex index = SearchIndex.open(folder);
    try {
      index.settle();
      index.commit();
    } catch (RuntimeException e) {
      throw failed(to, new IOException(e.getMessage(), e));
    } finally {
      index.close();
    }
  }

  private static void requireInStep(Path generation, DatasetGraph dataset) throws IOException {
    inStep(generation, dataset).orElseThrow(() -> new IOException("not in step")).close();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static Optional<IOException> failure(Work work) {
    try {
      work.run();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    } catch (RuntimeException e) {
      return Optional.of(new IOException(e.getMessage(), e));
    }
  }

  private static void fill(SearchIndex index, DatasetGraph dataset) throws IOException {
    index.fill(dataset, Revision.of(dataset));
    index.settle();
    index.commit();
  }

  private static IOException failed(Path generation, IOException why) throws IOException {
    return Disk.isFull(generation)
        ? Disk.full(generation, why)
        : new IOException("the text index could not be written: " + why.getMessage(), why);
  }

  /** Opens the index of a generation; if it is missing, damaged or behind it is made anew. */
  static SearchIndex open(Path generation, DatasetGraph dataset) throws IOException {
    Optional<SearchIndex> inStep = inStep(generation, dataset);
    if (inStep.isPresent()) {
      return inStep.get();
    }
    Path folder = generation.resolve(FOLDER);
    String state = Files.exists(folder) ? "is not that of the graph" : "is missing";
    LOG.warn("The text index of {} {}; it is being made.", generation, state);
    StoreFolder.deleteTree(folder);
    SearchIndex index = SearchIndex.open(folder);
    Optional<IOException> failure =
        Txn.calculateRead(dataset, () -> failure(() -> fill(index, dataset)));
    if (failure.isPresent()) {
      index.close();
      throw failed(generation, failure.get());
    }
    return index;
  }

  /** The index of a generation if it is that of the graph as it is. */
  static Optional<SearchIndex> inStep(Path generation, DatasetGraph dataset) throws IOException {
    Path folder = generation.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    SearchIndex index;
    try {
      index = SearchIndex.open(folder);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{} cannot be opened", folder, e);
      return Optional.empty();
    }
    long revision = Txn.calculateRead(dataset, () -> Revision.of(dataset));
    if (isWhole(index) && index.revision().equals(OptionalLong.of(revision))) {
      return Optional.of(index);
    }
    index.close();
    return Optional.empty();
  }

  private static boolean isWhole(SearchIndex index) {
    try {
      index.check();
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.debug("the text index is damaged", e);
      return false;
    }
  }
}
