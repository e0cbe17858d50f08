package org.papergraph.build;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import org.papergraph.record.Identifier;
import org.papergraph.resolve.Counts;
import org.papergraph.store.Disk;
import org.papergraph.store.StoreException;

/**
 * What a store must know to take more: all records it was given, what was found in them, and how
 * often each name was met.
 *
 * <p>{@code state.mv} in the generation's folder is a log-structured file of sorted maps: a stopped
 * process leaves the last state that was committed.
 */
final class State implements AutoCloseable {
  private static final String FILE = "state.mv";
  private static final int CACHE_MEBIBYTES = 32;
  private static final int COMPRESSION = 3;
  private static final int MOST_BYTES = 1 << 30;
  private static final int GROUPS_A_COMMIT = 5_000;
  private static final int ENTRIES_A_COMMIT = 50_000;

  private static final String SOFTWARE = "software";
  private static final String RUN = "run";
  private static final String CHANGE = "change";
  private static final String APART = "apart";

  private final Path file;
  private final MVStore store;

  /** Groups by number, compressed. */
  private final MVMap<Long, byte[]> groups;

  /** The numbers of the groups that are to be found under a key. */
  private final MVMap<Long, byte[]> numbers;

  private final MVMap<String, Long> counts;
  private final MVMap<String, String> sources;
  private final MVMap<String, String> about;

  /** All of these by name, whatever they hold. */
  private final Map<String, MVMap<?, ?>> all = new LinkedHashMap<>();

  private State(Path file, MVStore store) {
    this.file = file;
    this.store = store;
    this.groups = map("groups", LongDataType.INSTANCE, ByteArrayDataType.INSTANCE);
    this.numbers = map("numbers", LongDataType.INSTANCE, ByteArrayDataType.INSTANCE);
    this.counts = map("counts", StringDataType.INSTANCE, LongDataType.INSTANCE);
    this.sources = map("sources", StringDataType.INSTANCE, StringDataType.INSTANCE);
    this.about = map("about", StringDataType.INSTANCE, StringDataType.INSTANCE);
  }

  private <K, V> MVMap<K, V> map(String name, DataType<K> keys, DataType<V> values) {
    MVMap<K, V> map =
        store.openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
    all.put(name, map);
    return map;
  }

  /** Makes an empty state in a generation's folder. */
  static State create(Path generation) throws IOException {
    Files.deleteIfExists(generation.resolve(FILE));
    return opened(generation);
  }

  /**
   * Opens the state of a generation.
   *
   * @throws StoreException if there is none, or it is damaged
   */
  static State open(Path generation) throws IOException {
    if (!Files.exists(generation.resolve(FILE))) {
      throw new StoreException(
          generation
              + " holds no records ("
              + FILE
              + "), so its graph can be read, but not be added to: a graph restored from a dump is"
              + " so where no archive of its records was given; restore it together with"
              + " records.jsonl.zst, or build it again from that or from its inputs");
    }
    return opened(generation);
  }

  /**
   * Opens the state of a generation to read it; nothing in its file changes.
   *
   * @throws StoreException if there is none, or it is damaged
   */
  static State openToRead(Path generation) throws IOException {
    return isIn(generation)
        ? opened(generation, builder(generation.resolve(FILE)).readOnly())
        : open(generation);
  }

  /** Whether a generation has one. */
  static boolean isIn(Path generation) {
    return Files.exists(generation.resolve(FILE));
  }

  private static MVStore.Builder builder(Path file) {
    return new MVStore.Builder()
        .fileName(file.toString())
        .autoCommitDisabled()
        .cacheSize(CACHE_MEBIBYTES);
  }

  private static State opened(Path generation) throws IOException {
    return opened(generation, builder(generation.resolve(FILE)));
  }

  private static State opened(Path generation, MVStore.Builder builder) throws IOException {
    Path file = generation.resolve(FILE);
    try {
      MVStore store = builder.open();
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      return new State(file, store);
    } catch (RuntimeException e) {
      if (Disk.isFull(generation)) {
        throw Disk.full(file, e);
      }
      throw new StoreException(file + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** How many papers and other things there are. */
  long size() {
    return groups.sizeAsLong();
  }

  /** The version of the software whose extractors found what is kept. */
  String software() {
    return about.getOrDefault(SOFTWARE, "");
  }

  /** The number of the last run. */
  int run() {
    return Integer.parseInt(about.getOrDefault(RUN, "0"));
  }

  /** The number of the last change in place; the database knows it too. */
  long change() {
    return Long.parseLong(about.getOrDefault(CHANGE, "0"));
  }

  /** Identifiers of papers that somebody said are no others. */
  Set<Identifier> apart() {
    Set<Identifier> apart = new TreeSet<>();
    about.getOrDefault(APART, "").lines().map(Identifier::parse).forEach(apart::add);
    return apart;
  }

  private static String lines(Set<Identifier> apart) {
    return String.join("\n", apart.stream().map(Identifier::toString).sorted().toList());
  }

  /** The pages that records stood on. */
  Set<StoredSource> sources() throws IOException {
    Set<StoredSource> all = new TreeSet<>();
    for (String source : sources.values()) {
      all.add(Json.value(source, StoredSource.class));
    }
    return all;
  }

  /** How often names were met. */
  Counts counts() {
    return new Counts() {
      @Override
      public int count(String text) {
        return Math.toIntExact(counts.getOrDefault(text, 0L));
      }

      @Override
      public Iterator<Map.Entry<String, Integer>> from(String text) {
        Cursor<String, Long> cursor = counts.cursor(text);
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return cursor.hasNext();
          }

          @Override
          public Map.Entry<String, Integer> next() {
            String key = cursor.next();
            return Map.entry(key, Math.toIntExact(cursor.getValue()));
          }
        };
      }
    };
  }

  /** The number the next new group gets. */
  long nextNumber() {
    Long last = groups.lastKey();
    return last == null ? 1 : last + 1;
  }

  /** A group by its number. */
  Group group(long number) throws IOException {
    byte @Nullable [] packed = groups.get(number);
    if (packed == null) {
      throw new StoreException(FILE + " is damaged: it holds no group " + number);
    }
    return unpacked(packed);
  }

  /** Takes all groups. */
  interface GroupSink {
    void group(long number, Group group) throws IOException;
  }

  void forEachGroup(GroupSink sink) throws IOException {
    Cursor<Long, byte[]> cursor = groups.cursor(null);
    while (cursor.hasNext()) {
      long number = cursor.next();
      sink.group(number, unpacked(cursor.getValue()));
    }
  }

  static byte[] packed(Group group) throws IOException {
    try (ZstdCompressCtx compression = new ZstdCompressCtx()) {
      compression.setLevel(COMPRESSION).setChecksum(true);
      return compression.compress(Json.bytes(group));
    }
  }

  private static Group unpacked(byte[] packed) throws IOException {
    long size = Zstd.getFrameContentSize(packed);
    if (size <= 0 || size > MOST_BYTES) {
      throw new StoreException(FILE + " is damaged: a group of " + size + " bytes");
    }
    try {
      return Json.value(Zstd.decompress(packed, (int) size), Group.class);
    } catch (ZstdException e) {
      throw new StoreException(FILE + " is damaged: a group that " + e.getMessage(), e);
    }
  }

  /** The numbers of all groups. */
  Iterator<Long> groupNumbers() {
    return groups.keyIterator(null);
  }

  /**
   * Copies all that is in it into an empty one, in the order of the keys, without the room that
   * changes left.
   */
  void copyInto(State other) throws IOException {
    for (Map.Entry<String, MVMap<?, ?>> map : all.entrySet()) {
      MVMap<?, ?> to = other.all.get(map.getKey());
      if (to == null) {
        throw new IllegalStateException("no map " + map.getKey());
      }
      copy(map.getValue(), to, other);
    }
    other.commit();
  }

  @SuppressWarnings("unchecked")
  private static <K, V> void copy(MVMap<K, V> from, MVMap<?, ?> to, State other)
      throws IOException {
    MVMap<K, V> same = (MVMap<K, V>) to;
    Cursor<K, V> cursor = from.cursor(null);
    for (long count = 1; cursor.hasNext(); count++) {
      K key = cursor.next();
      other.written(() -> same.append(key, cursor.getValue()));
      if (count % ENTRIES_A_COMMIT == 0) {
        other.commit();
      }
    }
  }

  /** The numbers of the groups under a key. */
  List<Long> numbers(long key) {
    byte @Nullable [] packed = numbers.get(key);
    List<Long> all = new ArrayList<>();
    if (packed != null) {
      ByteBuffer buffer = ByteBuffer.wrap(packed);
      while (buffer.hasRemaining()) {
        all.add(buffer.getLong());
      }
    }
    return all;
  }

  static byte[] packed(List<Long> numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.size() * Long.BYTES);
    numbers.forEach(buffer::putLong);
    return buffer.array();
  }

  /** Fills an empty state. */
  final class Filling {
    private long[] keys = new long[1 << 12];
    private long[] owners = new long[1 << 12];
    private int size;
    private long number;

    /** Takes the next group, with the keys it is to be found under. */
    void group(Group group, Iterable<Long> under) throws IOException {
      byte[] packed = packed(group);
      number++;
      written(() -> groups.append(number, packed));
      for (long key : under) {
        if (size == keys.length) {
          keys = Arrays.copyOf(keys, size + size / 2);
          owners = Arrays.copyOf(owners, size + size / 2);
        }
        keys[size] = key;
        owners[size++] = number;
      }
      if (number % GROUPS_A_COMMIT == 0) {
        commit();
      }
    }

    /** Ends it. */
    void finish(
        Iterator<Map.Entry<String, Integer>> counted,
        Set<StoredSource> pages,
        Set<Identifier> apart,
        String software,
        int run,
        long change)
        throws IOException {
      written(this::number);
      written(
          () ->
              counted.forEachRemaining(
                  entry -> counts.append(entry.getKey(), (long) entry.getValue())));
      for (StoredSource source : pages) {
        sources.put(source.sha256() + " " + source.fileName(), Json.text(source));
      }
      about.put(APART, lines(apart));
      about.put(SOFTWARE, software);
      about.put(RUN, Integer.toString(run));
      about.put(CHANGE, Long.toString(change));
      commit();
    }

    private void number() {
      long[][] pairs = new long[size][];
      for (int i = 0; i < size; i++) {
        pairs[i] = new long[] {keys[i], owners[i]};
      }
      Arrays.sort(
          pairs, (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
      List<Long> same = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        same.add(pairs[i][1]);
        if (i + 1 == size || pairs[i + 1][0] != pairs[i][0]) {
          numbers.append(pairs[i][0], packed(same));
          same.clear();
        }
      }
    }
  }

  /**
   * A change in place, as values that replace others, so that it may be made twice.
   *
   * @param number of the change
   * @param groups by number; empty for those that are no more
   * @param numbers of groups by key; empty for keys that nothing is under any more
   * @param counts 0 for names that are met no more
   * @param sources that came to it
   * @param apart identifiers of papers that are no others
   * @param run the number of the run
   */
  record Change(
      long number,
      Map<Long, byte[]> groups,
      Map<Long, byte[]> numbers,
      Map<String, Long> counts,
      Set<StoredSource> sources,
      Set<Identifier> apart,
      int run) {}

  /** Makes a change. */
  void apply(Change change) throws IOException {
    written(
        () -> {
          change
              .groups()
              .forEach((number, group) -> replace(groups, number, group, group.length == 0));
          change.numbers().forEach((key, all) -> replace(numbers, key, all, all.length == 0));
          change.counts().forEach((text, count) -> replace(counts, text, count, count == 0));
        });
    for (StoredSource source : change.sources()) {
      sources.put(source.sha256() + " " + source.fileName(), Json.text(source));
    }
    about.put(APART, lines(change.apart()));
    about.put(RUN, Integer.toString(change.run()));
    about.put(CHANGE, Long.toString(change.number()));
    commit();
  }

  private static <K, V> void replace(MVMap<K, V> map, K key, V value, boolean gone) {
    if (gone) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private void commit() throws IOException {
    written(store::commit);
  }

  /** Where the disk is full, the store of maps fails in many ways and seldom says why. */
  private void written(Runnable writing) throws IOException {
    try {
      writing.run();
    } catch (RuntimeException e) {
      throw Disk.isFull(file)
          ? Disk.full(file, e)
          : new IOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      written(store::close);
    } catch (IOException e) {
      store.closeImmediately();
      throw e;
    }
  }
}
