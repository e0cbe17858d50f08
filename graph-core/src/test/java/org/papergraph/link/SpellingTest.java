package org.papergraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  @ParameterizedTest
  @ValueSource(strings = {"SVM", "k-NN", "CNNs", "mAP", "PON", "R2D2", "FI", "DARTS"})
  void isAnAcronym(String name) {
    assertTrue(Spelling.isAcronym(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Otter", "otter", "A", "OtterNet", "HERONRY", "A B C", "Pon", "", "31"})
  void isNoAcronym(String name) {
    assertFalse(Spelling.isAcronym(name));
  }

  @ParameterizedTest
  @CsvSource({
    "PON, pond otter network",
    "PONs, Pond Otter Networks",
    "k-NN, k-nearest neighbours",
    "kNN, k nearest neighbour",
    "HTML, heron tail markup layer",
    "REED, reed-eating otter detector",
    "BERT, bird encoder of reedy tales",
    "TON, the otter pond network",
    "XON, xylem otter network",
    "PTN, potter network"
  })
  void isShortForItsExpansion(String acronym, String expansion) {
    assertTrue(Spelling.isShortFor(acronym, expansion));
  }

  @ParameterizedTest
  @CsvSource({
    "PON, otter pond network",
    "PON, network pond",
    "PON, pon",
    "PON, Pondnetwork",
    "NPO, pond otter network",
    "P, pond otter",
    "PONDS, pebble otter",
    "ACE, reed and cat eater"
  })
  void isNotShortForAnythingElse(String acronym, String expansion) {
    assertFalse(Spelling.isShortFor(acronym, expansion));
  }

  @Test
  void oneLetterAtMostStandsWithinAWord() {
    assertTrue(Spelling.isShortFor("PTN", "potter network"));
    assertFalse(Spelling.isShortFor("PTRN", "potter network"));
  }

  @ParameterizedTest
  @CsvSource({
    "otter loss, otter",
    "otter, Otter Loss",
    "reed-counting task, reed counting",
    "Reed Counting, reed counting tasks",
    "HeronSet-dataset, heronset"
  })
  void aWordThatSaysWhatItIsMakesItHeaded(String one, String other) {
    assertTrue(Spelling.isHeaded(one, other));
    assertTrue(Spelling.isHeaded(other, one));
  }

  @ParameterizedTest
  @CsvSource({
    "otter, otter",
    "otter pond, otter",
    "loss, ''",
    "otter loss, heron",
    "loss otter, otter"
  })
  void otherWordsDoNot(String one, String other) {
    assertFalse(Spelling.isHeaded(one, other));
    assertFalse(Spelling.isHeaded(other, one));
  }

  @ParameterizedTest
  @CsvSource({"MAP, Map", "OtterNet, otternet", "REED, reed"})
  void capitalsDiffer(String one, String other) {
    assertTrue(Spelling.differInCapitals(one, other));
    assertTrue(Spelling.differInCapitals(other, one));
  }

  @ParameterizedTest
  @CsvSource({"MAP, mAP", "Otter, otter", "CNNs, CNN", "CIFAR-10, CIFAR10", "map, map", "'', ''"})
  void capitalsDoNotDiffer(String one, String other) {
    assertFalse(Spelling.differInCapitals(one, other));
    assertFalse(Spelling.differInCapitals(other, one));
  }

  @ParameterizedTest
  @CsvSource({
    "reed (plant), reed",
    "'reed(plant) ', reed",
    "reed (a) (b), reed (a)",
    "reed (plant) bed, reed (plant) bed",
    "reed, reed",
    "(reed), ''",
    "reed (, reed ("
  })
  void aRemarkAtTheEndIsTakenOff(String name, String bare) {
    assertEquals(bare, Spelling.withoutRemark(name));
  }

  @ParameterizedTest
  @CsvSource({"otter, 1", "pond otter, 2", "pond-otter_reed/heron, 4", "' pond  otter ', 2"})
  void wordsAreCounted(String name, int words) {
    assertEquals(words, Spelling.words(name));
  }

  @Test
  void innerCapitals() {
    assertTrue(Spelling.hasInnerCapital("oTter"));
    assertFalse(Spelling.hasInnerCapital("Otter"));
    assertFalse(Spelling.hasInnerCapital(""));
  }
}
