package org.papergraph.care;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.build.KeptState;
import org.papergraph.build.Progress;
import org.papergraph.ontology.Papergraph;
import org.papergraph.store.BulkLoad;
import org.papergraph.store.Disk;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoreFiles;
import org.papergraph.store.StoreFolder;
import org.papergraph.store.StoredIndex;

/**
 * Writes the graph of a store anew, without what changes left in its files.
 *
 * <p>It is loaded into a new generation as a build would, and that becomes the current one; so a
 * compaction that fails or is killed leaves the old one. The statements are the same, with those
 * about runs and changes, and blank nodes stay the nodes they are.
 */
public final class Compaction {
  private static final int STEP = 1 << 16;
  private static final int BLOCK = 4096;
  private static final byte[] ZEROS = new byte[BLOCK];

  /** What is not copied as it is. */
  private static final Set<String> MADE_ANEW = Set.of("tdb2", "text", "state.mv", "change.json");

  private Compaction() {}

  /**
   * What came of it.
   *
   * @param before bytes in the files of the generation, without the zeros at their ends
   * @param after the same of the new generation
   */
  public record Outcome(long before, long after) {}

  /**
   * Compacts a store.
   *
   * @param progress is told of statements
   * @throws IOException if there is no graph, another process uses the store, or the disk is full;
   *     the store is then as it was
   */
  public static Outcome run(Path store, Progress progress) throws IOException {
    try (StoreFolder folder = StoreFolder.openToChange(store)) {
      Path current = folder.current().orElseThrow();
      Path next = folder.newGeneration();
      try {
        // First, for it may finish a change of the database.
        if (KeptState.isIn(current)) {
          KeptState.copy(current, next);
        }
        load(current, next, progress);
        copyRest(current, next);
        progress.begin("indexing", 0);
        StoredIndex.carry(current, next);
        progress.end();
        Outcome outcome = new Outcome(written(current), written(next));
        folder.commit(next, folder.base().orElse(Papergraph.DEFAULT_BASE));
        return outcome;
      } catch (IOException | RuntimeException | Error e) {
        boolean full = Disk.isFull(next);
        StoreFolder.deleteTree(next);
        if (full) {
          throw Disk.full(store, e);
        }
        throw e;
      }
    }
  }

  private static void load(Path from, Path to, Progress progress) throws IOException {
    progress.begin("compacting", 0);
    BulkLoad.load(
        to,
        out ->
            GraphStore.read(
                from,
                dataset -> {
                  send(dataset, out, progress);
                  return true;
                }));
    progress.end();
  }

  private static void send(DatasetGraph dataset, StreamRDF out, Progress progress) {
    dataset.prefixes().forEach(out::prefix);
    Iterator<Quad> quads = dataset.find();
    try {
      for (long count = 1; quads.hasNext(); count++) {
        Quad quad = quads.next();
        if (quad.isDefaultGraph()) {
          out.triple(quad.asTriple());
        } else {
          out.quad(quad);
        }
        if (count % STEP == 0) {
          progress.done(count);
        }
      }
    } finally {
      Iter.close(quads);
    }
  }

  /** What else is kept in a generation stays as it is. */
  private static void copyRest(Path current, Path next) throws IOException {
    SparseCopy copy = new SparseCopy();
    for (Path file : StoreFiles.ofGeneration(current)) {
      Path name = current.relativize(file);
      if (!MADE_ANEW.contains(name.getName(0).toString())) {
        Path to = next.resolve(name);
        Files.createDirectories(to.getParent());
        copy.copy(file, to);
      }
    }
  }

  private static long written(Path generation) throws IOException {
    long bytes = 0;
    for (Path file : StoreFiles.ofGeneration(generation)) {
      bytes += withoutZeros(file);
    }
    return bytes;
  }

  /** The length of a file without the zeros at its end, to which mapping it to memory leads. */
  private static long withoutZeros(Path file) throws IOException {
    byte[] block = new byte[BLOCK];
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = in.size();
      while (size >= BLOCK) {
        ByteBuffer last = ByteBuffer.wrap(block);
        in.read(last, size - BLOCK);
        if (last.hasRemaining() || !Arrays.equals(block, ZEROS)) {
          return size;
        }
        size -= BLOCK;
      }
      return size;
    }
  }
}
