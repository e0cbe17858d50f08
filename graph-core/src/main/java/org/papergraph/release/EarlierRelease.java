package org.papergraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.papergraph.export.Compression;
import org.papergraph.export.DumpFile;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.Manifest;
import org.papergraph.export.Profile;

/**
 * An earlier release whose N-Quads are what its manifest says they are.
 *
 * @param manifestSha256 which tells it from other releases
 * @param quads the files of its full N-Quads, in their order
 */
record EarlierRelease(Path folder, String software, String manifestSha256, List<DumpFile> quads) {
  EarlierRelease {
    quads = List.copyOf(quads);
  }

  /**
   * Opens a release and checks it.
   *
   * @throws IOException if it is none, is damaged, or has no full N-Quads
   */
  static EarlierRelease open(Path folder) throws IOException {
    if (!Manifest.isIn(folder)) {
      throw new IOException(
          folder + " is no release: it has no " + Manifest.FILE + "; --since names one");
    }
    String sha256 = sha256(folder.resolve(Manifest.FILE));
    Path checksums = folder.resolve(DumpFolder.CHECKSUMS);
    if (!Files.isRegularFile(checksums)
        || !Files.readString(checksums).contains(sha256 + "  " + Manifest.FILE + "\n")) {
      throw new IOException(
          folder.resolve(Manifest.FILE) + " is not the one of " + DumpFolder.CHECKSUMS);
    }
    Manifest manifest = Manifest.of(folder);
    List<DumpFile> quads = quads(manifest.files());
    if (quads.isEmpty() || quads.size() != quads.get(0).parts()) {
      throw new IOException(
          folder
              + " has no full N-Quads, from which differences are told; make that release with"
              + " nquads among its formats");
    }
    for (DumpFile file : quads) {
      check(folder, file);
    }
    return new EarlierRelease(folder, manifest.software(), sha256, quads);
  }

  static List<DumpFile> quads(List<DumpFile> files) {
    return files.stream()
        .filter(file -> file.format().equals(Parts.QUADS))
        .filter(file -> file.profile().equals(Profile.FULL.label()))
        .sorted(Comparator.comparingInt(DumpFile::part))
        .toList();
  }

  private static void check(Path folder, DumpFile file) throws IOException {
    Path path = folder.resolve(file.path());
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(path + " is missing");
    }
    if (Files.size(path) != file.bytes() || !sha256(path).equals(file.sha256())) {
      throw new IOException(path + " is damaged: it is not the file that the manifest describes");
    }
    compression(path.toString(), file);
  }

  private static Compression compression(String name, DumpFile file) throws IOException {
    return Compression.named(file.compression())
        .orElseThrow(
            () -> new IOException(name + " is compressed as " + file.compression() + ": unknown"));
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its statements. */
  SortedLines lines() throws IOException {
    return lines(quads, file -> Files.newInputStream(folder.resolve(file.path())), folder + "/");
  }

  /** Opens a file of a dump. */
  @FunctionalInterface
  interface Opening {
    InputStream open(DumpFile file) throws IOException;
  }

  /** The statements of some files. */
  static SortedLines lines(List<DumpFile> files, Opening opening, String folder)
      throws IOException {
    List<SortedLines.Source> sources = new java.util.ArrayList<>();
    for (DumpFile file : files) {
      String name = folder + file.path();
      sources.add(new PartLines(name, compression(name, file), () -> opening.open(file)));
    }
    return new SortedLines(sources);
  }

  /** How a stream is opened. */
  @FunctionalInterface
  private interface Stream {
    InputStream open() throws IOException;
  }

  private record PartLines(String name, Compression compression, Stream stream)
      implements SortedLines.Source {
    @Override
    public InputStream open() throws IOException {
      return stream.open();
    }
  }
}
