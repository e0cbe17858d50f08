package org.papergraph.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.listing.ListingReader;
import org.papergraph.read.repository.RepositoryFolder;
import org.papergraph.record.Identifier;

/**
 * The inputs a user named, opened one after the other: files, folders, archives (gzip, bzip2,
 * Zstandard, zip), and {@code -} for standard input.
 *
 * <p>Archives are known by their first bytes and read as streams; nothing is unpacked to disk. In
 * folders, hidden files are left out and symbolic links are followed, but not around in circles. A
 * folder that is a code repository is an input by itself, and what nobody recognises in it is its
 * code and no rejection.
 */
public final class Inputs {
  /** The name of standard input on the command line. */
  public static final String STANDARD_INPUT = "-";

  /** What the pages of standard input are said to stand in. */
  public static final String UNNAMED = "<standard input>";

  private static final int HEAD_BYTES = 1 << 16;
  private static final int DEEPEST_ARCHIVE = 3;

  private final List<String> names;
  private final InputStream standardInput;
  private final Optional<SourceReader> forced;

  /**
   * A file that is read, or the folder of a repository.
   *
   * @param repository the innermost repository it lies in, or is
   */
  private record Found(Path path, Optional<RepositoryFolder> repository) {
    boolean isFolder() {
      return repository.filter(it -> it.path().equals(path)).isPresent();
    }

    /** What the repository is known by that it lies at the top of. */
    Optional<Identifier> atTopOf() {
      return repository
          .filter(it -> it.path().equals(path.getParent()))
          .flatMap(RepositoryFolder::identifier);
    }
  }

  /** Where what is read goes, and where it comes from. */
  private record Target(RecordSink sink, Optional<Found> found) {
    /** Of what nobody recognises in a repository nothing is said: it is code. */
    void unrecognised(Rejection rejection) throws IOException {
      if (found.flatMap(Found::repository).isEmpty()) {
        sink.rejection(rejection);
      }
    }
  }

  /**
   * @param names paths, or {@code -}
   * @param standardInput what {@code -} stands for
   * @param forced the reader to use for every input instead of the one that recognises it
   */
  public Inputs(List<String> names, InputStream standardInput, Optional<SourceReader> forced) {
    this.names = List.copyOf(names);
    this.standardInput = standardInput;
    this.forced = forced;
  }

  /** The bytes of all files that will be read; 0 when some are not known beforehand. */
  public long knownBytes() throws IOException {
    long bytes = 0;
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        return 0;
      }
      for (Found found : found(Path.of(name), new ArrayList<>())) {
        bytes += found.isFolder() ? 0 : Files.size(found.path());
      }
    }
    return bytes;
  }

  /**
   * Fails when a named input is not there, so that nothing is begun that cannot be finished.
   *
   * @throws NoSuchFileException for the first name that is no file and no folder
   * @throws IOException for a folder without any file in it, or a file that may not be read
   */
  public void check() throws IOException {
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        continue;
      }
      Path path = Path.of(name);
      if (!Files.exists(path)) {
        throw new NoSuchFileException(name, null, "no such file or folder");
      }
      if (!Files.isReadable(path)) {
        throw new IOException(name + ": may not be read (check its permissions)");
      }
      if (found(path, new ArrayList<>()).isEmpty()) {
        throw new IOException(name + ": no readable file in this folder");
      }
    }
  }

  /**
   * Reads everything into {@code sink}. What cannot be read or recognised is a rejection.
   *
   * @throws IOException if the sink fails
   */
  public void readInto(RecordSink sink) throws IOException {
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        Target target = new Target(sink, Optional.empty());
        read(standardInput, UNNAMED, target, 0);
        continue;
      }
      List<Rejection> unreadable = new ArrayList<>();
      for (Found found : found(Path.of(name), unreadable)) {
        read(found, sink);
      }
      for (Rejection rejection : unreadable) {
        sink.rejection(rejection);
      }
    }
  }

  private void read(Found found, RecordSink sink) throws IOException {
    if (found.isFolder() && found.repository().isPresent()) {
      found.repository().get().readInto(sink);
      return;
    }
    Path file = found.path();
    try (InputStream input = Files.newInputStream(file)) {
      read(input, file.toString(), new Target(sink, Optional.of(found)), 0);
    } catch (UnreadableInputException | java.nio.file.FileSystemException e) {
      if (!Files.isReadable(file)) {
        sink.rejection(unreadable(file.toString(), "may not be read"));
      } else {
        throw e;
      }
    }
  }

  private void read(InputStream input, String fileName, Target target, int depth)
      throws IOException {
    PeekedInput peeked = PeekedInput.of(UnreadableInputException.marking(input), HEAD_BYTES);
    try {
      dispatch(peeked.whole(), peeked.head(), fileName, target, depth);
    } catch (UnreadableInputException e) {
      target.unrecognised(unreadable(fileName, String.valueOf(e.getMessage())));
    }
  }

  private void dispatch(InputStream input, byte[] head, String fileName, Target target, int depth)
      throws IOException {
    if (Compression.isKnown(head) && depth < DEEPEST_ARCHIVE) {
      try (InputStream unpacked = Compression.unpacked(input, head)) {
        read(unpacked, fileName, target, depth + 1);
      }
    } else if (Compression.startsWith(head, 'P', 'K', 3, 4) && depth < DEEPEST_ARCHIVE) {
      readZip(input, fileName, target, depth);
    } else {
      readPlain(input, head, fileName, target);
    }
  }

  private void readZip(InputStream input, String fileName, Target target, int depth)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(input, StandardCharsets.UTF_8);
    for (ZipEntry entry = nextEntry(zip); entry != null; entry = nextEntry(zip)) {
      if (!entry.isDirectory()) {
        read(unclosed(zip), fileName + "!" + entry.getName(), target, depth + 1);
      }
    }
  }

  private static @Nullable ZipEntry nextEntry(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableInputException(
          e instanceof IOException io ? io : new IOException("damaged zip archive", e));
    }
  }

  private static InputStream unclosed(InputStream input) {
    return new FilterInputStream(input) {
      @Override
      public void close() {}
    };
  }

  private void readPlain(InputStream input, byte[] head, String fileName, Target target)
      throws IOException {
    if (head.length == 0 && input.read() < 0) {
      target.unrecognised(
          new Rejection(
              new Place(fileName, 0), "empty file", "an input holds at least one record", ""));
      return;
    }
    for (byte b : head) {
      if (b == 0) {
        target.unrecognised(
            new Rejection(
                new Place(fileName, 0),
                "binary file",
                "text in UTF-8, or gzip, bzip2, Zstandard or zip of it; see papergraph formats",
                ""));
        return;
      }
    }
    String text = new String(head, StandardCharsets.UTF_8);
    Optional<SourceReader> reader = forced.or(() -> recognising(text, fileName, target));
    if (reader.isEmpty()) {
      target.unrecognised(
          new Rejection(
              new Place(fileName, 0),
              "format not recognised",
              "see papergraph formats, or name one with --format",
              text.lines().findFirst().orElse("")));
      return;
    }
    target.sink().beginInput(fileName);
    Optional<Identifier> repository = target.found().flatMap(Found::atTopOf);
    SourceReader fitting = repository.map(reader.get()::within).orElse(reader.get());
    try {
      fitting.read(input, fileName, target.sink());
    } catch (UnreadableInputException e) {
      target.sink().rejection(unreadable(fileName, String.valueOf(e.getMessage())));
    }
  }

  /** Code and its documentation may look like a listing, the loosest of all formats. */
  private static Optional<SourceReader> recognising(String head, String fileName, Target target) {
    boolean isProse =
        target.found().flatMap(Found::repository).isPresent() && RepositoryFolder.isProse(fileName);
    return SourceReaders.recognising(head)
        .filter(reader -> !(isProse && reader instanceof ListingReader));
  }

  private static Rejection unreadable(String fileName, String why) {
    return new Rejection(
        new Place(fileName, 0), "unreadable file", why + "; what came before it was taken", "");
  }

  /** The files and repositories at or below a path, sorted by name. */
  private List<Found> found(Path root, List<Rejection> unreadable) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of(new Found(root, Optional.empty()));
    }
    List<Found> all = new ArrayList<>();
    Deque<RepositoryFolder> within = new ArrayDeque<>();
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && isHidden(folder);
            if (hidden) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (forced.isEmpty() && RepositoryFolder.is(folder)) {
              within.push(RepositoryFolder.at(folder));
              add(folder);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            if (!within.isEmpty() && within.peek().path().equals(folder)) {
              within.pop();
            }
            return super.postVisitDirectory(folder, e);
          }

          private void add(Path path) {
            all.add(new Found(path, Optional.ofNullable(within.peek())));
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
              return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
              add(file);
            } else {
              String what = attributes.isSymbolicLink() ? "a link to nowhere" : "no regular file";
              unreadable.add(unreadable(file.toString(), what));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable.add(unreadable(file.toString(), e.getClass().getSimpleName()));
            return FileVisitResult.CONTINUE;
          }
        });
    all.sort(Comparator.comparing(it -> it.path().toString()));
    return all;
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
