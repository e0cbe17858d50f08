package org.papergraph.care;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papergraph.build.Progress;
import org.papergraph.store.Disk;
import org.papergraph.store.StoreException;
import org.papergraph.store.StoreFiles;
import org.papergraph.store.StoreFolder;

/**
 * Copies a store while it is used.
 *
 * <p>Files are copied into a folder whose name ends with {@code .part}, with a list of their
 * SHA-256 sums as {@code sha256sum} reads it; once all are on the disk the folder gets its name. So
 * a copy that has its name is whole, and it is a store like the one it was made of. Commits wait
 * while the files are read.
 */
public final class Backup {
  /** The list of sums, in the folder of the copy. */
  public static final String SUMS = "SHA256SUMS";

  private static final String PART = ".part";
  private static final long MEBIBYTE = 1L << 20;

  private Backup() {}

  /**
   * What was copied.
   *
   * @param files how many
   * @param bytes in them, without stretches of zeros
   */
  public record Written(int files, long bytes) {}

  /**
   * Copies a store.
   *
   * @param to a folder that does not exist
   * @param seconds to wait at most for a change that is being made
   * @param progress is told of mebibytes
   * @throws StoreException if there is no store, the folder exists, or the change takes longer
   * @throws IOException if the disk is full; nothing of the copy is then left
   */
  public static Written make(Path store, Path to, int seconds, Progress progress)
      throws IOException {
    Path target = to.toAbsolutePath().normalize();
    refuse(store, target, to);
    Path part = target.resolveSibling(target.getFileName() + PART);
    boolean whole = false;
    try (Claim claim = Claim.of(part)) {
      try {
        if (Files.exists(store) && part.toRealPath().startsWith(store.toRealPath())) {
          throw inStore(to);
        }
        Written written = copied(store, part, claim.sums(), seconds, progress);
        forceAll(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Disk.force(target.getParent());
        whole = true;
        return written;
      } catch (IOException | RuntimeException e) {
        if (Disk.isFull(part)) {
          throw Disk.full(to, e);
        }
        throw e;
      } finally {
        if (!whole) {
          StoreFolder.deleteTree(part);
        }
      }
    }
  }

  private static void refuse(Path store, Path target, Path named) throws IOException {
    if (Files.exists(target)) {
      throw new StoreException(named + " exists already; a backup needs a new folder");
    }
    if (Files.isDirectory(store) && target.startsWith(store.toAbsolutePath().normalize())) {
      throw inStore(named);
    }
  }

  private static StoreException inStore(Path named) {
    return new StoreException(named + " is in the store; name a folder outside of it");
  }

  /**
   * The folder of a copy that is being made: no other process makes one there, which a lock on its
   * list of sums tells. What a process that was killed left there is removed.
   */
  private record Claim(FileChannel sums, FileLock lock) implements AutoCloseable {
    static Claim of(Path part) throws IOException {
      if (Files.exists(part)) {
        removeLeftover(part);
      }
      Files.createDirectories(part);
      return open(part);
    }

    private static Claim open(Path part) throws IOException {
      FileChannel sums =
          FileChannel.open(part.resolve(SUMS), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = null;
      try {
        lock = sums.tryLock();
      } catch (OverlappingFileLockException e) {
        // A thread of this process has it.
      } finally {
        if (lock == null) {
          sums.close();
        }
      }
      if (lock == null) {
        throw new StoreException(part + " is being written by another backup; wait for it");
      }
      return new Claim(sums, lock);
    }

    private static void removeLeftover(Path part) throws IOException {
      if (!isOfBackup(part)) {
        throw new StoreException(part + " is something else and in the way; move it away");
      }
      open(part).close();
      StoreFolder.deleteTree(part);
    }

    private static boolean isOfBackup(Path part) throws IOException {
      if (!Files.isDirectory(part)) {
        return false;
      }
      try (Stream<Path> files = Files.list(part)) {
        List<Path> all = files.toList();
        return all.isEmpty() || all.contains(part.resolve(SUMS));
      }
    }

    @Override
    public void close() throws IOException {
      lock.close();
      sums.close();
    }
  }

  private static Written copied(
      Path store, Path part, FileChannel sums, int seconds, Progress progress) throws IOException {
    StringBuilder list = new StringBuilder();
    long bytes = 0;
    int count;
    try (StoreFiles files = StoreFiles.hold(store, seconds)) {
      progress.begin("copying", size(files) / MEBIBYTE);
      count = files.files().size();
      SparseCopy copy = new SparseCopy();
      long read = 0;
      for (Path file : files.files()) {
        if (file.equals(Path.of(SUMS))) {
          // Of the copy that this store was once made of.
          count--;
          continue;
        }
        Path to = part.resolve(file);
        Files.createDirectories(to.getParent());
        SparseCopy.Copied copied = copy.copy(files.store().resolve(file), to);
        list.append(copied.sha256()).append("  ").append(slashes(file)).append('\n');
        bytes += copied.bytes();
        read += Files.size(to);
        progress.done(read / MEBIBYTE);
      }
    }
    progress.end();
    ByteBuffer lines = StandardCharsets.UTF_8.encode(list.toString());
    while (lines.hasRemaining()) {
      sums.write(lines);
    }
    return new Written(count, bytes);
  }

  private static long size(StoreFiles files) throws IOException {
    long size = 0;
    for (Path file : files.files()) {
      size += Files.size(files.store().resolve(file));
    }
    return size;
  }

  private static String slashes(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private static void forceAll(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Disk.force(file);
      }
    }
  }
}
