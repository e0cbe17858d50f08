package org.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Finding.Named;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.record.Description;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Subject;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.SmallVocabulary;

class NameIndexTest {
  private static Named named(
      Kind kind, String name, Optional<String> expansion, Optional<Concept> concept) {
    return new Named(
        kind,
        Finding.Role.MENTIONED,
        name,
        expansion,
        concept.map(Concept::iri),
        List.of(new Span(Part.ABSTRACT, 0, 1)),
        0.9,
        "made-up");
  }

  private static Named method(String name) {
    return named(Kind.METHOD, name, Optional.empty(), Optional.empty());
  }

  private static Named method(String name, String expansion) {
    return named(Kind.METHOD, name, Optional.of(expansion), Optional.empty());
  }

  private static NameIndex.Entities resolved(List<Named> findings) {
    NameIndex index = new NameIndex(SmallVocabulary.vocabulary(), new Tally());
    findings.forEach(finding -> index.add(List.of(finding), 1));
    return index.resolve();
  }

  /** The description of the entity that a finding is of. */
  private static Entity described(NameIndex.Entities entities, Named finding) {
    return entities.all().stream()
        .filter(entity -> entity.key().equals(entities.of(finding)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void spellingsOfOneNameAreOneEntityNamedByTheMostFrequent() {
    Named often = method("OtterNet-50");
    Named seldom = method("Otternet50");
    NameIndex.Entities entities = resolved(List.of(seldom, often, often));

    assertEquals(entities.of(often), entities.of(seldom));
    assertEquals("OtterNet-50", described(entities, often).preferredLabel());
    assertEquals(List.of("Otternet50"), described(entities, often).alternativeLabels());
  }

  @Test
  void anAcronymAndItsExpansionAreOneEntityWithBothLabels() {
    Named both = method("PON", "pond otter network");
    Named shortAlone = method("PON");
    Named longAlone = method("Pond Otter Networks");
    NameIndex.Entities entities = resolved(List.of(shortAlone, longAlone, both));

    assertEquals(1, entities.all().size());
    Entity entity = described(entities, both);
    assertEquals(entity, described(entities, shortAlone));
    assertEquals(entity, described(entities, longAlone));
    Set<String> labels = new HashSet<>(entity.alternativeLabels());
    labels.add(entity.preferredLabel());
    assertEquals(true, labels.containsAll(Set.of("PON", "pond otter network")), labels.toString());
  }

  @Test
  void twoExpansionsOfOneShortFormStayTwo() {
    Named otter = method("PON", "pond otter network");
    Named newt = method("PON", "plain old newt");
    NameIndex.Entities entities = resolved(List.of(otter, newt));

    assertNotEquals(entities.of(otter), entities.of(newt));
    assertNotEquals(entities.of(otter).slug(), entities.of(newt).slug());
  }

  @Test
  void aShortFormWithTwoExpansionsStaysApartWhereItsPaperDoesNotSay() {
    Named otter = method("PON", "pond otter network");
    Named newt = method("PON", "plain old newt");
    Named alone = method("PON");
    NameIndex.Entities entities = resolved(List.of(alone, otter, newt));

    assertEquals(3, entities.all().size());
    assertNotEquals(entities.of(otter), entities.of(alone));
    assertNotEquals(entities.of(newt), entities.of(alone));
  }

  @Test
  void aWellKnownThingIsItsConceptWhateverItIsCalled() {
    Named known =
        named(Kind.METHOD, "Pebblenet", Optional.empty(), Optional.of(SmallVocabulary.PEBBLE_NET));
    Entity entity = described(resolved(List.of(known)), known);

    assertEquals("PebbleNet", entity.preferredLabel());
    assertEquals(Optional.of(SmallVocabulary.PEBBLE_NET.iri()), entity.concept());
    assertEquals("PebbleNet", entity.key().slug());
    assertEquals(true, entity.alternativeLabels().contains("Pebble Network"));
  }

  @Test
  void aShortFormThatOnePaperUsesForAConceptIsTheConceptInAll() {
    Named spelled =
        named(
            Kind.METHOD,
            "PBN",
            Optional.of("Pebble Network"),
            Optional.of(SmallVocabulary.PEBBLE_NET));
    Named alone = method("PBN");
    NameIndex.Entities entities = resolved(List.of(alone, spelled));

    assertEquals(entities.of(spelled), entities.of(alone));
  }

  @Test
  void oneNameOfTwoKindsIsTwoEntities() {
    Named method = method("Larkspur");
    Named dataset = named(Kind.DATASET, "Larkspur", Optional.empty(), Optional.empty());
    NameIndex.Entities entities = resolved(List.of(method, dataset));

    assertEquals(Kind.METHOD, entities.of(method).kind());
    assertEquals(Kind.DATASET, entities.of(dataset).kind());
    assertEquals(2, entities.all().size());
  }

  private static Thing dataset(String name, String identifier, String... fullNames) {
    List<Field> fields =
        Arrays.stream(fullNames)
            .map(it -> Field.of(org.papergraph.record.Property.FULL_NAME, it, "full_name"))
            .toList();
    List<Identifier> identifiers =
        identifier.isEmpty() ? List.of() : List.of(Identifier.parse(identifier));
    return Thing.of(
        List.of(
            new SourceEntry(
                new Description(
                    Subject.DATASET, identifiers, name, "", List.of(), fields, List.of()),
                new RecordPlace("a", 1, 1, 1))),
        contested -> false);
  }

  private static Named dataset(String name) {
    return named(Kind.DATASET, name, Optional.empty(), Optional.empty());
  }

  private static NameIndex.Entities resolved(List<Thing> things, Named... findings) {
    NameIndex index = new NameIndex(SmallVocabulary.vocabulary(), new Tally());
    things.forEach(thing -> index.add(thing, 1));
    index.add(List.of(findings), 1);
    return index.resolve();
  }

  @Test
  void aNameThatOneDataSetBearsIsThatDataSetAndHasItsAddress() {
    Thing reeds = dataset("Reed Bench", "hf-dataset:pond/reed-bench");
    Named named = dataset("ReedBench");
    NameIndex.Entities entities = resolved(List.of(reeds), named);

    assertEquals(entities.of(reeds), entities.of(named));
    Entity entity = described(entities, named);
    assertEquals("hf-dataset/pond/reed-bench", entity.key().slug());
    assertEquals("Reed Bench", entity.preferredLabel());
    assertEquals(List.of("ReedBench"), entity.alternativeLabels());
    assertEquals(List.of("reedbench"), entity.formerSlugs());
  }

  @Test
  void aNameThatTwoDataSetsBearIsNeither() {
    Thing one = dataset("Reeds", "hf-dataset:pond/reeds");
    Thing other = dataset("Reeds", "hf-dataset:lake/reeds");
    Named named = dataset("Reeds");
    NameIndex.Entities entities = resolved(List.of(one, other), named);

    assertEquals(3, entities.all().size());
    assertEquals("reed", entities.of(named).slug());
    assertEquals("hf-dataset/pond/reeds", entities.of(one).slug());
  }

  @Test
  void aDataSetOfAWellKnownNameIsTheWellKnownOne() {
    Thing pond = dataset("PondBench", "pwc-dataset:pondbench", "The Great Pond Benchmark");
    Named longName = dataset("great pond benchmark");
    Named full = dataset("The Great Pond Benchmark");
    NameIndex.Entities entities = resolved(List.of(pond), full, longName);

    assertEquals("PondBench", entities.of(pond).slug());
    assertEquals(entities.of(pond), entities.of(full));
    assertNotEquals(entities.of(pond), entities.of(longName));
    assertEquals(List.of("pwc-dataset/pondbench"), described(entities, full).formerSlugs());
  }

  @Test
  void aShortFormThatPapersSpellOutIsTheDataSetThatBearsIt() {
    Thing bench = dataset("PON", "pwc-dataset:pon");
    Named spelled = named(Kind.DATASET, "PON", Optional.of("pond otter numbers"), Optional.empty());
    Named longName = dataset("Pond Otter Numbers");
    NameIndex.Entities entities = resolved(List.of(bench), spelled, longName);

    assertEquals(entities.of(bench), entities.of(spelled));
    assertEquals(entities.of(bench), entities.of(longName));
  }

  @Test
  void aDataSetWithoutIdentifierIsKnownByItsName() {
    Thing nameless = dataset("Reeds", "");
    NameIndex.Entities entities = resolved(List.of(nameless), dataset("reed"));

    assertEquals(entities.of(nameless), entities.of(dataset("reed")));
  }

  @Test
  void whatIsTakenBackWasNeverThere() {
    Tally tally = new Tally();
    NameIndex index = new NameIndex(SmallVocabulary.vocabulary(), tally);
    List<Finding> findings = List.of(method("PON", "pond otter network"), method("Newt"));
    Thing thing = dataset("Reeds", "hf-dataset:pond/reeds", "All Reeds");
    index.add(findings, 1);
    index.add(thing, 1);
    index.add(findings, -1);
    index.add(thing, -1);

    assertEquals(0, tally.changes().size());
  }

  @Test
  void aFindingThatWasNeverAddedIsRefused() {
    NameIndex.Entities entities = resolved(List.of(method("OtterNet")));

    assertThrows(IllegalArgumentException.class, () -> entities.of(method("HeronNet")));
  }

  @Test
  void anIndexOfNothingHasNoEntities() {
    assertEquals(List.of(), resolved(List.of()).all());
  }

  /** Names that collide in every way names can. */
  @Provide
  Arbitrary<List<Named>> findings() {
    Arbitrary<Kind> kinds = Arbitraries.of(Kind.METHOD, Kind.DATASET);
    Arbitrary<String> names =
        Arbitraries.of(
            "PON",
            "pon",
            "PONs",
            "Pon",
            "DON",
            "pond otter network",
            "Pond Otter Networks",
            "plain old newt",
            "PebbleNet",
            "pebble-net",
            "Pebble Network",
            "OtterNet-50",
            "OtterNet50",
            "SAM",
            "sam");
    Arbitrary<Optional<String>> expansions =
        Arbitraries.of(
                "pond otter network",
                "Pond Otter Networks",
                "pond-otter network",
                "plain old newt",
                "Pebble Network",
                "PON")
            .optional(0.5);
    Arbitrary<Optional<Concept>> concepts =
        Arbitraries.of(SmallVocabulary.PEBBLE_NET, SmallVocabulary.SAM).optional(0.2);
    return Combinators.combine(kinds, names, expansions, concepts)
        .as(
            (kind, name, expansion, concept) ->
                named(kind, name, expansion, concept.filter(c -> c.kind() == kind)))
        .list()
        .ofMaxSize(25);
  }

  @Property
  void theOrderOfTheFindingsDoesNotCount(
      @ForAll("findings") List<Named> findings, @ForAll Random random) {
    List<Named> shuffled = new ArrayList<>(findings);
    Collections.shuffle(shuffled, random);
    NameIndex.Entities one = resolved(findings);
    NameIndex.Entities other = resolved(shuffled);

    assertEquals(one.all(), other.all());
    for (Named finding : findings) {
      assertEquals(one.of(finding), other.of(finding));
    }
  }

  @Property
  void entitiesOfOneKindHaveDifferentAddresses(@ForAll("findings") List<Named> findings) {
    List<Entity> entities = resolved(findings).all();

    Set<EntityKey> addresses = new HashSet<>();
    for (Entity entity : entities) {
      assertEquals(true, addresses.add(entity.key()), entity.toString());
    }
  }

  @Property
  void everyNameOfAFindingIsALabelOfItsEntity(@ForAll("findings") List<Named> findings) {
    NameIndex.Entities entities = resolved(findings);
    for (Named finding : findings) {
      Entity entity = described(entities, finding);
      List<String> labels = new ArrayList<>(entity.alternativeLabels());
      labels.add(entity.preferredLabel());
      assertEquals(
          true,
          labels.stream().anyMatch(label -> label.equalsIgnoreCase(finding.name())),
          finding.name() + " is none of " + labels);
    }
  }
}
