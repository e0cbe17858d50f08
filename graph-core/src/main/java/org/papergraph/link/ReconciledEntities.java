package org.papergraph.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a reconciliation service says of the entities in most papers. */
final class ReconciledEntities {
  private final Map<ReconciliationQuery, List<EntityNames.Entity>> asked = new LinkedHashMap<>();

  /**
   * @param most how many entities are asked for
   */
  ReconciledEntities(List<EntityNames.Entity> entities, int most) {
    entities.stream()
        .sorted(
            Comparator.comparingInt((EntityNames.Entity entity) -> -entity.papers())
                .thenComparing(EntityNames.Entity::iri))
        .limit(most)
        .forEach(
            entity -> asked.computeIfAbsent(query(entity), k -> new ArrayList<>(1)).add(entity));
  }

  /** What a name is short for says more than the name. */
  private static ReconciliationQuery query(EntityNames.Entity entity) {
    String name =
        entity.labels().stream()
            .filter(label -> label.role() != LabelRole.SYNONYM && label.role() != LabelRole.HEADED)
            .map(EntityNames.Label::text)
            .filter(text -> !Spelling.isAcronym(text))
            .findFirst()
            .orElse(entity.preferred());
    return new ReconciliationQuery(name, Optional.empty(), new TreeMap<>());
  }

  Set<ReconciliationQuery> queries() {
    return asked.keySet();
  }

  /** The IRIs of the entities that the service answered for. */
  Set<String> answered(Map<ReconciliationQuery, List<ReconciliationCandidate>> answers) {
    Set<String> iris = new HashSet<>();
    answers
        .keySet()
        .forEach(
            query ->
                asked.getOrDefault(query, List.of()).forEach(entity -> iris.add(entity.iri())));
    return iris;
  }

  /**
   * The mappings that answers make: stated where the service is certain and the names agree,
   * suggested where one of both holds.
   */
  List<Mapping> mappings(
      Map<ReconciliationQuery, List<ReconciliationCandidate>> answers,
      Mapping.Source source,
      Mapping.Maker maker) {
    List<Mapping> mappings = new ArrayList<>();
    answers.forEach(
        (query, candidates) -> {
          for (EntityNames.Entity entity : asked.getOrDefault(query, List.of())) {
            mappings.addAll(mappings(entity, candidates, source, maker));
          }
        });
    mappings.sort(null);
    return mappings;
  }

  private static List<Mapping> mappings(
      EntityNames.Entity entity,
      List<ReconciliationCandidate> candidates,
      Mapping.Source source,
      Mapping.Maker maker) {
    List<Mapping> mappings = new ArrayList<>();
    boolean taken = false;
    Set<String> seen = new HashSet<>();
    for (ReconciliationCandidate candidate : candidates) {
      String iri = candidate.iri().filter(Curies::isPlainIri).orElse("");
      double score = Matcher.byNames(entity, candidate.name());
      if (iri.isEmpty() || !seen.add(iri) || (score < Matcher.STATED && !candidate.match())) {
        continue;
      }
      boolean stated = !taken && candidate.match() && score >= Matcher.STATED;
      taken |= stated;
      String comment =
          String.format(
              Locale.ROOT,
              "the service gives it %.1f%s",
              candidate.score(),
              candidate.match() ? " and is certain" : "");
      mappings.add(
          new Mapping(
              entity.iri(),
              entity.preferred(),
              stated ? Mapping.Predicate.EXACT_MATCH : Mapping.Predicate.CLOSE_MATCH,
              iri,
              candidate.name(),
              stated ? Mapping.Status.ASSERTED : Mapping.Status.SUGGESTED,
              new Mapping.Reason(
                  "LexicalMatching",
                  Optional.of(
                      BigDecimal.valueOf(stated ? score : Math.min(score, 0.8))
                          .setScale(2, RoundingMode.HALF_UP)),
                  "skos:prefLabel",
                  "",
                  "",
                  comment),
              source,
              maker));
    }
    return mappings;
  }
}
