package org.papergraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all readers of JSON and of XML do with inputs that are not as they should be. */
class WrongInputTest {
  /**
   * A small input of a format. What is around its records has a line of its own.
   *
   * @param record one with {@code %s} for its title
   * @param noObject how 7 in the place of a record is rejected
   */
  private record Format(
      String name, String before, String record, String between, String after, String noObject) {
    static Format json(String name, String before, String record, String after, String noObject) {
      return new Format(name, before + "\n", record, ",\n", "\n" + after, noObject);
    }

    static Format array(String name, String record, String noObject) {
      return json(name, "[", record, "]", noObject);
    }

    static Format xml(String name, String before, String record, String after) {
      return new Format(name, before + "\n", record, "\n", "\n" + after, "");
    }

    SourceReader reader() {
      return SourceReaders.named(name).orElseThrow();
    }

    RecordedInput read(String text) throws IOException {
      return RecordedInput.of(reader(), text);
    }

    String titled(String title) {
      return record.formatted(title);
    }

    String of(String... records) {
      return before + String.join(between, records) + after;
    }

    String untilTheTitleOf(String whole, String title) {
      return whole.substring(0, whole.indexOf(title) + 2);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String found(String noun) {
    return "wrong type (there is a number where " + noun + ", an object, belongs)";
  }

  static Stream<Format> json() {
    return Stream.concat(
        lines(),
        Stream.of(
            Format.json(
                "crossref",
                "{\"message-type\": \"work-list\", \"message\": {\"items\": [",
                "{\"DOI\": \"10.5555/x\", \"title\": [\"%s\"]}",
                "]}}",
                "wrong type (this is a number where a work, an object, belongs)"),
            Format.array(
                "csl-json",
                "{\"type\": \"chapter\", \"DOI\": \"10.5555/x\", \"title\": \"%s\"}",
                "wrong type (this is a number where an item, an object, belongs)"),
            Format.array(
                "hf-daily-papers",
                "{\"paper\": {\"id\": \"3105.01234\", \"title\": \"%s\"}}",
                "entry is no object (this entry is a number;"
                    + " an entry is {\"paper\": {\"id\", \"title\", ...}, ...})"),
            Format.json(
                "papers-with-code-tables",
                "[{\"task\": \"T\", \"datasets\": [{\"dataset\": \"D\", \"sota\": {\"rows\": [",
                "{\"paper_title\": \"%s\"}",
                "]}}]}]",
                found("a row"))));
  }

  /** Those of which a line may be a record by itself. */
  static Stream<Format> lines() {
    return Stream.of(
        Format.array(
            "arxiv-snapshot",
            "{\"id\": \"3105.01234\", \"title\": \"%s\", \"authors_parsed\": []}",
            "wrong type (a number where a paper, an object, belongs)"),
        Format.json(
            "openalex",
            "{\"meta\": {}, \"results\": [",
            "{\"id\": \"https://openalex.org/W31\", \"title\": \"%s\"}",
            "]}",
            "wrong type (a number where a work, an object, belongs)"),
        Format.json(
            "semantic-scholar",
            "{\"data\": [",
            "{\"paperId\": \"31ab\", \"title\": \"%s\"}",
            "]}",
            "wrong type (a number where a paper, an object, belongs)"),
        Format.json(
            "ml-anthology",
            "{\"venue\": \"pond\", \"papers\": [",
            "{\"bibtex_key\": \"key\", \"title\": \"%s\"}",
            "]}",
            "wrong type (papers holds a number where a paper, an object, belongs)"),
        Format.array(
            "papers-with-code",
            "{\"paper_url\": \"u\", \"title\": \"%s\"}",
            found("a paper or a link")),
        Format.array(
            "papers-with-code-methods",
            "{\"url\": \"https://paperswithcode.com/method/a\", \"name\": \"%s\"}",
            found("a method")),
        Format.array(
            "papers-with-code-datasets",
            "{\"url\": \"https://paperswithcode.com/dataset/a\", \"name\": \"%s\"}",
            found("a data set")),
        Format.json(
            "github",
            "{\"total_count\": 3, \"items\": [",
            "{\"html_url\": \"https://github.com/a/b\", \"full_name\": \"%s\"}",
            "]}",
            found("a repository")),
        Format.array(
            "codemeta",
            "{\"@context\": \"https://w3id.org/codemeta/3.0\", \"@type\": \"SoftwareSourceCode\","
                + " \"codeRepository\": \"https://github.com/a/b\", \"name\": \"%s\"}",
            found("software")),
        Format.array(
            "croissant",
            "{\"@context\": \"https://schema.org/\", \"@type\": \"Dataset\", \"name\": \"%s\"}",
            found("a data set")),
        Format.array(
            "datacite",
            "{\"doi\": \"10.5555/x\", \"types\": {\"resourceTypeGeneral\": \"Dataset\"},"
                + " \"titles\": [{\"title\": \"%s\"}]}",
            found("a resource")),
        Format.array(
            "hf-datasets",
            "{\"id\": \"pond/otters\", \"tags\": [], \"likes\": 1, \"disabled\": false,"
                + " \"cardData\": {\"pretty_name\": \"%s\"}}",
            found("a data set")));
  }

  static Stream<Format> xml() {
    return Stream.of(
        Format.xml(
            "acl-anthology",
            "<collection id=\"P91\"><volume id=\"1\">",
            "<paper id=\"1\"><title>%s</title></paper>",
            "</volume></collection>"),
        Format.xml(
            "arxiv-atom",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
            "<entry><id>http://arxiv.org/abs/3105.01234v1</id><title>%s</title></entry>",
            "</feed>"),
        Format.xml(
            "arxiv-oai",
            "<OAI-PMH><ListRecords>",
            "<record><header><identifier>oai:arXiv.org:3105.01234</identifier></header>"
                + "<metadata><arXiv><title>%s</title></arXiv></metadata></record>",
            "</ListRecords></OAI-PMH>"),
        Format.xml(
            "crossref-xml",
            "<doi_records><doi_record><crossref><journal>",
            "<journal_article><titles><title>%s</title></titles></journal_article>",
            "</journal></crossref></doi_record></doi_records>"),
        Format.xml(
            "datacite-xml",
            "<resources>",
            "<resource xmlns='http://datacite.org/schema/kernel-3'><identifier>10.5555/x"
                + "</identifier><resourceType resourceTypeGeneral='Dataset'/>"
                + "<titles><title>%s</title></titles></resource>",
            "</resources>"));
  }

  static Stream<Format> all() {
    return Stream.concat(json(), xml());
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsRightIsReadAndRecognised(Format format) throws IOException {
    String text = format.of(format.titled("One"), format.titled("Two"));

    assertTrue(format.reader().recognises(text));
    assertEquals(List.of("One", "Two"), format.read(text).titles());
    assertEquals(List.of("2-2", "3-3"), format.read(text).lines());
    assertEquals(List.of(), format.read(text).complaints());
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatCameBeforeACutIsTaken(Format format) throws IOException {
    String whole = format.of(format.titled("One"), format.titled("Two"));
    RecordedInput cut = format.read(format.untilTheTitleOf(whole, "Two"));

    assertEquals(List.of("One"), cut.titles());
    assertEquals(List.of("papers:3 cut off"), cut.complaints());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aByteThatIsNoUtf8CostsOneRecord(Format format) throws IOException {
    String text = format.of(format.titled("One"), format.titled("T?o"), format.titled("Three"));
    RecordedInput read = RecordedInput.of(format.reader(), MadeUpSources.withBadBytes(text));

    assertEquals(List.of("One", "Three"), read.titles());
    assertEquals(List.of("papers:3 invalid UTF-8"), read.complaints());
  }

  @ParameterizedTest
  @MethodSource("all")
  void anInputInAnotherEncodingIsOneRejection(Format format) throws IOException {
    byte[] bytes = format.of(format.titled("One")).getBytes(StandardCharsets.UTF_16LE);
    RecordedInput read = RecordedInput.of(format.reader(), bytes);

    assertEquals(List.of(), read.records);
    assertEquals(1, read.rejections.size());
  }

  @ParameterizedTest
  @MethodSource("json")
  void anEmptyInputOfJsonIsAnEmptyPage(Format format) throws IOException {
    for (String blank : List.of("", "\n \n")) {
      RecordedInput read = format.read(blank);

      assertEquals(List.of(), read.records);
      assertEquals(List.of(), read.rejections);
      assertEquals(1, read.pages.size());
    }
  }

  @ParameterizedTest
  @MethodSource("json")
  void whatIsNoObjectIsARejectionAndItsNeighboursAreTaken(Format format) throws IOException {
    RecordedInput read = format.read(format.of(format.titled("One"), "7", format.titled("Two")));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(
        List.of("papers:3: " + format.noObject()),
        read.rejections.stream().map(Rejection::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("json")
  void jsonInJsonWithoutEndIsARejectionAndNoOverflow(Format format) throws IOException {
    String deep = "{\"otters\": " + "[".repeat(100_000);
    RecordedInput read = format.read(format.of(format.titled("One"), deep));

    assertEquals(List.of("One"), read.titles());
    assertEquals(List.of("papers:3 JSON beyond limits"), read.complaints());
    RecordedInput arrays = format.read(format.of(format.titled("One"), "[".repeat(100_000)));
    assertEquals(List.of("One"), arrays.titles());
    assertTrue(arrays.complaints().contains("papers:3 JSON beyond limits"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void oneALineABrokenLineCostsItself(Format format) throws IOException {
    String cut = format.untilTheTitleOf(format.titled("Two"), "Two");
    String deep = format.titled("Two").replaceFirst("}$", ", \"x\": " + "[".repeat(100_000));

    assertEquals(List.of("papers:2 cut off"), betweenTwoLines(format, cut));
    assertEquals(List.of("papers:2 broken JSON"), betweenTwoLines(format, "mud"));
    assertEquals(List.of("papers:2 JSON beyond limits"), betweenTwoLines(format, deep));
    String reason = format.name().equals("ml-anthology") ? "unreadable line" : "invalid UTF-8";
    assertEquals(List.of("papers:2 " + reason), betweenTwoLines(format, format.titled("T?o")));
  }

  private static List<String> betweenTwoLines(Format format, String line) throws IOException {
    String text = format.titled("One") + "\n" + line + "\n" + format.titled("Three") + "\n";
    RecordedInput read = RecordedInput.of(format.reader(), MadeUpSources.withBadBytes(text));

    assertEquals(List.of("One", "Three"), read.titles());
    assertEquals(List.of("1-1", "3-3"), read.lines());
    return read.complaints();
  }

  @ParameterizedTest
  @MethodSource("xml")
  void anEmptyInputOfXmlIsCutOff(Format format) throws IOException {
    assertEquals(List.of("papers:1 cut off"), format.read("").complaints());
  }

  @ParameterizedTest
  @MethodSource("xml")
  void elementsWithoutEndAreARejectionAndNoOverflow(Format format) throws IOException {
    String deep = format.titled("<b>".repeat(100_000) + "x" + "</b>".repeat(100_000));
    RecordedInput read = format.read(format.of(format.titled("One"), deep));

    assertEquals(List.of("One"), read.titles());
    assertEquals(List.of("papers:3 XML beyond limits"), read.complaints());
  }

  @ParameterizedTest
  @MethodSource("xml")
  void entitiesThatMultiplyAreNotEvenLookedAt(Format format) throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE pond [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      String ten = ("&e" + (i - 1) + ";").repeat(10);
      bomb.append("<!ENTITY e").append(i).append(" \"").append(ten).append("\">");
    }
    String text = bomb + "]>\n" + format.of(format.titled("&e29;"));

    assertEquals(List.of(), format.read(text).records);
    assertEquals(List.of("papers:1 XML with a document type"), format.read(text).complaints());
    assertTrue(format.reader().recognises(text));
  }

  @ParameterizedTest
  @MethodSource("xml")
  void noFileIsReadForAnEntity(Format format, @TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String entity = "<!DOCTYPE pond [<!ENTITY pond SYSTEM \"" + secret.toUri() + "\">]>";
    String type = "<!DOCTYPE pond SYSTEM \"" + secret.toUri() + "\">";

    for (String head : List.of(entity, type)) {
      RecordedInput read = format.read(head + format.of(format.titled("&pond;")));
      assertEquals(List.of(), read.records);
      assertEquals(List.of("XML with a document type"), read.reasons());
      assertFalse(read.rejections.toString().contains("the secret"));
    }
  }
}
