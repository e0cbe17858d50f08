package org.papergraph.link;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;

/**
 * Finds the concepts of a vocabulary that entities are, by their names.
 *
 * <p>The vocabulary is read three times: for the concepts that share a name with an entity, for
 * what is said of those, and for the concepts above those that are taken. Only they are held in
 * memory, and 16 bytes for each statement that a concept is more general than another.
 */
final class Linker {
  /** Of so many entities many have names that mean other things elsewhere. */
  private static final int LARGE = 20_000;

  private static final String MATCHING = "LexicalMatching";
  private static final String TAKEN = "; another fits as well or better";

  private final EntityNames names;
  private final GraphLinks.Options options;
  private final Function<String, List<String>> titles;

  /**
   * What came of a vocabulary.
   *
   * @param mappings stated and suggested, sorted
   * @param concepts those that stated mappings lead to, and all above them, by IRI
   */
  record Linked(
      Mapping.Source source,
      List<Mapping> mappings,
      Map<String, Concept> concepts,
      VocabularyAccount account) {}

  /**
   * @param titles of papers that speak of an entity, by its IRI
   */
  Linker(EntityNames names, GraphLinks.Options options, Function<String, List<String>> titles) {
    this.names = names;
    this.options = options;
    this.titles = titles;
  }

  /**
   * Reads a vocabulary.
   *
   * @param name to be used if it has no IRI of its own
   * @param version to be used if it says none
   * @param decided by somebody, so that no rule is asked
   */
  Linked link(VocabularyReader vocabulary, String name, String version, Collection<Mapping> decided)
      throws IOException {
    MetConcepts met = new MetConcepts(names, options.language());
    VocabularyAccount account = vocabulary.read(met);
    ConceptDetails details = details(met::isMet);
    vocabulary.read(details);
    Mapping.Source source =
        new Mapping.Source(
            account.iri().isEmpty() ? name : account.iri(),
            account.version().isEmpty() ? version : account.version());
    List<Mapping> mappings =
        mappings(candidates(met, details.concepts().values()), source, decided);
    Hashes reached = new Hashes();
    Stream.concat(mappings.stream(), decided.stream())
        .filter(mapping -> mapping.status().isStated())
        .forEach(mapping -> reached.add(Hashes.of(mapping.object())));
    met.edges().close(reached);
    ConceptDetails above = details(reached::has);
    vocabulary.read(above);
    return new Linked(source, mappings, above.concepts(), account);
  }

  /** What lives among the entities, as in an exported graph, is no concept. */
  private ConceptDetails details(Predicate<String> wanted) {
    return new ConceptDetails(iri -> wanted.test(iri) && !names.isAmong(iri), options.language());
  }

  private List<Candidate> candidates(MetConcepts met, Collection<Concept> concepts) {
    Matcher matcher =
        new Matcher(met, new Surroundings(concepts, titles), names.all().size() >= LARGE);
    List<Candidate> all = new ArrayList<>();
    for (Concept concept : concepts) {
      if (options.types().isEmpty()
          || concept.types().stream().anyMatch(options.types()::contains)) {
        all.addAll(candidates(concept, matcher));
      }
    }
    all.sort(Candidate.ORDER);
    return all;
  }

  /** Of each entity that shares a name with a concept the best candidate. */
  private Collection<Candidate> candidates(Concept concept, Matcher matcher) {
    Map<String, Candidate> best = new TreeMap<>();
    for (Concept.Label label : concept.labels()) {
      Set<EntityNames.Named> named = new HashSet<>(names.named(NameKey.of(label.text())));
      named.addAll(names.named(NameKey.of(Spelling.withoutRemark(label.text()))));
      for (EntityNames.Named entity : named) {
        best.merge(
            entity.entity().iri(),
            matcher.candidate(entity, concept, label),
            (a, b) -> Candidate.ORDER.compare(a, b) <= 0 ? a : b);
      }
    }
    return best.values();
  }

  /** The best first: an entity is one concept of a vocabulary, a concept one entity of a kind. */
  private List<Mapping> mappings(
      List<Candidate> candidates, Mapping.Source source, Collection<Mapping> decided) {
    Set<String> closed = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (Mapping mapping : decided) {
      closed.add(mapping.subject() + " " + mapping.object());
    }
    List<Mapping> mappings = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String entity = candidate.of().entity().iri();
      String concept = candidate.concept().iri();
      Kind kind = candidate.of().entity().kind();
      if (candidate.score() < Matcher.SUGGESTED || closed.contains(entity + " " + concept)) {
        continue;
      }
      boolean stated =
          candidate.score() >= Matcher.STATED
              && !taken.contains(entity)
              && !taken.contains(kind + " " + concept);
      if (stated) {
        taken.add(entity);
        taken.add(kind + " " + concept);
      }
      boolean late = !stated && candidate.score() >= Matcher.STATED;
      mappings.add(mapping(candidate, stated, late ? TAKEN : "", source));
    }
    mappings.sort(null);
    return mappings;
  }

  private Mapping mapping(
      Candidate candidate, boolean stated, String remark, Mapping.Source source) {
    EntityNames.Named named = candidate.of();
    return new Mapping(
        named.entity().iri(),
        named.entity().preferred(),
        predicate(candidate),
        candidate.concept().iri(),
        candidate.concept().name(),
        stated ? Mapping.Status.ASSERTED : Mapping.Status.SUGGESTED,
        new Mapping.Reason(
            MATCHING,
            Optional.of(BigDecimal.valueOf(candidate.score()).setScale(2, RoundingMode.HALF_UP)),
            named.label().role().field(),
            candidate.label().kind() == ConceptSink.LabelKind.PREFERRED
                ? "skos:prefLabel"
                : "skos:altLabel",
            NameKey.of(named.label().text()),
            candidate.why() + remark),
        source,
        new Mapping.Maker(options.tool(), options.toolVersion(), "", ""));
  }

  /** A data set is seldom the topic of its name, and another label seldom means quite the same. */
  private static Mapping.Predicate predicate(Candidate candidate) {
    Optional<Kind> kind = candidate.concept().kind();
    boolean sameKind =
        kind.map(it -> it == candidate.of().entity().kind())
            .orElse(candidate.of().entity().kind() != Kind.DATASET);
    boolean own = candidate.of().label().role() != LabelRole.SYNONYM;
    return sameKind && own ? Mapping.Predicate.EXACT_MATCH : Mapping.Predicate.CLOSE_MATCH;
  }
}
