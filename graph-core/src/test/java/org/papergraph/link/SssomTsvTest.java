package org.papergraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.link.Mapping.Predicate;
import org.papergraph.link.Mapping.Status;
import org.papergraph.read.Rejection;

class SssomTsvTest {
  private static final MappingSet SET =
      new MappingSet(
          "https://otters.example/mappings",
          "2031-05",
          "https://creativecommons.org/publicdomain/zero/1.0/");

  private static final String PREFIXES =
      """
      #curie_map:
      #  otters: https://otters.example/
      #  reeds: https://reeds.example/topics/
      """;

  /** What a reading came to. */
  private static final class Read implements MappingSink {
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();

    @Override
    public void mapping(long line, Mapping mapping) {
      lines.add(line);
      mappings.add(mapping);
    }

    @Override
    public void rejection(Rejection rejection) {
      rejections.add(
          rejection.place() + ": " + rejection.reason() + " (" + rejection.advice() + ")");
    }

    Mapping one() {
      assertEquals(List.of(), rejections);
      assertEquals(1, mappings.size());
      return mappings.get(0);
    }
  }

  private static Read read(InputStream input) throws IOException {
    Read read = new Read();
    SssomTsv.read(input, "m.tsv", read);
    return read;
  }

  private static Read read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** With spaces in the place of tabs. */
  private static Read table(String header, String... rows) throws IOException {
    return read(PREFIXES + (header + "\n" + String.join("\n", rows) + "\n").replace(' ', '\t'));
  }

  private static String written(List<Mapping> mappings) throws IOException {
    StringBuilder out = new StringBuilder();
    SssomTsv.write(SET, mappings, out);
    return out.toString();
  }

  @Test
  void aMappingSetIsMetadataAndATable() throws IOException {
    String expected =
        """
        #curie_map:
        #  example: https://reeds.example/
        #  file: https://w3id.org/papergraph/file/
        #  method: https://w3id.org/papergraph/id/method/
        #  pg: https://w3id.org/papergraph/ontology#
        #  task: https://w3id.org/papergraph/id/task/
        #  topics: https://reeds.example/topics/
        #mapping_set_id: https://otters.example/mappings
        #mapping_set_version: 2031-05
        #license: https://creativecommons.org/publicdomain/zero/1.0/
        #extension_definitions:
        #  - slot_name: ext_status
        #    property: pg:mappingStatus
        #    type_hint: xsd:string
        """;
    String text =
        written(
            List.of(
                MadeUpMappings.otterNet(Status.ASSERTED),
                MadeUpMappings.decided(
                    Status.REJECTED, "A. Reed", "2031-05-02", "They count \"reeds\".")));

    assertEquals(expected, text.substring(0, text.indexOf("subject_id")));
    assertEquals(
        """
        subject_id subject_label predicate_id predicate_modifier object_id object_label \
        mapping_justification author_label object_source object_source_version mapping_tool \
        mapping_tool_version mapping_date confidence subject_match_field object_match_field \
        match_string comment ext_status
        method:otternet OtterNet skos:exactMatch  topics:otter_network otter_network \
        semapv:LexicalMatching  example: 2031-04 papergraph 0.1.0  0.95 skos:altLabel \
        skos:prefLabel otter_network  asserted
        task:heron-counting heron_counting skos:closeMatch Not topics:counting counting \
        semapv:ManualMappingCuration A._Reed file:reeds%20of%202031.ttl    2031-05-02     \
        "They_count_""reeds""." rejected
        """,
        text.substring(text.indexOf("subject_id"))
            .replace("otter network", "otter_network")
            .replace("heron counting", "heron_counting")
            .replace("A. Reed", "A._Reed")
            .replace("They count", "They_count_")
            .replace("_ ", "_")
            .replace('\t', ' '));
  }

  @Test
  void theToolOfAllMappingsStandsInTheMetadata() throws IOException {
    String text = written(List.of(MadeUpMappings.otterNet(Status.SUGGESTED)));

    assertTrue(text.contains("#mapping_tool: papergraph\n#mapping_tool_version: 0.1.0\n"), text);
    assertTrue(!text.contains("\tmapping_tool"), text);
    assertEquals(MadeUpMappings.otterNet(Status.SUGGESTED), read(text).one());
  }

  @Test
  void noMappingsAreATableToo() throws IOException {
    Read read = read(written(List.of()));

    assertEquals(List.of(), read.mappings);
    assertEquals(List.of(), read.rejections);
  }

  @Provide
  Arbitrary<List<Mapping>> mappings() {
    return MadeUpMappings.several();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadBack(@ForAll("mappings") List<Mapping> mappings) throws IOException {
    Read read = read(written(mappings));

    assertEquals(List.of(), read.rejections);
    assertEquals(mappings, read.mappings.stream().sorted().toList());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theOrderChangesNothing(@ForAll("mappings") List<Mapping> mappings) throws IOException {
    List<Mapping> reversed = new ArrayList<>(mappings);
    Collections.reverse(reversed);

    assertEquals(written(mappings), written(reversed));
  }

  /** The mark, line ends, quotes and empty columns that programs for tables leave. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatASpreadsheetLeavesChangesNothing(@ForAll("mappings") List<Mapping> mappings)
      throws IOException {
    String text = written(mappings);
    StringBuilder saved = new StringBuilder("\ufeff");
    boolean metadata = true;
    for (String line : text.split("\n", -1)) {
      metadata &= line.startsWith("#");
      saved.append(metadata ? "\"" + line.replace("\"", "\"\"") + "\"\t\t\t" : line).append("\r\n");
    }
    Read read = read(saved.toString());

    assertEquals(List.of(), read.rejections);
    assertEquals(mappings, read.mappings.stream().sorted().toList());
  }

  @Test
  void aDecisionIsEditedInASpreadsheet() throws IOException {
    String saved =
        written(List.of(MadeUpMappings.otterNet(Status.SUGGESTED)))
            .replace("\tsuggested", "\t\" Accepted \"\t\t");

    assertEquals(MadeUpMappings.otterNet(Status.ACCEPTED), read(saved).one());
  }

  @ParameterizedTest
  @CsvSource({
    "semapv:LexicalMatching, '', '', SUGGESTED",
    "semapv:LexicalMatching, '', Not, REJECTED",
    "semapv:ManualMappingCuration, '', '', ACCEPTED",
    "semapv:ManualMappingCuration, '', Not, REJECTED",
    "semapv:MappingReview, '', '', ACCEPTED",
    "semapv:LexicalMatching, accepted, '', ACCEPTED",
    "semapv:LexicalMatching, REJECTED, '', REJECTED",
    "semapv:LexicalMatching, accepted, Not, ACCEPTED",
    "semapv:LexicalMatching, suggested, not, REJECTED",
    "semapv:LexicalMatching, asserted, '', ASSERTED",
    "semapv:ManualMappingCuration, suggested, '', SUGGESTED",
    "https://w3id.org/semapv/vocab/ManualMappingCuration, '', '', ACCEPTED",
    "'', '', '', SUGGESTED",
    "'', accepted, '', ACCEPTED"
  })
  void decisionsComeAsStatusOrInPlainSssom(
      String justification, String status, String modifier, Status expected) throws IOException {
    Mapping mapping =
        table(
                "subject_id predicate_id object_id mapping_justification status predicate_modifier",
                "otters:o skos:exactMatch reeds:r " + justification + " " + status + " " + modifier)
            .one();

    assertEquals(expected, mapping.status());
  }

  @Test
  void aDecisionWithoutAJustificationIsManual() throws IOException {
    Mapping mapping =
        table(
                "status object_id predicate_id subject_id",
                "Accepted reeds:r skos:exactMatch otters:o")
            .one();

    assertEquals("ManualMappingCuration", mapping.reason().justification());
  }

  @Test
  void anothersMappingSetIsRead() throws IOException {
    Mapping mapping =
        read("""
            # curie_map:
            #   OTTER: "https://otters.example/id/OTTER_"
            #   REED: https://reeds.example/
            #   orcid: https://orcid.org/
            # license: https://creativecommons.org/licenses/by/4.0/
            # creator_id:
            #   - orcid:0000-0001-2345-6789
            # comment: All of them.
            # mapping_tool: reed matcher
            # object_source: REED:all
            # subject_match_field: [ rdfs:label, "skos:altLabel" ]
            # mapping_date: 2031-05-02
            comment\tsubject_id\tpredicate_id\tobject_id\tobject_category\tmapping_justification\tauthor_id\tconfidence
            of it\tOTTER:1\thttp://www.w3.org/2004/02/skos/core#broadMatch\t<https://reeds.example/2>\tplant\tsemapv:LexicalMatching\torcid:0000-0001-2345-6789\t0,8
            """)
            .one();

    assertEquals("https://otters.example/id/OTTER_1", mapping.subject());
    assertEquals("https://reeds.example/2", mapping.object());
    assertEquals(Predicate.BROAD_MATCH, mapping.predicate());
    assertEquals(Optional.of(new BigDecimal("0.8")), mapping.reason().confidence());
    assertEquals("of it", mapping.reason().comment());
    assertEquals("rdfs:label, skos:altLabel", mapping.reason().subjectField());
    assertEquals("https://reeds.example/all", mapping.source().name());
    assertEquals(
        new Mapping.Maker(
            "reed matcher", "", "https://orcid.org/0000-0001-2345-6789", "2031-05-02"),
        mapping.maker());
  }

  @Test
  void whatASetSaysOfItselfIsNotSaidOfItsMappings() throws IOException {
    Mapping mapping =
        read("""
            #author_label: B. Heron
            #comment: All of them.
            #confidence: 0.1
            subject_id\tpredicate_id\tobject_id
            https://otters.example/1\tskos:exactMatch\thttps://reeds.example/2
            """)
            .one();

    assertEquals("", mapping.maker().author());
    assertEquals("", mapping.reason().comment());
    assertEquals(Optional.empty(), mapping.reason().confidence());
  }

  @Test
  void severalValuesAreOneText() throws IOException {
    Mapping mapping =
        table(
                "subject_id predicate_id object_id author_label match_string",
                "otters:o skos:exactMatch reeds:r A|B a\\|b|c\\\\|d\\e")
            .one();

    assertEquals("A, B", mapping.maker().author());
    assertEquals("a|b, c\\, d\\e", mapping.reason().matched());
  }

  @Test
  void aReviewerCountsWhereThereIsNoAuthor() throws IOException {
    Read read =
        table(
            "subject_id predicate_id object_id author_label reviewer_label review_date",
            "otters:o skos:exactMatch reeds:r  Heron 2031-05-03",
            "otters:o skos:exactMatch reeds:s Reed Heron 2031-05-03");

    assertEquals(
        List.of("Heron", "Reed"), read.mappings.stream().map(it -> it.maker().author()).toList());
    assertEquals("2031-05-03", read.mappings.get(0).maker().date());
  }

  @Test
  void thatThereIsNoTermIsNoMapping() throws IOException {
    Read read =
        table("subject_id predicate_id object_id", "otters:o skos:exactMatch sssom:NoTermFound");

    assertEquals(List.of(), read.mappings);
    assertEquals(List.of(), read.rejections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "herons:o skos:exactMatch reeds:r; unknown prefix (\"herons\" of subject_id wants its namespace in curie_map)",
        "o skos:exactMatch reeds:r; no CURIE in subject_id (\"o\" has no prefix, such as skos:)",
        "_ skos:exactMatch reeds:r; no subject_id (each row has a CURIE or an IRI there)",
        "otters:o _ reeds:r; no predicate_id (each row has a CURIE or an IRI there)",
        "otters:o skos:exactMatch; no object_id (each row has a CURIE or an IRI there)",
        "otters:o skos:sameMatch reeds:r; unknown predicate (\"skos:sameMatch\" is none of skos:exactMatch, skos:closeMatch, skos:broadMatch, skos:narrowMatch, skos:relatedMatch)",
        "otters:o skos:exactMatch reeds:r acepted; unknown status (\"acepted\" is none of accepted, rejected, suggested, asserted)",
        "otters:o skos:exactMatch reeds:r _ 1.01; wrong confidence (\"1.01\" is no number from 0 to 1)",
        "otters:o skos:exactMatch reeds:r _ -0.1; wrong confidence (\"-0.1\" is no number from 0 to 1)",
        "otters:o skos:exactMatch reeds:r _ 1e999999999; wrong confidence (\"1e999999999\" is no number from 0 to 1)",
        "otters:o skos:exactMatch reeds:r _ high; wrong confidence (\"high\" is no number from 0 to 1)",
        "otters:o skos:exactMatch reeds:r _ _ manual; unknown mapping_justification (\"manual\" is no term like semapv:ManualMappingCuration)",
        "otters:o skos:exactMatch reeds:r _ _ _ no; unknown predicate_modifier (\"no\" is not \"Not\")",
        "otters:o skos:exactMatch reeds:r _ _ _ _ more; more cells than columns (a tab within a cell wants quotes around the cell)",
        "otters:a<b skos:exactMatch reeds:r; no IRI in subject_id (<https://otters.example/a<b> has characters that no IRI has)",
        "\"otters:o skos:exactMatch reeds:r; quote that is not closed (a cell that begins with \" ends with one, and a \" within it is written twice)",
        "\"otters:o\"x skos:exactMatch reeds:r; broken row (a cell with a tab, a quote or a line end stands in quotes, which another tab follows)"
      })
  void aWrongRowSaysWhatWouldHaveBeenRightAndTheRestArrives(String row, String expected)
      throws IOException {
    Read read =
        table(
            "subject_id predicate_id object_id status confidence mapping_justification"
                + " predicate_modifier",
            "otters:first skos:exactMatch reeds:r",
            row.replace(" _", " ").replaceFirst("^_", ""),
            "otters:last skos:exactMatch reeds:r");

    assertEquals(List.of("m.tsv:6: " + expected), read.rejections);
    assertEquals(List.of(5L, 7L), read.lines);
  }

  @Test
  void bytesThatAreNoTextCostTheirLine() throws IOException {
    byte[] text =
        (PREFIXES
                + "subject_id\tpredicate_id\tobject_id\tcomment\n"
                + "otters:a\tskos:exactMatch\treeds:r\t\u00e9\n"
                + "otters:b\tskos:exactMatch\treeds:r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Read read = read(new ByteArrayInputStream(text));

    assertEquals(1, read.rejections.size());
    assertTrue(
        read.rejections.get(0).startsWith("m.tsv:5: invalid UTF-8"), read.rejections::toString);
    assertEquals(List.of(6L), read.lines);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
    StringBuilder text =
        new StringBuilder(PREFIXES).append("subject_id\tpredicate_id\tobject_id\tcomment\n");
    text.append("otters:0\tskos:exactMatch\treeds:r\t\"open\n");
    for (int i = 1; i <= 3 * TableRows.MOST_LINES; i++) {
      text.append("otters:").append(i).append("\tskos:exactMatch\treeds:r\t\n");
    }
    Read read = read(text.toString());

    assertEquals(1, read.rejections.size());
    assertTrue(read.rejections.get(0).startsWith("m.tsv:5: quote that is not closed"));
    assertEquals(3 * TableRows.MOST_LINES, read.mappings.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'#curie_map: [';m.tsv:2: broken YAML",
        "'#a: *b';m.tsv:1: broken YAML",
        "'#curie_map: {otters: 7}';m.tsv:1: wrong prefix",
        "'#curie_map: {skos: https://otters.example/}';m.tsv:1: wrong prefix",
        "'#curie_map: {a: https://otters.example/, a: b:c}';m.tsv:1: field given twice"
      })
  void brokenMetadataCostsItsPrefixesOnly(String metadata, String expected) throws IOException {
    Read read =
        read(
            metadata
                + "\nsubject_id\tpredicate_id\tobject_id\n"
                + "https://otters.example/1\tskos:exactMatch\thttps://reeds.example/2\n");

    assertEquals(1, read.mappings.size());
    assertEquals(1, read.rejections.size(), read.rejections::toString);
    assertTrue(read.rejections.get(0).startsWith(expected), read.rejections::toString);
  }

  @Test
  void whatAliasesAddUpToIsLimited() throws IOException {
    StringBuilder metadata = new StringBuilder("#a0: &a0 [otter, otter]\n");
    for (int i = 1; i < 40; i++) {
      String before = "*a" + (i - 1);
      metadata.append("#a%d: &a%d [%s, %s]\n".formatted(i, i, before, before));
    }
    Read read =
        read(
            metadata
                + "subject_id\tpredicate_id\tobject_id\n"
                + "https://otters.example/1\tskos:exactMatch\thttps://reeds.example/2\n");

    assertEquals(1, read.mappings.size());
    assertTrue(read.rejections.get(0).contains("YAML beyond limits"), read.rejections::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject_id,predicate_id,object_id\na:b,skos:exactMatch,c:d\n",
        "subject_id\tobject_id\na:b\tc:d\n"
      })
  void aTableWithoutTheNeededColumnsIsNotRead(String text) throws IOException {
    Read read = read(text);

    assertEquals(List.of(), read.mappings);
    assertEquals(1, read.rejections.size());
    assertTrue(
        read.rejections.get(0).matches("m.tsv:1: no column \\w+_id \\(.* with tabs between\\)"),
        read.rejections::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "#mapping_set_id: https://otters.example/\n"})
  void nothingIsNoTable(String text) throws IOException {
    Read read = read(text);

    assertEquals(
        List.of("m.tsv: no table (a row with the names of columns follows the metadata)"),
        read.rejections);
  }

  @Test
  void rowsArriveWhileTheyAreRead() throws IOException {
    int rows = 100_000;
    String row = "otters:1\tskos:exactMatch\treeds:2\n";
    String text = PREFIXES + "subject_id\tpredicate_id\tobject_id\n" + row.repeat(rows);
    InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    int[] taken = {0};
    int[] ahead = {0};
    SssomTsv.read(
        input,
        "m.tsv",
        new MappingSink() {
          @Override
          public void mapping(long line, Mapping mapping) {
            taken[0]++;
            int left = (rows - taken[0]) * row.length();
            try {
              ahead[0] = Math.max(ahead[0], left - input.available());
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }

          @Override
          public void rejection(Rejection rejection) {
            throw new AssertionError(rejection);
          }
        });

    assertEquals(rows, taken[0]);
    assertTrue(ahead[0] <= 1 << 17, () -> "bytes that were read ahead: " + ahead[0]);
  }
}
