package org.papergraph.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * STORE/papergraph-store.json   {"format": 1, "generation": "generation-7", "base": "…"}
 * STORE/lock                    held by the process that uses the store
 * STORE/changes.lock            held while files of the current generation change
 * STORE/generation-7/tdb2       the TDB2 database
 * STORE/generation-7/text       its text index
 * STORE/generation-7/state.mv   the records it was built from
 * </pre>
 *
 * <p>One process uses a store at a time: TDB2 databases cannot be shared between processes. Another
 * may copy the files meanwhile, where it holds the {@link ChangesLock}.
 */
public final class StoreFolder implements AutoCloseable {
  private static final String MARKER = "papergraph-store.json";
  private static final String LOCK = "lock";
  private static final String GENERATION = "generation-";
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The stores this process holds. A second look at the lock file would give the first one up:
   * POSIX drops all of a process's locks on a file when it closes any of its handles.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path real;
  private final FileChannel channel;
  private final FileLock lock;
  private Marker marker;
  private @Nullable ChangesLock held;

  /**
   * What the marker file says.
   *
   * @param generation the name of the current generation; empty before the first build
   * @param base where the entities of the graph live
   */
  private record Marker(Optional<String> generation, Optional<String> base) {}

  private StoreFolder(Path folder, Path real, FileChannel channel, FileLock lock, Marker marker) {
    this.folder = folder;
    this.real = real;
    this.channel = channel;
    this.lock = lock;
    this.marker = marker;
  }

  /**
   * Opens a store that holds a graph.
   *
   * @throws StoreException if there is none, or another process uses it
   */
  public static StoreFolder openExisting(Path folder) throws IOException {
    requireStore(folder);
    StoreFolder store = lock(folder);
    if (store.marker.generation().isEmpty()) {
      store.close();
      throw noGraph(folder);
    }
    return store;
  }

  static void requireStore(Path folder) throws StoreException {
    if (!Files.exists(folder.resolve(MARKER))) {
      String found = Files.exists(folder) ? "is no papergraph store" : "does not exist";
      throw new StoreException(
          folder + " " + found + "; make one with: papergraph build --store " + folder + " INPUT");
    }
  }

  static StoreException noGraph(Path folder) {
    return new StoreException(
        folder + " holds no graph yet: its first build did not finish; build it again");
  }

  /** The current generation of a store whose {@link ChangesLock} is held. */
  static Optional<Path> currentOf(Path folder) throws IOException {
    return readMarker(folder).generation().map(folder::resolve);
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
      Disk.replace(folder.resolve(MARKER), markerText("", ""));
    }
    StoreFolder store = lock(folder);
    try {
      store.clearLeftovers();
      return store;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Opens a store whose graph is to be changed: nobody copies it until it is closed, which the same
   * thread does.
   *
   * @throws StoreException if there is no graph, another process uses it, or somebody copies it and
   *     is not done in time
   */
  public static StoreFolder openToChange(Path folder) throws IOException {
    openExisting(folder).close();
    StoreFolder store = openForBuild(folder);
    try {
      store.held = ChangesLock.of(folder, ChangesLock.PATIENCE);
      return store;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Something that is done with the files of a store. */
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does what may change files of the current generation, such as opening its database.
   *
   * @throws StoreException if somebody copies the store and is not done in time
   */
  public <T> T changing(Work<T> work) throws IOException {
    ChangesLock changes = ChangesLock.of(folder, ChangesLock.PATIENCE);
    try {
      return work.run();
    } finally {
      changes.close();
    }
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
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      throw inUse(folder, shown(ProcessHandle.current().pid() + ""));
    }
    try {
      return lock(folder, real);
    } catch (IOException | RuntimeException | Error e) {
      HELD.remove(real);
      throw e;
    }
  }

  private static StoreFolder lock(Path folder, Path real) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    @Nullable FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw inUse(folder, holder(folder));
    }
    try {
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      // Only now: before the lock is ours, another process may still change what is current.
      return new StoreFolder(folder, real, channel, lock, readMarker(folder));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static StoreException inUse(Path folder, String holder) {
    return new StoreException(
        folder
            + " is in use by another papergraph process"
            + holder
            + "; stop it, or query its endpoint if it is a server");
  }

  private static String holder(Path folder) throws IOException {
    String pid = Files.readString(folder.resolve(LOCK), StandardCharsets.US_ASCII).strip();
    return shown(pid);
  }

  private static String shown(String pid) {
    return pid.matches("\\d+") ? " (process " + pid + ")" : "";
  }

  private static Marker readMarker(Path folder) throws IOException {
    Path marker = folder.resolve(MARKER);
    JsonNode json;
    try {
      json = JSON.readTree(Files.readString(marker));
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw new StoreException(marker + " is damaged: " + e.getMessage(), e);
    }
    if (!json.path("format").isInt() || !json.path("generation").isTextual()) {
      throw new StoreException(marker + " is damaged: it names no format and generation");
    }
    int format = json.path("format").asInt();
    if (format != FORMAT) {
      throw new StoreException(
          marker + " is of format " + format + "; this papergraph reads format " + FORMAT);
    }
    Optional<String> generation = text(json, "generation");
    if (generation.isPresent() && !isGeneration(folder, generation.get())) {
      throw new StoreException(
          marker + " is damaged: it names \"" + generation.get() + "\", which is not there");
    }
    return new Marker(generation, text(json, "base"));
  }

  private static boolean isGeneration(Path folder, String name) {
    return isGenerationName(name) && Files.isDirectory(folder.resolve(name));
  }

  static boolean isGenerationName(String name) {
    return name.matches(GENERATION + "\\d{1,9}");
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.of(json.path(field).asText("")).filter(text -> !text.isEmpty());
  }

  private static byte[] markerText(String generation, String base) throws IOException {
    ObjectNode marker = JSON.createObjectNode();
    marker.put("format", FORMAT).put("generation", generation).put("base", base);
    return (JSON.writeValueAsString(marker) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The current generation's folder, if there is a graph. */
  public Optional<Path> current() {
    return marker.generation().map(folder::resolve);
  }

  /** Where the entities of the current graph live. */
  public Optional<String> base() {
    return marker.base();
  }

  /** The store's folder. */
  public Path folder() {
    return folder;
  }

  /** Makes an empty folder for the next generation. */
  public Path newGeneration() throws IOException {
    int last =
        marker
            .generation()
            .map(name -> Integer.parseInt(name.substring(GENERATION.length())))
            .orElse(0);
    Path next = folder.resolve(GENERATION + (last + 1));
    deleteTree(next);
    return Files.createDirectory(next);
  }

  /**
   * Makes a filled generation the current one, and removes the one before.
   *
   * @param base where its entities live
   */
  public void commit(Path filled, String base) throws IOException {
    try (Stream<Path> files = Files.walk(filled)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Disk.force(file);
      }
    }
    Path name = filled.getFileName();
    if (name == null || !folder.equals(filled.getParent())) {
      throw new IllegalArgumentException(filled + " is no generation of " + folder);
    }
    marker =
        changing(
            () -> {
              Disk.replace(folder.resolve(MARKER), markerText(name.toString(), base));
              return new Marker(Optional.of(name.toString()), Optional.of(base));
            });
    changing(
        () -> {
          clearLeftovers();
          return true;
        });
  }

  /** Removes what a run that was stopped left behind. */
  private void clearLeftovers() throws IOException {
    for (Path leftover : leftovers()) {
      deleteTree(leftover);
    }
  }

  /** What a run that was stopped left behind; the next that changes the store removes it. */
  public List<Path> leftovers() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(this::isLeftover).sorted().toList();
    }
  }

  private boolean isLeftover(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(GENERATION) && !marker.generation().equals(Optional.of(name));
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
    if (held != null) {
      held.close();
    }
    lock.release();
    channel.close();
    HELD.remove(real);
  }
}
