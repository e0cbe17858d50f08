package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
 * names; the thing that the records of just one data set or method call so; or a thing of its own.
 * A short form with two expansions stays apart from both where a paper does not say which it means,
 * and a name that two data sets bear is neither.
 *
 * <p>First all names are counted, in any order; then {@link #resolve} answers. All it knows is in
 * the {@link Tally}, so that names can be taken back too.
 */
public final class NameIndex {
  /**
   * What a name stands for.
   *
   * @param sort {@link #CONCEPT}, {@link #EXPANSION}, {@link #NAME} or {@link #RECORD}
   * @param key by sort the IRI of the concept, the key of the name, or the slug of the thing
   */
  private record Identity(Kind kind, String sort, String key) implements Comparable<Identity> {
    private static final Comparator<Identity> ORDER =
        Comparator.comparing(Identity::kind)
            .thenComparing(Identity::sort)
            .thenComparing(Identity::key);

    @Override
    public int compareTo(Identity other) {
      return ORDER.compare(this, other);
    }

    /** A text of the tally that begins with this. */
    String text(String what, String... rest) {
      return Tally.text(what, kind.name(), sort, key) + Tally.text(rest);
    }
  }

  /** The end of a slug that a well-known concept has already. */
  private static final String OTHER = "-other";

  private static final String CONCEPT = "c";
  private static final String EXPANSION = "e";
  private static final String NAME = "n";
  private static final String RECORD = "r";

  /** A spelling: kind, sort, key, spelling. */
  private static final String LABEL = "label";

  /** A spelling of an expansion: kind, sort, key, spelling. */
  private static final String LONG_LABEL = "long";

  /** A name that some paper shortens: kind, key. */
  private static final String EXPANDED = "expanded";

  /** What a short form stands for: kind, key, sort and key of the other. */
  private static final String TARGET = "target";

  /** A short form of it: kind, sort, key, key of the short form. */
  private static final String SHORT_FORM = "short";

  /** A thing of that name: kind, sort, key, slug of the thing. */
  private static final String BEARER = "bearer";

  /** A name of a thing: kind, sort, slug, sort and key of the name. */
  private static final String BORNE = "borne";

  /** An expansion of an acronym: short form, key of the expansion, spelling. */
  private static final String ACRONYM = "acronym";

  private final Vocabulary vocabulary;
  private final Tally tally;
  private final Map<String, Concept> concepts = new HashMap<>();
  private final Map<EntityKey, String> takenSlugs = new HashMap<>();
  private final Merges given;

  /**
   * @param tally where names are counted
   */
  public NameIndex(Vocabulary vocabulary, Tally tally) {
    this(vocabulary, tally, Merges.none());
  }

  /**
   * @param tally where names are counted
   * @param merges what somebody said of which are one
   */
  public NameIndex(Vocabulary vocabulary, Tally tally, Merges merges) {
    this.given = merges;
    this.vocabulary = vocabulary;
    this.tally = tally;
    for (Concept concept : vocabulary.concepts()) {
      concepts.put(concept.iri(), concept);
      takenSlugs.put(new EntityKey(concept.kind(), concept.localName()), concept.iri());
    }
  }

  /** Takes the names among the findings of one paper, or takes them back. */
  public void add(Collection<Finding> findings, int times) {
    for (Finding finding : findings) {
      if (finding instanceof Finding.Named named) {
        add(named, times);
      } else if (finding instanceof Finding.Acronym acronym) {
        tally.add(
            acronymText(acronym) + Tally.text(acronym.longForm().toLowerCase(Locale.ROOT)), times);
      }
    }
  }

  private static String acronymText(Finding.Acronym acronym) {
    return Tally.text(ACRONYM, acronym.shortForm(), NameKey.of(acronym.longForm()));
  }

  private void add(Finding.Named named, int times) {
    Identity own = local(named);
    tally.add(own.text(LABEL, named.name()), times);
    if (named.expansion().isPresent()) {
      String expansion = named.expansion().get();
      String kind = named.kind().name();
      String shortKey = NameKey.of(named.name());
      tally.add(own.text(LONG_LABEL, expansion), times);
      tally.add(Tally.text(EXPANDED, kind, NameKey.of(expansion)), times);
      tally.add(Tally.text(TARGET, kind, shortKey, own.sort(), own.key()), times);
      tally.add(own.text(SHORT_FORM, shortKey), times);
    }
  }

  /** Takes a name that a source gives in a field of its own, with the kind of thing it is. */
  public void add(Kind kind, String name, int times) {
    tally.add(local(kind, name).text(LABEL, name), times);
  }

  /** Takes the names of a thing that has records of its own, or takes them back. */
  public void add(Thing thing, int times) {
    if (thing.kind().isEmpty()) {
      return;
    }
    Kind kind = thing.kind().get();
    if (thing.slug().isEmpty()) {
      add(kind, thing.name(), times);
      return;
    }
    Identity own = new Identity(kind, RECORD, thing.slug().get());
    for (String name : thing.names()) {
      Identity named = local(kind, name);
      tally.add(own.text(name.equals(thing.name()) ? LABEL : LONG_LABEL, name), times);
      tally.add(named.text(BEARER, own.key()), times);
      tally.add(own.text(BORNE, named.sort(), named.key()), times);
    }
  }

  /** The well-known thing of that name and kind, if there is just one; otherwise the name. */
  private Identity local(Kind kind, String name) {
    String key = NameKey.of(name);
    List<String> known =
        vocabulary.labels(key).stream()
            .map(Vocabulary.Label::concept)
            .filter(concept -> concept.kind() == kind)
            .map(Concept::iri)
            .distinct()
            .toList();
    return known.size() == 1
        ? new Identity(kind, CONCEPT, known.get(0))
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

  /**
   * The keys under which a paper must be found again when what its names mean may have changed:
   * those of its names that are no concepts.
   */
  public List<String> uncertainNames(Collection<Finding> findings) {
    List<Identity> locals = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding instanceof Finding.Named named) {
        locals.add(local(named));
      }
    }
    return uncertain(locals);
  }

  /** The same of a name in a field. */
  public List<String> uncertainNames(Kind kind, String name) {
    return uncertain(List.of(local(kind, name)));
  }

  private static List<String> uncertain(List<Identity> locals) {
    return locals.stream()
        .filter(local -> !local.sort().equals(CONCEPT))
        .map(local -> Tally.text(local.kind().name(), local.key()))
        .distinct()
        .toList();
  }

  /** The key under which a thing must be found again when what it is may have changed. */
  public static String recordName(Kind kind, String slug) {
    return Tally.text(kind.name(), slug);
  }

  /** The entities behind all names counted by now. */
  public Entities resolve() {
    return new Entities(tally);
  }

  /** The entities behind all names that were counted before the tally was changed. */
  public Entities before() {
    return new Entities(tally.unchanged());
  }

  /**
   * What the changes of the tally make of entities.
   *
   * @param names the keys ({@link #uncertainNames}, {@link #recordName}) of papers and things that
   *     now mean something else, or may
   * @param entities those that were or are now otherwise described
   * @param acronyms that were or are now otherwise described
   */
  public record Changes(Set<String> names, Set<String> entities, Set<String> acronyms) {}

  /** What the changes of the tally make of entities. */
  public Changes changes() {
    Entities before = before();
    Entities after = resolve();
    Set<Identity> touched = new TreeSet<>();
    Set<String> acronyms = new TreeSet<>();
    for (String text : tally.changes().keySet()) {
      List<String> parts = Tally.parts(text);
      switch (parts.get(0)) {
        case LABEL, LONG_LABEL, SHORT_FORM, BEARER, BORNE ->
            touched.add(new Identity(Kind.valueOf(parts.get(1)), parts.get(2), parts.get(3)));
        case EXPANDED, TARGET -> {
          Kind kind = Kind.valueOf(parts.get(1));
          touched.add(new Identity(kind, NAME, parts.get(2)));
          touched.add(new Identity(kind, EXPANSION, parts.get(2)));
        }
        case ACRONYM -> acronyms.add(Tally.text(parts.get(1), parts.get(2)));
        default -> {
          // Counted by others.
        }
      }
    }
    Set<Identity> near = new TreeSet<>(touched);
    for (Identity identity : touched) {
      near.addAll(before.near(identity));
      near.addAll(after.near(identity));
    }
    Set<String> names = new TreeSet<>();
    Set<String> entities = new TreeSet<>();
    for (Identity identity : near) {
      Identity was = before.global(identity);
      Identity is = after.global(identity);
      if (!was.equals(is) && !identity.sort().equals(CONCEPT)) {
        names.add(Tally.text(identity.kind().name(), identity.key()));
      }
      entities.add(was.text(LABEL));
      entities.add(is.text(LABEL));
    }
    return new Changes(names, entities, acronyms);
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

  /**
   * An acronym as papers define it.
   *
   * @param shortForm as written
   * @param longKey the key of what it stands for
   * @param longForm the spelling, in lower case, that most papers give what it stands for
   */
  public record Acronym(String shortForm, String longKey, String longForm) {}

  /** Answers from what is counted; for one thread, and only while the tally stays as it is. */
  public final class Entities {
    private static final int MOST_REMEMBERED = 100_000;

    private final Tally counted;
    private final Merges merges;
    private final Map<Identity, EntityKey> remembered =
        new LinkedHashMap<>(1 << 10, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Identity, EntityKey> eldest) {
            return size() > MOST_REMEMBERED;
          }
        };

    private Entities(Tally counted) {
      this.counted = counted;
      this.merges =
          given.following(
              path -> Merges.entity(path).map(key -> Merges.path(unmerged(key))).orElse(path));
    }

    /**
     * The entity a finding is of.
     *
     * @throws IllegalArgumentException for a finding that was never counted
     */
    public EntityKey of(Finding.Named named) {
      return known(local(named), named.name());
    }

    /**
     * The entity that a name in a field is of.
     *
     * @throws IllegalArgumentException for a name that was never counted
     */
    public EntityKey of(Kind kind, String name) {
      return known(local(kind, name), name);
    }

    /**
     * The entity that a thing is.
     *
     * @throws IllegalArgumentException for a repository, or a thing that was never counted
     */
    public EntityKey of(Thing thing) {
      Kind kind =
          thing.kind().orElseThrow(() -> new IllegalArgumentException("no entity: " + thing));
      Identity own =
          thing
              .slug()
              .map(slug -> new Identity(kind, RECORD, slug))
              .orElseGet(() -> local(kind, thing.name()));
      return known(own, thing.name());
    }

    /** The end of the address that a thing without identifiers would have if it were alone. */
    public String ownSlug(Thing thing) {
      Kind kind =
          thing.kind().orElseThrow(() -> new IllegalArgumentException("no entity: " + thing));
      return slug(global(local(kind, thing.name())));
    }

    private EntityKey known(Identity local, String label) {
      EntityKey key = remembered.get(local);
      if (key == null) {
        if (counted.count(local.text(LABEL, label)) < 1) {
          throw new IllegalArgumentException("never counted: " + local + " " + label);
        }
        key = merged(key(global(local)));
        remembered.put(local, key);
      }
      return key;
    }

    /** All that somebody merged, at their present addresses, sorted. */
    public Set<String> merged() {
      return merges.merged();
    }

    /** The entity that is known now by what was an address of one once. */
    public EntityKey now(EntityKey key) {
      return merged(unmerged(key));
    }

    private EntityKey merged(EntityKey key) {
      return Merges.entity(merges.root(Merges.path(key))).orElse(key);
    }

    private EntityKey unmerged(EntityKey key) {
      List<Identity> known = known(key);
      for (Identity identity : known) {
        if (isCounted(identity) || identity.equals(known.get(known.size() - 1))) {
          return key(global(identity));
        }
      }
      return key;
    }

    /** What may have an address: the well-known concept, or else a record, expansion or name. */
    private List<Identity> known(EntityKey key) {
      String concept = takenSlugs.get(key);
      if (concept != null) {
        return List.of(new Identity(key.kind(), CONCEPT, concept));
      }
      String slug = key.slug();
      if (slug.endsWith(OTHER)) {
        String bare = slug.substring(0, slug.length() - OTHER.length());
        slug = takenSlugs.containsKey(new EntityKey(key.kind(), bare)) ? bare : slug;
      }
      return List.of(
          new Identity(key.kind(), RECORD, slug),
          new Identity(key.kind(), EXPANSION, slug),
          new Identity(key.kind(), NAME, slug));
    }

    private EntityKey key(Identity identity) {
      return new EntityKey(identity.kind(), slug(identity));
    }

    private String slug(Identity identity) {
      if (identity.sort().equals(CONCEPT)) {
        return concept(identity).localName();
      }
      boolean taken = takenSlugs.containsKey(new EntityKey(identity.kind(), identity.key()));
      return taken ? identity.key() + OTHER : identity.key();
    }

    private Concept concept(Identity identity) {
      return Objects.requireNonNull(concepts.get(identity.key()), identity.key());
    }

    /** What all papers say a name is. */
    private Identity inTexts(Identity local) {
      if (!local.sort().equals(NAME)) {
        return local;
      }
      if (counted.count(Tally.text(EXPANDED, local.kind().name(), local.key())) > 0) {
        return new Identity(local.kind(), EXPANSION, local.key());
      }
      List<Identity> targets = targets(local, 2);
      return targets.size() == 1 ? targets.get(0) : local;
    }

    private List<Identity> targets(Identity name, int most) {
      List<Identity> targets = new ArrayList<>();
      String beginning = Tally.text(TARGET, name.kind().name(), name.key());
      Iterator<Map.Entry<String, Integer>> all = counted.under(beginning);
      while (all.hasNext() && targets.size() < most) {
        List<String> parts = Tally.parts(all.next().getKey());
        targets.add(new Identity(name.kind(), parts.get(3), parts.get(4)));
      }
      return targets;
    }

    /** What papers and records say a name is. */
    private Identity global(Identity local) {
      if (local.sort().equals(RECORD)) {
        return home(local);
      }
      Identity named = inTexts(local);
      if (named.sort().equals(CONCEPT)) {
        return named;
      }
      Identity bearer = onlyBearer(named);
      return bearer == null ? named : home(bearer);
    }

    /** The well-known concept that a thing with records is, or the thing. */
    private Identity home(Identity thing) {
      for (Identity name : names(thing)) {
        if (name.sort().equals(CONCEPT) && thing.equals(onlyBearer(name))) {
          return name;
        }
      }
      return thing;
    }

    private List<Identity> names(Identity thing) {
      List<Identity> names = new ArrayList<>();
      counted
          .under(thing.text(BORNE))
          .forEachRemaining(
              entry -> {
                List<String> parts = Tally.parts(entry.getKey());
                names.add(new Identity(thing.kind(), parts.get(4), parts.get(5)));
              });
      return names;
    }

    /** The only thing whose records bear the name, or a short form that stands for it alone. */
    private @Nullable Identity onlyBearer(Identity named) {
      Set<String> bearers = new TreeSet<>(counted.lastParts(named.text(BEARER)));
      if (!named.sort().equals(NAME) && !named.sort().equals(CONCEPT)) {
        Identity written = new Identity(named.kind(), NAME, named.key());
        bearers.addAll(counted.lastParts(written.text(BEARER)));
      }
      for (Identity shortForm : shortForms(named)) {
        if (inTexts(shortForm).equals(named)) {
          bearers.addAll(counted.lastParts(shortForm.text(BEARER)));
        }
      }
      return bearers.size() == 1
          ? new Identity(named.kind(), RECORD, bearers.iterator().next())
          : null;
    }

    private List<Identity> shortForms(Identity named) {
      return counted.lastParts(named.text(SHORT_FORM)).stream()
          .map(key -> new Identity(named.kind(), NAME, key))
          .toList();
    }

    /** All that may be one entity with it. */
    private Set<Identity> near(Identity identity) {
      Set<Identity> near = new TreeSet<>();
      spread(identity, near);
      return near;
    }

    private void spread(Identity identity, Set<Identity> near) {
      if (!near.add(identity)) {
        return;
      }
      switch (identity.sort()) {
        case RECORD -> names(identity).forEach(name -> spread(name, near));
        case NAME -> {
          spread(inTexts(identity), near);
          bearers(identity).forEach(thing -> spread(thing, near));
        }
        default -> {
          if (identity.sort().equals(EXPANSION)) {
            spread(new Identity(identity.kind(), NAME, identity.key()), near);
          }
          for (Identity shortForm : shortForms(identity)) {
            if (inTexts(shortForm).equals(identity)) {
              spread(shortForm, near);
            }
          }
          bearers(identity).forEach(thing -> spread(thing, near));
        }
      }
    }

    private List<Identity> bearers(Identity named) {
      return counted.lastParts(named.text(BEARER)).stream()
          .map(slug -> new Identity(named.kind(), RECORD, slug))
          .toList();
    }

    /** The description of an entity as {@link Changes#entities} names it, if there is any. */
    public Optional<Entity> described(String entity) {
      List<String> parts = Tally.parts(entity);
      Identity identity = new Identity(Kind.valueOf(parts.get(1)), parts.get(2), parts.get(3));
      return described(identity);
    }

    private Optional<Entity> described(Identity identity) {
      return merges.isMerged(Merges.path(key(identity)))
          ? described(key(identity))
          : alone(identity);
    }

    /** The description of the entity that is at an address now, if there is any. */
    public Optional<Entity> described(EntityKey key) {
      EntityKey root = merged(key);
      Set<String> all = new TreeSet<>(merges.members(Merges.path(root)));
      List<Entity> parts = new ArrayList<>(alone(root).stream().toList());
      all.remove(Merges.path(root));
      all.forEach(path -> Merges.entity(path).flatMap(this::alone).ifPresent(parts::add));
      if (parts.isEmpty() || all.isEmpty()) {
        return parts.stream().findFirst();
      }
      Set<String> former = new TreeSet<>();
      all.forEach(path -> Merges.entity(path).ifPresent(it -> former.add(it.slug())));
      List<String> labels = new ArrayList<>();
      for (Entity part : parts) {
        former.addAll(part.formerSlugs());
        labels.add(part.preferredLabel());
        labels.addAll(part.alternativeLabels());
      }
      former.remove(root.slug());
      String preferred = labels.get(0);
      Optional<String> concept = parts.stream().flatMap(it -> it.concept().stream()).findFirst();
      return Optional.of(
          new Entity(
              root, List.copyOf(former), preferred, alternatives(preferred, labels), concept));
    }

    private Optional<Entity> alone(EntityKey key) {
      return known(key).stream()
          .map(this::alone)
          .flatMap(Optional::stream)
          .filter(entity -> entity.key().equals(key))
          .findFirst();
    }

    private Optional<Entity> alone(Identity identity) {
      Map<String, Integer> own = new TreeMap<>();
      Map<String, Integer> shorts = new TreeMap<>();
      Map<String, Integer> longs = new TreeMap<>();
      Set<String> former = new TreeSet<>();
      for (Identity local : near(identity)) {
        if (!global(local).equals(identity)) {
          continue;
        }
        boolean named = labels(local, LABEL, local.sort().equals(RECORD) ? own : shorts);
        labels(local, LONG_LABEL, longs);
        boolean record = local.sort().equals(RECORD) || identity.sort().equals(RECORD);
        if (record && (named || local.sort().equals(NAME))) {
          former.add(slug(local));
        }
      }
      former.remove(slug(identity));
      return own.isEmpty() && shorts.isEmpty()
          ? Optional.empty()
          : Optional.of(entity(identity, List.copyOf(former), own, shorts, longs));
    }

    private boolean labels(Identity local, String what, Map<String, Integer> labels) {
      boolean any = false;
      Iterator<Map.Entry<String, Integer>> all = counted.under(local.text(what));
      while (all.hasNext()) {
        Map.Entry<String, Integer> entry = all.next();
        labels.merge(Tally.parts(entry.getKey()).get(4), entry.getValue(), Integer::sum);
        any = true;
      }
      return any;
    }

    private Entity entity(
        Identity identity,
        List<String> former,
        Map<String, Integer> own,
        Map<String, Integer> shorts,
        Map<String, Integer> longs) {
      List<String> labels = new ArrayList<>(mostFrequentFirst(own));
      labels.addAll(mostFrequentFirst(shorts));
      if (identity.sort().equals(CONCEPT)) {
        Concept concept = concept(identity);
        List<String> others = new ArrayList<>(concept.alternativeLabels());
        others.addAll(labels);
        others.addAll(mostFrequentFirst(longs));
        return new Entity(
            key(identity),
            former,
            concept.preferredLabel(),
            alternatives(concept.preferredLabel(), others),
            Optional.of(concept.iri()));
      }
      if (own.isEmpty()) {
        labels.removeIf(longs::containsKey);
      }
      labels.addAll(mostFrequentFirst(longs));
      String preferred = labels.get(0);
      return new Entity(
          key(identity), former, preferred, alternatives(preferred, labels), Optional.empty());
    }

    /** Hands out all entities, each at least once. */
    public void forEach(Consumer<Entity> sink) {
      String all = Tally.text(LABEL);
      String last = "";
      Iterator<Map.Entry<String, Integer>> labels = counted.under(all);
      while (labels.hasNext()) {
        List<String> parts = Tally.parts(labels.next().getKey());
        Identity local = new Identity(Kind.valueOf(parts.get(1)), parts.get(2), parts.get(3));
        String text = local.text(LABEL);
        if (!text.equals(last)) {
          last = text;
          Identity identity = global(local);
          if (local.equals(identity) || !isCounted(identity)) {
            described(identity).ifPresent(sink);
          }
        }
      }
    }

    private boolean isCounted(Identity identity) {
      return counted.has(identity.text(LABEL));
    }

    /** All entities, sorted by kind and slug. */
    public List<Entity> all() {
      Set<Entity> all = new HashSet<>();
      forEach(all::add);
      return all.stream()
          .sorted(
              Comparator.comparing((Entity entity) -> entity.key().kind())
                  .thenComparing(entity -> entity.key().slug()))
          .toList();
    }

    /** Hands out all acronyms. */
    public void forEachAcronym(Consumer<Acronym> sink) {
      String last = "";
      Iterator<Map.Entry<String, Integer>> spellings = counted.under(Tally.text(ACRONYM));
      while (spellings.hasNext()) {
        List<String> parts = Tally.parts(spellings.next().getKey());
        String text = Tally.text(parts.get(1), parts.get(2));
        if (!text.equals(last)) {
          last = text;
          acronym(text).ifPresent(sink);
        }
      }
    }

    /** The description of an acronym as {@link Changes#acronyms} names it, if there is any. */
    public Optional<Acronym> acronym(String acronym) {
      List<String> parts = Tally.parts(acronym);
      Map<String, Integer> spellings = new TreeMap<>();
      counted
          .under(Tally.text(ACRONYM) + acronym)
          .forEachRemaining(
              entry -> spellings.put(Tally.parts(entry.getKey()).get(3), entry.getValue()));
      return mostFrequentFirst(spellings).stream()
          .findFirst()
          .map(longForm -> new Acronym(parts.get(0), parts.get(1), longForm));
    }
  }
}
