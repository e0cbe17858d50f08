package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;

/**
 * One paper, merged from all records of it.
 *
 * @param key what its address is made of
 * @param formerKeys what it would be without some of its records, sorted by slug
 * @param title as read
 * @param abstractText as read
 * @param authors of the record that names most
 * @param entries the records, sorted; at least one
 */
public record Paper(
    PaperKey key,
    List<PaperKey> formerKeys,
    String title,
    String abstractText,
    List<Agent> authors,
    List<SourceEntry> entries) {
  /** The fullest text stands for the paper; of equal lengths the first in alphabetical order. */
  private static final Comparator<SourceEntry> FULLEST_FIRST =
      Comparator.comparingInt((SourceEntry entry) -> -entry.abstractText().length())
          .thenComparing(SourceEntry::abstractText)
          .thenComparing(SourceEntry::title);

  static final Comparator<List<Agent>> MOST_FIRST =
      Comparator.comparingInt((List<Agent> authors) -> -authors.size())
          .thenComparingInt(
              authors -> -authors.stream().mapToInt(author -> author.name().length()).sum())
          .thenComparing(List::toString);

  public Paper {
    formerKeys = List.copyOf(formerKeys);
    authors = List.copyOf(authors);
    entries = List.copyOf(entries);
  }

  /**
   * The paper that these records are of.
   *
   * @param records at least one, in any order
   * @param contested tells the identifiers that other papers claim too
   */
  public static Paper of(List<SourceEntry> records, Predicate<Identifier> contested) {
    List<SourceEntry> entries =
        records.stream().map(entry -> entry.without(contested)).distinct().sorted().toList();
    SourceEntry fullest = entries.stream().min(FULLEST_FIRST).orElseThrow();
    List<PaperKey> keys = keys(entries);
    PaperKey key = keys.get(0);
    List<PaperKey> former =
        keys.stream()
            .filter(other -> !other.slug().equals(key.slug()))
            .sorted(Comparator.comparing(PaperKey::slug))
            .toList();
    return new Paper(
        key, former, fullest.title(), fullest.abstractText(), authors(entries), entries);
  }

  /** The same at the address that somebody merged it into. */
  public Paper at(Merges merges) {
    Set<String> slugs = new TreeSet<>();
    Set<String> roots = new TreeSet<>();
    for (PaperKey known : Stream.concat(Stream.of(key), formerKeys.stream()).toList()) {
      slugs.add(known.slug());
      String path = Merges.paper(known);
      if (merges.isMerged(path)) {
        roots.add(merges.root(path));
      }
    }
    if (roots.isEmpty()) {
      return this;
    }
    for (String root : roots) {
      merges.members(root).forEach(path -> slugs.add(slug(path)));
    }
    String slug = slug(roots.iterator().next());
    slugs.remove(slug);
    List<PaperKey> former = slugs.stream().map(other -> new PaperKey(other, other)).toList();
    return new Paper(new PaperKey(slug, slug), former, title, abstractText, authors, entries);
  }

  private static String slug(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  /** All keys it may be known by, the strongest first. */
  private static List<PaperKey> keys(List<SourceEntry> entries) {
    Stream<PaperKey> identified =
        entries.stream().flatMap(entry -> entry.identifiers().stream()).sorted().map(PaperKey::of);
    Stream<PaperKey> titled =
        entries.stream()
            .filter(entry -> entry.identifiers().isEmpty())
            .sorted(Comparator.comparing(SourceEntry::title))
            .map(SourceEntry::key);
    Set<String> slugs = new LinkedHashSet<>();
    return Stream.concat(identified, titled).filter(key -> slugs.add(key.slug())).toList();
  }

  /** The fullest list, with what other lists know of the same names. */
  private static List<Agent> authors(List<SourceEntry> entries) {
    List<Agent> fullest =
        entries.stream().map(SourceEntry::authors).min(MOST_FIRST).orElse(List.of());
    Map<String, Set<Identifier>> known = new HashMap<>();
    for (SourceEntry entry : entries) {
      for (Agent author : entry.authors()) {
        if (!author.identifiers().isEmpty()) {
          known
              .computeIfAbsent(Agent.folded(author.name()), k -> new LinkedHashSet<>())
              .addAll(author.identifiers());
        }
      }
    }
    if (known.isEmpty()) {
      return fullest;
    }
    Map<String, Integer> bearers = new HashMap<>();
    fullest.forEach(author -> bearers.merge(Agent.folded(author.name()), 1, Integer::sum));
    List<Agent> authors = new ArrayList<>();
    for (Agent author : fullest) {
      String name = Agent.folded(author.name());
      // Two authors of one name in one paper are not told apart by it.
      boolean alone = bearers.getOrDefault(name, 0) == 1;
      List<Identifier> identifiers =
          alone ? List.copyOf(known.getOrDefault(name, Set.of())) : author.identifiers();
      authors.add(
          new Agent(
              author.name(), author.family(), author.given(), identifiers, author.affiliations()));
    }
    return authors;
  }

  /** All its identifiers, the strongest first. */
  public List<Identifier> identifiers() {
    return entries.stream()
        .flatMap(entry -> entry.identifiers().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** All places it was read at, sorted. */
  public List<RecordPlace> places() {
    return entries.stream().map(SourceEntry::place).distinct().sorted().toList();
  }
}
