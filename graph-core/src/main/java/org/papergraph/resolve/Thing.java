package org.papergraph.resolve;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;
import org.papergraph.record.Subject;
import org.papergraph.vocabulary.Kind;

/**
 * A data set, method or repository, merged from all records of it.
 *
 * @param subject what it is
 * @param slugs the ends of its own addresses, the one of its strongest identifier first; none for a
 *     thing without identifiers, which is known by its name alone
 * @param name of the record with the fullest description
 * @param description the fullest
 * @param authors who made it, of the record that names most
 * @param entries the records, sorted; at least one
 */
public record Thing(
    Subject subject,
    List<String> slugs,
    String name,
    String description,
    List<Agent> authors,
    List<SourceEntry> entries) {
  private static final Comparator<SourceEntry> FULLEST_FIRST =
      Comparator.comparingInt((SourceEntry entry) -> -entry.abstractText().length())
          .thenComparing(SourceEntry::abstractText)
          .thenComparing(SourceEntry::title);

  public Thing {
    slugs = List.copyOf(slugs);
    authors = List.copyOf(authors);
    entries = List.copyOf(entries);
  }

  /**
   * The thing that these records are of.
   *
   * @param records at least one, in any order
   * @param contested tells the identifiers that others give too, which count only where they are
   *     the record's own
   */
  public static Thing of(List<SourceEntry> records, Predicate<Identifier> contested) {
    List<SourceEntry> entries =
        records.stream()
            .map(entry -> entry.without(id -> contested.test(id) && !entry.isOwn(id)))
            .distinct()
            .sorted()
            .toList();
    SourceEntry fullest = entries.stream().min(FULLEST_FIRST).orElseThrow();
    Set<String> slugs = new LinkedHashSet<>();
    identifiers(entries).forEach(identifier -> slugs.add(PaperKey.of(identifier).slug()));
    return new Thing(
        fullest.description().subject(),
        List.copyOf(slugs),
        fullest.title(),
        fullest.abstractText(),
        entries.stream().map(SourceEntry::authors).min(Paper.MOST_FIRST).orElse(List.of()),
        entries);
  }

  private static Stream<Identifier> identifiers(List<SourceEntry> entries) {
    return entries.stream().flatMap(entry -> entry.identifiers().stream()).distinct().sorted();
  }

  /** All its identifiers, the strongest first. */
  public List<Identifier> identifiers() {
    return identifiers(entries).toList();
  }

  /** The end of its own address. */
  public Optional<String> slug() {
    return slugs.stream().findFirst();
  }

  /** The kind of entity it is; nothing for repositories. */
  public Optional<Kind> kind() {
    return switch (subject) {
      case DATASET -> Optional.of(Kind.DATASET);
      case METHOD -> Optional.of(Kind.METHOD);
      case PAPER, REPOSITORY -> Optional.empty();
    };
  }

  /** The names that others may know it by, sorted. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (SourceEntry entry : entries) {
      names.add(entry.title());
      names.addAll(entry.values(Property.FULL_NAME));
    }
    return names;
  }

  /**
   * The addresses of a repository, without protocol: first the one it is at, then those that led to
   * it. A record gives the present one first.
   */
  public List<String> addresses() {
    Set<String> present = new TreeSet<>();
    Set<String> former = new TreeSet<>();
    for (SourceEntry entry : entries) {
      List<String> given =
          entry.identifiers().stream().filter(Thing::isAddress).map(Identifier::value).toList();
      present.addAll(given.subList(0, Math.min(1, given.size())));
      former.addAll(given.subList(Math.min(1, given.size()), given.size()));
    }
    Stream<String> still = present.stream().filter(address -> !former.contains(address));
    return Stream.concat(still, Stream.concat(present.stream(), former.stream()))
        .distinct()
        .toList();
  }

  private static boolean isAddress(Identifier identifier) {
    return identifier.scheme() == Scheme.REPOSITORY;
  }
}
