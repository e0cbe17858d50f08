package org.papergraph.read.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.read.MadeUpArchives.SEMANTIC_SCHOLAR_ANSWER;
import static org.papergraph.read.MadeUpArchives.SEMANTIC_SCHOLAR_CORPUS;
import static org.papergraph.read.MadeUpArchives.SEMANTIC_SCHOLAR_DATA_SET;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;

class SemanticScholarReaderTest {
  private static final List<String> FORMS =
      List.of(SEMANTIC_SCHOLAR_CORPUS, SEMANTIC_SCHOLAR_ANSWER, SEMANTIC_SCHOLAR_DATA_SET);

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new SemanticScholarReader(), text);
  }

  private static String paper(String title) {
    return "{\"paperId\": \"31ab\", \"title\": \"" + title + "\"}";
  }

  @Test
  void thePapersOfEachFormAreRead() throws IOException {
    for (String form : FORMS) {
      RecordedInput read = read(form);

      assertEquals(List.of("Counting Reeds", "On Mud"), read.titles());
      assertEquals(List.of(), read.rejections);
    }
    assertEquals(List.of("Reeds are many.", ""), read(SEMANTIC_SCHOLAR_CORPUS).abstracts());
    assertEquals(List.of("1-1", "2-2"), read(SEMANTIC_SCHOLAR_DATA_SET).lines());
  }

  @Test
  void allIdentifiersAreRead() throws IOException {
    assertEquals(
        "[s2-paper:31ab, arxiv:3105.01234, doi:10.5555/reed.7]",
        read(SEMANTIC_SCHOLAR_CORPUS).records.get(0).identifiers().toString());
    assertEquals(
        "[s2:3105, s2-paper:31ab, dblp:journals/pond/Heron31, acl:P31-1001, arxiv:3105.01234,"
            + " doi:10.5555/reed.7]",
        read(SEMANTIC_SCHOLAR_ANSWER).records.get(0).identifiers().toString());
    assertEquals(
        "[s2:3105, acl:P31-1001, dblp:journals/pond/Heron31, arxiv:3105.01234, doi:10.5555/reed.7]",
        read(SEMANTIC_SCHOLAR_DATA_SET).records.get(0).identifiers().toString());
  }

  @Test
  void authorsHaveTheirIdentifiersAndAffiliations() throws IOException {
    assertEquals(
        List.of("Greta Heron [s2-author:31] []", "F. Coot [] []"),
        authors(SEMANTIC_SCHOLAR_CORPUS));
    assertEquals(
        List.of("Greta Heron [orcid:0000-0001-2345-678X, s2-author:31] [Pond Institute]"),
        authors(SEMANTIC_SCHOLAR_ANSWER));
  }

  private static List<String> authors(String form) throws IOException {
    return read(form).records.get(0).authors().stream()
        .map(it -> it.name() + " " + it.identifiers() + " " + it.affiliations())
        .toList();
  }

  @Test
  void otherAnswersAreReadToo() throws IOException {
    String recommended = "{\"recommendedPapers\": [" + paper("One") + "]}";
    String batch = "[" + paper("One") + ",\nnull,\n" + paper("Two") + "]";
    String alone = paper("One").replace(",", ",\n");

    for (String answer : List.of(recommended, batch, alone)) {
      assertTrue(new SemanticScholarReader().recognises(answer), answer);
    }
    assertEquals(List.of("One"), read(recommended).titles());
    assertEquals(List.of("One"), read(alone).titles());
    assertEquals(List.of("One", "Two"), read(batch).titles());
    assertEquals(List.of("papers:2 wrong type"), read(batch).complaints());
  }

  @Test
  void dataSetsWithoutTitlesAreNotClaimed() {
    assertFalse(
        new SemanticScholarReader().recognises("{\"corpusid\": 3105, \"abstract\": \"Mud.\"}"));
    assertFalse(
        new SemanticScholarReader().recognises("{\"citingcorpusid\": 1, \"citedcorpusid\": 2}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"paperId\": \"32ab\"} | no title",
        "{\"title\": null} | no title",
        "{\"title\": 7} | wrong type",
        "{\"title\": \"T\", \"abstract\": 7} | wrong type",
        "{\"title\": \"T\", \"title\": \"U\"} | field given twice",
        "{\"error\": \"Paper not found\"} | error answer",
        "null | wrong type",
        "mud | broken JSON",
        "{\"title\": \"T | cut off"
      })
  void aLineThatIsWrongCostsOnePaper(String wrong, String reason) throws IOException {
    RecordedInput lines = read(paper("One") + "\n" + wrong + "\n" + paper("Two"));

    assertEquals(List.of("One", "Two"), lines.titles());
    assertEquals(List.of("papers:2 " + reason), lines.complaints());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"paperId\": \"two words\" | NOTE paperId two words",
        "\"doi\": \"in print\" | NOTE doi in print",
        "\"externalIds\": {\"ArXiv\": \"mud\"} | NOTE externalIds/ArXiv mud",
        "\"externalIds\": \"mud\" | ''",
        "\"year\": \"soon\" | NOTE year soon",
        "\"publicationDate\": \"2031-05-02T10:00:00\" | ISSUED publicationDate 2031-05-02",
        "\"openAccessPdf\": {\"url\": \"\"} | ''",
        "\"openAccessPdf\": {\"url\": \"1.pdf\"} | NOTE openAccessPdf/url 1.pdf",
        "\"authors\": [null, 7, {\"name\": \" \"}, {\"ids\": {}}] | ''",
        "\"authors\": \"Greta Heron\" | ''",
        "\"data\": \"mud\" | ''"
      })
  void aValueOfAnotherKindCostsNothing(String field, String kept) throws IOException {
    RecordedInput read = read("{\"title\": \"T\", " + field + "}");

    assertEquals(List.of("T"), read.titles());
    assertEquals(kept, String.join(", ", RecordedInput.fields(read.records.get(0))));
  }

  @Test
  void aListOfCitationsMayBeLongerThanAnyText() throws IOException {
    String cited =
        SEMANTIC_SCHOLAR_CORPUS.replace("\"32ab\"", "\"32ab\",".repeat(300_000) + "\"\"");

    assertTrue(new SemanticScholarReader().recognises(cited));
    assertEquals(List.of("Counting Reeds", "On Mud"), read(cited).titles());
  }

  @Test
  void anIdentifierThatIsNoTextCostsOnePaper() throws IOException {
    byte[] bytes =
        MadeUpSources.withBadBytes(paper("One") + "\n" + paper("Two").replace("31ab", "31?b"));

    assertEquals(
        List.of("papers:2 invalid UTF-8"),
        RecordedInput.of(new SemanticScholarReader(), bytes).complaints());
  }

  @Test
  void deepNestingCostsOnePaper() throws IOException {
    for (String field : List.of("journal", "authors", "externalIds", "mud")) {
      String deep = paper("T").replace("}", ", \"" + field + "\": " + "[".repeat(100_000));
      RecordedInput lines = read(paper("One") + "\n" + deep + "\n" + paper("Two"));

      assertEquals(List.of("One", "Two"), lines.titles());
      assertEquals(List.of("papers:2 JSON beyond limits"), lines.complaints());
    }
  }
}
