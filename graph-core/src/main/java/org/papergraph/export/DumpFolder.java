package org.papergraph.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.papergraph.store.Disk;
import org.papergraph.store.StoreFolder;

/**
 * A folder that is filled with files and appears only once it is whole.
 *
 * <p>Until then it has another name, ending in {@code .part}; what a killed run left under that
 * name, the next one removes.
 */
public final class DumpFolder implements AutoCloseable {
  /** The name of the file with the checksums of all others. */
  public static final String CHECKSUMS = "SHA256SUMS";

  private static final String UNFINISHED = ".part";

  private final Path target;
  private final Path part;
  private boolean done;

  private DumpFolder(Path target, Path part) {
    this.target = target;
    this.part = part;
  }

  /**
   * Begins a folder.
   *
   * @throws IOException if there is something at that place, but for an empty folder
   */
  public static DumpFolder begin(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    refuseWhatIsThere(folder, target);
    Path part = target.resolveSibling(target.getFileName() + UNFINISHED);
    StoreFolder.deleteTree(part);
    Files.createDirectories(part);
    return new DumpFolder(target, part);
  }

  private static void refuseWhatIsThere(Path named, Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new IOException(named + " is a file; name a folder that does not exist");
    }
    try (Stream<Path> entries = Files.list(target)) {
      if (entries.findAny().isPresent()) {
        throw new IOException(named + " is not empty; name a folder that does not exist");
      }
    }
  }

  /** A file that is being written; once it is closed it can be told what it is. */
  public static final class Written extends FilterOutputStream {
    private final String path;
    private final MessageDigest digest;
    private long bytes;

    private Written(String path, OutputStream out) {
      super(out);
      this.path = path;
      this.digest = sha256();
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
      out.write(data, offset, length);
      digest.update(data, offset, length);
      bytes += length;
    }

    /** Where it is within the folder. */
    public String path() {
      return path;
    }

    /** Its length so far. */
    public long bytes() {
      return bytes;
    }

    /** The SHA-256 of its bytes, in hexadecimal; to be asked once, when it is closed. */
    public String sha256Hex() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The SHA-256 of some bytes, in hexadecimal. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * Begins a file of the folder.
   *
   * @param path within it, with {@code /}
   */
  public Written file(String path) throws IOException {
    Path file = part.resolve(path).normalize();
    if (!file.startsWith(part)) {
      throw new IllegalArgumentException("no path within a folder: \"" + path + "\"");
    }
    Files.createDirectories(file.getParent());
    OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new Written(path, new BufferedOutputStream(out, 1 << 16));
  }

  /** Opens a file that was written to it. */
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(part.resolve(path));
  }

  /** Writes a whole file of the folder. */
  public void file(String path, byte[] content) throws IOException {
    try (OutputStream out = file(path)) {
      out.write(content);
    }
  }

  /**
   * Writes {@code SHA256SUMS}, which {@code sha256sum -c} checks.
   *
   * @param checksums in hexadecimal, by path
   */
  public void checksums(SortedMap<String, String> checksums) throws IOException {
    StringBuilder lines = new StringBuilder();
    checksums.forEach((path, sha256) -> lines.append(sha256 + "  " + path + "\n"));
    file(CHECKSUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Lets the folder appear, with all that was written to it. */
  public void commit() throws IOException {
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Disk.force(file);
      }
    }
    Files.deleteIfExists(target);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    Disk.force(target.getParent());
    done = true;
  }

  /** Where its files are until it appears, for those who write files themselves. */
  public Path unfinished() {
    return part;
  }

  /** Removes what was written if the folder did not appear. */
  @Override
  public void close() throws IOException {
    if (!done) {
      StoreFolder.deleteTree(part);
    }
  }
}
