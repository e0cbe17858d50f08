package org.papergraph.server.http;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import org.papergraph.store.StoreVersion;

/**
 * The jar this program runs from. The pages of another one differ, whatever the graph is.
 *
 * @param id of letters and digits; empty where the program does not run from a jar
 * @param built when the jar was made
 */
record ProgramBuild(String id, Instant built) {
  private static final ProgramBuild UNKNOWN = new ProgramBuild("", Instant.EPOCH);

  /** The one that runs. */
  static ProgramBuild running() {
    CodeSource source = ProgramBuild.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return UNKNOWN;
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return UNKNOWN;
      }
      Instant built = Files.getLastModifiedTime(jar).toInstant();
      String id = Long.toHexString(built.toEpochMilli()) + Long.toHexString(Files.size(jar));
      return new ProgramBuild(id, built);
    } catch (URISyntaxException | IOException | IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  /** The state that answers of this program depend on, given that of the graph. */
  StoreVersion with(StoreVersion graph) {
    boolean newer = built.isAfter(graph.changed());
    return new StoreVersion(graph.tag() + id, newer ? built : graph.changed());
  }
}
