package org.papergraph.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;

/**
 * How sure it is that an entity and a concept are one, by the label they share, by the other names
 * of both, and by how much of what stands around the concept is in the graph too.
 */
final class Matcher {
  /** At this confidence a mapping is stated. */
  static final double STATED = 0.9;

  /** Below this a mapping is not even suggested. */
  static final double SUGGESTED = 0.3;

  /** How many neighbours the share of the vocabulary weighs as much as. */
  private static final double PRIOR = 4;

  private static final double FEW_NEIGHBOURS_MET = 0.09;
  private static final double MANY_NEIGHBOURS_MET = 0.2;
  private static final int ENOUGH_NEIGHBOURS = 15;

  /** A name that so many papers use alike is no accident. */
  private static final int FEW_PAPERS = 3;

  private static final int SOME_PAPERS = 5;

  /** A short name that so many papers use is the one that lists know. */
  private static final int MANY_PAPERS = 20;

  private static final int SHOWN_WORDS = 5;

  /** So many neighbours are enough, however many there are. */
  private static final int MANY = 10;

  private final MetConcepts met;
  private final Surroundings surroundings;
  private final boolean isLarge;

  /**
   * @param isLarge whether the graph has so many entities that what few papers say is little
   */
  Matcher(MetConcepts met, Surroundings surroundings, boolean isLarge) {
    this.met = met;
    this.surroundings = surroundings;
    this.isLarge = isLarge;
  }

  Candidate candidate(EntityNames.Named named, Concept concept, Concept.Label label) {
    StringBuilder why = new StringBuilder();
    double score = byRole(named.label().role(), label, why);
    if (!NameKey.of(label.text()).equals(NameKey.of(named.label().text()))) {
      score -= Spelling.words(named.label().text()) > 1 ? 0.05 : 0.1;
      why.append("; without its remark in parentheses");
    }
    score = Math.min(score, bySurroundings(named, concept, label, why));
    if (concept.isDeprecated()) {
      score = Math.min(score, 0.5);
      why.append("; the concept is deprecated");
    }
    boolean ofOneKind = concept.kind().filter(it -> it == named.entity().kind()).isPresent();
    return new Candidate(named, concept, label, score, ofOneKind, why.toString());
  }

  /**
   * How sure names alone make it, where nothing is known of what stands around a concept: the best
   * of the labels that meet, 0 if none does.
   */
  static double byNames(EntityNames.Entity entity, String name) {
    String key = NameKey.of(name);
    double best = 0;
    for (EntityNames.Label label : entity.labels()) {
      if (NameKey.of(label.text()).equals(key)) {
        Concept.Label met = new Concept.Label(name, ConceptSink.LabelKind.PREFERRED);
        double score = byRole(label.role(), met, new StringBuilder());
        boolean differs =
            Spelling.words(name) == 1 && Spelling.differInCapitals(label.text(), name);
        best = Math.max(best, differs ? Math.min(score, 0.4) : score);
      }
    }
    return best;
  }

  private static double byRole(LabelRole role, Concept.Label label, StringBuilder why) {
    boolean preferred = label.kind() == ConceptSink.LabelKind.PREFERRED;
    why.append(preferred ? "the concept's label" : "another label of the concept");
    double score =
        switch (role) {
          case OWN -> 0.98;
          case EXPANSION -> 0.97;
          case HEADED -> 0.95;
          case SYNONYM -> 0.7;
        };
    why.append(
        switch (role) {
          case OWN -> " is the entity's";
          case EXPANSION -> " is what the entity's is short for, or short for it";
          case HEADED -> " is the entity's but for a word that says what it is";
          case SYNONYM -> " is another of the entity's";
        });
    return preferred ? score : score - 0.02;
  }

  /** What speaks against a name that may mean several things. */
  private double bySurroundings(
      EntityNames.Named named, Concept concept, Concept.Label label, StringBuilder why) {
    if (isContradicted(named.entity().kind(), concept)) {
      why.append("; the vocabulary has it as something else");
      return 0.8;
    }
    String mine = named.label().text();
    String its = label.text();
    Support support = support(concept, why);
    if (named.entity().kind() == Kind.DATASET && !its.equals(mine)) {
      why.append("; a data set would be written alike");
      return 0.6;
    }
    if (Spelling.words(its) > 1 && !Spelling.isAcronym(mine)) {
      boolean joined = Spelling.words(mine) == 1 && Spelling.hasInnerCapital(mine);
      boolean alone = support.all() >= ENOUGH_NEIGHBOURS && support.share() < 0.05;
      if (joined || alone) {
        return isSpokenOf(named, concept, why) ? 0.93 : 0.8;
      }
      return rare(named, concept, support) && !isSpokenOf(named, concept, why) ? 0.85 : 1;
    }
    if (Spelling.differInCapitals(mine, its)) {
      why.append("; the capitals differ");
      return agree(named, concept, its) ? STATED : 0.4;
    }
    if (Spelling.isAcronym(mine)) {
      return ofAcronym(named, concept, support, why);
    }
    if (Spelling.hasInnerCapital(mine) || hasDigit(mine)) {
      boolean used = !isLarge || named.entity().papers() >= FEW_PAPERS;
      return used || isSpokenOf(named, concept, why) ? 0.93 : 0.8;
    }
    boolean isTask = named.entity().kind() == Kind.TASK;
    boolean supported = isTask ? support.isSome() : support.isMuch();
    return supported || isSpokenOf(named, concept, why) ? 0.93 : 0.7;
  }

  /** A name that few papers use may mean another thing there than in a list of all of computing. */
  private boolean rare(EntityNames.Named named, Concept concept, Support support) {
    EntityNames.Entity entity = named.entity();
    boolean sameKind = concept.kind().filter(kind -> kind == entity.kind()).isPresent();
    int enough = support.all() == 0 ? FEW_PAPERS : SOME_PAPERS;
    return isLarge && !sameKind && support.near() == 0 && entity.papers() < enough;
  }

  /** Whether papers on the entity speak of what the vocabulary tells of the concept. */
  private boolean isSpokenOf(EntityNames.Named named, Concept concept, StringBuilder why) {
    Set<String> shared = surroundings.shared(named.entity(), concept);
    if (!shared.isEmpty()) {
      why.append("; titles of its papers speak of ")
          .append(String.join(", ", shared.stream().limit(SHOWN_WORDS).toList()));
    }
    return !shared.isEmpty();
  }

  /** Data sets and metrics are seldom what a list of tasks or methods means. */
  private static boolean isContradicted(Kind kind, Concept concept) {
    boolean thing = kind == Kind.DATASET || kind == Kind.METRIC;
    return concept
        .kind()
        .filter(it -> it != kind && (thing || it == Kind.DATASET || it == Kind.METRIC))
        .isPresent();
  }

  private double ofAcronym(
      EntityNames.Named named, Concept concept, Support support, StringBuilder why) {
    String acronym = named.label().text();
    if (agree(named, concept, acronym)) {
      why.append("; what both are short for is the same");
      return 0.97;
    }
    boolean known = !named.entity().expansions(acronym).isEmpty();
    boolean said =
        concept.labels().stream().anyMatch(it -> Spelling.isShortFor(acronym, it.text()));
    if (known && said) {
      why.append("; what both are short for differs");
      return 0.35;
    }
    int many = isLarge ? MANY_PAPERS : FEW_PAPERS;
    if (named.entity().papers() >= many && support.isMuch()) {
      why.append("; many papers speak of it");
      return 0.92;
    }
    return isSpokenOf(named, concept, why) ? 0.92 : 0.6;
  }

  /** Whether the two share what a name is short for. */
  private static boolean agree(EntityNames.Named named, Concept concept, String acronym) {
    List<String> ours = named.entity().surely(acronym).stream().map(NameKey::of).toList();
    return concept.labels().stream().map(it -> NameKey.of(it.text())).anyMatch(ours::contains);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /**
   * How much of what stands around a concept is in the graph.
   *
   * @param near how many of its neighbours
   * @param all its neighbours
   * @param share the same, weighed with the share of its part of the vocabulary
   */
  private record Support(long near, int all, double share) {
    boolean isSome() {
      return share >= (all == 0 ? MANY_NEIGHBOURS_MET : FEW_NEIGHBOURS_MET) || near >= MANY;
    }

    boolean isMuch() {
      return share >= MANY_NEIGHBOURS_MET || near >= MANY;
    }
  }

  private Support support(Concept concept, StringBuilder why) {
    long near = concept.neighbours().stream().filter(met::isSurelyMet).count();
    int all = concept.neighbours().size();
    if (all > 0) {
      why.append(
          String.format(Locale.ROOT, "; %d of %d concepts around it are in the graph", near, all));
    }
    return new Support(near, all, (near + PRIOR * met.share(concept.iri())) / (all + PRIOR));
  }
}
