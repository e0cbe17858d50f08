package org.papergraph.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder a graph lives in.
 *
 * <p>A build never touches the graph that is there. It fills a new generation beside it and then
 * replaces the small file that names the current one, which a file system does as a whole or not at
 * all. So a run that fails or is killed leaves the old graph, and what it leaves behind is cleared
 * away by the next build.
 *
 * <pre>
 * STORE/papergraph-store.json   {"format": 1, "generation": "generation-7"}
 * STORE/lock                    held by the process that uses the store
 * STORE/generation-7/tdb2       the TDB2 database
 * STORE/generation-7/records    the records it was built from
 * </pre>
 *
 * <p>One process uses a store at a time: TDB2 databases cannot be shared between processes.
 */
public final class StoreFolder implements AutoCloseable {
  private static final String MARKER = "papergraph-store.json";
  private static final String LOCK = "lock";
  private static final String GENERATION = "generation-";
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;
  private Optional<String> generation;

  private StoreFolder(
      Path folder, FileChannel channel, FileLock lock, Optional<String> generation) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
    this.generation = generation;
  }

  /**
   * Opens a store that holds a graph.
   *
   * @throws StoreException if there is none, or another process uses it
   */
  public static StoreFolder openExisting(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(MARKER))) {
      String found = Files.exists(folder) ? "is no papergraph store" : "does not exist";
      throw new StoreException(
          folder + " " + found + "; make one with: papergraph build --store " + folder + " INPUT");
    }
    StoreFolder store = lock(folder);
    if (store.generation.isEmpty()) {
      store.close();
      throw new StoreException(
          folder + " holds no graph yet: its first build did not finish; build it again");
    }
    return store;
  }

  /**
   * Opens a store to build into; makes the folder if it is missing.
   *
   * @throws StoreException if the folder is something else, or another process uses it
   */
  public static StoreFolder openForBuild(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new StoreException(folder + " is a file; --store names a folder");
    }
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve(MARKER))) {
      refuseForeign(folder);
      replace(folder.resolve(MARKER), marker(""));
    }
    StoreFolder store = lock(folder);
    store.clearLeftovers();
    return store;
  }

  private static void refuseForeign(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        boolean unfinished = name.startsWith(MARKER);
        boolean fileSystems = name.equals("lost+found");
        if (!unfinished && !fileSystems) {
          throw new StoreException(
              folder
                  + " is something else (it holds "
                  + name
                  + "); --store names a papergraph store, an empty folder or a new one");
        }
      }
    } catch (NotDirectoryException e) {
      throw new StoreException(folder + " is a file; --store names a folder", e);
    }
  }

  private static StoreFolder lock(Path folder) throws IOException {
    Optional<String> current = readMarker(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new StoreException(
          folder
              + " is in use by another papergraph process"
              + holder(folder)
              + "; stop it, or query its endpoint if it is a server");
    }
    channel.truncate(0);
    channel.write(
        java.nio.ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new StoreFolder(folder, channel, lock, current);
  }

  private static String holder(Path folder) throws IOException {
    String pid = Files.readString(folder.resolve(LOCK), StandardCharsets.US_ASCII).strip();
    return pid.matches("\\d+") ? " (process " + pid + ")" : "";
  }

  private static Optional<String> readMarker(Path folder) throws IOException {
    Path marker = folder.resolve(MARKER);
    JsonNode json;
    try {
      json = JSON.readTree(Files.readString(marker));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new StoreException(marker + " is damaged: " + e.getOriginalMessage(), e);
    }
    int format = json.path("format").asInt(-1);
    if (format != FORMAT) {
      throw new StoreException(
          marker + " is of format " + format + "; this papergraph reads format " + FORMAT);
    }
    String name = json.path("generation").asText("");
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static String marker(String generation) {
    return "{\"format\": " + FORMAT + ", \"generation\": \"" + generation + "\"}\n";
  }

  /** Writes a file so that it is there whole or not at all, whenever the machine stops. */
  private static void replace(Path file, String content) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (FileChannel out =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(java.nio.ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(file.toAbsolutePath().getParent());
  }

  private static void force(@Nullable Path path) throws IOException {
    if (path != null) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** The current generation's folder, if there is a graph. */
  public Optional<Path> current() {
    return generation.map(folder::resolve);
  }

  /** The store's folder. */
  public Path folder() {
    return folder;
  }

  /** Makes an empty folder for the next generation. */
  public Path newGeneration() throws IOException {
    int last =
        generation.map(name -> Integer.parseInt(name.substring(GENERATION.length()))).orElse(0);
    Path next = folder.resolve(GENERATION + (last + 1));
    deleteTree(next);
    return Files.createDirectory(next);
  }

  /** Makes a filled generation the current one, and removes the one before. */
  public void commit(Path filled) throws IOException {
    try (Stream<Path> files = Files.walk(filled)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        force(file);
      }
    }
    Path name = filled.getFileName();
    if (name == null || !folder.equals(filled.getParent())) {
      throw new IllegalArgumentException(filled + " is no generation of " + folder);
    }
    replace(folder.resolve(MARKER), marker(name.toString()));
    generation = Optional.of(name.toString());
    clearLeftovers();
  }

  /** Removes what a run that was stopped left behind. */
  private void clearLeftovers() throws IOException {
    List<Path> leftovers;
    try (Stream<Path> entries = Files.list(folder)) {
      leftovers = entries.filter(this::isLeftover).toList();
    }
    for (Path leftover : leftovers) {
      deleteTree(leftover);
    }
  }

  private boolean isLeftover(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(GENERATION) && !generation.equals(Optional.of(name));
  }

  /** Removes a folder and all in it, if it is there. */
  public static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
