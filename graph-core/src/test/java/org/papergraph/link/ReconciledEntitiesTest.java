package org.papergraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReconciledEntitiesTest {
  private static final Mapping.Source SOURCE = new Mapping.Source("https://pond.example/api", "");
  private static final Mapping.Maker MAKER = new Mapping.Maker("papergraph", "1", "", "");

  private static ReconciledEntities entities(int most, MadeUpEntities... entities) {
    return new ReconciledEntities(MadeUpEntities.names(entities).all(), most);
  }

  private static List<String> asked(ReconciledEntities entities) {
    return entities.queries().stream().map(ReconciliationQuery::name).toList();
  }

  private static ReconciliationCandidate candidate(String id, String name, boolean match) {
    return new ReconciliationCandidate(
        id, Optional.of("https://pond.example/" + id), name, List.of(), 71.5, match);
  }

  private static List<Mapping> mappings(
      ReconciledEntities entities, ReconciliationCandidate... candidates) {
    Map<ReconciliationQuery, List<ReconciliationCandidate>> answers = new LinkedHashMap<>();
    entities.queries().forEach(query -> answers.put(query, List.of(candidates)));
    return entities.mappings(answers, SOURCE, MAKER);
  }

  private static String shown(Mapping mapping) {
    return mapping.status()
        + " "
        + mapping.predicate().curie()
        + " "
        + mapping.object()
        + " "
        + mapping.reason().confidence().orElseThrow().toPlainString();
  }

  @Test
  void theEntitiesInMostPapersAreAskedForFirst() {
    ReconciledEntities entities =
        entities(
            2,
            MadeUpEntities.method("reed counting").in(3),
            MadeUpEntities.task("otter spotting").in(9),
            MadeUpEntities.task("heron watching").in(5));

    assertEquals(List.of("otter spotting", "heron watching"), asked(entities));
  }

  @Test
  void whatAShortNameStandsForIsAskedFor() {
    assertEquals(
        List.of("pond otter network"),
        asked(entities(5, MadeUpEntities.method("PON", "pond otter network"))));
  }

  @Test
  void entitiesOfOneNameAreAskedForOnce() {
    ReconciledEntities entities =
        entities(5, MadeUpEntities.method("reed counting"), MadeUpEntities.task("reed counting"));

    assertEquals(List.of("reed counting"), asked(entities));
    assertEquals(
        Set.of(
            "https://otters.example/method/reedcounting",
            "https://otters.example/task/reedcounting"),
        new TreeSet<>(entities.answered(Map.of(entities.queries().iterator().next(), List.of()))));
    assertEquals(2, mappings(entities, candidate("Q1", "Reed counting", true)).size());
  }

  @Test
  void whatTheServiceIsCertainOfAndNamesAgreeOnIsStated() {
    List<Mapping> mappings =
        mappings(
            entities(1, MadeUpEntities.task("reed counting")),
            candidate("Q1", "Reed Counting", true));

    assertEquals(
        List.of("ASSERTED skos:exactMatch https://pond.example/Q1 0.98"),
        mappings.stream().map(ReconciledEntitiesTest::shown).toList());
    assertEquals("the service gives it 71.5 and is certain", mappings.get(0).reason().comment());
    assertEquals(SOURCE, mappings.get(0).source());
  }

  @Test
  void oneOfBothIsASuggestion() {
    assertEquals(
        List.of(
            "SUGGESTED skos:closeMatch https://pond.example/Q1 0.8",
            "SUGGESTED skos:closeMatch https://pond.example/Q2 0"),
        mappings(
                entities(1, MadeUpEntities.task("reed counting")),
                candidate("Q1", "reed counting", false),
                candidate("Q2", "counting of plants", true),
                candidate("Q3", "pond", false))
            .stream()
            .map(ReconciledEntitiesTest::shown)
            .toList());
  }

  @Test
  void capitalsThatDifferAreNoAgreement() {
    assertEquals(
        List.of("SUGGESTED skos:closeMatch https://pond.example/Q1 0.4"),
        mappings(entities(1, MadeUpEntities.method("REED")), candidate("Q1", "Reed", true)).stream()
            .map(ReconciledEntitiesTest::shown)
            .toList());
  }

  @Test
  void anAnswerWithoutAnAddressIsNoMapping() {
    ReconciliationCandidate nowhere =
        new ReconciliationCandidate("Q1", Optional.empty(), "reed counting", List.of(), 100, true);

    assertEquals(List.of(), mappings(entities(1, MadeUpEntities.task("reed counting")), nowhere));
  }
}
