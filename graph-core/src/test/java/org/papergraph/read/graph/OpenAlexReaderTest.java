package org.papergraph.read.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.papergraph.read.MadeUpArchives.OPENALEX_ANSWER;
import static org.papergraph.read.MadeUpArchives.OPENALEX_LINES;
import static org.papergraph.read.MadeUpArchives.OPENALEX_WORK;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.resolve.PaperKey;

class OpenAlexReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new OpenAlexReader(), text);
  }

  private static String work(String title) {
    return "{\"id\": \"https://openalex.org/W31\", \"title\": \"" + title + "\"}";
  }

  private static String withIndex(String index) {
    return "{\"id\": \"https://openalex.org/W31\", \"title\": \"T\", \"abstract_inverted_index\": "
        + (index + "}");
  }

  private static List<String> values(SourceRecord work, String property) {
    return work.fields().stream()
        .filter(it -> it.property().name().equals(property))
        .map(it -> it.path() + " " + it.value() + it.address().map(at -> " at " + at).orElse(""))
        .toList();
  }

  @Test
  void theWorksOfAnAnswerAreRead() throws IOException {
    RecordedInput answer = read(OPENALEX_ANSWER);

    assertEquals(List.of("Counting Reeds", "On Mud"), answer.titles());
    assertEquals(List.of("Reeds are many. Few Herons are not.", ""), answer.abstracts());
    assertEquals(List.of("openalex:W3105012340", "openalex:W31"), answer.identifiers());
    assertEquals(List.of(), answer.rejections);
    assertEquals(PaperKey.sha256(OPENALEX_ANSWER), answer.pages.get(0).sha256());
  }

  @Test
  void worksOneALineAreRead() throws IOException {
    RecordedInput lines = read(OPENALEX_LINES);

    assertEquals(List.of("Counting Reeds", "On Mud"), lines.titles());
    assertEquals(List.of("1-1", "2-2"), lines.lines());
    assertEquals(List.of(), lines.rejections);
  }

  @Test
  void aWorkAloneAndWorksInAnArrayAreRead() throws IOException {
    assertEquals(List.of("Counting Reeds"), read(OPENALEX_WORK).titles());
    assertEquals(
        List.of("One", "Two"), read("[" + work("One") + ",\n" + work("Two") + "]").titles());
  }

  @Test
  void theAddressesOfLocationsIdentifyTheWorkToo() throws IOException {
    assertEquals(
        "[openalex:W3105012340, doi:10.5555/reed.7, arxiv:3105.01234]",
        read(OPENALEX_WORK).records.get(0).identifiers().toString());
  }

  @Test
  void authorsHaveTheirIdentifiersAndAffiliations() throws IOException {
    SourceRecord work = read(OPENALEX_WORK).records.get(0);

    assertEquals(
        List.of(
            "Greta Heron [orcid:0000-0001-2345-678X, openalex-author:A31]"
                + " [Pond Institute, North Shore]",
            "F. Coot [] [Reed College]"),
        work.authors().stream()
            .map(it -> it.name() + " " + it.identifiers() + " " + it.affiliations())
            .toList());
    assertEquals(
        List.of(
            "authorships/institutions/display_name Pond Institute at https://ror.org/0pond31",
            "authorships/institutions/display_name Reed College at https://openalex.org/I32"),
        values(work, "ORGANIZATION"));
  }

  @Test
  void aRepositoryIsNoVenueAndNoPublisher() throws IOException {
    SourceRecord work =
        read(OPENALEX_WORK.replaceFirst("\"journal\"", "\"repository\"")).records.get(0);

    assertEquals(
        List.of("locations/source/display_name Journal of Ponds at https://openalex.org/S1"),
        values(work, "VENUE"));
    assertEquals(
        List.of("locations/source/host_organization_name Pond Press"), values(work, "PUBLISHER"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"mud\": [1], \"Wet\": [0]} | Wet mud",
        "{\"Mud\": [0, 2], \"on\": [1]} | Mud on Mud",
        "{\"Mud\": [0], \"Clay\": [0]} | Mud",
        "{\"far\": [999999999], \"So\": [3]} | So far",
        "{\"Mud\": [\"x\", -1, 1.5, null, [0], 99999999999999999999, 2]} | Mud",
        "{\"Mud\": 0} | ''",
        "{} | ''",
        "null | ''",
        "[\"Mud\"] | ''",
        "\"Mud\" | ''"
      })
  void theWordsOfAnAbstractArePutBackIntoTheirOrder(String index, String text) throws IOException {
    assertEquals(List.of(text), read(withIndex(index)).abstracts());
  }

  @Test
  void anAbstractThatGrowsOutOfFewWordsIsARejection() throws IOException {
    StringBuilder positions = new StringBuilder("0");
    for (int i = 1; i < 5_000; i++) {
      positions.append(',').append(i);
    }
    RecordedInput read =
        read(
            withIndex("{\"" + "x".repeat(9_000) + "\": [" + positions + "]}") + "\n" + work("Two"));

    assertEquals(List.of("Two"), read.titles());
    assertEquals(List.of("papers:1 text too long"), read.complaints());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"https://openalex.org/W32\"} | no title",
        "{\"title\": null, \"display_name\": null} | no title",
        "{\"title\": 7} | wrong type",
        "{\"title\": \"T\", \"title\": \"U\"} | field given twice",
        "{\"id\": \"https://openalex.org/A32\", \"display_name\": \"Greta Heron\"} | no work",
        "{\"error\": \"Mud\", \"message\": \"No such work\"} | error answer",
        "7 | wrong type",
        "mud | broken JSON",
        "{\"title\": \"T | cut off"
      })
  void aLineThatIsWrongCostsOneWork(String wrong, String reason) throws IOException {
    RecordedInput lines = read(work("One") + "\n" + wrong + "\n" + work("Two"));

    assertEquals(List.of("One", "Two"), lines.titles());
    assertEquals(List.of("papers:2 " + reason), lines.complaints());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"mud\" | NOTE id mud",
        "\"doi\": \"in print\" | NOTE doi in print",
        "\"publication_date\": \"soon\" | NOTE publication_date soon",
        "\"publication_year\": 31.5 | NOTE publication_year 31.5",
        "\"biblio\": \"1-9\" | ''",
        "\"biblio\": {\"last_page\": 9} | PAGES biblio/first_page 9",
        "\"authorships\": {\"author\": 7} | ''",
        "\"authorships\": [7, {\"author\": 7, \"institutions\": [7, {}]}] | ''",
        "\"locations\": [null, 7, {\"source\": 7}] | ''",
        "\"primary_location\": {\"pdf_url\": \"1.pdf\"} | NOTE primary_location/pdf_url 1.pdf",
        "\"is_retracted\": false | ''",
        "\"keywords\": \"mud\" | KEYWORD keywords mud",
        "\"results\": {\"title\": \"U\"} | ''"
      })
  void aValueOfAnotherKindCostsNothing(String field, String kept) throws IOException {
    RecordedInput read = read("{\"title\": \"T\", " + field + "}");

    assertEquals(List.of("T"), read.titles());
    assertEquals(kept, String.join(", ", RecordedInput.fields(read.records.get(0))));
  }

  @Test
  void anEmptyAnswerHoldsNothing() throws IOException {
    String none = "{\"meta\": {\"count\": 0, \"db_response_time_ms\": 7}, \"results\": []}";

    assertEquals(List.of("openalex"), List.of(new OpenAlexReader().name()));
    assertEquals(true, new OpenAlexReader().recognises(none));
    assertEquals(List.of(), read(none).rejections);
  }

  @Test
  void authorsAreNoWorks() {
    assertFalse(
        new OpenAlexReader()
            .recognises(
                "{\"meta\": {\"db_response_time_ms\": 7}, \"results\": ["
                    + "{\"id\": \"https://openalex.org/A31\", \"display_name\": \"Heron\"}]}"));
  }

  @Test
  void aByteThatIsNoUtf8CostsOneWork() throws IOException {
    for (String bad :
        List.of(
            work("T?o"),
            withIndex("{\"M?d\": [0]}"),
            work("T").replace("}", ", \"authorships\": [{\"raw_author_name\": \"?\"}]}"))) {
      byte[] bytes = MadeUpSources.withBadBytes(work("One") + "\n" + bad + "\n" + work("Three"));
      RecordedInput lines = RecordedInput.of(new OpenAlexReader(), bytes);

      assertEquals(List.of("One", "Three"), lines.titles());
      assertEquals(List.of("papers:2 invalid UTF-8"), lines.complaints());
    }
  }

  @Test
  void deepNestingCostsOneWork() throws IOException {
    for (String field : List.of("topics", "authorships", "abstract_inverted_index", "mud")) {
      String deep = work("T").replace("}", ", \"" + field + "\": " + "[".repeat(100_000));
      RecordedInput lines = read(work("One") + "\n" + deep + "\n" + work("Two"));

      assertEquals(List.of("One", "Two"), lines.titles());
      assertEquals(List.of("papers:2 JSON beyond limits"), lines.complaints());
    }
  }
}
