package org.papergraph.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.papergraph.record.Description;
import org.papergraph.record.Identifier;
import org.papergraph.record.Scheme;
import org.papergraph.record.Subject;
import org.papergraph.vocabulary.Kind;

/**
 * What people decided of which papers and things are one, and which are not. All are named by the
 * ends of their addresses: {@code paper/arxiv/2507.14683}, {@code method/otternet}, {@code
 * repository/github.com/pond/reeds}.
 *
 * <p>Merges are a relation of equivalence: of a and b, and of b and c, makes one of all three. It
 * stays at the address into which others were merged and which was merged into none, the first in
 * alphabetical order where there are several.
 */
public final class Merges {
  private static final Merges NONE = new Merges(List.of(), Set.of());

  /** One thing that is another. */
  public record Pair(String from, String into) {}

  private final List<Pair> pairs;
  private final Set<String> apart;
  private final Map<String, String> roots = new HashMap<>();
  private final Map<String, Set<String>> members = new TreeMap<>();

  private Merges(List<Pair> pairs, Set<String> apart) {
    this.pairs = pairs;
    this.apart = new TreeSet<>();
    Map<String, String> parents = new TreeMap<>();
    Set<String> replaced = new TreeSet<>();
    for (Pair pair : pairs) {
      if (!pair.from().equals(pair.into())) {
        replaced.add(pair.from());
        join(pair, parents);
      }
    }
    for (String path : parents.keySet()) {
      members.computeIfAbsent(top(path, parents), k -> new TreeSet<>()).add(path);
    }
    for (Set<String> all : List.copyOf(members.values())) {
      String root =
          all.stream().filter(path -> !replaced.contains(path)).findFirst().orElse(first(all));
      all.forEach(path -> roots.put(path, root));
    }
    members.clear();
    roots.forEach((path, root) -> members.computeIfAbsent(root, k -> new TreeSet<>()).add(path));
    apart.forEach(path -> this.apart.add(root(path)));
  }

  private static String first(Set<String> all) {
    return all.iterator().next();
  }

  private static void join(Pair pair, Map<String, String> parents) {
    parents.putIfAbsent(pair.from(), pair.from());
    parents.putIfAbsent(pair.into(), pair.into());
    parents.put(top(pair.from(), parents), top(pair.into(), parents));
  }

  private static String top(String path, Map<String, String> parents) {
    String top = path;
    for (String next = parents.get(top);
        next != null && !next.equals(top);
        next = parents.get(top)) {
      top = next;
    }
    return top;
  }

  /** None. */
  public static Merges none() {
    return NONE;
  }

  /**
   * These merges.
   *
   * @param apart those that are made of the records that name them, and of no others
   */
  public static Merges of(Collection<Pair> pairs, Set<String> apart) {
    return pairs.isEmpty() && apart.isEmpty() ? NONE : new Merges(List.copyOf(pairs), apart);
  }

  /** Whether there are none, and nothing is kept apart. */
  public boolean isEmpty() {
    return roots.isEmpty() && apart.isEmpty();
  }

  /** Where a thing is now; where it was if it was not merged. */
  public String root(String path) {
    return roots.getOrDefault(path, path);
  }

  /** Whether a thing is one with others. */
  public boolean isMerged(String path) {
    return roots.containsKey(path);
  }

  /** All addresses of the thing that is at an address, sorted; none if it was not merged. */
  public Set<String> members(String root) {
    return members.getOrDefault(root, Set.of());
  }

  /** All that somebody merged, sorted. */
  public Set<String> merged() {
    return new TreeSet<>(roots.keySet());
  }

  /** All that is kept apart, sorted. */
  public Set<String> apart() {
    return new TreeSet<>(apart);
  }

  /** The same between things that are at other addresses now. */
  Merges following(UnaryOperator<String> now) {
    return of(
        pairs.stream()
            .map(pair -> new Pair(now.apply(pair.from()), now.apply(pair.into())))
            .toList(),
        Set.of());
  }

  /** What a record is kept apart with, if it is. */
  Optional<String> apart(Description description) {
    if (apart.isEmpty()) {
      return Optional.empty();
    }
    return named(description).keySet().stream()
        .map(this::root)
        .filter(apart::contains)
        .sorted()
        .findFirst();
  }

  /**
   * The ends of addresses that a record names.
   *
   * @return each with the identifier it is made of, or none where it is made of the title
   */
  public static Map<String, Optional<Identifier>> named(Description description) {
    Subject subject = description.subject();
    Map<String, Optional<Identifier>> named = new TreeMap<>();
    if (subject == Subject.PAPER) {
      named.put(paper(PaperKey.ofTitle(description)), Optional.empty());
    }
    for (Identifier identifier : description.identifiers()) {
      named.put(path(subject, identifier), Optional.of(identifier));
    }
    return named;
  }

  /** The end of the address of what has an identifier. */
  public static String path(Subject subject, Identifier identifier) {
    String slug = PaperKey.of(identifier).slug();
    if (identifier.scheme() == Scheme.REPOSITORY) {
      return slug.toLowerCase(Locale.ROOT);
    }
    String path = subject.name().toLowerCase(Locale.ROOT) + "/" + slug;
    return subject == Subject.REPOSITORY ? path.toLowerCase(Locale.ROOT) : path;
  }

  /** The identifier that the end of an address is made of, if it is. */
  public static Optional<Identifier> identifier(String path) {
    String slug = path.substring(path.indexOf('/') + 1);
    int slash = slug.indexOf('/');
    if (path.startsWith("repository/")) {
      return Identifier.of(Scheme.REPOSITORY, slug);
    }
    if (slash < 0) {
      return Optional.empty();
    }
    try {
      String value = URLDecoder.decode(slug.substring(slash + 1).replace("+", "%2B"), UTF_8);
      return Optional.of(Identifier.parse(slug.substring(0, slash) + ":" + value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The end of a paper's address. */
  public static String paper(PaperKey key) {
    return "paper/" + key.slug();
  }

  /** The end of the address of a method, dataset, task or metric. */
  public static String path(EntityKey key) {
    return key.kind().name().toLowerCase(Locale.ROOT) + "/" + key.slug();
  }

  /** The method, dataset, task or metric at an address, if it is one of these. */
  public static Optional<EntityKey> entity(String path) {
    for (Kind kind : Kind.values()) {
      String folder = kind.name().toLowerCase(Locale.ROOT) + "/";
      if (path.startsWith(folder) && path.length() > folder.length()) {
        return Optional.of(new EntityKey(kind, path.substring(folder.length())));
      }
    }
    return Optional.empty();
  }
}
