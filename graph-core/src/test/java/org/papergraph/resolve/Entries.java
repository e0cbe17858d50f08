package org.papergraph.resolve;

import java.util.Arrays;
import java.util.List;
import org.papergraph.record.Agent;
import org.papergraph.record.Description;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

/** Made-up records. */
final class Entries {
  private static final RecordPlace PLACE = new RecordPlace("a", 1, 1, 1);

  private Entries() {}

  static SourceEntry entry(String title, String abstractText) {
    return new SourceEntry(Description.ofPaper(title, abstractText), PLACE);
  }

  static SourceEntry withAbstract(SourceEntry entry, String abstractText) {
    Description all = entry.description();
    return new SourceEntry(
        new Description(
            all.subject(),
            all.identifiers(),
            all.title(),
            abstractText,
            all.authors(),
            all.fields(),
            all.results()),
        entry.place());
  }

  static SourceEntry at(SourceEntry entry, RecordPlace place) {
    return new SourceEntry(entry.description(), place);
  }

  /** A record with identifiers as they are written, authors between commas, and a year or none. */
  static SourceEntry entry(String title, String authors, String year, String... identifiers) {
    List<Agent> agents =
        authors.isEmpty()
            ? List.of()
            : Arrays.stream(authors.split(", *", -1)).map(Agent::named).toList();
    List<Field> fields =
        year.isEmpty() ? List.of() : List.of(Field.of(Property.ISSUED, year, "year"));
    return new SourceEntry(
        new Description(
            Subject.PAPER,
            Arrays.stream(identifiers).map(Identifier::parse).toList(),
            title,
            "",
            agents,
            fields,
            List.of()),
        PLACE);
  }

  static Paper paper(SourceEntry... entries) {
    return Paper.of(List.of(entries), identifier -> false);
  }

  static PaperIndex.Papers resolve(List<SourceEntry> entries) {
    PaperIndex index = new PaperIndex();
    entries.forEach(entry -> index.add(entry.description()));
    return index.resolve();
  }
}
