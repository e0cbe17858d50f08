package org.papergraph.release;

import java.io.IOException;
import java.util.List;
import org.papergraph.export.DumpFile;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.FolderTarget;
import org.papergraph.export.GraphExport;
import org.papergraph.export.Profile;

/**
 * A dump in a format of RDF, or of the mappings.
 *
 * @param file its name within the release, without what tells the format
 */
record GraphPart(
    String name,
    ExportFormat format,
    Profile profile,
    String file,
    String purpose,
    GraphExport export,
    ReleaseOptions options)
    implements Part {
  @Override
  public String mediaType() {
    return format.mediaType();
  }

  @Override
  public List<DumpFile> writeTo(DumpFolder folder) throws IOException {
    FolderTarget target =
        new FolderTarget(
            folder, file, format, profile, options.compression(), options.partBytes().isPresent());
    export.write(format, profile, target, options.partBytes().orElse(Long.MAX_VALUE));
    return target.files();
  }
}
