package org.papergraph.read.arxiv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papergraph.read.MadeUpArchives.ARXIV_SNAPSHOT;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;
import org.papergraph.resolve.PaperKey;

class ArxivSnapshotReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new ArxivSnapshotReader(), text);
  }

  private static String paper(String title) {
    return "{\"id\":\"3105.01234\",\"title\":\"" + title + "\",\"authors_parsed\":[]}";
  }

  private static List<String> authors(RecordedInput read, int record) {
    return read.records.get(record).authors().stream()
        .map(it -> it.name() + "/" + it.family() + "/" + it.given() + it.affiliations())
        .toList();
  }

  @Test
  void thePapersAreReadOneALine() throws IOException {
    RecordedInput snapshot = read(ARXIV_SNAPSHOT);

    assertEquals(List.of("Counting Reeds\n  with $k$ Herons", "On Mud"), snapshot.titles());
    assertEquals(List.of("Reeds are many.", "Mud is wet."), snapshot.abstracts());
    assertEquals(List.of("arxiv:3105.01234", "arxiv:cs/3101001"), snapshot.identifiers());
    assertEquals(List.of("1-1", "3-3"), snapshot.lines());
    assertEquals(List.of(), snapshot.rejections);
    assertEquals(PaperKey.sha256(ARXIV_SNAPSHOT), snapshot.pages.get(0).sha256());
  }

  @Test
  void everyDoiIsAnIdentifier() throws IOException {
    assertEquals(
        "[arxiv:3105.01234, doi:10.5555/reed.7, doi:10.5555/reed.8]",
        read(ARXIV_SNAPSHOT).records.get(0).identifiers().toString());
  }

  @Test
  void versionsTellWhenAPaperWasIssuedAndChanged() throws IOException {
    assertEquals(
        List.of(
            "NOTE v1 Fri, 2 May 2031 10:00:00 GMT",
            "NOTE v2 Sun, 4 May 2031 08:00:00 GMT",
            "ISSUED 2031-05-02",
            "MODIFIED 2031-05-04"),
        read(ARXIV_SNAPSHOT).records.get(0).fields().stream()
            .filter(it -> it.path().startsWith("versions"))
            .map(it -> it.property() + " " + it.value())
            .toList());
  }

  @Test
  void authorsAreThoseThatAreToldApart() throws IOException {
    assertEquals(
        List.of("Greta Heron Jr./Heron/Greta[]", "F. Cöot/Cöot/F.[Pond Institute]"),
        authors(read(ARXIV_SNAPSHOT), 0));
  }

  @Test
  void authorsInOneTextAreSplitAndTheTextIsKept() throws IOException {
    RecordedInput snapshot = read(ARXIV_SNAPSHOT);

    assertEquals(
        List.of("C. Newt//[]", "B. Stoat Jr.//[Wood {\\&} Sons]", "the Otters//[]"),
        authors(snapshot, 1));
    assertEquals(
        "C. Newt (1), B. Stoat, Jr. (Wood {\\&} Sons) and the Otters ((1) Pond)",
        snapshot.records.get(1).fields().stream()
            .filter(it -> it.path().equals("authors"))
            .findFirst()
            .orElseThrow()
            .value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A. Heron, B. Coot, and C. Newt | A. Heron; B. Coot; C. Newt",
        "A. Heron and B. Coot et al | A. Heron; B. Coot",
        "A. Heron, et al. | A. Heron",
        "{A, B and C} Heron | {A, B and C} Heron",
        "A. Heron (Pond (North) and Reed, B) | A. Heron",
        "A. Heron (Pond | A. Heron",
        "A. Heron) ) | A. Heron) )",
        "Sandy Otter | Sandy Otter",
        ", , and | ''",
        "(1) | ''"
      })
  void namesAreSplitWhereTheyEnd(String written, String names) throws IOException {
    RecordedInput read = read("{\"title\": \"T\", \"authors\": \"" + written + "\"}");

    assertEquals(
        names,
        String.join("; ", read.records.get(0).authors().stream().map(it -> it.name()).toList()));
  }

  @Test
  void manySuffixesAndAffiliationsAreReadInGoodTime() throws IOException {
    for (String part : List.of("II, ", "(a), ", "(", "{", "x and ")) {
      String authors = "A. Heron, " + part.repeat(150_000);
      RecordedInput read = read("{\"title\": \"T\", \"authors\": \"" + authors + "\"}");

      assertEquals(List.of("T"), read.titles());
    }
  }

  @Test
  void papersInAnArrayAreRead() throws IOException {
    String array = "[\n" + paper("One") + ",\n" + paper("Two") + "\n]";

    assertEquals(List.of("One", "Two"), read(array).titles());
    assertEquals(List.of("2-2", "3-3"), read(array).lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"3105.01234\"} | no title",
        "{\"title\": \"  \"} | no title",
        "{\"title\": 7} | wrong type",
        "{\"title\": \"T\", \"abstract\": []} | wrong type",
        "{\"title\": \"T\", \"title\": \"U\"} | field given twice",
        "{\"title\": \"T\", \"abstract\": \"A\", \"abstract\": \"B\"} | field given twice",
        "7 | wrong type",
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
        "\"id\": \"mud\" | NOTE id mud",
        "\"id\": 7 | NOTE id 7",
        "\"doi\": \"in print\" | NOTE doi in print",
        "\"versions\": [{\"version\": \"v1\", \"created\": \"soon\"}] | "
            + "NOTE versions/version v1 soon, NOTE versions/created soon",
        "\"versions\": [\"v1\"] | NOTE versions/version v1",
        "\"versions\": 2 | ''",
        "\"authors_parsed\": {\"a\": [\"b\"]} | ''",
        "\"authors_parsed\": [7, null, [], [[\"x\"]]] | ''",
        "\"categories\": [\"cs.CL\"] | SUBJECT categories cs.CL"
      })
  void aValueOfAnotherKindCostsNothing(String field, String kept) throws IOException {
    RecordedInput read = read("{" + field + ", \"title\": \"T\"}");

    assertEquals(List.of("T"), read.titles());
    assertEquals(kept, String.join(", ", RecordedInput.fields(read.records.get(0))));
  }

  @Test
  void aLineMayBeLongerThanAnyText() throws IOException {
    String long31 = "{\"title\": \"T\", \"x\": [" + "\"reed\", ".repeat(400_000) + "7]}";
    RecordedInput lines = read(paper("One") + "\n" + long31 + "\r\n" + paper("Two"));

    assertEquals(List.of("One", "T", "Two"), lines.titles());
    assertEquals(List.of("1-1", "2-2", "3-3"), lines.lines());
    assertEquals(List.of(), lines.rejections);
  }

  @Test
  void aByteThatIsNoUtf8InTheNameOfAnAuthorOrAnAffiliationCostsOnePaper() throws IOException {
    for (String author : List.of("[\"H?\"]", "[\"H\", \"?\"]", "[\"H\", \"\", \"\", \"P?nd\"]")) {
      byte[] bytes =
          MadeUpSources.withBadBytes(
              paper("One") + "\n" + paper("Two").replace("[]", "[" + author + "]"));

      assertEquals(
          List.of("papers:2 invalid UTF-8"),
          RecordedInput.of(new ArxivSnapshotReader(), bytes).complaints());
    }
  }

  @Test
  void deepNestingCostsOnePaper() throws IOException {
    String deep =
        "{\"title\": \"T\", \"versions\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    RecordedInput lines = read(paper("One") + "\n" + deep + "\n" + paper("Two"));

    assertEquals(List.of("One", "Two"), lines.titles());
    assertEquals(List.of("papers:2 JSON beyond limits"), lines.complaints());
  }
}
