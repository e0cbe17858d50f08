package org.papergraph.build;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The records a generation was built from, kept so that it can be built again.
 *
 * <p>{@code records/papers.jsonl.gz} holds them sorted by paper, {@code records/sources.jsonl.gz}
 * the pages they stood on.
 */
final class RecordArchive {
  private final Path papers;
  private final Path sources;

  RecordArchive(Path generation) throws IOException {
    Path folder = Files.createDirectories(generation.resolve("records"));
    this.papers = folder.resolve("papers.jsonl.gz");
    this.sources = folder.resolve("sources.jsonl.gz");
  }

  Path papersFile() {
    return papers;
  }

  Path sourcesFile() {
    return sources;
  }

  MappingIterator<StagedRecord> records() throws IOException {
    return Json.reader(papers, StagedRecord.class);
  }

  MappingIterator<StoredSource> sources() throws IOException {
    return Json.reader(sources, StoredSource.class);
  }
}
