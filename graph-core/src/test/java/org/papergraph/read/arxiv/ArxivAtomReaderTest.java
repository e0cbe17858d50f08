package org.papergraph.read.arxiv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.read.MadeUpArchives.ARXIV_ATOM;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.resolve.PaperKey;

class ArxivAtomReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new ArxivAtomReader(), text);
  }

  private static String feedOf(String entries) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n" + entries + "\n</feed>\n";
  }

  private static String entry(String title) {
    return "<entry><id>http://arxiv.org/abs/3105.01234v1</id><title>" + title + "</title></entry>";
  }

  @Test
  void theEntriesOfAFeedAreRead() throws IOException {
    RecordedInput feed = read(ARXIV_ATOM);

    assertEquals(List.of("Counting Reeds with $k$ Herons", "On Mud"), feed.titles());
    assertEquals(List.of("Reeds are many & thin.", ""), feed.abstracts());
    assertEquals(List.of("arxiv:3105.01234", "arxiv:cs/3101001"), feed.identifiers());
    assertEquals(List.of("8-31", "32-35"), feed.lines());
    assertEquals(List.of(), feed.rejections);
    assertEquals(PaperKey.sha256(ARXIV_ATOM), feed.pages.get(0).sha256());
  }

  @Test
  void whatAnEntrySaysIsKept() throws IOException {
    SourceRecord paper = read(ARXIV_ATOM).records.get(0);

    assertEquals("[arxiv:3105.01234, doi:10.5555/reed.7]", paper.identifiers().toString());
    assertEquals(
        List.of("Greta Heron[Pond]", "F. C\\\"oot[]"),
        paper.authors().stream().map(it -> it.name() + it.affiliations()).toList());
    assertEquals(
        List.of(
            "MODIFIED updated 2031-05-04",
            "ISSUED published 2031-05-02",
            "NOTE arxiv:comment 9 pages",
            "NOTE arxiv:journal_ref Pond 7",
            "PAGE link[alternate] http://arxiv.org/abs/3105.01234v2",
            "FULL_TEXT link[pdf] http://arxiv.org/pdf/3105.01234v2",
            "NOTE link http://reeds.example/otter.mp3",
            "SUBJECT arxiv:primary_category@term cs.CL",
            "SUBJECT category@term cs.CL",
            "SUBJECT category@term stat.ML"),
        RecordedInput.fields(paper));
  }

  @Test
  void anEntryAloneIsRead() throws IOException {
    String alone = entry("One").replace("<entry>", "<entry xmlns=\"http://www.w3.org/2005/Atom\">");

    assertTrue(new ArxivAtomReader().recognises(alone));
    assertEquals(List.of("One"), read(alone).titles());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<entry/> | no title",
        "<entry><summary>S.</summary></entry> | no title",
        "<entry><title> </title></entry> | no title",
        "<entry><title>T</title><title>U</title></entry> | field given twice",
        "<entry><title>T</title><summary>A</summary><summary>B</summary></entry> | field given twice",
        "<entry><title>Error</title><id>http://arxiv.org/api/errors#pond</id></entry> | error answer"
      })
  void anEntryThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    RecordedInput feed = read(feedOf(entry("One") + "\n" + wrong + "\n" + entry("Two")));

    assertEquals(List.of("One", "Two"), feed.titles());
    assertEquals(List.of("papers:3 " + reason), feed.complaints());
  }

  @Test
  void anErrorIsToldInArxivsWords() throws IOException {
    String error =
        "<entry><id>http://arxiv.org/api/errors#mud</id><title>Error</title>"
            + "<summary>id is muddy</summary></entry>";

    assertEquals("arXiv says: id is muddy", read(feedOf(error)).rejections.get(0).advice());
  }

  @Test
  void aValueOfAnotherKindCostsNothing() throws IOException {
    String odd =
        "<entry><id>mud</id><title>T</title><updated>soon</updated><link/><link title=\"pdf\""
            + " href=\"1.pdf\"/><category/><author/><author><name/></author></entry>";

    assertEquals(
        List.of("NOTE id mud", "NOTE updated soon", "NOTE link[pdf] 1.pdf"),
        RecordedInput.fields(read(feedOf(odd)).records.get(0)));
  }

  @Test
  void anotherDocumentIsARejection() throws IOException {
    assertEquals(List.of("papers:1 no feed"), read("<records/>").complaints());
  }

  @Test
  void aFeedWithoutEntriesHoldsNothing() throws IOException {
    assertEquals(List.of(), read(feedOf("")).rejections);
  }
}
