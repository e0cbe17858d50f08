package org.papergraph.export;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;

/**
 * Blocks in memory, to be sorted.
 *
 * <p>Each is there as the length of its key, the length of its text, a number, the key and the
 * text.
 */
final class Lot {
  private static final int HEAD = 3 * Integer.BYTES;
  private static final int BUFFER = 1 << 16;

  /** The fastest: the files are read once, soon. */
  private static final int LEVEL = 1;

  private final Bytes bytes = new Bytes();
  private int[] begins = new int[1 << 10];
  private int size;

  /** How many bytes it takes. */
  int weight() {
    return bytes.size() + size * Integer.BYTES;
  }

  void add(byte[] key, Bytes text, int number) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size);
    }
    begins[size++] = bytes.size();
    bytes.addInt(key.length).addInt(text.size()).addInt(number).add(key);
    bytes.write(text.array(), 0, text.size());
  }

  private int key(int begin) {
    return begin + HEAD;
  }

  private int text(int begin) {
    return key(begin) + bytes.intAt(begin);
  }

  private int end(int begin) {
    return text(begin) + bytes.intAt(begin + Integer.BYTES);
  }

  private Integer[] sorted() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> begins[i]);
    byte[] data = bytes.array();
    Comparator<Integer> byKey =
        (a, b) -> Arrays.compareUnsigned(data, key(a), text(a), data, key(b), text(b));
    Arrays.sort(
        order,
        byKey.thenComparing(
            (a, b) -> Arrays.compareUnsigned(data, text(a), end(a), data, text(b), end(b))));
    return order;
  }

  /** Its blocks, sorted. */
  Iterator<SortedBlock> blocks() {
    return Arrays.stream(sorted()).map(this::block).iterator();
  }

  private SortedBlock block(int begin) {
    byte[] data = bytes.array();
    return new SortedBlock(
        Arrays.copyOfRange(data, key(begin), text(begin)),
        Arrays.copyOfRange(data, text(begin), end(begin)),
        bytes.intAt(begin + 2 * Integer.BYTES));
  }

  /** Writes its blocks, sorted, to a file that {@link SortedFile} reads. */
  void writeTo(Path file) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(
            new ZstdOutputStreamNoFinalizer(Files.newOutputStream(file), LEVEL), BUFFER)) {
      for (int begin : sorted()) {
        out.write(bytes.array(), begin, end(begin) - begin);
      }
    }
  }

  void clear() {
    bytes.clear();
    size = 0;
  }
}
