package org.papergraph.read.anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.read.MadeUpSources.ANTHOLOGY_LINES;
import static org.papergraph.read.MadeUpSources.ANTHOLOGY_VOLUME;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceRecord;
import org.papergraph.resolve.PaperKey;

class MlAnthologyReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new MlAnthologyReader(), text);
  }

  private static String volumeOf(String papers) {
    return "{\"venue\": \"pond\", \"year\": \"2031\", \"papers\": [\n" + papers + "\n]}\n";
  }

  private static String paper(String title) {
    return "{\"bibtex_key\": \"key\", \"title\": \"" + title + "\", \"abstract\": \"Text.\"}";
  }

  @Test
  void thePapersOfAVolumeAreRead() throws IOException {
    RecordedInput volume = read(ANTHOLOGY_VOLUME);

    assertEquals(List.of("Counting Reeds with $k$ Herons", "Naming Clouds"), volume.titles());
    assertEquals(List.of("Reeds are many.\nWe count them \\emph{twice}.", ""), volume.abstracts());
    assertEquals(
        List.of("ml-anthology:heron2031pond-counting", "ml-anthology:stoat2031pond-naming"),
        volume.identifiers());
    assertEquals(List.of("5-11", "12-12"), volume.lines());
    assertEquals(List.of(), volume.rejections);
  }

  @Test
  void papersOneALineAreRead() throws IOException {
    RecordedInput lines = read(ANTHOLOGY_LINES);

    assertEquals(List.of("On Mud", "On Dry Mud"), lines.titles());
    assertEquals(List.of("Mud is wet.", ""), lines.abstracts());
    assertEquals(
        List.of("ml-anthology:newt1999pond-mud", "ml-anthology:newt2000pond-dry"),
        lines.identifiers());
    assertEquals(List.of("1-1", "3-3"), lines.lines());
    assertEquals(List.of(), lines.rejections);
  }

  @Test
  void aVolumeMayBeOneLineAndSeveralMayFollowEachOther() throws IOException {
    String volume = ANTHOLOGY_VOLUME.replace("\n", " ");

    RecordedInput twice = read(volume + "\n" + volume);

    assertEquals(4, twice.records.size());
    assertEquals(List.of("1-1", "1-1", "2-2", "2-2"), twice.lines());
    assertEquals(1, twice.pages.size());
  }

  @Test
  void theOrderOfTheFieldsOfAVolumeDoesNotMatter() throws IOException {
    String papersFirst = "{\"papers\": [" + paper("On Mud") + "], \"year\": \"2031\"}";

    assertEquals(List.of("On Mud"), read(papersFirst).titles());
    assertTrue(new MlAnthologyReader().recognises(papersFirst));
  }

  @Test
  void aPaperOverSeveralLinesIsRead() throws IOException {
    RecordedInput one = read(paper("On Mud").replace("{", "{\n").replace(",", ",\n"));

    assertEquals(List.of("On Mud"), one.titles());
    assertEquals(List.of("1-4"), one.lines());
  }

  @Test
  void theSourceIsTheWholeInputByteForByte() throws IOException {
    SourcePage page = read(ANTHOLOGY_VOLUME).pages.get(0);

    assertEquals(PaperKey.sha256(ANTHOLOGY_VOLUME), page.sha256());
    assertEquals(ANTHOLOGY_VOLUME.length(), page.byteCount());
    assertEquals("ml-anthology", page.format());
    assertEquals(PaperKey.sha256(ANTHOLOGY_LINES), read(ANTHOLOGY_LINES).pages.get(0).sha256());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    assertEquals(2, read("\uFEFF" + ANTHOLOGY_VOLUME).records.size());
    assertEquals(2, read("\uFEFF" + ANTHOLOGY_LINES).records.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"bibtex_key\": \"k\", \"abstract\": \"A.\"} | no title",
        "{\"title\": \" \", \"abstract\": \"A.\"} | no title",
        "{\"title\": null, \"abstract\": \"A.\"} | no title",
        "{\"title\": 7, \"abstract\": \"A.\"} | wrong type",
        "{\"title\": [\"T\"], \"abstract\": \"A.\"} | wrong type",
        "{\"title\": \"T\", \"abstract\": {\"en\": \"A.\"}} | wrong type",
        "{\"title\": \"T\", \"bibtex_key\": true} | wrong type",
        "{\"title\": \"T\", \"title\": \"U\"} | field given twice",
        "{\"title\": \"T \\ud83e\", \"abstract\": \"A.\"} | invalid UTF-8",
        "{} | no title",
        "\"T\" | wrong type",
        "[] | wrong type",
        "null | wrong type"
      })
  void aPaperThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    String papers = paper("One") + ",\n" + wrong + ",\n" + paper("Two");
    RecordedInput volume = read(volumeOf(papers));
    RecordedInput lines = read(papers.replace(",\n", "\n"));

    assertEquals(List.of("One", "Two"), volume.titles());
    assertEquals(List.of("papers:3 " + reason), volume.complaints());
    assertEquals(List.of("One", "Two"), lines.titles());
    assertEquals(List.of("papers:2 " + reason), lines.complaints());
  }

  @Test
  void aRejectionSaysWhatWouldHaveBeenRight() throws IOException {
    Rejection wrongType = read(paper("One") + "\n{\"title\": 7}").rejections.get(0);
    Rejection noPapers = read("{\"venue\": \"pond\", \"papers\": {}}").rejections.get(0);

    assertEquals("title is a number; a text belongs there", wrongType.advice());
    assertEquals("papers is an object; an array of papers belongs there", noPapers.advice());
  }

  @Test
  void whatCameBeforeACutInAVolumeIsTaken() throws IOException {
    RecordedInput cut = read(volumeOf(paper("One") + ",\n" + paper("Two").substring(0, 30)));
    String whole = volumeOf(paper("One") + ",\n" + paper("Two"));
    RecordedInput cutInAText = read(whole.substring(0, whole.indexOf("Text.", 100)));

    assertEquals(List.of("One"), cut.titles());
    assertEquals(List.of("One"), cutInAText.titles());
    assertEquals(List.of("papers:3 cut off"), cutInAText.complaints());
    assertEquals(1, cut.rejections.size());
  }

  @Test
  void aCutBetweenTwoPapersIsARejectionToo() throws IOException {
    RecordedInput cut = read("{\"venue\": \"pond\", \"papers\": [" + paper("One") + ",\n");

    assertEquals(List.of("One"), cut.titles());
    assertEquals(List.of("papers:2 cut off"), cut.complaints());
  }

  @Test
  void theChecksumOfABrokenInputIsThatOfAllItsBytes() throws IOException {
    String broken = volumeOf(paper("One") + " oops " + paper("Two"));
    RecordedInput read = read(broken);

    assertEquals(List.of("One"), read.titles());
    assertEquals(List.of("papers:2 broken JSON"), read.complaints());
    assertEquals(PaperKey.sha256(broken), read.pages.get(0).sha256());
  }

  @Test
  void aBrokenLineCostsOnePaper() throws IOException {
    String broken = paper("Two").substring(0, 40);
    RecordedInput lines = read(paper("One") + "\n" + broken + "\nprose\n" + paper("Three"));

    assertEquals(List.of("One", "Three"), lines.titles());
    assertEquals(List.of("papers:2 cut off", "papers:3 broken JSON"), lines.complaints());
  }

  @Test
  void aByteThatIsNoUtf8CostsOnePaper() throws IOException {
    byte[] volume =
        MadeUpSources.withBadBytes(
            volumeOf(paper("One") + ",\n" + paper("T?o") + ",\n" + paper("Three")));
    byte[] lines =
        MadeUpSources.withBadBytes(paper("One") + "\n" + paper("T?o") + "\n" + paper("Three"));
    RecordedInput fromVolume = RecordedInput.of(new MlAnthologyReader(), volume);
    RecordedInput fromLines = RecordedInput.of(new MlAnthologyReader(), lines);

    assertEquals(List.of("One", "Three"), fromVolume.titles());
    assertEquals(List.of("papers:3 invalid UTF-8"), fromVolume.complaints());
    assertEquals(List.of("One", "Three"), fromLines.titles());
    assertEquals(List.of("papers:2 unreadable line"), fromLines.complaints());
  }

  @Test
  void aByteThatIsNoUtf8HarmsNothingInAFieldThatIsNotRead() throws IOException {
    String venue = volumeOf(paper("One")).replace("pond", "p?nd");

    assertEquals(
        List.of("One"),
        RecordedInput.of(new MlAnthologyReader(), MadeUpSources.withBadBytes(venue)).titles());
  }

  @Test
  void aTextOfMoreThanAMegabyteCostsOnePaperOfAVolume() throws IOException {
    String papers = paper("One") + "," + paper("T".repeat(2 << 20)) + ",\n" + paper("Three");
    RecordedInput volume = read(volumeOf(papers));

    assertEquals(List.of("One", "Three"), volume.titles());
    assertEquals(List.of("text too long"), volume.reasons());
  }

  @Test
  void recordsThatBeginOnOneLineAreNumbered() throws IOException {
    String papers = paper("One") + "," + paper("Two").replace(",", ",\n") + "," + paper("Three");
    RecordedInput volume = read(volumeOf(papers));

    assertEquals(List.of("2-2", "2-4", "4-4"), volume.lines());
    assertEquals(List.of(1, 2, 1), volume.records.stream().map(SourceRecord::onLine).toList());
  }

  @Test
  void anInputWithoutAnythingInItIsAnEmptyPage() throws IOException {
    RecordedInput nothing = RecordedInput.of(new MlAnthologyReader(), new byte[0]);

    assertEquals(List.of(), nothing.rejections);
    assertEquals(PaperKey.sha256(""), nothing.pages.get(0).sha256());
  }

  @Test
  void whatAPaperSaysInFieldsIsKept() throws IOException {
    RecordedInput volume =
        RecordedInput.of(
            new MlAnthologyReader(),
            """
            {"venue": "pond", "year": "2031", "papers": [{"title": "One", "abstract": "Reeds.",
              "authors": [{"given": "Greta", "family": "Heron", "slug": "heron-greta"},
                          {"given": "", "family": "Coot"}],
              "year": "2031", "venue": "pond", "venue_name": "Proceedings of the Pond",
              "venue_type": "conference", "volume": "7", "number": "2", "pages": "1-9",
              "pdf_url": "https://pond.example/1.pdf", "venue_url": "https://pond.example/1",
              "openreview_url": "https://openreview.net/forum?id=aBc",
              "code_url": "https://github.com/pond/reeds", "doi": "10.5555/REED",
              "source": "dblp", "source_id": "conf/pond/Heron31", "bibtex_key": "heron2031pond-one"
            }]}
            """);

    assertEquals(List.of(), DocumentedFields.differences("ml-anthology", volume.records));
    SourceRecord paper = volume.records.get(0);
    assertEquals(
        "[ml-anthology:heron2031pond-one, openreview:aBc, doi:10.5555/reed,"
            + " dblp:conf/pond/Heron31]",
        paper.identifiers().toString());
    assertEquals(
        List.of("Greta Heron/Heron", "Coot/Coot"),
        paper.authors().stream().map(it -> it.name() + "/" + it.family()).toList());
    assertEquals(
        List.of(
            "ISSUED 2031",
            "VENUE pond",
            "CONTAINER Proceedings of the Pond",
            "KIND conference",
            "VOLUME 7",
            "ISSUE 2",
            "PAGES 1-9",
            "FULL_TEXT https://pond.example/1.pdf",
            "PAGE https://pond.example/1",
            "PAGE https://openreview.net/forum?id=aBc",
            "CODE https://github.com/pond/reeds",
            "NOTE dblp",
            "NOTE conf/pond/Heron31"),
        paper.fields().stream().map(it -> it.property() + " " + it.value()).toList());
  }

  @Test
  void aValueThatIsNotOfItsKindIsKeptAsANote() throws IOException {
    RecordedInput volume =
        RecordedInput.of(
            new MlAnthologyReader(),
            "{\"bibtex_key\": \"a\", \"title\": \"One\", \"year\": \"in press\", \"pdf_url\": \"1.pdf\"}");

    assertEquals(
        List.of("NOTE year in press", "NOTE pdf_url 1.pdf"),
        RecordedInput.fields(volume.records.get(0)));
  }
}
