package org.papergraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;
import org.papergraph.store.Disk;

/** Sorted maps on disk that are needed for a while. */
final class ScratchMaps implements AutoCloseable {
  private static final int CACHE_MEBIBYTES = 16;
  private static final int CHANGES_A_COMMIT = 10_000;

  private final Path file;
  private final MVStore store;
  private int changes;

  private ScratchMaps(Path file) {
    this.file = file;
    this.store =
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .cacheSize(CACHE_MEBIBYTES)
            .open();
    store.setVersionsToKeep(0);
  }

  /** In a file of that name, which must not exist. */
  static ScratchMaps at(Path file) {
    return new ScratchMaps(file);
  }

  /** In the system's folder for temporary files. */
  static ScratchMaps temporary() throws IOException {
    Path file = Files.createTempFile("papergraph-sorted-", ".mv");
    try {
      return new ScratchMaps(file);
    } catch (RuntimeException e) {
      Files.delete(file);
      throw e;
    }
  }

  <K, V> MVMap<K, V> map(String name, DataType<K> keys, DataType<V> values) {
    return store.openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
  }

  /** Puts a value; few are in memory at a time. */
  <K, V> void put(MVMap<K, V> map, K key, V value) throws IOException {
    try {
      map.put(key, value);
      if (++changes % CHANGES_A_COMMIT == 0) {
        store.commit();
      }
    } catch (RuntimeException e) {
      throw Disk.isFull(file)
          ? Disk.full(file, e)
          : new IOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    store.closeImmediately();
    Files.delete(file);
  }
}
