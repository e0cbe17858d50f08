package org.papergraph.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.papergraph.export.Compression;
import org.papergraph.export.DumpFile;

/**
 * The differences between two releases: statements that came and went, sorted, as N-Quads.
 *
 * <p>Two sorted dumps are read side by side, a line of each in memory. The earlier dump without
 * what was removed and with what was added is the later one.
 */
final class Changes {
  private static final String NQUADS = "application/n-quads";
  private static final String FOLDER = "changes/";

  private final ReleaseFolder folder;
  private final Compression compression;

  Changes(ReleaseFolder folder, Compression compression) {
    this.folder = folder;
    this.compression = compression;
  }

  /** Writes the differences between an earlier release and the dumps that are in the folder. */
  ChangeCounts since(EarlierRelease earlier) throws IOException {
    ChangeCounts counts;
    try (SortedLines before = earlier.lines();
        SortedLines after =
            EarlierRelease.lines(EarlierRelease.quads(folder.dumps()), this::open, "");
        ReleaseFolder.Growing added = begin("added", "statements that the previous one lacks");
        ReleaseFolder.Growing removed = begin("removed", "statements that this one lacks")) {
      counts = between(before, after, added.stream(), removed.stream());
    }
    folder.document(
        FOLDER + "changes.json",
        "application/json",
        "how much came and went",
        counts.json(earlier.software(), earlier.manifestSha256()));
    return counts;
  }

  private java.io.InputStream open(DumpFile file) throws IOException {
    return folder.open(file);
  }

  private ReleaseFolder.Growing begin(String name, String purpose) throws IOException {
    return folder.begin(FOLDER + name + ".nq", NQUADS, compression, purpose);
  }

  /** Writes what came and went between two dumps. */
  static ChangeCounts between(
      SortedLines before, SortedLines after, OutputStream added, OutputStream removed)
      throws IOException {
    ChangeCounts counts = new ChangeCounts();
    boolean old = before.advance();
    boolean now = after.advance();
    while (old || now) {
      int order = !old ? 1 : !now ? -1 : Arrays.compareUnsigned(before.line(), after.line());
      if (order < 0) {
        counts.removed(before.line());
        write(removed, before.line());
      } else if (order > 0) {
        counts.added(after.line());
        write(added, after.line());
      }
      old = order <= 0 ? before.advance() : old;
      now = order >= 0 ? after.advance() : now;
    }
    counts.total(before.number(), after.number());
    return counts;
  }

  private static void write(OutputStream out, byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
