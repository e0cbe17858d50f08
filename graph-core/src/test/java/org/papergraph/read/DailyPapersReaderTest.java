package org.papergraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.read.MadeUpSources.DAILY_PAPERS;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.resolve.PaperKey;

class DailyPapersReaderTest {
  private static final String PRINTED =
      "\"{'paper': {'id': '3105.01234', 'title': 'On Mud', 'hidden': False}}\"";

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new DailyPapersReader(), text);
  }

  private static String entry(String title) {
    return "{\"paper\": {\"id\": \"3105.01234\", \"title\": \"" + title + "\"}}";
  }

  @Test
  void thePapersOfADayAreRead() throws IOException {
    RecordedInput day = read(DAILY_PAPERS);

    assertEquals(List.of("Counting Reeds with Herons: A\n  Long Title", "On Mud"), day.titles());
    assertEquals(List.of("Reeds are many.\nWe count them.", "Mud is wet."), day.abstracts());
    assertEquals(List.of("2-12", "13-13"), day.lines());
    assertEquals(List.of(), day.rejections);
    assertEquals(PaperKey.sha256(DAILY_PAPERS), day.pages.get(0).sha256());
    assertEquals("hf-daily-papers", day.pages.get(0).format());
  }

  @ParameterizedTest
  @CsvSource({
    "3105.01234, arxiv:3105.01234",
    "3105.01234v3, arxiv:3105.01234",
    "0704.0001, arxiv:0704.0001",
    "cs/9901002v1, arxiv:cs/9901002",
    "math.GT/0309136, arxiv:math.GT/0309136",
    "mud, none",
    "3105.1, none",
    "'', none"
  })
  void theIdentifierIsThatOfArxivWithoutItsVersion(String id, String identifier)
      throws IOException {
    assertEquals(
        List.of(identifier),
        read("[" + entry("On Mud").replace("3105.01234", id) + "]").identifiers());
  }

  @Test
  void aDayWithoutPapersHoldsNothing() throws IOException {
    RecordedInput none = read("[]");

    assertEquals(List.of(), none.records);
    assertEquals(List.of(), none.rejections);
  }

  @Test
  void severalAnswersMayFollowEachOther() throws IOException {
    assertEquals(
        List.of("One", "Two"), read("[" + entry("One") + "]\n[" + entry("Two") + "]").titles());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": \"T\"} | no paper in an entry",
        "{} | no paper in an entry",
        "{\"paper\": [\"T\"]} | wrong type",
        "{\"paper\": {\"title\": 7}} | wrong type",
        "{\"paper\": {\"title\": \"T\", \"summary\": [\"S\"]}} | wrong type",
        "{\"paper\": {\"title\": \"T\", \"id\": 3105.01234}} | wrong type",
        "{\"paper\": {\"id\": \"3105.01234\", \"summary\": \"S.\"}} | no title",
        "{\"paper\": {\"title\": \"\"}} | no title",
        "{\"paper\": {\"title\": \"T\"}, \"paper\": {\"title\": \"U\"}} | field given twice",
        "[] | entry is no object",
        "12 | entry is no object"
      })
  void anEntryThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    RecordedInput day = read("[" + entry("One") + ",\n" + wrong + ",\n" + entry("Two") + "]");

    assertEquals(List.of("One", "Two"), day.titles());
    assertEquals(List.of("papers:2 " + reason), day.complaints());
  }

  @Test
  void anEntryThatPythonPrintedIsARejectionThatSaysSo() throws IOException {
    RecordedInput day = read("[\n" + PRINTED + ",\n" + PRINTED + ",\n" + entry("Two") + "]");

    assertEquals(List.of("Two"), day.titles());
    assertEquals(
        List.of("papers:2 entry is no object", "papers:3 entry is no object"), day.complaints());
    Rejection first = day.rejections.get(0);
    assertTrue(first.advice().startsWith("this entry is a text as Python prints"), first.advice());
    assertTrue(first.excerpt().startsWith("{'paper': {'id': '3105"), first.excerpt());
  }

  @Test
  void anObjectInPlaceOfAnArrayIsOneRejection() throws IOException {
    RecordedInput day =
        read("{\"status\": \"success\", \"count\": 2,\n \"data\": [" + PRINTED + ", {}]}");

    assertEquals(List.of(), day.records);
    assertEquals(List.of("papers:1 no array of entries"), day.complaints());
    assertEquals(
        "an answer is an array of entries; this one is an object", day.rejections.get(0).advice());
  }

  @Test
  void damagedAnswersAreRecognisedSoThatItCanBeSaidWhatIsWrong() {
    DailyPapersReader reader = new DailyPapersReader();

    assertTrue(reader.recognises("[\n  " + PRINTED + "]"));
    assertTrue(reader.recognises("{\"status\": \"success\", \"data\": [" + PRINTED + "]}"));
    assertTrue(reader.recognises("{\"data\": [" + entry("One") + "]}"));
  }

  @Test
  void whatCameBeforeACutIsTaken() throws IOException {
    RecordedInput day = read("[" + entry("One") + ",\n" + entry("Two").substring(0, 25));

    assertEquals(List.of("One"), day.titles());
    assertEquals(List.of("papers:2 cut off"), day.complaints());
  }

  @Test
  void aByteThatIsNoUtf8CostsOneEntry() throws IOException {
    byte[] day =
        MadeUpSources.withBadBytes(
            "[" + entry("One") + ",\n" + entry("T?o") + ",\n" + entry("Three") + "]");
    RecordedInput read = RecordedInput.of(new DailyPapersReader(), day);

    assertEquals(List.of("One", "Three"), read.titles());
    assertEquals(List.of("papers:2 invalid UTF-8"), read.complaints());
  }

  @Test
  void deepNestingIsARejectionAndNoOverflow() throws IOException {
    RecordedInput day = read("[" + entry("One") + ",\n{\"x\":" + "[".repeat(100_000));

    assertEquals(List.of("One"), day.titles());
    assertEquals(List.of("papers:2 JSON beyond limits"), day.complaints());
  }
}
