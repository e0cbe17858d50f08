package org.papergraph.read.arxiv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.read.MadeUpArchives.ARXIV_OAI;
import static org.papergraph.read.MadeUpArchives.ARXIV_OAI_DUBLIN_CORE;
import static org.papergraph.read.MadeUpArchives.ARXIV_OAI_RAW;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;

class ArxivOaiReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new ArxivOaiReader(), text);
  }

  private static String answerOf(String records) {
    return "<OAI-PMH><ListRecords>\n" + records + "\n</ListRecords></OAI-PMH>\n";
  }

  private static String record(String title) {
    return "<record><header><identifier>oai:arXiv.org:3105.01234</identifier></header>"
        + ("<metadata><arXiv><title>" + title + "</title></arXiv></metadata></record>");
  }

  private static List<String> authors(SourceRecord paper) {
    return paper.authors().stream()
        .map(it -> it.name() + "/" + it.family() + "/" + it.given() + it.affiliations())
        .toList();
  }

  private static List<String> dates(SourceRecord paper) {
    return paper.fields().stream()
        .filter(it -> it.property().name().matches("ISSUED|MODIFIED"))
        .map(it -> it.property() + " " + it.value())
        .toList();
  }

  @Test
  void theRecordsOfAnAnswerAreReadAndADeletedOneIsCounted() throws IOException {
    RecordedInput answer = read(ARXIV_OAI);

    assertEquals(List.of("Counting Reeds with $k$ Herons"), answer.titles());
    assertEquals(List.of("Reeds are many."), answer.abstracts());
    assertEquals(List.of("6-43"), answer.lines());
    assertEquals(List.of("papers:44 deleted record"), answer.complaints());
    assertEquals("arxiv:3105.04321", answer.rejections.get(0).excerpt());
  }

  @Test
  void allFormsTellOfOnePaper() throws IOException {
    for (String form : List.of(ARXIV_OAI, ARXIV_OAI_RAW, ARXIV_OAI_DUBLIN_CORE)) {
      SourceRecord paper = read(form).records.get(0);

      assertEquals("[arxiv:3105.01234, doi:10.5555/reed.7]", paper.identifiers().toString());
      assertEquals("Reeds are many.", paper.abstractText());
      assertEquals(List.of("ISSUED 2031-05-02", "MODIFIED 2031-05-04"), dates(paper));
    }
  }

  @Test
  void authorsAreReadAsEachFormTellsThem() throws IOException {
    assertEquals(
        List.of("Greta Heron Jr./Heron/Greta[Pond Institute]", "The Otters/The Otters/[]"),
        authors(read(ARXIV_OAI).records.get(0)));
    assertEquals(
        List.of("Greta Heron//[]", "F. C\\\"oot//[Pond Institute]"),
        authors(read(ARXIV_OAI_RAW).records.get(0)));
    assertEquals(
        List.of("Greta Heron/Heron/Greta[]", "The Otters//[]"),
        authors(read(ARXIV_OAI_DUBLIN_CORE).records.get(0)));
  }

  @Test
  void classesAreReadOneByOne() throws IOException {
    assertEquals(
        List.of("cs.CL", "stat.ML", "14J60 (Primary)", "14F05", "I.2.7", "H.3.1"),
        read(ARXIV_OAI).records.get(0).fields().stream()
            .filter(it -> it.property().name().equals("SUBJECT"))
            .map(it -> it.value())
            .toList());
  }

  @Test
  void aRecordWithoutItsAnswerIsRead() throws IOException {
    assertTrue(new ArxivOaiReader().recognises(record("One")));
    assertEquals(List.of("One"), read(record("One")).titles());
  }

  @Test
  void theAnswersOfOtherArchivesAreNotClaimed() {
    String other =
        ARXIV_OAI_DUBLIN_CORE
            .replace("export.arxiv.org", "pond.example")
            .replace("oai:arXiv.org:", "oai:pond.example:");

    assertEquals(false, new ArxivOaiReader().recognises(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<record/> | no title",
        "<record><metadata><arXiv><id>3105.01234</id></arXiv></metadata></record> | no title",
        "<record><metadata><arXiv><title>A</title><title>B</title></arXiv></metadata></record>"
            + " | field given twice",
        "<record><metadata><marc><title>A</title></marc></metadata></record> | unknown metadata",
        "<record><header status='deleted'/></record> | deleted record"
      })
  void aRecordThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    RecordedInput answer = read(answerOf(record("One") + "\n" + wrong + "\n" + record("Two")));

    assertEquals(List.of("One", "Two"), answer.titles());
    assertEquals(List.of("papers:3 " + reason), answer.complaints());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<OAI-PMH><error code='noRecordsMatch'>None.</error></OAI-PMH> | error answer",
        "<OAI-PMH><Identify/></OAI-PMH> | answer without records",
        "<OAI-PMH><ListIdentifiers/></OAI-PMH> | answer without records",
        "<records/> | no answer for harvesters"
      })
  void whatIsNoAnswerWithRecordsIsARejection(String input, String reason) throws IOException {
    assertEquals(List.of("papers:1 " + reason), read(input).complaints());
  }

  @Test
  void aValueOfAnotherKindCostsNothing() throws IOException {
    String odd =
        "<record><header><identifier>mud</identifier></header><metadata><arXivRaw><title>T</title>"
            + "<version><date>soon</date></version><doi>mud</doi><version/></arXivRaw></metadata>"
            + "</record>";

    assertEquals(
        List.of(
            "NOTE header/identifier mud",
            "NOTE arXivRaw/version@version soon",
            "NOTE arXivRaw/doi mud",
            "NOTE arXivRaw/version/date soon"),
        RecordedInput.fields(read(answerOf(odd)).records.get(0)));
  }
}
