package org.papergraph.restore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papergraph.export.DumpFile;
import org.papergraph.export.Manifest;
import org.papergraph.read.records.RecordArchiveReader;

/** A folder with the manifest of a dump. */
final class DescribedDump {
  private static final String WHOLE = "full";
  private static final String FACTS = "plain";

  private final Path folder;
  private final Manifest manifest;

  private DescribedDump(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * The best that is in a folder: all graphs before facts alone, and what is read quickly before
   * what is not.
   *
   * @throws IOException if no graph in it can be restored
   */
  static Dump of(Path folder, Manifest manifest) throws IOException {
    return new DescribedDump(folder, manifest).dump();
  }

  private Dump dump() throws IOException {
    for (boolean whole : new boolean[] {true, false}) {
      for (Syntax syntax : Syntax.values()) {
        if (syntax.hasGraphs() || !whole) {
          Optional<List<DumpFile>> files = files(syntax.label(), whole ? WHOLE : FACTS);
          if (files.isPresent()) {
            return dump(files.get(), syntax, whole);
          }
        }
      }
    }
    throw new IOException(
        folder
            + " holds no graph that can be restored as it is: that takes N-Quads or TriG of the"
            + " full profile, or the plain one in any syntax; it holds "
            + held()
            + ". To make a graph of the records in a file, name the file.");
  }

  private String held() {
    TreeSet<String> held = new TreeSet<>();
    manifest.files().forEach(file -> held.add(file.profile() + " " + file.format()));
    return held.isEmpty() ? "nothing" : String.join(", ", held);
  }

  private Dump dump(List<DumpFile> graph, Syntax syntax, boolean whole) throws IOException {
    Optional<List<DumpFile>> records =
        whole ? files(RecordArchiveReader.NAME, "") : Optional.empty();
    List<DumpFile> used = new ArrayList<>(graph);
    records.ifPresent(used::addAll);
    List<RdfFile> files = new ArrayList<>();
    for (DumpFile file : graph) {
      files.add(new RdfFile(folder.resolve(file.path()), syntax));
    }
    return new Dump(
        files,
        whole,
        records.map(all -> folder.resolve(all.get(0).path())),
        Optional.of(manifest.base()),
        () -> check(used));
  }

  /**
   * The parts of a format, in order, of one compression if there are several.
   *
   * @param profile empty for any
   */
  private Optional<List<DumpFile>> files(String format, String profile) throws IOException {
    Map<String, Map<Integer, DumpFile>> all = new TreeMap<>();
    for (DumpFile file : manifest.files()) {
      if (file.format().equals(format) && (profile.isEmpty() || file.profile().equals(profile))) {
        all.computeIfAbsent(file.compression(), k -> new TreeMap<>()).put(file.part(), file);
      }
    }
    for (Map<Integer, DumpFile> parts : all.values()) {
      DumpFile one = parts.values().iterator().next();
      if (parts.size() == one.parts()) {
        return Optional.of(List.copyOf(parts.values()));
      }
    }
    if (!all.isEmpty()) {
      Map<Integer, DumpFile> parts = all.values().iterator().next();
      throw new IOException(
          folder.resolve(Manifest.FILE)
              + " names "
              + parts.size()
              + " of the "
              + parts.values().iterator().next().parts()
              + " parts of "
              + format);
    }
    return Optional.empty();
  }

  private void check(List<DumpFile> files) throws IOException {
    for (DumpFile file : files) {
      Path path = folder.resolve(file.path());
      if (!Files.isRegularFile(path)) {
        throw new IOException(path + " is missing; the manifest of the dump names it");
      }
      if (Files.size(path) != file.bytes()) {
        throw damaged(path, "it has " + Files.size(path) + " bytes", file.bytes() + " bytes");
      }
      String sha256 = sha256(path);
      if (!sha256.equals(file.sha256())) {
        throw damaged(path, "its SHA-256 is " + sha256, file.sha256());
      }
    }
  }

  private static IOException damaged(Path path, String found, String expected) {
    return new IOException(
        path
            + " is damaged: "
            + found
            + ", and the manifest of the dump says "
            + expected
            + "; get a whole copy");
  }

  private static String sha256(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
