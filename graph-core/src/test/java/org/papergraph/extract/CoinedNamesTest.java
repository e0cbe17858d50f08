package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Vocabulary;

class CoinedNamesTest {
  private static Map<String, String> in(String title, String text) {
    return CoinedNames.in(
        new PaperAnalysis(
            new PaperText(title, text), new Vocabulary(List.of()), Papers.classifiers()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "We introduce lazy diving, a way to rest. | lazy diving | apposition",
        "In this paper, we propose whiskerkit, an open toolkit. | whiskerkit | apposition",
        "This paper presents pebble folding for the shy. | pebble folding | object",
        "It is an update called lazy diving. | lazy diving | named",
        "We call it “lazy diving”. | lazy diving | named",
        "It is referred to as lazy diving. | lazy diving | named",
        "The proposed lazy diving algorithm wins. | lazy diving | proposed",
        "It is made of (i) lazy diving, which rests. | lazy diving | item",
        "We propose the lazy diving framework, a way to rest. | lazy diving | apposition"
      })
  void aPhraseGivenAsANameIsFound(String text, String name, String how) {
    assertEquals(how, in("", text).get(NameKey.of(name)), in("", text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "otterlib: Folding Pebbles | otterlib",
        "Lazy Diving: How Otters Rest | lazy diving",
        "The Lazy Diving Algorithm: First Steps | lazy diving",
        "Thought of Pebbles – Planning by Otters | thought of pebbles"
      })
  void theTitlesWordsBeforeAColonAreFound(String title, String name) {
    assertEquals("title-head", in(title, "").get(NameKey.of(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rethinking Otters: A Survey",
        "Why Do Otters Dive: A Study",
        "Otters in the Wild: A Study",
        "How to Dive: Notes"
      })
  void aTitlesSentenceBeforeAColonIsNone(String title) {
    assertEquals(Map.of(), in(title, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We propose a novel method, which rests.",
        "We present a new framework for otters.",
        "We dive.",
        "We propose",
        "It is called",
        "This is referred to as waves.",
        ""
      })
  void whatHasNoNameIsNone(String text) {
    assertEquals(Map.of(), in("", text));
  }

  @Test
  void aKnownNameInsideAPhraseIsNotSwallowed() {
    assertFalse(in("", "We propose BERT lazy diving for otters.").containsKey("bertlazydiving"));
  }

  @Test
  void aCoinedPhraseIsOneCandidateWithAllItsPlaces() {
    PaperAnalysis paper =
        new PaperAnalysis(
            new PaperText("", "We introduce lazy diving, a way to rest. Lazy diving is slow."),
            new Vocabulary(List.of()),
            Papers.classifiers());

    Candidate candidate =
        paper.candidates().stream()
            .filter(it -> it.key().equals(NameKey.of("lazy diving")))
            .findFirst()
            .orElseThrow();

    assertEquals(2, candidate.occurrences().size());
    assertTrue(
        candidate.cues().names().containsAll(Set.of("coined", "coined-by=apposition")),
        candidate.toString());
  }
}
