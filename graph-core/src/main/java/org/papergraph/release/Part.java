package org.papergraph.release;

import java.io.IOException;
import java.util.List;
import org.papergraph.export.DumpFile;
import org.papergraph.export.DumpFolder;

/** A dump that a release holds. */
interface Part {
  /** Its name on the command line. */
  String name();

  /** The media type of its files before they are compressed. */
  String mediaType();

  /** What it is for, in a few words. */
  String purpose();

  /** Writes it; what was written. */
  List<DumpFile> writeTo(DumpFolder folder) throws IOException;
}
