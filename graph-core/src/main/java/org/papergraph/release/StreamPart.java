package org.papergraph.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.papergraph.export.Compression;
import org.papergraph.export.DumpFile;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.FolderTarget;

/**
 * A dump of one file.
 *
 * @param file its path within the release, without a suffix
 * @param suffix what it ends in, without the point
 * @param compression none for what is compressed in itself
 */
record StreamPart(
    String name,
    String profile,
    String file,
    String suffix,
    String mediaType,
    String purpose,
    Compression compression,
    Writing writing)
    implements Part {
  /** Writes the content of a file. */
  @FunctionalInterface
  interface Writing {
    /** Writes to a stream, which it leaves open; how many rows or documents it wrote. */
    long to(OutputStream out) throws IOException;
  }

  @Override
  public List<DumpFile> writeTo(DumpFolder folder) throws IOException {
    FolderTarget target = new FolderTarget(folder, file, suffix, name, profile, compression, false);
    long count;
    try (OutputStream out = target.begin()) {
      count = writing.to(out);
    }
    target.ended(count);
    return target.files();
  }
}
