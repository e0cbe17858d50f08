package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymExtractorTest {
  /** The definitions as {@code SHORT=long form}. */
  private static List<String> definitions(String title, String abstractText) {
    return AcronymExtractor.in(new PaperText(title, abstractText)).stream()
        .map(acronym -> acronym.shortForm() + "=" + acronym.longForm())
        .toList();
  }

  private static List<String> definitions(String abstractText) {
    return definitions("", abstractText);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "A pond otter network (PON) swims. | PON=pond otter network",
        "Many pond otter networks (PONs) swim. | PON=pond otter networks",
        "We use river-bank sampling (RBS) here. | RBS=river-bank sampling",
        "The otter state descriptor (hereafter OSD) is short. | OSD=otter state descriptor",
        "The otter state descriptor (\"OSD\") is short. | OSD=otter state descriptor",
        "The otter state descriptor (OSD; see below) is short. | OSD=otter state descriptor",
        "PON (pond otter network) swims. | PON=pond otter network",
        "PON, short for pond otter network, swims. | PON=pond otter network",
        "PON stands for pond otter network. | PON=pond otter network",
        "It deeply mirrors. Long dive time (LDT) counts. | LDT=Long dive time",
        "{\\it pond otter network} (PON) swims | PON=pond otter network"
      })
  void aDefinitionIsFound(String text, String definition) {
    assertEquals(List.of(definition), definitions(text));
  }

  @Test
  void aTitleThatSpellsItsNameOutDefinesIt() {
    assertEquals(
        List.of("PON=Pond Otter Networks"), definitions("PON: Pond Otter Networks for Rivers", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The otters (see below) swim.",
        "The otters (2021) swim.",
        "Otters swim (XYZ) in rivers.",
        "An otter (lutra lutra) swims.",
        "The PON (which is small) swims.",
        "The result (PON vs. DON) is clear.",
        "otters ()",
        "(PON)",
        "((PON) (PON))",
        "PON (",
        ""
      })
  void whatIsNoDefinitionIsNotTakenForOne(String text) {
    assertEquals(List.of(), definitions(text));
  }

  @Test
  void aLongFormDoesNotReachIntoTheSentenceBefore() {
    assertEquals(
        List.of("PON=pond otter network"),
        definitions("Otters play. Every pond otter network (PON) swims."));
  }

  @Test
  void aDefinitionGivenTwiceIsOneFinding() {
    assertEquals(
        List.of("PON=pond otter network"),
        definitions(
            "A Pond Otter Network (PON)", "The pond otter network (PON) is a PON that swims."));
  }

  @Test
  void twoLongFormsOfOneShortFormAreTwoFindings() {
    assertEquals(
        List.of("PON=pond otter network", "PON=plain old newt"),
        definitions("A pond otter network (PON) meets a plain old newt (PON)."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "PON stands for pond otter network and swims in rivers. | PON=pond otter network",
        "PON is short for pond otter network which swims. | PON=pond otter network"
      })
  void aSpelledOutLongFormEndsWhereItsLettersDo(String text, String definition) {
    List<String> found = definitions(text);

    assertTrue(found.isEmpty() || found.equals(List.of(definition)), found.toString());
  }

  @Test
  void theSpanHoldsBothFormsAsTheyWereWritten() {
    PaperAnalysis paper =
        Papers.withAbstract("Some 10^{3} otters form a {\\it pond~otter network} (PON) today.");
    Finding.Acronym acronym = paper.acronyms().get(0);

    assertEquals("pond otter network", acronym.longForm());
    assertEquals(
        List.of("pond~otter network} (PON"),
        acronym.spans().stream().map(span -> Papers.quote(paper, span)).toList());
  }

  @ParameterizedTest
  @CsvSource({"PONs,PON", "ReLUs,ReLU", "PON,PON", "Mars,Mars", "As,As"})
  void aPluralSIsNoPartOfAShortForm(String written, String singular) {
    assertEquals(singular, AcronymExtractor.singular(written));
  }

  @Test
  void mostLettersOfAShortFormMustBeginAWord() {
    assertTrue(AcronymExtractor.initialsMatch("PON", "pond otter network"));
    assertTrue(AcronymExtractor.initialsMatch("PNet", "pond network"));
    assertFalse(AcronymExtractor.initialsMatch("PON", "a pond otter network"));
    assertFalse(AcronymExtractor.initialsMatch("PON", "pond otter"));
    assertFalse(AcronymExtractor.initialsMatch("PON", "pontoon"));
    assertFalse(AcronymExtractor.initialsMatch("PON", ""));
  }
}
