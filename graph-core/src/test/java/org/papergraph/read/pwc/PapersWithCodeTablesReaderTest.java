package org.papergraph.read.pwc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.MadeUpGraphs;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class PapersWithCodeTablesReaderTest {
  private static final SourceReader READER = new PapersWithCodeTablesReader();

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(READER, text);
  }

  private static List<String> results(SourceRecord record) {
    return record.description().results().stream()
        .map(it -> String.join("|", it.value(), it.metric(), it.dataset(), it.task(), it.method()))
        .toList();
  }

  @Test
  void eachRowIsARecordOfItsPaper() throws IOException {
    RecordedInput read = read(MadeUpGraphs.PWC_TABLES);

    assertEquals(List.of("Counting Reeds", "Herons at Night", "Reeds-31", "On Mud"), read.titles());
    assertEquals(
        List.of("arxiv:3105.01234", "pwc:herons-at-night", "none", "none"), read.identifiers());
    assertEquals(List.of("no title"), read.reasons());
    assertEquals(
        List.of(
            "91.5%|Accuracy|Reeds-31|Reed Counting|OtterNet (large)",
            "0.90|F1 (dev, night)|Reeds-31|Reed Counting|OtterNet (large)"),
        results(read.records.get(0)));
    assertEquals(
        List.of("88.10|Accuracy|Reeds-31 Night|Reed Counting|HeronNet"),
        results(read.records.get(1)));
    assertEquals(List.of("3 m|Depth|Mud|Wet Reed Counting|"), results(read.records.get(3)));
  }

  @Test
  void aRowHasItsPapersFields() throws IOException {
    SourceRecord paper = read(MadeUpGraphs.PWC_TABLES).records.get(0);

    assertEquals(
        List.of("https://github.com/pond/reeds"), paper.description().values(Property.CODE));
    assertEquals(List.of("2031-05-02"), paper.description().values(Property.ISSUED));
    assertEquals(List.of("Reed Counting"), paper.description().values(Property.TASK));
    assertEquals(List.of("Reeds-31"), paper.description().values(Property.DATASET));
  }

  @Test
  void aDescribedDataSetIsARecordOfItsOwnAndNotThePaperAboutIt() throws IOException {
    SourceRecord dataset = read(MadeUpGraphs.PWC_TABLES).records.get(2);

    assertEquals(Subject.DATASET, dataset.description().subject());
    assertEquals("Reeds of a year.", dataset.abstractText());
    assertEquals(List.of(), dataset.identifiers());
    assertEquals(
        List.of("https://doi.org/10.5555/reeds"), dataset.description().values(Property.CITED_AS));
  }

  @Test
  void noTwoRecordsStandAtOnePlace() throws IOException {
    String inFewLines = MadeUpGraphs.PWC_TABLES.replaceAll("\n +(?!\\{\"model_name)", " ");
    Set<String> places = new HashSet<>();
    for (SourceRecord record : read(inFewLines).records) {
      assertTrue(places.add(record.line() + "-" + record.onLine()), places.toString());
    }
  }

  @Test
  void taskTreesMayBeDeep() throws IOException {
    String row = "{\"paper_title\": \"On Mud\", \"metrics\": {\"Depth\": 3}}";
    String leaf =
        "{\"task\": \"T\", \"datasets\": [{\"dataset\": \"D\", \"sota\": {\"rows\": ["
            + row
            + "]}}]}";
    String tree = leaf;
    for (int i = 0; i < 25; i++) {
      tree = "{\"task\": \"Above\", \"subtasks\": [" + tree + "]}";
    }

    assertEquals(List.of("3|Depth|D|T|"), results(read("[" + tree + "]").records.get(0)));
  }

  @Test
  void rowsThatWaitTooLongForANameAreTakenWithoutIt() throws IOException {
    String row = "{\"paper_title\": \"On Mud\", \"model_name\": \"" + "x".repeat(1000) + "\"},\n";
    String text =
        "[{\"datasets\": [{\"dataset\": \"D\", \"sota\": {\"rows\": [\n"
            + row.repeat(34_000)
            + "{\"paper_title\": \"End\"}]}}], \"task\": \"T\"}]";
    RecordedInput read = read(text);

    assertEquals(34_001, read.records.size());
    assertEquals(List.of("named too late"), read.reasons());
    assertEquals(List.of(), read.records.get(0).description().values(Property.TASK));
    assertEquals(List.of("T"), read.records.get(34_000).description().values(Property.TASK));
  }

  @Test
  void whatCameBeforeTheEndIsTakenWithTheNamesThatAreKnown() throws IOException {
    int behindTheFirstRow = MadeUpGraphs.PWC_TABLES.indexOf("\"Guess\"");
    RecordedInput read = read(MadeUpGraphs.PWC_TABLES.substring(0, behindTheFirstRow));

    assertEquals(List.of("Counting Reeds"), read.titles());
    assertEquals(List.of("cut off"), read.reasons());
    assertEquals("91.5%|Accuracy|Reeds-31||OtterNet (large)", results(read.records.get(0)).get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"task\": \"T\", \"datasets\": [{\"dataset\": \"D\", \"sota\": {\"rows\": [%s]}}]}]",
        "{\"task\": \"T\", \"datasets\": {\"dataset\": \"D\", \"sota\": {\"rows\": %s}}}"
      })
  void whatIsWrongWithARowIsSaid(String form) throws IOException {
    for (String rowAndReason :
        List.of(
            "{\"paper_url\": \"u\"}|no title",
            "{\"paper_title\": \"A\", \"paper_title\": \"B\"}|field given twice",
            "{\"paper_title\": \"A\", \"metrics\": {\"M\": 1, \"M\": 2}}|field given twice",
            "{\"paper_title\": 7}|wrong type",
            "{\"paper_title\": \"\\udc00\"}|invalid UTF-8")) {
      String[] parts = rowAndReason.split("\\|", -1);

      assertEquals(List.of(parts[1]), read(form.formatted(parts[0])).reasons(), parts[0]);
    }
  }

  @Test
  void whatIsWrongWithATreeIsSaid() throws IOException {
    assertEquals(
        List.of("field given twice"), read("[{\"task\": \"A\", \"task\": \"B\"}]").reasons());
    assertEquals(List.of("wrong type"), read("[7]").reasons());
    assertEquals(List.of("wrong type"), read("[{\"datasets\": [7]}]").reasons());
    assertEquals(
        List.of("no name"), read("[{\"datasets\": [{\"description\": \"Mud.\"}]}]").reasons());
    assertEquals(List.of(), read("").records);
    String nested = "[{\"subtasks\": ".repeat(100_000);
    assertEquals(List.of("JSON beyond limits"), read(nested).reasons());
    byte[] latin =
        "[{\"task\": \"R\u00e9eds\", \"datasets\": [{\"dataset\": \"D\", \"sota\": {\"rows\": [{\"paper_title\": \"A\"}]}}]}]"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of("invalid UTF-8"), RecordedInput.of(READER, latin).reasons());
  }
}
