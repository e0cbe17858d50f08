package org.papergraph.server.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.export.DumpFile;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.Manifest;

/**
 * The files of a release that are served: those that its checksums name, and the checksums.
 *
 * @param folder the release, without links in its path
 * @param names of the files within it, with {@code /}
 * @param dumps those that its manifest describes
 */
public record ReleaseFiles(Path folder, Set<String> names, List<DumpFile> dumps) {
  /** Below it the files are served. */
  public static final String PATH = "/dumps/";

  private static final Pattern CHECKSUM =
      Pattern.compile(
          "[0-9a-f]{64} [ *]((?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*)");

  private static final long LONGEST_LIST = 16L << 20;

  public ReleaseFiles {
    names = Set.copyOf(names);
    dumps = List.copyOf(dumps);
  }

  /**
   * The files of a release.
   *
   * @throws IOException if it is none, or a file is missing or not as long as it should be
   */
  public static ReleaseFiles of(Path release) throws IOException {
    Path list = release.resolve(DumpFolder.CHECKSUMS);
    if (!Manifest.isIn(release) || !Files.isRegularFile(list)) {
      throw new IOException(
          release + " is no release: it lacks " + Manifest.FILE + " or " + DumpFolder.CHECKSUMS);
    }
    if (Files.size(list) > LONGEST_LIST) {
      throw new IOException(list + " is too long for the checksums of a release");
    }
    Set<String> names = new TreeSet<>(Set.of(DumpFolder.CHECKSUMS));
    for (String line : Files.readAllLines(list)) {
      Matcher checksum = CHECKSUM.matcher(line);
      if (!checksum.matches()) {
        throw new IOException(list + ": no checksum of a file of a release: \"" + line + "\"");
      }
      names.add(checksum.group(1));
    }
    ReleaseFiles files =
        new ReleaseFiles(release.toRealPath(), names, Manifest.of(release).files());
    files.check();
    return files;
  }

  private void check() throws IOException {
    for (String name : names) {
      if (!has(name)) {
        throw new IOException(folder.resolve(name) + " is missing, or a link");
      }
    }
    for (DumpFile dump : dumps) {
      if (!names.contains(dump.path()) || Files.size(folder.resolve(dump.path())) != dump.bytes()) {
        throw new IOException(
            folder.resolve(dump.path()) + " is not the file that the manifest describes");
      }
    }
  }

  /** Whether a file is one of them, and there; links are not followed. */
  boolean has(String name) {
    Path file = folder.resolve(name);
    try {
      return names.contains(name)
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && file.toRealPath().equals(file);
    } catch (IOException e) {
      return false;
    }
  }
}
