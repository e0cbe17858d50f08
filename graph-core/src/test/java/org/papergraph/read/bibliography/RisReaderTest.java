package org.papergraph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;

class RisReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new RisReader(), text);
  }

  private static String record(String title) {
    return "TY  - CHAP\nTI  - " + title + "\nAB  - Text.\nER  - \n";
  }

  private static List<String> fields(SourceRecord record) {
    return record.fields().stream()
        .filter(it -> !it.path().equals("TY"))
        .map(it -> it.property() + " " + it.path() + " " + it.value())
        .toList();
  }

  @Test
  void recordsArePapers() throws IOException {
    RecordedInput read = read(MadeUpSources.RIS);

    assertEquals(List.of("Counting Reeds", "On Mud"), read.titles());
    assertEquals(List.of("Reeds are many.\nWe count them.", ""), read.abstracts());
    assertEquals(List.of("doi:10.5555/reed", "none"), read.identifiers());
    assertEquals(List.of("2-17", "19-23"), read.lines());
    assertEquals(
        List.of("Greta Heron/Heron", "The Reed Group/"),
        read.records.get(0).authors().stream().map(it -> it.name() + "/" + it.family()).toList());
    assertEquals(
        List.of(
            "ISSUED PY 2031-05-02",
            "PAGES SP 1-9",
            "VENUE T2 Journal of the Pond",
            "PAGE UR https://pond.example/reed"),
        fields(read.records.get(0)));
    assertEquals(
        List.of("ISSUED Y1 2031-05", "CONTAINER T2 The Book of Mud"), fields(read.records.get(1)));
    assertEquals(List.of(), read.rejections);
  }

  @Test
  void everyDocumentedFieldIsKept() throws IOException {
    EveryField.check(new RisReader(), "every-field.ris");
  }

  @Test
  void linesMayEndInTwoSignsAndBlanksMayBeMissing() throws IOException {
    RecordedInput read = read(MadeUpSources.RIS.replace("\n", "\r\n").replace("  - ", "  -"));

    assertEquals(List.of("Counting Reeds", "On Mud"), read.titles());
    assertEquals(List.of(), read.rejections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"AB  - Text. | no title", "'TI  - ' | no title", "'TY  - DATA\nTI  - T' | no paper"})
  void aRecordThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    String start = wrong.startsWith("TY") ? "" : "TY  - JOUR\n";
    RecordedInput read = read(record("One") + start + wrong + "\nER  - \n" + record("Two"));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("papers:5 " + reason), read.complaints());
  }

  @Test
  void aSecondTitleIsANote() throws IOException {
    RecordedInput read = read("TY  - JOUR\nTI  - T\nTI  - U\nT1  - V\nT1  - T\nER  - \n");

    assertEquals(List.of("T"), read.titles());
    assertEquals(List.of("NOTE TI U", "NOTE T1 V"), fields(read.records.get(0)));
  }

  @Test
  void aRecordWithoutEndEndsWhereAnotherBegins() throws IOException {
    RecordedInput read = read("TY  - CHAP\nTI  - One\n" + record("Two"));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("1-2", "3-6"), read.lines());
  }

  @Test
  void aFileThatIsCutOffLosesItsLastRecord() throws IOException {
    String whole = record("One") + record("Two");
    RecordedInput cut = read(whole.substring(0, whole.length() - 12));

    assertEquals(List.of("One"), cut.titles());
    assertEquals(List.of("papers:5 cut off"), cut.complaints());
    assertEquals(List.of("One", "Two"), read(whole.strip()).titles());
  }

  @Test
  void theDashOfAnEndMayBeMissing() throws IOException {
    String without = (record("One") + record("Two")).replace("ER  - ", "ER");

    assertEquals(List.of("One", "Two"), read(without).titles());
    assertEquals(List.of(), read(without).rejections);
  }

  @Test
  void textBetweenRecordsIsOneRejection() throws IOException {
    RecordedInput read = read(record("One") + "Otters\nand reeds\nAU  - X\n" + record("Two"));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("papers:5 line outside of a record"), read.complaints());
  }

  @Test
  void aByteThatIsNoUtf8CostsOneRecord() throws IOException {
    byte[] bytes = MadeUpSources.withBadBytes(record("One") + record("T?o") + record("Three"));
    RecordedInput read = RecordedInput.of(new RisReader(), bytes);

    assertEquals(List.of("One", "Three"), read.titles());
    assertEquals(List.of("papers:5 unreadable line"), read.complaints());
  }

  @Test
  void aRecordLargerThanARecordMayBeCostsItselfOnly() throws IOException {
    String large = "TY  - JOUR\nTI  - T\n" + "more of the title\n".repeat(400_000) + "ER  - \n";
    RecordedInput read = read(record("One") + large + record("Two"));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("text too long"), read.reasons());
  }

  @Test
  void valuesOfTheWrongTypeLoseNoRecord() throws IOException {
    RecordedInput read = read("TY  - XYZ\nTI  - T\nPY  - soon\nUR  - reed\nDO  - none\nER  - ");

    assertEquals(
        List.of("NOTE PY soon", "NOTE UR reed", "NOTE DO none"), fields(read.records.get(0)));
  }

  @Test
  void anInputWithoutAnythingInItIsAnEmptyPage() throws IOException {
    assertEquals(List.of(), read("").rejections);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TY", "TY  - ", "TYPE  - X", "TI  - On Mud", "On Mud\nTY  - JOUR"})
  void whatOnlyLooksAlikeIsNotRecognised(String head) {
    assertFalse(new RisReader().recognises(head));
  }
}
