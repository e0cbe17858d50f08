package org.papergraph.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a record says.
 *
 * @param subject what it is about
 * @param identifiers all it gives, the source's own first
 * @param title of a paper its title, of anything else its name; as it was read
 * @param abstractText of a paper its abstract, of anything else its description; as it was read,
 *     empty if there is none
 * @param authors who made it, in the order of the source
 * @param fields what else it says, in the order of the source
 * @param results of a paper what tables of results say of it
 */
public record Description(
    Subject subject,
    List<Identifier> identifiers,
    String title,
    String abstractText,
    List<Agent> authors,
    List<Field> fields,
    List<ReportedResult> results) {
  public Description {
    identifiers = identifiers.stream().distinct().toList();
    authors = List.copyOf(authors);
    fields = fields.stream().distinct().toList();
    results = results.stream().distinct().toList();
    if (title.isBlank()) {
      throw new IllegalArgumentException("a record needs a title or a name");
    }
  }

  /** A paper of which only its texts are known. */
  public static Description ofPaper(String title, String abstractText) {
    return new Description(
        Subject.PAPER, List.of(), title, abstractText, List.of(), List.of(), List.of());
  }

  /** The values of a property. */
  public List<String> values(Property property) {
    return fields.stream().filter(field -> field.property() == property).map(Field::value).toList();
  }

  /** The year it says the thing appeared in. */
  public Optional<Integer> year() {
    return values(Property.ISSUED).stream()
        .map(date -> Integer.valueOf(date.substring(0, 4)))
        .min(Comparator.naturalOrder());
  }

  /** The same with other identifiers. */
  public Description withIdentifiers(List<Identifier> others) {
    return new Description(subject, others, title, abstractText, authors, fields, results);
  }
}
