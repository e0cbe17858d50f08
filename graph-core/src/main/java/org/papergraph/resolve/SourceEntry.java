package org.papergraph.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.papergraph.record.Agent;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;

/**
 * What one record says of its paper.
 *
 * @param place where it stood
 */
public record SourceEntry(
    List<Identifier> identifiers,
    String title,
    String abstractText,
    List<Agent> authors,
    List<Field> fields,
    RecordPlace place)
    implements Comparable<SourceEntry> {
  private static final Comparator<SourceEntry> ORDER =
      Comparator.comparing(SourceEntry::title)
          .thenComparing(SourceEntry::abstractText)
          .thenComparing(SourceEntry::place)
          .thenComparing(entry -> entry.identifiers().toString())
          .thenComparing(entry -> entry.authors().toString())
          .thenComparing(entry -> entry.fields().toString());

  public SourceEntry {
    identifiers = List.copyOf(identifiers);
    authors = List.copyOf(authors);
    fields = List.copyOf(fields);
  }

  /** The values of a property. */
  public List<String> values(Property property) {
    return fields.stream().filter(field -> field.property() == property).map(Field::value).toList();
  }

  /** The year it says the paper appeared in. */
  public Optional<Integer> year() {
    return values(Property.ISSUED).stream()
        .map(date -> Integer.valueOf(date.substring(0, 4)))
        .min(Comparator.naturalOrder());
  }

  /** Everything it says, but not where. */
  public String content() {
    return String.join("\n", identifiers.toString(), title, abstractText, authors.toString())
        + "\n"
        + fields;
  }

  /** What its paper is known by if nothing else is read of it. */
  PaperKey key() {
    if (!identifiers.isEmpty()) {
      return PaperKey.of(identifiers.stream().sorted().findFirst().orElseThrow());
    }
    String names = authors.stream().map(Agent::name).collect(Collectors.joining("|"));
    return PaperKey.ofTitle(
        title, names.isEmpty() ? "" : names + year().map(String::valueOf).orElse(""));
  }

  /** The same without the identifiers that several papers claim. */
  SourceEntry without(Predicate<Identifier> contested) {
    return new SourceEntry(
        identifiers.stream().filter(contested.negate()).toList(),
        title,
        abstractText,
        authors,
        fields,
        place);
  }

  @Override
  public int compareTo(SourceEntry other) {
    return ORDER.compare(this, other);
  }
}
