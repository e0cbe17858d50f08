package org.papergraph.read.records;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.papergraph.read.SourcePage;

/** A line between the first and the last, or the last; it is one of these. */
@JsonPropertyOrder({"page", "statement", "thing", "end"})
record ArchiveLine(
    Optional<SourcePage> page,
    Optional<String> statement,
    Optional<KeptThing> thing,
    Optional<ArchiveEnd> end) {
  ArchiveLine {
    boolean two = page.isPresent() && (statement.isPresent() || thing.isPresent());
    if (two || (end.isPresent() && (page.isPresent() || thing.isPresent()))) {
      throw new IllegalArgumentException("a line that is two things");
    }
  }

  static ArchiveLine of(SourcePage page) {
    return new ArchiveLine(Optional.of(page), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static ArchiveLine of(String statement) {
    return new ArchiveLine(
        Optional.empty(), Optional.of(statement), Optional.empty(), Optional.empty());
  }

  static ArchiveLine of(KeptThing thing) {
    return new ArchiveLine(
        Optional.empty(), Optional.empty(), Optional.of(thing), Optional.empty());
  }

  static ArchiveLine of(ArchiveEnd end) {
    return new ArchiveLine(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(end));
  }
}
