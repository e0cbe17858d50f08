package org.papergraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "CIFAR-10 | CIFAR10",
        "CIFAR-10 | cifar 10",
        "ResNet-50 | Resnet50",
        "Graph Neural Networks | graph neural network",
        "graph-neural network | Graph Neural Networks",
        "regularisation | regularization",
        "Optimiser | optimizer",
        "normalised flows | normalized flow",
        "summarising | summarizing",
        "colour histogram | color histogram",
        "behavioural cloning | behavioral cloning",
        "nearest neighbours | nearest neighbor",
        "language modelling | language modeling",
        "labelled data | labeled data",
        "policies | policy",
        "R² | R2",
        "Pebble’s law | Pebbles law",
        "Poincaré ball | Poincare ball",
        "ﬁne tuning | fine-tuning",
        "SparrowNet++ | sparrownet++",
        "𝒟-Net | D-Net"
      })
  void twoSpellingsOfOneNameHaveOneKey(String one, String other) {
    assertEquals(NameKey.of(one), NameKey.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "BERT | ALBERT",
        "GPT-2 | GPT-3",
        "CIFAR-10 | CIFAR-100",
        "C | C++",
        "SparrowNet | SparrowNet+",
        "SparrowNet+ | SparrowNet++",
        "loss | los",
        "bus | bu",
        "basis | basi",
        "gas | ga",
        "noise | noize",
        "ResNet-50 | ResNet-101",
        "graph network | graph neural network"
      })
  void twoNamesHaveTwoKeys(String one, String other) {
    assertNotEquals(NameKey.of(one), NameKey.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "--", "++", "'", "?!", "→"})
  void aNameWithoutLettersAndDigitsHasAnEmptyKey(String name) {
    assertEquals("", NameKey.of(name));
  }

  @Property
  void aHyphenCountsAsMuchAsABlank(@ForAll String one, @ForAll String other) {
    assertEquals(NameKey.of(one + " " + other), NameKey.of(one + "-" + other));
  }

  @Property
  void caseDoesNotCount(@ForAll @AlphaChars @StringLength(max = 30) String letters) {
    String name = letters + "x";
    assertEquals(
        NameKey.of(name.toLowerCase(Locale.ROOT)), NameKey.of(name.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource({"DARTS, DART", "GANS, GAN", "OTTERS, OTTER"})
  void theSOfAShortWordInCapitalsIsNoPlural(String one, String other) {
    assertNotEquals(NameKey.of(one), NameKey.of(other));
    assertEquals(NameKey.of("GRAPH NETWORKS"), NameKey.of("graph network"));
  }

  @Property
  void aKeyHoldsLettersAndDigitsOnly(@ForAll String name) {
    assertTrue(NameKey.of(name).chars().allMatch(Character::isLetterOrDigit));
  }
}
