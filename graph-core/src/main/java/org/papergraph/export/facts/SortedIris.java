package org.papergraph.export.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * IRIs in the order of their bytes in UTF-8, each once. What does not fit in memory waits in sorted
 * files, which go with {@link #close}.
 */
final class SortedIris implements AutoCloseable {
  /** What is done with each. */
  interface Visitor {
    void visit(String iri) throws IOException;
  }

  /** What an array and its place in a list take besides its bytes. */
  private static final int OVERHEAD = 24;

  private static final int BUFFER = 1 << 16;

  private final long mostBytes;
  private final List<Path> files = new ArrayList<>();
  private List<byte[]> held = new ArrayList<>();
  private long bytes;

  /**
   * @param mostBytes of IRIs that are held in memory
   */
  SortedIris(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  void add(String iri) throws IOException {
    byte[] one = iri.getBytes(UTF_8);
    held.add(one);
    bytes += one.length + OVERHEAD;
    if (bytes > mostBytes) {
      spill();
    }
  }

  /** Visits each; nothing may be added any more. */
  void forEach(Visitor visitor) throws IOException {
    if (files.isEmpty()) {
      held.sort(Arrays::compareUnsigned);
      Distinct distinct = new Distinct(visitor);
      for (byte[] one : held) {
        distinct.take(one);
      }
    } else {
      spill();
      merge(new Distinct(visitor));
    }
  }

  private void spill() throws IOException {
    held.sort(Arrays::compareUnsigned);
    Path file = Files.createTempFile("papergraph-iris", ".sorted");
    files.add(file);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      for (byte[] one : held) {
        out.writeInt(one.length);
        out.write(one);
      }
    }
    held = new ArrayList<>();
    bytes = 0;
  }

  private void merge(Distinct distinct) throws IOException {
    List<Run> open = new ArrayList<>();
    try {
      PriorityQueue<Run> runs =
          new PriorityQueue<>(
              Comparator.comparing((Run run) -> run.first, Arrays::compareUnsigned));
      for (Path file : files) {
        Run run = new Run(file);
        open.add(run);
        if (run.next()) {
          runs.add(run);
        }
      }
      for (Run run = runs.poll(); run != null; run = runs.poll()) {
        distinct.take(run.first);
        if (run.next()) {
          runs.add(run);
        }
      }
    } finally {
      for (Run run : open) {
        run.in.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  /** Passes on what is not the same as the last. */
  private static final class Distinct {
    private final Visitor visitor;
    private byte[] last = {};

    Distinct(Visitor visitor) {
      this.visitor = visitor;
    }

    void take(byte[] one) throws IOException {
      if (!Arrays.equals(one, last)) {
        last = one;
        visitor.visit(new String(one, UTF_8));
      }
    }
  }

  /** A sorted file, read from its beginning. */
  private static final class Run {
    private final DataInputStream in;
    private byte[] first = {};

    Run(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    boolean next() throws IOException {
      int length;
      try {
        length = in.readInt();
      } catch (EOFException e) {
        return false;
      }
      first = new byte[length];
      in.readFully(first);
      return true;
    }
  }
}
