package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.papergraph.search.SearchIndex;

/**
 * The files a store consists of, which do not change while this is open, whatever process uses the
 * store.
 *
 * <p>TDB2 writes blocks and terms behind those that are committed and never touches these again; at
 * a commit it writes its journal, then the few bytes that say what is committed, and empties the
 * journal. Lucene never changes a file it has committed; others come and go as it merges parts of
 * its index. Reading a database may make its files longer by zeros, for they are mapped to memory
 * in stretches.
 */
public final class StoreFiles implements AutoCloseable {
  /** Of processes, and of no meaning in another folder. */
  private static final Set<String> LOCKS = Set.of("lock", ChangesLock.FILE, "tdb.lock");

  private final Path store;
  private final ChangesLock held;
  private final List<Path> files;

  private StoreFiles(Path store, ChangesLock held, List<Path> files) {
    this.store = store;
    this.held = held;
    this.files = List.copyOf(files);
  }

  /**
   * Keeps a store from changing.
   *
   * @param seconds to wait at most for a change that is being made
   * @throws StoreException if there is no store or no graph in it, or the change takes longer
   */
  public static StoreFiles hold(Path store, int seconds) throws IOException {
    StoreFolder.requireStore(store);
    ChangesLock held = ChangesLock.of(store, seconds);
    try {
      Optional<Path> generation = StoreFolder.currentOf(store);
      if (generation.isEmpty()) {
        throw StoreFolder.noGraph(store);
      }
      return new StoreFiles(store, held, list(store, generation.get()));
    } catch (IOException | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private static List<Path> list(Path store, Path generation) throws IOException {
    Set<Path> files = new TreeSet<>();
    try (Stream<Path> entries = Files.list(store)) {
      for (Path entry : entries.toList()) {
        if (!StoreFolder.isGenerationName(name(entry)) && isKept(name(entry))) {
          files.addAll(below(entry));
        }
      }
    }
    files.addAll(ofGeneration(generation));
    return files.stream().map(store::relativize).toList();
  }

  /** What a generation consists of, but for what a run that was stopped left. */
  public static List<Path> ofGeneration(Path generation) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(generation)) {
      for (Path entry : entries.sorted().toList()) {
        if (name(entry).equals(StoredIndex.FOLDER)) {
          SearchIndex.committed(entry).forEach(file -> files.add(entry.resolve(file)));
        } else if (!name(entry).equals("work") && isKept(name(entry))) {
          files.addAll(below(entry));
        }
      }
    }
    return files;
  }

  private static boolean isKept(String name) {
    return !name.endsWith(".next") && !name.equals("lost+found");
  }

  private static List<Path> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !LOCKS.contains(name(file)))
          .sorted()
          .toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The folder of the store. */
  public Path store() {
    return store;
  }

  /** The files, relative to it, sorted. */
  public List<Path> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
