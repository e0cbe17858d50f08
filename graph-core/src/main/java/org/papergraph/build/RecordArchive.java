package org.papergraph.build;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.papergraph.record.Identifier;

/**
 * The records a generation was built from, kept so that it can be built again.
 *
 * <p>{@code records/papers.jsonl.gz} holds them sorted by paper, {@code records/sources.jsonl.gz}
 * the pages they stood on, {@code records/apart.txt} the identifiers of papers that somebody said
 * are no others.
 */
final class RecordArchive {
  private final Path papers;
  private final Path sources;
  private final Path apart;

  RecordArchive(Path generation) throws IOException {
    Path folder = Files.createDirectories(generation.resolve("records"));
    this.papers = folder.resolve("papers.jsonl.gz");
    this.sources = folder.resolve("sources.jsonl.gz");
    this.apart = folder.resolve("apart.txt");
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

  /** The identifiers that are kept apart. */
  Set<Identifier> apart() throws IOException {
    Set<Identifier> identifiers = new TreeSet<>();
    if (Files.exists(apart)) {
      Files.readAllLines(apart).forEach(line -> identifiers.add(Identifier.parse(line)));
    }
    return identifiers;
  }

  void keepApart(Set<Identifier> identifiers) throws IOException {
    if (!identifiers.isEmpty()) {
      Files.write(apart, new TreeSet<>(identifiers).stream().map(Identifier::toString).toList());
    }
  }
}
