package org.papergraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.papergraph.export.Compression;
import org.papergraph.export.DumpFile;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.Manifest;

/** The folder of a release while it is filled, with what is known of its files. */
final class ReleaseFolder {
  static final String README = "README.md";
  static final String VOID = "void.ttl";
  static final String ACCOUNTS = "accounts.json";
  static final String QUALITY = "quality.json";
  static final String LICENCES = "LICENSES.tsv";

  private final DumpFolder folder;
  private final List<DumpFile> dumps = new ArrayList<>();
  private final List<ReleaseFile> files = new ArrayList<>();

  ReleaseFolder(DumpFolder folder) {
    this.folder = folder;
  }

  /** The dumps so far. */
  List<DumpFile> dumps() {
    return Collections.unmodifiableList(dumps);
  }

  /** All files so far, in the order in which they were written. */
  List<ReleaseFile> files() {
    return Collections.unmodifiableList(files);
  }

  /** Opens one of its files. */
  InputStream open(DumpFile file) throws IOException {
    return folder.open(file.path());
  }

  void dump(Part part) throws IOException {
    for (DumpFile file : part.writeTo(folder)) {
      dumps.add(file);
      files.add(
          new ReleaseFile(
              file.path(),
              part.mediaType(),
              Compression.named(file.compression()).orElseThrow(),
              file.bytes(),
              file.sha256(),
              part.purpose()));
    }
  }

  /** Writes a file that is a document. */
  void document(String path, String mediaType, String purpose, byte[] content) throws IOException {
    try (Growing out = begin(path, mediaType, Compression.NONE, purpose)) {
      out.stream().write(content);
    }
  }

  /** Writes a text. */
  void document(String path, String mediaType, String purpose, String content) throws IOException {
    document(path, mediaType, purpose, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Begins a file, which counts once it is closed. */
  Growing begin(String path, String mediaType, Compression compression, String purpose)
      throws IOException {
    DumpFolder.Written written = folder.file(path + compression.suffix());
    return new Growing(written, compression.over(written), mediaType, compression, purpose);
  }

  /** A file that is being written. */
  final class Growing implements AutoCloseable {
    private final DumpFolder.Written written;
    private final OutputStream out;
    private final String mediaType;
    private final Compression compression;
    private final String purpose;

    private Growing(
        DumpFolder.Written written,
        OutputStream out,
        String mediaType,
        Compression compression,
        String purpose) {
      this.written = written;
      this.out = out;
      this.mediaType = mediaType;
      this.compression = compression;
      this.purpose = purpose;
    }

    OutputStream stream() {
      return out;
    }

    @Override
    public void close() throws IOException {
      out.close();
      files.add(
          new ReleaseFile(
              written.path(),
              mediaType,
              compression,
              written.bytes(),
              written.sha256Hex(),
              purpose));
    }
  }

  /** Writes the manifest and the checksums of all files; nothing comes after them. */
  void finish(String software, String base) throws IOException {
    Manifest manifest = new Manifest(software, base, dumps);
    document(Manifest.FILE, "application/json", "the dumps, for programs", manifest.bytes());
    TreeMap<String, String> checksums = new TreeMap<>();
    files.forEach(file -> checksums.put(file.path(), file.sha256()));
    folder.checksums(checksums);
  }
}
