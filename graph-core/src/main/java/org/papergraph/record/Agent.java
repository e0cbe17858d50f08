package org.papergraph.record;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Someone who made something, as the source names them.
 *
 * @param name the whole name
 * @param family the family name; empty where the source does not tell it apart
 * @param given the given names; empty where the source does not tell them apart
 * @param identifiers of this person, given out by somebody who tells persons of one name apart
 * @param affiliations as written
 */
public record Agent(
    String name,
    String family,
    String given,
    List<Identifier> identifiers,
    List<String> affiliations) {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  public Agent {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a person needs a name");
    }
    identifiers = identifiers.stream().distinct().sorted().toList();
    affiliations = List.copyOf(affiliations);
  }

  /** One whose name is not told apart into its parts. */
  public static Agent named(String name) {
    return new Agent(name, "", "", List.of(), List.of());
  }

  /** The family name; where the source does not tell it, the last word or what precedes a comma. */
  public String familyOrLast() {
    if (!family.isEmpty()) {
      return family;
    }
    int comma = name.indexOf(',');
    return comma > 0
        ? name.substring(0, comma)
        : name.strip().substring(name.strip().lastIndexOf(' ') + 1);
  }

  /** Names are compared by their letters, without case and accents. */
  public static String folded(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD);
    return NO_LETTERS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
