package org.papergraph.read.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.read.MadeUpSources.DAILY_PAPERS;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourceRecord;
import org.papergraph.resolve.PaperKey;

class DailyPapersReaderTest {
  private static final String FULL =
      """
      [{"paper": {"id": "3105.01234", "title": "One", "summary": "Reeds.",
        "authors": [{"name": "Greta Heron", "user": {"user": "gheron", "fullname": "G"}},
                    {"name": "Finn Coot"}],
        "publishedAt": "2031-05-02T10:00:00.000Z",
        "submittedOnDailyAt": "2031-05-04T00:00:00.000Z",
        "upvotes": 12, "githubRepo": "https://github.com/pond/reeds", "githubStars": 7,
        "projectPage": "https://reeds.example", "ai_summary": "Counts reeds.",
        "ai_keywords": ["reeds", "night"],
        "organization": {"_id": "1", "name": "pond", "fullname": "Pond Institute"},
        "mediaUrls": ["https://reeds.example/a.mp4"]},
        "publishedAt": "2031-05-02T10:00:00.000Z", "numComments": 3}]
      """;

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
  void entriesWithinAnObjectAreReadOneByOne() throws IOException {
    RecordedInput day =
        read(
            "{\"status\": \"success\", \"count\": 3,\n \"data\": ["
                + (PRINTED + ", {},\n")
                + (entry("Two") + "]}"));

    assertEquals(List.of("Two"), day.titles());
    assertEquals(
        List.of("papers:2 entry is no object", "papers:2 no paper in an entry"), day.complaints());
  }

  @Test
  void anObjectOfSomethingElseIsOneRejection() throws IOException {
    RecordedInput day = read("{\"status\": \"error\", \"count\": 2}");

    assertEquals(List.of(), day.records);
    assertEquals(List.of("papers:1 no array of entries"), day.complaints());
    assertEquals(
        "an answer is an array of entries or one paper; this one is an object",
        day.rejections.get(0).advice());
  }

  @Test
  void aSinglePaperIsRead() throws IOException {
    String paper = "{\"id\": \"3105.01234v2\", \"title\": \"One\", \"summary\": \"Reeds.\"}";
    RecordedInput day = read(paper);

    assertTrue(new DailyPapersReader().recognises(paper));
    assertEquals(List.of("One"), day.titles());
    assertEquals(List.of("arxiv:3105.01234"), day.identifiers());
  }

  @Test
  void whatAPaperSaysInFieldsIsKept() throws IOException {
    RecordedInput day = read(FULL);

    SourceRecord paper = day.records.get(0);
    assertEquals(
        List.of("Greta Heron [hf:gheron]", "Finn Coot []"),
        paper.authors().stream().map(it -> it.name() + " " + it.identifiers()).toList());
    assertEquals(
        List.of(
            "ISSUED 2031-05-02",
            "FEATURED 2031-05-04",
            "UPVOTES 12",
            "CODE https://github.com/pond/reeds",
            "STARS 7",
            "PROJECT https://reeds.example",
            "SUMMARY Counts reeds.",
            "KEYWORD reeds",
            "KEYWORD night",
            "ORGANIZATION Pond Institute",
            "ATTACHMENT https://reeds.example/a.mp4",
            "COMMENTS 3"),
        paper.fields().stream().map(it -> it.property() + " " + it.value()).toList());
  }

  @Test
  void olderAnswersTellTheDayBesideThePaper() throws IOException {
    RecordedInput day =
        read(
            "[{\"paper\": {\"title\": \"One\", \"publishedAt\": \"2031-05-02T00:00:00.000Z\"},"
                + " \"publishedAt\": \"2031-05-04T00:00:00.000Z\"}]");

    day.records.addAll(read(FULL).records);
    assertEquals(List.of(), DocumentedFields.differences("hf-daily-papers", day.records));
    assertEquals(
        List.of("ISSUED 2031-05-02", "FEATURED 2031-05-04"),
        day.records.get(0).fields().stream().map(it -> it.property() + " " + it.value()).toList());
  }

  @Test
  void damagedAnswersAreRecognisedSoThatItCanBeSaidWhatIsWrong() {
    DailyPapersReader reader = new DailyPapersReader();

    assertTrue(reader.recognises("[\n  " + PRINTED + "]"));
    assertTrue(reader.recognises("{\"status\": \"success\", \"data\": [" + PRINTED + "]}"));
    assertTrue(reader.recognises("{\"data\": [" + entry("One") + "]}"));
  }
}
