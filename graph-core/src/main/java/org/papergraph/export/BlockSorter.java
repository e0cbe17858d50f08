package org.papergraph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.papergraph.store.Disk;
import org.papergraph.store.StoreFolder;

/**
 * Sorts blocks of bytes by their keys, however many there are: an external merge sort.
 *
 * <p>Blocks are gathered in memory; when it is full they are sorted and written to a file, by
 * another thread, while the next are gathered; at the end the files are read side by side. Keys are
 * compared as unsigned bytes, blocks of equal keys by what they hold. The files are in the system's
 * folder for temporary files ({@code java.io.tmpdir}), compressed.
 */
final class BlockSorter implements AutoCloseable {
  /** Two lots of so many bytes are in memory at a time. */
  private static final int LOT_BYTES = 96 << 20;

  private final int lotBytes;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(BlockSorter::worker);
  private final List<Path> files = new ArrayList<>();
  private final List<SortedFile> open = new ArrayList<>();
  private Lot lot = new Lot();
  private @Nullable Path folder;
  private @Nullable Future<Lot> writing;

  BlockSorter() {
    this(LOT_BYTES);
  }

  BlockSorter(int lotBytes) {
    this.lotBytes = lotBytes;
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "papergraph-sort");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Takes a block; it is copied.
   *
   * @param number comes back with it
   */
  void add(byte[] key, Bytes text, int number) throws IOException {
    lot.add(key, text, number);
    if (lot.weight() >= lotBytes) {
      spill();
    }
  }

  private void spill() throws IOException {
    Lot full = lot;
    lot = writing == null ? new Lot() : written(writing);
    if (folder == null) {
      folder = Files.createTempDirectory("papergraph-sort-" + ProcessHandle.current().pid() + "-");
    }
    Path file = folder.resolve("blocks-" + files.size());
    files.add(file);
    writing =
        thread.submit(
            () -> {
              full.writeTo(file);
              full.clear();
              return full;
            });
  }

  private Lot written(Future<Lot> lot) throws IOException {
    try {
      return lot.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while sorting", e);
    } catch (ExecutionException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      Path place = folder == null ? Path.of("") : folder;
      throw Disk.isFull(place)
          ? Disk.full(place, why)
          : new IOException("what is sorted could not be written: " + why.getMessage(), why);
    }
  }

  /** Takes the blocks, sorted. */
  @FunctionalInterface
  interface Sink {
    void block(SortedBlock block) throws IOException;
  }

  /** Hands out all blocks; afterwards none can be added. */
  void forEach(Sink sink) throws IOException {
    if (files.isEmpty()) {
      for (Iterator<SortedBlock> blocks = lot.blocks(); blocks.hasNext(); ) {
        sink.block(blocks.next());
      }
      return;
    }
    spill();
    written(Objects.requireNonNull(writing));
    lot = new Lot();
    try {
      merge(sink);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A file with the first of the blocks that are left in it. */
  private record Head(SortedBlock block, SortedFile rest) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      return block.compareTo(other.block);
    }
  }

  private void merge(Sink sink) throws IOException {
    PriorityQueue<Head> heads = new PriorityQueue<>();
    for (Path file : files) {
      SortedFile sorted = new SortedFile(file);
      open.add(sorted);
      advance(sorted, heads);
    }
    while (!heads.isEmpty()) {
      Head head = heads.remove();
      sink.block(head.block());
      advance(head.rest(), heads);
    }
  }

  private static void advance(SortedFile file, PriorityQueue<Head> heads) {
    if (file.hasNext()) {
      heads.add(new Head(file.next(), file));
    }
  }

  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    for (SortedFile file : open) {
      file.close();
    }
    if (folder != null) {
      StoreFolder.deleteTree(folder);
    }
  }
}
