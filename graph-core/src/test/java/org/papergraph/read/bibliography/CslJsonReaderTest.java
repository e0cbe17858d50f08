package org.papergraph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;

class CslJsonReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new CslJsonReader(), text);
  }

  private static String item(String title) {
    return "{\"type\": \"chapter\", \"title\": \"" + title + "\", \"abstract\": \"Text.\"}";
  }

  private static SourceRecord one(String fields) throws IOException {
    return read("{\"title\": \"On Mud\", " + fields + "}").only();
  }

  @Test
  void itemsArePapers() throws IOException {
    RecordedInput read = read(MadeUpSources.CSL_JSON);

    assertEquals(List.of("Counting Reeds & Herons", "On Mud"), read.titles());
    assertEquals(List.of("Reeds are many.\nWe count n<k of them.", ""), read.abstracts());
    assertEquals(List.of("doi:10.5555/reed", "doi:10.5555/mud"), read.identifiers());
    assertEquals(List.of("2-11", "12-12"), read.lines());
    assertEquals(
        List.of("Greta Heron/Heron", "The Reed Group/"),
        read.records.get(0).authors().stream().map(it -> it.name() + "/" + it.family()).toList());
    assertEquals(
        List.of(
            "NOTE id heron2031",
            "KIND type article-journal",
            "ISSUED issued 2031-05-02",
            "VENUE container-title Journal of the Pond"),
        RecordedInput.fields(read.records.get(0)));
    assertEquals(List.of(), read.rejections);
  }

  @Test
  void everyDocumentedFieldIsKept() throws IOException {
    EveryField.check(new CslJsonReader(), "every-field.csl.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"date-parts\": [[2031]]} | ISSUED issued 2031",
        "{\"date-parts\": [[2031, 5], [2031, 6]]} | ISSUED issued 2031-05",
        "{\"date-parts\": [[\"2031\", \"5\", \"2\"]]} | ISSUED issued 2031-05-02",
        "{\"date-parts\": [[2031, 13]]} | ISSUED issued 2031",
        "{\"raw\": \"2031-05-02\"} | ISSUED issued 2031-05-02",
        "{\"literal\": \"spring\"} | NOTE issued spring",
        "\"2031-05\" | ISSUED issued 2031-05",
        "2031 | ISSUED issued 2031"
      })
  void datesAreReadInTheirManyForms(String date, String read) throws IOException {
    assertEquals(List.of(read), RecordedInput.fields(one("\"issued\": " + date)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "{\"date-parts\": [[]]}",
        "{\"date-parts\": [[null]]}",
        "{\"date-parts\": [null]}",
        "{\"date-parts\": {\"a\": 1}}"
      })
  void aDateThatIsNoneSaysNothing(String date) throws IOException {
    assertEquals(List.of(), RecordedInput.fields(one("\"issued\": " + date)));
  }

  @Test
  void peopleHaveParticlesSuffixesAndIdentifiers() throws IOException {
    SourceRecord record =
        one(
            "\"author\": [{\"family\": \"Coot\", \"given\": \"Carl\", \"suffix\": \"Jr.\","
                + "\"non-dropping-particle\": \"van\","
                + "\"ORCID\": \"https://orcid.org/0000-0001-0000-0009\"},"
                + "{\"family\": \"Otter\"}, {}, null, 7, \"Sandy\"]");

    assertEquals(
        List.of("Carl van Coot Jr./van Coot/Carl", "Otter//", "7//", "Sandy//"),
        record.authors().stream()
            .map(it -> it.name() + "/" + it.family() + "/" + it.given())
            .toList());
    assertEquals("[orcid:0000-0001-0000-0009]", record.authors().get(0).identifiers().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"book\", \"abstract\": \"A.\"} | no title",
        "{\"title\": \" \"} | no title",
        "{\"title\": null} | no title",
        "{\"title\": {\"en\": \"T\"}} | no title",
        "{\"title\": \"T\", \"title\": \"U\"} | field given twice",
        "{\"title\": \"T \\ud83e\"} | invalid UTF-8",
        "{\"title\": \"T\", \"note\": \"\\ud83e\"} | invalid UTF-8",
        "{\"title\": \"T\", \"type\": \"dataset\"} | no paper",
        "{} | no title",
        "\"T\" | wrong type",
        "[] | wrong type",
        "null | wrong type"
      })
  void anItemThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    RecordedInput read = read("[" + item("One") + ",\n" + wrong + ",\n" + item("Two") + "]");

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("papers:2 " + reason), read.complaints());
  }

  @Test
  void valuesOfTheWrongTypeLoseNoRecord() throws IOException {
    assertEquals(
        List.of("VOLUME volume 7", "NOTE URL reed"),
        RecordedInput.fields(
            one(
                "\"volume\": 7, \"URL\": \"reed\", \"author\": 7.5, \"DOI\": [], \"id\": {},"
                    + "\"editor\": null, \"container-title\": {}, \"custom\": 1, \"page\": [[1]]")));
  }

  @Test
  void whatIsNoDoiIsANote() throws IOException {
    assertEquals(List.of("NOTE DOI none"), RecordedInput.fields(one("\"DOI\": \"none\"")));
  }

  @Test
  void deepNestingIsARejectionAndNoOverflow() throws IOException {
    String deep = "{\"title\": \"T\", \"author\": " + "[".repeat(100_000) + "}";
    RecordedInput read = read("[" + item("One") + ",\n" + deep + "]");

    assertEquals(List.of("One"), read.titles());
    assertEquals(List.of("papers:2 JSON beyond limits"), read.complaints());
  }

  @Test
  void anInputWithoutAnythingInItIsAnEmptyPage() throws IOException {
    assertEquals(List.of(), read("").rejections);
    assertEquals(List.of(), read("[]").rejections);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"https://openalex.example/W1\", \"type\": \"article\", \"title\": \"T\"}",
        "{\"id\": \"1\", \"type\": \"model\", \"title\": \"T\", \"URL\": \"x\"}",
        "{\"id\": \"1\", \"type\": \"book\", \"title\": [\"T\"], \"DOI\": \"10.5555/x\"}",
        "{\"message\": {\"id\": \"1\", \"type\": \"book\", \"title\": \"T\", \"DOI\": \"10\"}}"
      })
  void whatOnlyLooksAlikeIsNotRecognised(String head) {
    assertFalse(new CslJsonReader().recognises(head));
  }
}
