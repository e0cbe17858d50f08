package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.vocabulary.Vocabulary.Label;

class TermMatcherTest {
  private static Vocabulary vocabulary(String... labels) {
    List<Label> all = new ArrayList<>();
    for (String label : labels) {
      String iri = "https://vocabulary.example/method/" + label.replace(' ', '-');
      all.add(new Label(new Concept(iri, Kind.METHOD, label, List.of()), label, false));
    }
    return new Vocabulary(all);
  }

  /** The matched stretches of the text. */
  private static List<String> matches(String text, String... labels) {
    Section section = Papers.section(text);
    return TermMatcher.matches(section, vocabulary(labels)).stream()
        .map(match -> section.readable(match.range()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "SAM,SAM,true",
    "SAM,SAMs,true",
    "SAM,Sam,false",
    "SAM,sam,false",
    "Adam,Adam,true",
    "Adam,ADAM,false",
    "Adam,adam,false",
    "PondNet,PondNet,true",
    "PondNet,Pondnet,true",
    "PondNet,PONDNET,true",
    "PondNet,Pond-Net,true",
    "PondNet,pondnet,false",
    "PondNet-50,PondNet50,true",
    "PondNet-50,PondNet,false",
    "pond2vec,pond2vec,true",
    "pond2vec,Pond2Vec,true",
    "pond network,pond network,true",
    "pond network,Pond Networks,true",
    "pond network,POND NETWORK,true",
    "pond network,pond-network,true",
    "pond network,pond,false",
    "pond-otter,Pond Otter,true"
  })
  void aLabelIsMatchedByItsCase(String label, String written, boolean matched) {
    assertEquals(
        matched ? List.of(written) : List.of(), matches("We use " + written + " here.", label));
  }

  @Test
  void theLongestLabelWins() {
    assertEquals(
        List.of("pond otter network", "pond"),
        matches("A pond otter network in a pond.", "pond", "pond otter", "pond otter network"));
  }

  @Test
  void aTermDoesNotReachOverPunctuationOrTheEndOfASentence() {
    assertEquals(List.of(), matches("In a pond, network cables rot.", "pond network"));
    assertEquals(
        List.of(), matches("The otters like the deep pond. Network cables rot.", "pond network"));
  }

  @Test
  void allConceptsOfALabelAreGiven() {
    Concept method = new Concept("https://v.example/method/Pond", Kind.METHOD, "Pond", List.of());
    Concept data = new Concept("https://v.example/dataset/Pond", Kind.DATASET, "Pond", List.of());
    Vocabulary vocabulary =
        new Vocabulary(List.of(new Label(method, "Pond", false), new Label(data, "Pond", false)));

    List<TermMatch> matches = TermMatcher.matches(Papers.section("On Pond it swims."), vocabulary);

    assertEquals(1, matches.size());
    assertEquals(
        List.of(data, method), matches.get(0).labels().stream().map(Label::concept).toList());
  }

  @Test
  void aTextWithoutTokensHasNoTerms() {
    for (String text : Arrays.asList("", " ", "\n")) {
      assertEquals(List.of(), matches(text, "pond"));
    }
  }
}
