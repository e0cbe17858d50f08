package org.papergraph.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;
import org.papergraph.extract.Finding;

/** What archives say was found in papers, on disk, by their texts. */
final class KeptFindings implements AutoCloseable {
  private final ScratchMaps maps;
  private final MVMap<Long, byte[]> found;

  KeptFindings(Path file) {
    this.maps = ScratchMaps.at(file);
    this.found = maps.map("findings", LongDataType.INSTANCE, ByteArrayDataType.INSTANCE);
  }

  /** Takes them; of two on the same texts the same one stays, in whatever order they come. */
  void put(long texts, List<Finding> findings) throws IOException {
    byte[] packed = Json.findingBytes(findings);
    byte @Nullable [] other = found.get(texts);
    if (other == null || Arrays.compareUnsigned(packed, other) < 0) {
      maps.put(found, texts, packed);
    }
  }

  /** For several threads, once all are put. */
  Optional<List<Finding>> of(long texts) throws IOException {
    byte @Nullable [] packed = found.get(texts);
    return packed == null ? Optional.empty() : Optional.of(Json.findings(packed));
  }

  @Override
  public void close() throws IOException {
    maps.close();
  }
}
