package org.papergraph.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.ontology.Papergraph;

class QualityTableTest {
  private static final String HEADER = "# " + String.join("\t", QualityTable.COLUMNS) + "\n";
  private static final String LINE =
      "usesDataset 40 20 18 2 0.900 0.699 0.972 0.900 0.699 0.972 0.050".replace(' ', '\t') + "\n";

  private static List<PredicateQuality> read(String table) throws IOException {
    return QualityTable.read(new BufferedReader(new StringReader(table)), "table");
  }

  private static void refused(String table, String message) {
    IOException refused = assertThrows(IOException.class, () -> read(table));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith(message), () -> refused.getMessage() + "");
  }

  @Test
  void aLineIsTheQualityOfOnePredicate() throws IOException {
    Estimate nineInTen =
        new Estimate(new BigDecimal("0.900"), new BigDecimal("0.699"), new BigDecimal("0.972"));

    assertEquals(
        List.of(
            new PredicateQuality(
                Papergraph.USES_DATASET,
                40,
                20,
                18,
                2,
                nineInTen,
                nineInTen,
                new BigDecimal("0.050"))),
        read(HEADER + LINE));
  }

  @ParameterizedTest
  @CsvSource({
    "usesDataset, uses, predicate: \"uses\" is none of [addressesTask",
    "40, 0, papers: 0 is less than 1",
    "40, many, papers: \"many\" is not a whole number",
    "18, 21, found: 21 of 20 required",
    "18, 17, recall: 0.900 is not 17 of 20",
    "0.900, 0.9, precision: \"0.9\" is not a decimal with three places",
    "0.699, 0.901, precision: 0.900 (0.901 to 0.972) is not 0 <= low <= value <= high <= 1",
    "0.972, 1.001, precision: 0.900 (0.699 to 1.001) is not 0 <= low <= value <= high <= 1",
    "0.050, 1.050, calibrationError: 1.050 is not from 0 to 1",
    "0.050, NaN, calibrationError: \"NaN\" is not a decimal with three places"
  })
  void aLineThatCannotBeTrueIsRefusedWithItsNumber(String right, String wrong, String message) {
    String second = LINE.replace("usesDataset", "introducesMethod");

    refused(HEADER + second + LINE.replaceFirst(right, wrong), "table:3: " + message);
  }

  @Test
  void aLineWithAColumnTooFewIsRefused() {
    refused(HEADER + LINE.replace("\t0.050", ""), "table:2: 11 columns where there should be 12");
  }

  @Test
  void aPredicateHasOneLine() {
    refused(HEADER + LINE + LINE, "table:3: a second line for <" + Papergraph.USES_DATASET + ">");
  }

  @Test
  void aTableBeginsWithItsHeader() {
    refused("", "table:1: not the header");
    refused(LINE, "table:1: not the header");
  }

  @Test
  void theTableThatComesWithPapergraphCanBeRead() {
    assertEquals(7, QualityTable.bundled().size());
  }
}
