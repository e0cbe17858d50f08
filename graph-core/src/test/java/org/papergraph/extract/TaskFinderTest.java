package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.extract.Papers.cues;
import static org.papergraph.extract.Papers.named;
import static org.papergraph.extract.Papers.names;
import static org.papergraph.extract.Papers.quotes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.extract.Finding.Role;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.SmallVocabulary;

class TaskFinderTest {
  private static List<String> inAbstract(String text) {
    return names(Papers.withAbstract(text).tasks());
  }

  private static List<String> inTitle(String title) {
    return names(Papers.withTitle(title).tasks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "The network helps with river level forecasting in spring. | river level forecasting",
        "We look at the image classification of otters. | image classification",
        "Novel pebble retrieval is the aim. | pebble retrieval",
        "OtterNet is for burrow reconstruction. | burrow reconstruction"
      })
  void aNounPhraseThatEndsLikeAProblemMayBeOne(String text, String task) {
    assertTrue(inAbstract(text).contains(task), inAbstract(text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "It is good at classifying images. | image classification",
        "It is good at classifying the images of otters. | image classification",
        "Otters are known for predicting molecular properties. | molecular property prediction",
        "They are used for detecting wet foxes in a field. | wet fox detection",
        "They begin by segmenting rivers. | river segmentation",
        "They are for forecasting river levels. | river level forecasting",
        "Aligning burrows is fun. | burrow alignment"
      })
  void aVerbWithItsObjectIsWrittenAsTheNounPhrase(String text, String task) {
    assertTrue(inAbstract(text).contains(task), inAbstract(text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "A network for the prediction of molecular properties. | molecular property prediction",
        "The detection of wet foxes is hard. | wet fox detection",
        "We improve the segmentation of the rivers. | river segmentation"
      })
  void aNounWithOfIsTurnedRound(String text, String task) {
    assertTrue(inAbstract(text).contains(task), inAbstract(text).toString());
  }

  @Test
  void allThreeFormsAreOnePhraseWithThreePlaces() {
    PaperAnalysis paper =
        Papers.withAbstract(
            "Molecular property prediction is old. The prediction of molecular properties is slow."
                + " This network is for predicting molecular properties.");

    Phrase task = named(paper.tasks(), "molecular property prediction");

    assertEquals(
        List.of(
            "Molecular property prediction",
            "prediction of molecular properties",
            "predicting molecular properties"),
        quotes(paper, task));
    assertTrue(
        cues(task).containsAll(Set.of("by=noun-phrase", "by=noun-of", "by=verb-object")),
        cues(task).toString());
    assertTrue(cues(task).contains("places=3"), cues(task).toString());
  }

  @Test
  void aShortFormIsTheProblemItStandsFor() {
    PaperAnalysis paper =
        Papers.withAbstract("Pebble shape recognition (PSR) is new. The PSR of foxes is newer.");

    Phrase task = named(paper.tasks(), "pebble shape recognition");

    assertTrue(quotes(paper, task).contains("PSR"), quotes(paper, task).toString());
    assertTrue(cues(task).contains("by=short-form"), cues(task).toString());
  }

  @Test
  void aShortFormOfSomethingElseIsNoProblem() {
    List<String> tasks = inAbstract("A pond otter network (PON) swims. PON is fast.");

    assertEquals(List.of(), tasks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "Exact methods fail on the travelling otter problem. | travelling otter problem",
        "Exact methods fail on the travelling otter problems. | travelling otter problem",
        "Exact methods fail on the pebble sorting problem. | pebble sorting",
        "Exact methods fail on the pebble stacking problem. | pebble stacking",
        "Otters do the pebble juggling task well. | pebble juggling",
        "Otters do pebble juggling tasks well. | pebble juggling"
      })
  void whatStandsBeforeProblemOrTaskMayBeOne(String text, String task) {
    assertTrue(inAbstract(text).contains(task), inAbstract(text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "We study burrow ventilation. | burrow ventilation",
        "This work tackles the problem of otter starvation. | otter starvation"
      })
  void whatAPaperStudiesMayBeItsProblem(String text, String task) {
    assertTrue(inAbstract(text).contains(task), inAbstract(text).toString());
  }

  @Test
  void aProblemInThreeDimensionsKeepsThemInItsName() {
    assertTrue(
        inAbstract("OtterNet is for 3D burrow reconstruction.")
            .contains("3D burrow reconstruction"));
  }

  @ParameterizedTest
  @CsvSource({
    "OtterNet: Networks for Otter Ventilation,otter ventilation",
    "Better Networks for Burrow Stabilities,burrow stability"
  })
  void aNounPhraseOfATitleMayBeTheProblem(String title, String task) {
    assertTrue(inTitle(title).contains(task), inTitle(title).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"The otter swims.", "", "problem", "tasks", "classification of", "We."})
  void whereThereIsNoProblemNoneIsFound(String text) {
    assertEquals(List.of(), inAbstract(text));
  }

  @Test
  void aLabelOfTheVocabularyIsFoundUnderItsUsualName() {
    PaperAnalysis paper = Papers.of("", "Otters like sorting pebbles.");

    Phrase task = named(paper.tasks(), "pebble sorting");

    assertEquals(Optional.of(SmallVocabulary.PEBBLE_SORTING), task.concept());
    assertTrue(cues(task).contains("vocabulary"), cues(task).toString());
    assertEquals(List.of("sorting pebbles"), quotes(paper, task));
  }

  @Test
  void aProblemInAWebAddressIsNone() {
    List<String> tasks = inAbstract("See https://ponds.example/image classification/index now.");

    assertFalse(
        inAbstract("See https://ponds.example/pebble-sorting/task-problem today.").stream()
            .anyMatch(task -> task.contains("ponds")),
        tasks.toString());
  }

  @Test
  void whatIsInTheTitleAndStudiedIsWhatThePaperIsAbout() {
    PaperAnalysis paper =
        Papers.wellKnown(
            "OtterNet: A Graph Network for Molecular Property Prediction",
            "Molecular property prediction is a central task in chemistry. We propose OtterNet, a"
                + " graph network for molecular property prediction.");

    List<Finding> tasks = new TaskExtractor().extract(paper);

    assertTrue(
        tasks.stream()
            .map(Finding.Named.class::cast)
            .anyMatch(
                task ->
                    task.kind() == Kind.TASK
                        && task.role() == Role.CENTRAL
                        && task.name().equals("molecular property prediction")),
        tasks.toString());
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "we",
            "study",
            "the",
            "problem",
            "of",
            "pebble",
            "sorting",
            "classification",
            "predicting",
            "molecular",
            "properties",
            "tasks",
            "for",
            ",",
            ".",
            "(PSR)",
            "PSR",
            "learning",
            "12")
        .list()
        .ofMaxSize(25)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 300)
  void theWordsOfAPlaceBelongToOneProblemOnly(@ForAll("soup") String text) {
    PaperAnalysis paper = Papers.of(text, text);
    for (Part part : Part.values()) {
      boolean[] taken = new boolean[paper.section(part).size()];
      for (Phrase task : paper.tasks()) {
        for (Phrase.Occurrence place : task.occurrences()) {
          if (place.section().part() == part) {
            for (int i = place.range().begin(); i < place.range().end(); i++) {
              assertFalse(taken[i], "two problems at token " + i + " of: " + text);
              taken[i] = true;
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "A neural river solver is here. | neural river solving",
        "We compare pebble classifiers. | pebble classification",
        "It is a wet fox detector. | wet fox detection"
      })
  void whoDoesItTellsTheProblem(String text, String task) {
    assertTrue(inAbstract(text).contains(task), inAbstract(text).toString());
  }

  @Test
  void aPhraseThatIsThePapersOwnNameIsNotedAsSuch() {
    PaperAnalysis paper =
        Papers.withAbstract("We propose lazy pebble retrieval (LPR). It is fast.");

    Set<String> cues = cues(named(paper.tasks(), "lazy pebble retrieval"));

    assertTrue(cues.containsAll(Set.of("a-name", "name-with-short-form")), cues.toString());
  }

  @Test
  void wideAndNarrowFormsOfAProblemKnowOfEachOther() {
    PaperAnalysis paper =
        Papers.withAbstract(
            "Pebble retrieval is hard. We look at the wet pebble retrieval of otters.");

    Set<String> wide = cues(named(paper.tasks(), "pebble retrieval"));
    Set<String> narrow = cues(named(paper.tasks(), "wet pebble retrieval"));

    assertTrue(wide.contains("narrower-in-abstract"), wide.toString());
    assertTrue(narrow.contains("wider"), narrow.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "We work on otter and burrow tracking. | otter tracking",
        "We work on otter or wet fox detection. | otter detection",
        "We work on river flow forecasting and control. | river flow control",
        "We work on river flow forecasting and mapping. | river flow mapping"
      })
  void whatTwoProblemsShareIsPartOfBoth(String text, String task) {
    assertTrue(inAbstract(text).contains(task), inAbstract(text).toString());
  }

  @Test
  void problemsWithTheirOwnWordsShareNone() {
    assertEquals(
        Set.of("river forecasting", "fox detection"),
        Set.copyOf(inAbstract("We work on river forecasting and fox detection.")));
  }

  @Test
  void anObjectThatEndsLikeAProblemIsOne() {
    List<String> tasks = inAbstract("They rely on denoising pebble matching.");

    assertTrue(tasks.contains("denoising pebble matching"), tasks.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"They change the training objective.", "It is a new learning procedure."})
  void anObjectThatIsAThingOfTheTradeIsNoProblem(String text) {
    assertEquals(List.of(), inAbstract(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Universal Otter Functionals", "Some Preliminary Investigations"})
  void aTitleThatEndsInAThingIsNoProblem(String title) {
    assertEquals(List.of(), inTitle(title));
  }

  @Test
  void aConceptIsNamedInThePapersSpelling() {
    PaperAnalysis paper = Papers.wellKnown("", "We study language modelling.");

    assertEquals(List.of("language modelling"), names(paper.tasks()));
    assertTrue(paper.tasks().get(0).concept().isPresent());
  }
}
