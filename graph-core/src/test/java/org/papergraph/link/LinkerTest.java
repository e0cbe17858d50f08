package org.papergraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.papergraph.link.MadeUpEntities.dataset;
import static org.papergraph.link.MadeUpEntities.method;
import static org.papergraph.link.MadeUpEntities.metric;
import static org.papergraph.link.MadeUpEntities.task;
import static org.papergraph.link.MadeUpVocabulary.iri;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.link.Mapping.Status;

class LinkerTest {
  private static final GraphLinks.Options OPTIONS = options("en");

  /** Of the papers on any entity. */
  private static final List<String> TITLES =
      List.of(
          "Whiskers in Murky Rivers",
          "Where Murky Rivers End",
          "Of Whiskers",
          "The Night in Ponds");

  private static GraphLinks.Options options(String language, String... types) {
    return new GraphLinks.Options(Optional.of(language), Set.of(types), "papergraph", "1");
  }

  private static Linker.Linked linked(
      GraphLinks.Options options,
      List<Mapping> decided,
      MadeUpVocabulary vocabulary,
      MadeUpEntities... entities) {
    try {
      return new Linker(MadeUpEntities.names(entities), options, entity -> TITLES)
          .link(vocabulary, "reeds.ttl", "sha256:1", decided);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Linker.Linked linked(MadeUpVocabulary vocabulary, MadeUpEntities... entities) {
    return linked(OPTIONS, List.of(), vocabulary, entities);
  }

  /** Entity and concept to what is made of them, all without their addresses' beginnings. */
  private static Map<String, String> found(Linker.Linked linked) {
    Map<String, String> found = new TreeMap<>();
    for (Mapping mapping : linked.mappings()) {
      String concept = mapping.object().replace(MadeUpVocabulary.BASE, "");
      found.put(
          mapping.subject().replace("https://otters.example/", "") + " " + concept,
          mapping.status().label() + " " + mapping.predicate().curie());
    }
    return found;
  }

  private static Map<String, String> found(
      MadeUpVocabulary vocabulary, MadeUpEntities... entities) {
    return found(linked(vocabulary, entities));
  }

  private static MadeUpVocabulary vocabulary() {
    return new MadeUpVocabulary();
  }

  @Test
  void aNameOfSeveralWordsThatBothAreCalledByIsStated() {
    Linker.Linked linked =
        linked(vocabulary().label("1", "pond otter network"), method("Pond Otter Network"));

    assertEquals(
        List.of(
            new Mapping(
                "https://otters.example/method/pondotternetwork",
                "Pond Otter Network",
                Mapping.Predicate.EXACT_MATCH,
                iri("1"),
                "pond otter network",
                Status.ASSERTED,
                new Mapping.Reason(
                    "LexicalMatching",
                    Optional.of(new BigDecimal("0.98")),
                    "skos:prefLabel",
                    "skos:prefLabel",
                    "pondotternetwork",
                    "the concept's label is the entity's"),
                new Mapping.Source(MadeUpVocabulary.BASE, "2031"),
                new Mapping.Maker("papergraph", "1", "", ""))),
        linked.mappings());
  }

  @Test
  void anotherOfTheEntitysNamesIsSuggested() {
    assertEquals(
        Map.of("method/otternet 1", "suggested skos:closeMatch"),
        found(vocabulary().label("1", "reed watcher"), method("OtterNet", "Reed Watcher")));
  }

  @Test
  void anotherNameOfTheConceptIsEnough() {
    assertEquals(
        Map.of("method/pondotternetwork 1", "asserted skos:exactMatch"),
        found(
            vocabulary().label("1", "networks of otters").other("1", "pond otter network"),
            method("Pond Otter Network")));
  }

  @ParameterizedTest
  @CsvSource({
    "reed localisation, Reed Localization",
    "otter-network, Otter Network",
    "otter networks, otter network",
    "heron behaviour model, heron behavior models",
    "reed modelling task, reed modeling task",
    "Pond Otter Network, pond-otter networks"
  })
  void spellingsOfOneNameMeet(String one, String other) {
    Map<String, String> both = found(vocabulary().label("1", one), task(other));
    assertEquals(List.of("asserted skos:exactMatch"), List.copyOf(both.values()));
    both = found(vocabulary().label("1", other), task(one));
    assertEquals(List.of("asserted skos:exactMatch"), List.copyOf(both.values()));
  }

  @Test
  void otherNamesDoNotMeet() {
    assertEquals(
        Map.of(),
        found(
            vocabulary().label("1", "heron network").label("2", "").label("3", "(otter)"),
            method("Otter Network")));
  }

  @Test
  void aShortFormWhoseExpansionsDifferIsNotStated() {
    assertEquals(
        Map.of("method/pon 1", "suggested skos:exactMatch"),
        found(
            vocabulary().label("1", "PON").other("1", "plain old newt"),
            method("PON", "Pond Otter Network")));
  }

  @Test
  void aShortFormWithTheSameExpansionIsStated() {
    assertEquals(
        Map.of("method/pon 1", "asserted skos:exactMatch"),
        found(
            vocabulary().label("1", "PON").other("1", "pond otter networks"),
            method("PON", "Pond Otter Network")));
  }

  @Test
  void aShortFormIsStatedWherePapersSpeakOfWhatTheVocabularyTells() {
    MadeUpEntities entity = MadeUpEntities.method("OTR").in(3);
    MadeUpVocabulary vocabulary = new MadeUpVocabulary().label("1", "OTR");

    assertEquals(
        Map.of("method/otr 1", "asserted skos:exactMatch"),
        found(linked(vocabulary.note("1", "Swims by whiskers through murky water."), entity)));
    assertEquals(
        "the concept's label is the entity's; titles of its papers speak of murky, whisker",
        linked(vocabulary, entity).mappings().get(0).reason().comment());
  }

  @Test
  void oneSharedWordOrOneOfOnePaperIsTooLittle() {
    MadeUpEntities entity = MadeUpEntities.method("OTR").in(3);

    assertEquals(
        Map.of("method/otr 1", "suggested skos:exactMatch"),
        found(
            linked(
                new MadeUpVocabulary()
                    .label("1", "OTR")
                    .note("1", "A murky business of night and ponds."),
                entity)));
  }

  @Test
  void wordsThatManyTextsHaveTellNothing() {
    MadeUpVocabulary vocabulary = new MadeUpVocabulary();
    List<MadeUpEntities> entities = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      vocabulary.label("c" + i, "OT" + (char) ('A' + i)).note("c" + i, "Whiskers, murky.");
      entities.add(MadeUpEntities.method("OT" + (char) ('A' + i)).in(3));
    }

    assertEquals(
        Set.of("suggested skos:exactMatch"),
        Set.copyOf(found(linked(vocabulary, entities.toArray(MadeUpEntities[]::new))).values()));
  }

  @Test
  void aShortFormAloneIsNotEnough() {
    assertEquals(
        Map.of("method/pon 1", "suggested skos:exactMatch"),
        found(vocabulary().label("1", "PON"), method("PON")));
  }

  @Test
  void capitalsThatDifferAreNotStated() {
    assertEquals(
        Map.of("metric/map 1", "suggested skos:exactMatch"),
        found(vocabulary().label("1", "Map"), metric("MAP")));
  }

  @Test
  void oneWordIsStatedOnlyWithEnoughNeighboursInTheGraph() {
    MadeUpVocabulary alone = vocabulary().label("1", "larkspur");
    MadeUpVocabulary among = vocabulary().label("1", "larkspur");
    MadeUpVocabulary strange = vocabulary().label("1", "larkspur");
    for (int i = 0; i < 8; i++) {
      among.related("1", "n" + i).label("n" + i, i < 4 ? "reed bed " + i : "newt pool " + i);
      strange.related("1", "n" + i).label("n" + i, "newt pool " + i);
    }
    MadeUpEntities[] entities = {
      task("larkspur"),
      task("reed bed 0"),
      task("reed bed 1"),
      task("reed bed 2"),
      task("reed bed 3")
    };

    assertEquals("suggested skos:exactMatch", found(alone, entities).get("task/larkspur 1"));
    assertEquals("suggested skos:exactMatch", found(strange, entities).get("task/larkspur 1"));
    assertEquals("asserted skos:exactMatch", found(among, entities).get("task/larkspur 1"));
    assertEquals(
        "the concept's label is the entity's; 4 of 8 concepts around it are in the graph",
        linked(among, entities).mappings().get(0).reason().comment());
  }

  @Test
  void anEntityIsOneConceptOfAVocabulary() {
    assertEquals(
        Map.of(
            "method/pondotternetwork 1", "asserted skos:exactMatch",
            "method/pondotternetwork 22", "suggested skos:exactMatch"),
        found(
            vocabulary().label("22", "pond otter network").label("1", "pond otter network"),
            method("Pond Otter Network")));
  }

  @Test
  void aConceptIsOneEntityOfAKind() {
    assertEquals(
        Map.of(
            "method/pondotternetwork 1", "asserted skos:exactMatch",
            "method/pondotternetworkmodel 1", "suggested skos:exactMatch",
            "task/pondotternetwork 1", "asserted skos:exactMatch"),
        found(
            vocabulary().label("1", "pond otter network"),
            method("Pond Otter Network"),
            method("Pond Otter Network Model", "pond otter network"),
            task("pond otter network")));
  }

  @Test
  void aDataSetIsNotStatedToBeATask() {
    assertEquals(
        Map.of(
            "dataset/reedcounting tasks/1", "suggested skos:closeMatch",
            "task/reedcounting tasks/1", "asserted skos:exactMatch"),
        found(
            vocabulary().label("tasks/1", "reed counting"),
            dataset("Reed Counting"),
            task("reed counting")));
  }

  @Test
  void aDataSetThatTheVocabularyHasAsOneIsTheSame() {
    assertEquals(
        Map.of("dataset/larkspur100 1", "asserted skos:exactMatch"),
        found(
            vocabulary().label("1", "Larkspur-100").type("1", "https://schema.org/Dataset"),
            dataset("Larkspur-100")));
  }

  @Test
  void aDeprecatedConceptIsOnlySuggested() {
    assertEquals(
        Map.of("method/pondotternetwork 1", "suggested skos:exactMatch"),
        found(
            vocabulary().label("1", "pond otter network").deprecated("1"),
            method("Pond Otter Network")));
  }

  @Test
  void onlyConceptsOfTheTypesAskedForAreFound() {
    MadeUpVocabulary vocabulary =
        vocabulary()
            .label("1", "pond otter network")
            .type("1", "https://reeds.example/Animal")
            .label("22", "pond otter network")
            .type("22", "https://reeds.example/Model")
            .type("22", "https://reeds.example/Thing")
            .label("33", "pond otter network");

    assertEquals(
        Map.of("method/pondotternetwork 22", "asserted skos:exactMatch"),
        found(
            linked(
                options("en", "https://reeds.example/Model"),
                List.of(),
                vocabulary,
                method("Pond Otter Network"))));
  }

  @ParameterizedTest
  @CsvSource({"en, 1 2 3 5", "de, 3 4 5", "EN, 1 2 3 5", "en-GB, 1 2 3 5"})
  void onlyLabelsOfTheLanguageAreCompared(String language, String expected) {
    MadeUpVocabulary vocabulary =
        vocabulary()
            .label("1", "otter network", "en")
            .label("2", "otter network", "en-US")
            .label("3", "otter network", "")
            .label("4", "otter network", "de-AT")
            .label("5", "otter network", "mul");
    Set<String> concepts = new TreeSet<>();
    linked(options(language), List.of(), vocabulary, method("Otter Network"))
        .mappings()
        .forEach(mapping -> concepts.add(mapping.object().replace(MadeUpVocabulary.BASE, "")));

    assertEquals(expected, String.join(" ", concepts));
  }

  @Test
  void allAboveWhatIsStatedIsTakenAndNothingElse() {
    MadeUpVocabulary vocabulary =
        vocabulary()
            .label("1", "pond otter network")
            .broader("1", "networks")
            .label("networks", "networks")
            .broader("networks", "things")
            .broader("things", "top")
            .broader("top", "networks")
            .label("top", "all of it")
            .same("networks", "https://herons.example/networks")
            .broader("below", "1")
            .label("below", "a part of it")
            .related("1", "beside")
            .related("beside", "networks")
            .label("beside", "something else")
            .label("2", "reed watcher")
            .broader("2", "watchers")
            .label("watchers", "watchers");

    Linker.Linked linked =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> linked(vocabulary, method("Pond Otter Network", "Reed Watcher")));

    assertEquals(
        Set.of(iri("1"), iri("networks"), iri("things"), iri("top")), linked.concepts().keySet());
    Concept networks = Objects.requireNonNull(linked.concepts().get(iri("networks")));
    assertEquals("networks", networks.name());
    assertEquals(Set.of(iri("things")), networks.broader());
    assertEquals(Set.of("https://herons.example/networks"), networks.same());
  }

  @Test
  void whatLivesAmongTheEntitiesIsNoConcept() {
    MadeUpVocabulary exported =
        vocabulary()
            .label("https://otters.example/method/otternetwork", "Otter Network")
            .label("https://otters.example/topics/1", "reed watcher")
            .label("1", "pond otter network")
            .broader("1", "https://otters.example/method/otternetwork");

    Linker.Linked linked =
        linked(
            exported, method("Otter Network"), method("Pond Otter Network"), task("reed watcher"));

    String beside = "https://otters.example/topics/1";
    assertEquals(
        Map.of(
            "method/pondotternetwork 1",
            "asserted skos:exactMatch",
            "task/reedwatcher " + beside,
            "asserted skos:exactMatch"),
        found(linked));
    assertEquals(Set.of(beside, iri("1")), linked.concepts().keySet());
  }

  @Test
  void whatSomebodyAcceptedIsTakenTooWithAllAbove() {
    MadeUpVocabulary vocabulary =
        vocabulary().label("7", "heron").broader("7", "birds").label("birds", "birds");
    Mapping accepted = mapping("method/otternet", "7", Status.ACCEPTED);

    Linker.Linked linked = linked(OPTIONS, List.of(accepted), vocabulary, method("OtterNet"));

    assertEquals(List.of(), linked.mappings());
    assertEquals(Set.of(iri("7"), iri("birds")), linked.concepts().keySet());
  }

  private static Mapping mapping(String entity, String concept, Status status) {
    return new Mapping(
        "https://otters.example/" + entity,
        "",
        Mapping.Predicate.EXACT_MATCH,
        iri(concept),
        "",
        status,
        new Mapping.Reason("ManualMappingCuration", Optional.empty(), "", "", "", ""),
        new Mapping.Source("", ""),
        new Mapping.Maker("", "", "A. Reed", ""));
  }

  @Test
  void aRejectedPairIsNotProposedAndTheNextBestMayBe() {
    MadeUpVocabulary vocabulary =
        vocabulary().label("1", "pond otter network").label("22", "pond otter network");
    Mapping rejected = mapping("method/pondotternetwork", "1", Status.REJECTED);

    assertEquals(
        Map.of("method/pondotternetwork 22", "asserted skos:exactMatch"),
        found(linked(OPTIONS, List.of(rejected), vocabulary, method("Pond Otter Network"))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theOrderOfStatementsMakesNoDifference(long seed) {
    MadeUpVocabulary vocabulary =
        vocabulary()
            .label("1", "pond otter network")
            .label("1", "Pond Otter Networks")
            .other("1", "PON")
            .label("22", "pond otter network (animal)")
            .other("22", "PON")
            .label("33", "PON")
            .deprecated("33")
            .label("larkspur", "larkspur")
            .related("larkspur", "1")
            .related("22", "larkspur")
            .broader("larkspur", "tasks/2")
            .label("tasks/2", "reed counting")
            .type("1", "https://reeds.example/Method")
            .broader("1", "top")
            .broader("top", "higher")
            .label("higher", "higher things", "de")
            .label("MAP", "Map")
            .same("1", "https://herons.example/pon");
    MadeUpEntities[] entities = {
      method("PON", "Pond Otter Network", "reed counting"),
      method("Pond Otter Network"),
      dataset("Larkspur"),
      dataset("Reed Counting"),
      task("reed counting", "larkspur"),
      metric("MAP", "mean average pond")
    };
    Linker.Linked expected = linked(vocabulary, entities);

    Linker.Linked linked = linked(vocabulary.shuffled(seed), entities);

    assertEquals(11, expected.mappings().size(), () -> found(expected).toString());
    assertEquals(expected.mappings(), linked.mappings());
    assertEquals(described(expected), described(linked));
  }

  private static List<String> described(Linker.Linked linked) {
    return linked.concepts().values().stream()
        .map(it -> it.iri() + it.labels() + it.broader() + it.same() + it.types())
        .toList();
  }
}
