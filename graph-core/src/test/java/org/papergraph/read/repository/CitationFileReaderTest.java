package org.papergraph.read.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.MadeUpRepositories;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class CitationFileReaderTest {
  private static final String START = "cff-version: 1.2.0\nmessage: cite\ntitle: Reeds\n";
  private static final String CODE = "repository-code: https://github.com/pond/reeds\n";

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new CitationFileReader(), text);
  }

  private static SourceRecord only(String text) throws IOException {
    return read(text).only();
  }

  @Test
  void softwareIsRead() throws IOException {
    SourceRecord record = only(MadeUpRepositories.CITATION_FILE);

    assertEquals(Subject.REPOSITORY, record.description().subject());
    assertEquals("Counting Reeds", record.title());
    assertEquals("Counts reeds by night.", record.abstractText());
    assertEquals(
        "[repository:github.com/pond/reeds, repository:gitlab.com/pond/reeds, doi:10.5555/reeds,"
            + " doi:10.5555/reeds.all, swh:1:rev:0123456789012345678901234567890123456789,"
            + " repository:codeberg.org/pond/reeds]",
        record.identifiers().toString());
    assertEquals("Greta van der Heron Jr.", record.authors().get(0).name());
    assertEquals("van der Heron", record.authors().get(0).family());
    assertEquals("[orcid:0000-0002-1825-0097]", record.authors().get(0).identifiers().toString());
    assertEquals(List.of("Pond Institute"), record.authors().get(0).affiliations());
    assertEquals("Otter Team", record.authors().get(1).name());
    assertEquals("coot", record.authors().get(2).name());
  }

  @Test
  void valuesAreAsWritten() throws IOException {
    SourceRecord record = only(MadeUpRepositories.CITATION_FILE);

    assertEquals(List.of("1.10"), record.description().values(Property.VERSION));
    assertEquals(List.of("2031-05-02"), record.description().values(Property.ISSUED));
    assertEquals(List.of("reeds", "2031"), record.description().values(Property.KEYWORD));
    assertEquals(
        List.of("MIT", "Apache-2.0", "https://pond.example/license"),
        record.description().values(Property.LICENSE));
    assertEquals(
        List.of("https://doi.org/10.5555/paper", "https://arxiv.org/abs/3105.01234"),
        record.description().values(Property.CITED_AS));
  }

  @Test
  void aDataSetIsNoRepository() throws IOException {
    SourceRecord record = only(START + CODE + "type: dataset\ndoi: 10.5555/data\n");

    assertEquals(Subject.DATASET, record.description().subject());
    assertEquals("[doi:10.5555/data]", record.identifiers().toString());
    assertEquals(
        List.of("https://github.com/pond/reeds"), record.description().values(Property.CODE));
    assertEquals("[]", only(START + "type: dataset\n").identifiers().toString());
  }

  @Test
  void otherAddressesOnHostsOfCodeDoWhereThereIsNone() throws IOException {
    assertEquals(
        "[repository:github.com/pond/reeds]",
        only(START + "url: https://github.com/pond/reeds/tree/main\n").identifiers().toString());
    assertEquals(
        "[repository:gitlab.com/a/b]",
        only(START + "repository: https://gitlab.com/a/b\nurl: https://github.com/a/b\n")
            .identifiers()
            .toString());
    assertEquals(
        List.of("no address"), read(START + "url: https://github.com/topics/reeds\n").reasons());
  }

  @Test
  void theFolderAFileLiesInIsItsAddressWhereItGivesNone() throws IOException {
    var within =
        new CitationFileReader().within(Identifier.parse("repository:github.com/mere/reeds"));

    assertEquals(
        List.of("repository:github.com/mere/reeds"), RecordedInput.of(within, START).identifiers());
    assertEquals(
        List.of("repository:github.com/pond/reeds"),
        RecordedInput.of(within, START + CODE).identifiers());
  }

  @Test
  void aDoiOfArxivIsAPaper() throws IOException {
    SourceRecord record = only(START + CODE + "doi: 10.48550/arXiv.3105.01234\n");

    assertEquals("[repository:github.com/pond/reeds]", record.identifiers().toString());
    assertEquals(
        List.of("https://arxiv.org/abs/3105.01234"),
        record.description().values(Property.CITED_AS));
  }

  @Test
  void whatThePageListsIsWhatIsKept() throws IOException {
    List<SourceRecord> records = new ArrayList<>();
    records.add(only(MadeUpRepositories.CITATION_FILE));
    records.add(only(START + CODE + "type: dataset\nrepository: https://pond.example/r\n"));
    records.add(
        only(
            START
                + "repository-code: reeds\nurl: https://arxiv.org/abs/3105.01234\n"
                + "repository: https://github.com/pond/reeds\n"
                + "repository-artifact: https://github.com/pond/artifact\ndoi: reeds\n"));
    records.add(only(START + CODE + "doi: 10.48550/arXiv.3105.01234\n"));

    assertEquals(List.of(), DocumentedFields.differences("citation-cff", records));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message: a\nauthors:\n- name: b\n  website: c\ncff-version: 1.0.3\n",
        "%YAML 1.2\n---\n# a\n'cff-version': 1.2.0\n",
        "\"cff-version\": \"1.1.0\"\r\ntitle: a\r\n",
        "abstract: >\n  a\n\n  b\ncff-version: 1.2.0"
      })
  void citationFilesAreRecognisedWherever(String head) {
    assertTrue(new CitationFileReader().recognises(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Citing\n\nPut this in a file:\n\ncff-version: 1.2.0\n",
        "```yaml\ncff-version: 1.2.0\n```\n",
        "title: Reeds\nmessage: none\n",
        "  cff-version: 1.2.0\n",
        "cff-version:1.2.0\n"
      })
  void whatOnlyMentionsTheFormatIsNotRecognised(String head) {
    assertFalse(new CitationFileReader().recognises(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CODE + "title: ''\n|no name",
        CODE + "title: [a: b]\n|no name",
        "cff-version: 1.2.0\ntitle: Reeds\n|no address",
        "- cff-version\n|wrong type",
        "|wrong type",
        "cff-version: 1.2.0\ntitle: a\ntitle: b\n|field given twice",
        "cff-version: 1.2.0\ntitle: \"a|broken YAML",
        "cff-version: 1.2.0\n\ttitle: a|broken YAML",
        "cff-version: 1.2.0\n---\ncff-version: 1.2.0\n|broken YAML",
        "cff-version: 1.2.0\ntitle: \"a\\ud800\"\n|invalid UTF-8"
      })
  void whatIsWrongIsSaid(String textAndReason) throws IOException {
    String[] parts = textAndReason.split("\\|", -1);

    assertEquals(List.of(parts[1]), read(parts[0]).reasons());
  }

  @Test
  void bombsNestingAndTagsDoNoHarm() throws IOException {
    StringBuilder bomb = new StringBuilder(START + "a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9), i - 1));
    }
    assertEquals(List.of("YAML beyond limits"), read(bomb.toString()).reasons());
    assertEquals(
        List.of("YAML beyond limits"), read(START + "x: " + "[".repeat(100_000)).reasons());
    assertEquals("Otters", only("cff-version: 1\ntitle: !!java.io.File Otters\n" + CODE).title());
  }

  @Test
  void aTextInAnotherEncodingIsARejection() throws IOException {
    byte[] bytes =
        (CODE + "cff-version: 1.2.0\ntitle: Échassiers\n").getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        List.of("invalid UTF-8"), RecordedInput.of(new CitationFileReader(), bytes).reasons());
  }

  @Test
  void aFileBeyondAllMeasureIsARejection() throws IOException {
    assertEquals(List.of("text too long"), read(START + "# otters\n".repeat(500_000)).reasons());
  }
}
