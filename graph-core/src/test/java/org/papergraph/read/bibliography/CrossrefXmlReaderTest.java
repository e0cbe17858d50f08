package org.papergraph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;

class CrossrefXmlReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new CrossrefXmlReader(), text);
  }

  private static String paper(String title) {
    return "<journal_article><titles><title>" + title + "</title></titles></journal_article>";
  }

  private static String journal(String papers) {
    return "<doi_records><doi_record><crossref><journal>\n"
        + papers
        + "\n</journal></crossref></doi_record></doi_records>";
  }

  @Test
  void articlesArePapersAndWhatTheJournalSaysIsSaidOfEach() throws IOException {
    RecordedInput read = read(MadeUpSources.CROSSREF_XML);

    assertEquals(List.of("Counting Reeds & Herons", "On Mud"), read.titles());
    assertEquals(List.of("Reeds are many. We count them.", ""), read.abstracts());
    assertEquals(List.of("doi:10.5555/reed", "none"), read.identifiers());
    assertEquals(
        List.of(
            "KIND element journal_article",
            "LANGUAGE @language en",
            "VENUE journal_metadata/full_title Journal of the Pond",
            "ISSUE journal_issue/issue 2",
            "ISSUED publication_date 2031"),
        RecordedInput.fields(read.records.get(1)));
    assertEquals(List.of(), read.rejections);
  }

  @Test
  void everyDocumentedFieldIsKept() throws IOException {
    RecordedInput read = EveryField.check(new CrossrefXmlReader(), "every-field.crossref.xml");

    assertEquals(
        List.of(
            "Counting Reeds",
            "On Mud",
            "On Dry Mud",
            "Wet Mud",
            "All about Otters",
            "A Report on Otters",
            "Reeds, Posted",
            "A Thesis on Reeds"),
        read.titles());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<journal_article/> | no title",
        "<journal_article><titles><title> </title></titles></journal_article> | no title",
        "<journal_article><titles/><abstract>A.</abstract></journal_article> | no title"
      })
  void aPaperThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    RecordedInput read = read(journal(paper("One") + "\n" + wrong + "\n" + paper("Two")));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("papers:3 " + reason), read.complaints());
  }

  @Test
  void aSecondTitleIsANote() throws IOException {
    RecordedInput read = read(journal(paper("One</title><title>Eins")));

    assertEquals(List.of("One"), read.titles());
    assertEquals(
        List.of("KIND element journal_article", "NOTE titles/title Eins"),
        RecordedInput.fields(read.records.get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<crossref_result><query_result><body><query status='unresolved'/></body></query_result>"
            + "</crossref_result> | no paper",
        "<doi_batch><body><journal><journal_metadata/></journal></body></doi_batch> | no paper",
        "<doi_batch><body><database/></body></doi_batch> | no paper",
        "<otters/> | no answer of Crossref",
        "<!DOCTYPE doi_batch [<!ENTITY a 'x'>]><doi_batch>&a;</doi_batch>"
            + " | XML with a document type",
        "<doi_batch>&otter;</doi_batch> | broken XML",
        "<doi_batch><body></doi_batch> | broken XML",
        "<doi_batch><body> | cut off"
      })
  void whatIsNoPaperIsARejection(String input, String reason) throws IOException {
    RecordedInput read = read(input);

    assertEquals(List.of(), read.titles());
    assertEquals(List.of(reason), read.reasons());
  }

  @Test
  void deepNestingIsARejectionAndNoOverflow() throws IOException {
    String deep = "<program>".repeat(100_000);
    String articles = paper("One") + "\n<journal_article><program>" + deep;

    assertEquals(List.of("papers:3 XML beyond limits"), read(journal(articles)).complaints());
  }
}
