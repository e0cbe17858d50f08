package org.papergraph.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static boolean same(String one, String other) {
    return Names.same(List.of(one), List.of(other));
  }

  private static boolean alike(String one, String other) {
    return Names.alike(List.of(one), List.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "OtterNet,otternet",
    "Otter-Net 50,OtterNet-50",
    "otter networks,otter network",
    "Otter_Net,otter net",
    "ＯtterNet,OtterNet"
  })
  void spellingsOfOneNameAreTheSame(String one, String other) {
    assertTrue(same(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "OtterNet,HeronNet",
    "OtterNet-50,OtterNet-101",
    "otter,otter network",
    "glass,gla",
    "gas,ga"
  })
  void otherNamesAreNot(String one, String other) {
    assertFalse(same(one, other));
  }

  @Test
  void oneNameOfEachIsEnoughToBeTheSame() {
    assertTrue(
        Names.same(List.of("PON", "pond otter network"), List.of("x", "Pond Otter Networks")));
    assertFalse(Names.same(List.of(), List.of("PON")));
  }

  @Test
  void aNameWithoutLettersIsNothing() {
    assertFalse(same("…", "…"));
    assertFalse(alike("…", "OtterNet"));
  }

  @ParameterizedTest
  @CsvSource({
    "classification accuracy,accuracy",
    "accuracy,classification accuracy",
    "Pond-1 Accuracy,accuracy"
  })
  void aNameIsAlikeToOneThatEndsWithIt(String one, String other) {
    assertTrue(alike(one, other));
  }

  @ParameterizedTest
  @CsvSource({"accuracy gap,accuracy", "inaccuracy,accuracy", "graph sorting,pebble sorting"})
  void aNameThatOnlySharesWordsWithAnotherIsNotAlike(String one, String other) {
    assertFalse(alike(one, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "93.2 | 93.2",
        "93.20 | 93.2",
        "93.0 | 93",
        "100 | 100",
        "10,000 | 10000",
        "93.2% | 93.2",
        "-4 | -4",
        "20-30 | 20-30",
        "2.5x | 2.5"
      })
  void aNumberIsItsDigitsWithoutZerosBehindThePoint(String written, String number) {
    assertEquals(number, Names.number(written));
  }

  @ParameterizedTest
  @CsvSource({"20–30,20-30", "20 to 30,20-30"})
  void theSpellingsOfARangeAreOneNumber(String one, String other) {
    assertEquals(Names.number(other), Names.number(one));
  }

  @Property
  void whatIsTheSameOneWayIsTheSameTheOtherWay(
      @ForAll @AlphaChars String one, @ForAll @AlphaChars String other) {
    assertEquals(same(one, other), same(other, one));
    assertEquals(alike(one, other), alike(other, one));
  }

  @Property
  void everyNameWithALetterIsTheSameAsItself(@ForAll @AlphaChars String name) {
    assertEquals(!name.isEmpty(), same(name, name));
    assertEquals(same(name, name), alike(name, "fast " + name));
  }
}
