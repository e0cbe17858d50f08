package org.papergraph.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.papergraph.record.Agent;
import org.papergraph.record.Description;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;

/**
 * What one record says of its paper or other thing.
 *
 * @param place where it stood
 */
public record SourceEntry(Description description, RecordPlace place)
    implements Comparable<SourceEntry> {
  private static final Comparator<SourceEntry> ORDER =
      Comparator.comparing(SourceEntry::title)
          .thenComparing(SourceEntry::abstractText)
          .thenComparing(SourceEntry::place)
          .thenComparing(entry -> entry.description().toString());

  public List<Identifier> identifiers() {
    return description.identifiers();
  }

  public String title() {
    return description.title();
  }

  public String abstractText() {
    return description.abstractText();
  }

  public List<Agent> authors() {
    return description.authors();
  }

  public List<Field> fields() {
    return description.fields();
  }

  /** The values of a property. */
  public List<String> values(Property property) {
    return description.values(property);
  }

  /** The year it says the paper appeared in. */
  public Optional<Integer> year() {
    return description.year();
  }

  /** Everything it says, but not where. */
  public String content() {
    return description.toString();
  }

  /** What its paper is known by if nothing else is read of it. */
  PaperKey key() {
    if (!identifiers().isEmpty()) {
      return PaperKey.of(identifiers().stream().sorted().findFirst().orElseThrow());
    }
    return PaperKey.ofTitle(description);
  }

  /** Whether an identifier is that of its own source, which comes first. */
  boolean isOwn(Identifier identifier) {
    return identifiers().get(0).equals(identifier);
  }

  /** The same without the identifiers that several papers claim. */
  SourceEntry without(Predicate<Identifier> contested) {
    List<Identifier> own = identifiers().stream().filter(contested.negate()).toList();
    return new SourceEntry(description.withIdentifiers(own), place);
  }

  @Override
  public int compareTo(SourceEntry other) {
    return ORDER.compare(this, other);
  }
}
