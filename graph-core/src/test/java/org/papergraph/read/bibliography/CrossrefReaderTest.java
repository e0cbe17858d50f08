package org.papergraph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;

class CrossrefReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new CrossrefReader(), text);
  }

  private static String work(String title) {
    return "{\"DOI\": \"10.5555/x\", \"title\": [\"" + title + "\"], \"abstract\": \"Text.\"}";
  }

  private static String listOf(String works) {
    return "{\"message-type\": \"work-list\", \"message\": {\"items\": [\n" + works + "\n]}}";
  }

  @Test
  void worksArePapers() throws IOException {
    RecordedInput read = read(MadeUpSources.CROSSREF);

    assertEquals(List.of("Counting Reeds", "On Mud"), read.titles());
    assertEquals(List.of("Abstract\nReeds are many.", ""), read.abstracts());
    assertEquals(List.of("doi:10.5555/reed", "doi:10.5555/mud"), read.identifiers());
    assertEquals(List.of("7-20", "21-22"), read.lines());
    assertEquals(
        "[Agent[name=Greta Heron, family=Heron, given=Greta,"
            + " identifiers=[orcid:0000-0001-0000-0009], affiliations=[The Pond]],"
            + " Agent[name=The Reed Group, family=, given=, identifiers=[], affiliations=[]]]",
        read.records.get(0).authors().toString());
    assertEquals(
        List.of(
            "KIND type journal-article",
            "VENUE container-title Journal of the Pond",
            "ISSUED issued 2031-05"),
        RecordedInput.fields(read.records.get(0)));
    assertEquals(
        List.of(
            "KIND type proceedings-article", "CONTAINER container-title Proceedings of the Pond"),
        RecordedInput.fields(read.records.get(1)));
    assertEquals(List.of(), read.rejections);
  }

  @Test
  void everyDocumentedFieldIsKept() throws IOException {
    EveryField.check(new CrossrefReader(), "every-field.crossref.json");
  }

  @Test
  void aWorkAloneAndTheWorksOfAFileOfAllAreRead() throws IOException {
    String one = "{\"status\": \"ok\", \"message\": " + work("One") + "}";
    String all = "{\"items\": [" + work("One") + "," + work("Two") + "]}";

    assertEquals(List.of("One", "One"), read(one + "\n" + one).titles());
    assertEquals(List.of("One", "Two"), read(all).titles());
    assertTrue(new CrossrefReader().recognises(one));
    assertTrue(new CrossrefReader().recognises(all));
  }

  @Test
  void theDateIsTheEarliestThatIsKnown() throws IOException {
    String created = "\"created\": {\"date-parts\": [[2032]], \"date-time\": \"2032-01-01\"}";
    String published = "\"published\": {\"date-parts\": [[2031, 7]]}";
    String start = "{\"message\": {\"title\": [\"T\"], ";

    assertEquals(
        List.of("ISSUED published 2031-07"),
        RecordedInput.fields(read(start + created + ", " + published + "}}").records.get(0)));
    assertEquals(
        List.of("ISSUED created 2032"),
        RecordedInput.fields(read(start + created + "}}").records.get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"DOI\": \"10.5555/x\"} | no title",
        "{\"title\": []} | no title",
        "{\"title\": null} | no title",
        "{\"title\": [{}]} | no title",
        "{\"title\": [\"T\"], \"title\": [\"U\"]} | field given twice",
        "{\"title\": [\"T \\ud83e\"]} | invalid UTF-8",
        "{\"title\": [\"T\"], \"type\": \"journal\"} | no paper",
        "\"T\" | wrong type",
        "[] | wrong type",
        "null | wrong type"
      })
  void aWorkThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    RecordedInput read = read(listOf(work("One") + ",\n" + wrong + ",\n" + work("Two")));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("papers:3 " + reason), read.complaints());
  }

  @Test
  void valuesOfTheWrongTypeLoseNoRecord() throws IOException {
    RecordedInput read =
        read(
            listOf(
                "{\"title\": \"On Mud\", \"author\": {}, \"event\": 1, \"resource\": [], \"DOI\": 7,"
                    + "\"relation\": [1], \"license\": {\"URL\": 7}, \"link\": [1, null],"
                    + "\"updated-by\": {}, \"issued\": [], \"type\": [], \"volume\": {}}"));

    assertEquals(List.of("On Mud"), read.titles());
    assertEquals(List.of("LICENSE license/URL 7"), RecordedInput.fields(read.records.get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "{}", "{\"message\": \"Resource not found.\"}"})
  void anAnswerWithoutAMessageIsARejection(String answer) throws IOException {
    assertEquals(List.of("papers:1 no message"), read(answer).complaints());
  }

  @Test
  void anAnswerWithoutWorksIsEmpty() throws IOException {
    assertEquals(List.of(), read(listOf("")).rejections);
    assertEquals(List.of(), read("").rejections);
  }

  @Test
  void deepNestingIsARejectionAndNoOverflow() throws IOException {
    String deep = "{\"title\": [\"T\"], \"relation\": " + "{\"a\":".repeat(100_000);
    RecordedInput read = read(listOf(work("One") + ",\n" + deep));

    assertEquals(List.of("One"), read.titles());
    assertEquals(List.of("papers:3 JSON beyond limits"), read.complaints());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\": \"hello\"}",
        "{\"items\": [{\"DOI\": \"10.5555/x\", \"title\": \"T\"}]}",
        "{\"DOI\": \"10.5555/x\", \"title\": [\"T\"]}",
        "{\"message-type\": \"funder-list\", \"message\": {\"items\": []}}"
      })
  void whatOnlyLooksAlikeIsNotRecognised(String head) {
    assertFalse(new CrossrefReader().recognises(head));
  }
}
