package org.papergraph.restore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.papergraph.build.RestoredState;

/** The file an archive of records is in. */
record ArchiveFile(Path path) implements RestoredState.Archive {
  @Override
  public InputStream open() throws IOException {
    return Unpacked.open(path);
  }

  @Override
  public String name() {
    return path.toString();
  }
}
