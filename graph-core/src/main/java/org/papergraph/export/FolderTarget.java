package org.papergraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts the parts of a dump into a {@link DumpFolder}, each in a file of its own: {@code name.nq},
 * or {@code name-00001.nq} and so on where there may be several.
 */
public final class FolderTarget implements DumpTarget {
  private final DumpFolder folder;
  private final String name;
  private final String suffix;
  private final String format;
  private final String profile;
  private final Compression compression;
  private final boolean numbered;
  private final List<DumpFolder.Written> written = new ArrayList<>();
  private final List<Long> statements = new ArrayList<>();

  /**
   * @param name of the files, within the folder, without a suffix
   * @param numbered whether there may be several parts
   */
  public FolderTarget(
      DumpFolder folder,
      String name,
      ExportFormat format,
      Profile profile,
      Compression compression,
      boolean numbered) {
    this(folder, name, format.suffix(), format.label(), profile.label(), compression, numbered);
  }

  /** For formats of others. */
  public FolderTarget(
      DumpFolder folder,
      String name,
      String suffix,
      String format,
      String profile,
      Compression compression,
      boolean numbered) {
    this.folder = folder;
    this.name = name;
    this.suffix = suffix;
    this.format = format;
    this.profile = profile;
    this.compression = compression;
    this.numbered = numbered;
  }

  @Override
  public OutputStream begin() throws IOException {
    if (!numbered && !written.isEmpty()) {
      throw new IllegalStateException(name + " is to have one part");
    }
    String number = numbered ? String.format(Locale.ROOT, "-%05d", written.size() + 1) : "";
    DumpFolder.Written next = folder.file(name + number + "." + suffix + compression.suffix());
    written.add(next);
    return compression.over(next);
  }

  @Override
  public void ended(long count) {
    statements.add(count);
  }

  /** What was written; to be asked once, when all is. */
  public List<DumpFile> files() {
    List<DumpFile> files = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      DumpFolder.Written one = written.get(i);
      files.add(
          new DumpFile(
              one.path(),
              format,
              profile,
              compression.label(),
              i + 1,
              written.size(),
              one.bytes(),
              one.sha256Hex(),
              statements.get(i)));
    }
    return files;
  }
}
