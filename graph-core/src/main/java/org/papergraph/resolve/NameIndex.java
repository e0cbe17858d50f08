package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papergraph.extract.Finding;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary;

/**
 * Decides which names mean the same thing, over all papers.
 *
 * <p>A name is, in this order: the well-known concept it was recognised as; the thing its expansion
 * names, where its paper spells it out; the thing the only expansion found for it in any paper
 * names; or a thing of its own. A short form with two expansions stays apart from both where a
 * paper does not say which it means.
 *
 * <p>First all findings are added, in any order; then {@link #resolve} answers. What it keeps grows
 * with the number of different names, not with the papers.
 */
public final class NameIndex {
  private record Name(Kind kind, String key) {}

  private record Identity(Kind kind, String sort, String key) {}

  private static final String CONCEPT = "concept";
  private static final String EXPANSION = "expansion";
  private static final String NAME = "name";

  private final Vocabulary vocabulary;
  private final Map<String, Concept> concepts = new HashMap<>();
  private final Set<Name> takenSlugs = new HashSet<>();
  private final Map<Name, Set<Identity>> targetsOfShortForms = new HashMap<>();
  private final Set<Name> longForms = new HashSet<>();

  /** How often each spelling was met, by what its paper alone says of its identity. */
  private final Map<Identity, Map<String, Integer>> shortLabels = new HashMap<>();

  private final Map<Identity, Map<String, Integer>> longLabels = new HashMap<>();

  /** How often each spelling of an expansion was met, by short form and the expansion's key. */
  private final Map<String, Map<String, Integer>> expansions = new HashMap<>();

  public NameIndex(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Concept concept : vocabulary.concepts()) {
      concepts.put(concept.iri(), concept);
      takenSlugs.add(new Name(concept.kind(), concept.localName()));
    }
  }

  /** Takes the names among the findings of one paper. */
  public void add(Collection<Finding> findings) {
    for (Finding finding : findings) {
      if (finding instanceof Finding.Named named) {
        add(named);
      } else if (finding instanceof Finding.Acronym acronym) {
        expansions
            .computeIfAbsent(acronymKey(acronym), k -> new TreeMap<>())
            .merge(acronym.longForm().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
  }

  private static String acronymKey(Finding.Acronym acronym) {
    return acronym.shortForm() + "=" + NameKey.of(acronym.longForm());
  }

  private void add(Finding.Named named) {
    Identity own = local(named);
    shortLabels.computeIfAbsent(own, k -> new TreeMap<>()).merge(named.name(), 1, Integer::sum);
    named
        .expansion()
        .ifPresent(
            expansion -> {
              longLabels
                  .computeIfAbsent(own, k -> new TreeMap<>())
                  .merge(expansion, 1, Integer::sum);
              longForms.add(new Name(named.kind(), NameKey.of(expansion)));
              targetsOfShortForms
                  .computeIfAbsent(
                      new Name(named.kind(), NameKey.of(named.name())), k -> new HashSet<>())
                  .add(own);
            });
  }

  /** Takes a name that a source gives in a field of its own, with the kind of thing it is. */
  public void add(Kind kind, String name) {
    shortLabels
        .computeIfAbsent(local(kind, name), k -> new TreeMap<>())
        .merge(name, 1, Integer::sum);
  }

  /** The well-known thing of that name and kind, if there is just one; otherwise the name. */
  private Identity local(Kind kind, String name) {
    String key = NameKey.of(name);
    List<String> concepts =
        vocabulary.labels(key).stream()
            .map(Vocabulary.Label::concept)
            .filter(concept -> concept.kind() == kind)
            .map(Concept::iri)
            .distinct()
            .toList();
    return concepts.size() == 1
        ? new Identity(kind, CONCEPT, concepts.get(0))
        : new Identity(kind, NAME, key.isEmpty() ? PaperKey.sha256(name).substring(0, 10) : key);
  }

  /** What the paper alone says. */
  private static Identity local(Finding.Named named) {
    if (named.concept().isPresent()) {
      return new Identity(named.kind(), CONCEPT, named.concept().get());
    }
    return named
        .expansion()
        .map(expansion -> new Identity(named.kind(), EXPANSION, NameKey.of(expansion)))
        .orElseGet(() -> new Identity(named.kind(), NAME, NameKey.of(named.name())));
  }

  /** What the corpus says of it. */
  private Identity global(Identity local) {
    if (!local.sort().equals(NAME)) {
      return local;
    }
    Name name = new Name(local.kind(), local.key());
    if (longForms.contains(name)) {
      return new Identity(local.kind(), EXPANSION, local.key());
    }
    Set<Identity> targets = targetsOfShortForms.getOrDefault(name, Set.of());
    return targets.size() == 1 ? targets.iterator().next() : local;
  }

  /** The entities behind all names added so far. */
  public Entities resolve() {
    Map<Identity, Map<String, Integer>> shorts = regrouped(shortLabels);
    Map<Identity, Map<String, Integer>> longs = regrouped(longLabels);
    Map<Identity, Entity> entities = new HashMap<>();
    for (Identity identity : shorts.keySet()) {
      entities.put(
          identity,
          entity(
              identity,
              shorts.getOrDefault(identity, new TreeMap<>()),
              longs.getOrDefault(identity, new TreeMap<>())));
    }
    return new Entities(entities);
  }

  private Map<Identity, Map<String, Integer>> regrouped(
      Map<Identity, Map<String, Integer>> labels) {
    Map<Identity, Map<String, Integer>> out = new HashMap<>();
    labels.forEach(
        (local, counts) -> {
          Map<String, Integer> all = out.computeIfAbsent(global(local), k -> new TreeMap<>());
          counts.forEach((label, count) -> all.merge(label, count, Integer::sum));
        });
    return out;
  }

  private Entity entity(
      Identity identity, Map<String, Integer> shorts, Map<String, Integer> longs) {
    if (identity.sort().equals(CONCEPT)) {
      Concept concept = Objects.requireNonNull(concepts.get(identity.key()), identity.key());
      List<String> others = new ArrayList<>(concept.alternativeLabels());
      others.addAll(mostFrequentFirst(shorts));
      others.addAll(mostFrequentFirst(longs));
      return new Entity(
          identity.kind(),
          concept.localName(),
          concept.preferredLabel(),
          alternatives(concept.preferredLabel(), others),
          Optional.of(concept.iri()));
    }
    List<String> labels = new ArrayList<>(mostFrequentFirst(shorts));
    labels.removeIf(label -> longs.containsKey(label));
    labels.addAll(mostFrequentFirst(longs));
    String preferred = labels.get(0);
    return new Entity(
        identity.kind(),
        slug(identity),
        preferred,
        alternatives(preferred, labels),
        Optional.empty());
  }

  private String slug(Identity identity) {
    boolean taken = takenSlugs.contains(new Name(identity.kind(), identity.key()));
    return taken ? identity.key() + "-other" : identity.key();
  }

  private static List<String> mostFrequentFirst(Map<String, Integer> counts) {
    Comparator<Map.Entry<String, Integer>> order =
        Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
            .thenComparing(Map.Entry::getKey);
    return counts.entrySet().stream().sorted(order).map(Map.Entry::getKey).toList();
  }

  /** Spellings that differ in more than case: {@code CIFAR10} is worth having by CIFAR-10. */
  private static List<String> alternatives(String preferred, List<String> labels) {
    Set<String> keys = new HashSet<>(Set.of(preferred.toLowerCase(Locale.ROOT)));
    Set<String> chosen = new TreeSet<>();
    for (String label : labels) {
      if (keys.add(label.toLowerCase(Locale.ROOT))) {
        chosen.add(label);
      }
    }
    return List.copyOf(chosen);
  }

  /** The answer of {@link #resolve}. */
  public final class Entities {
    private final Map<Identity, Entity> entities;

    private Entities(Map<Identity, Entity> entities) {
      this.entities = Map.copyOf(entities);
    }

    /**
     * The entity a finding is of.
     *
     * @throws IllegalArgumentException for a finding that was never added to the index
     */
    public Entity of(Finding.Named named) {
      Entity entity = entities.get(global(local(named)));
      if (entity == null) {
        throw new IllegalArgumentException("never added: " + named);
      }
      return entity;
    }

    /**
     * The entity that a name in a field is of.
     *
     * @throws IllegalArgumentException for a name that was never added to the index
     */
    public Entity of(Kind kind, String name) {
      Entity entity = entities.get(global(local(kind, name)));
      if (entity == null) {
        throw new IllegalArgumentException("never added: " + kind + " " + name);
      }
      return entity;
    }

    /**
     * The spelling, in lower case, that most papers give the expansion of a short form.
     *
     * @throws IllegalArgumentException for a finding that was never added to the index
     */
    public String longForm(Finding.Acronym acronym) {
      Map<String, Integer> spellings = expansions.get(acronymKey(acronym));
      if (spellings == null) {
        throw new IllegalArgumentException("never added: " + acronym);
      }
      return mostFrequentFirst(spellings).get(0);
    }

    /** All entities, sorted by kind and slug. */
    public List<Entity> all() {
      return entities.values().stream()
          .sorted(Comparator.comparing(Entity::kind).thenComparing(Entity::slug))
          .toList();
    }
  }

  /** The number of different names held, for the account of memory. */
  public int size() {
    return shortLabels.size() + vocabulary.size();
  }
}
