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

class CodemetaReaderTest {
  private static final String START =
      "{\"@context\": \"https://w3id.org/codemeta/3.0\", \"@type\": \"SoftwareSourceCode\", ";

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new CodemetaReader(), text);
  }

  private static SourceRecord only(String text) throws IOException {
    return read(text).only();
  }

  @Test
  void softwareIsRead() throws IOException {
    SourceRecord record = only(MadeUpRepositories.CODEMETA);

    assertEquals(Subject.REPOSITORY, record.description().subject());
    assertEquals("reeds", record.title());
    assertEquals("Counts reeds.", record.abstractText());
    assertEquals(
        "[repository:github.com/pond/reeds, doi:10.5555/reeds.1,"
            + " repository:codeberg.org/pond/reeds, doi:10.5555/reeds,"
            + " repository:gitlab.com/pond/reeds]",
        record.identifiers().toString());
    assertEquals("Greta Heron", record.authors().get(0).name());
    assertEquals("[orcid:0000-0002-1825-0097]", record.authors().get(0).identifiers().toString());
    assertEquals(List.of("Pond"), record.authors().get(0).affiliations());
    assertEquals("Otter Team", record.authors().get(1).name());
    assertEquals(List.of("Java", "R"), record.description().values(Property.PROGRAMMING_LANGUAGE));
    assertEquals(List.of("MIT"), record.description().values(Property.LICENSE));
    assertEquals(List.of("1.10", "1.10.0"), record.description().values(Property.VERSION));
    assertEquals(
        List.of("reeds", "counting", "night"), record.description().values(Property.KEYWORD));
    assertTrue(
        record
            .description()
            .values(Property.CITED_AS)
            .containsAll(
                List.of("https://doi.org/10.5555/paper", "https://arxiv.org/abs/3105.01234")));
  }

  @Test
  void ofSeveralAddressesEachIsAPage() throws IOException {
    SourceRecord record =
        only(
            START
                + "\"name\": \"A\", \"codeRepository\": \"https://github.com/a/b\","
                + " \"url\": [\"https://pond.example/1\", \"https://pond.example/2\"]}");

    assertEquals(
        List.of("https://pond.example/1", "https://pond.example/2"),
        record.description().values(Property.PAGE));
  }

  @Test
  void theFirstVersionIsRead() throws IOException {
    SourceRecord record = only(MadeUpRepositories.CODEMETA_1);

    assertEquals("Counting Otters", record.title());
    assertEquals("[doi:10.5555/otters]", record.identifiers().toString());
    assertEquals(
        List.of("Greta Heron", "Finn Coot"),
        record.authors().stream().map(it -> it.name()).toList());
  }

  @Test
  void namesOfFieldsMayHaveTheirPrefixes() throws IOException {
    SourceRecord record =
        only(
            """
            {"@context": ["http://schema.org", {"codemeta": "https://w3id.org/codemeta/terms/"}],
             "id": "https://doi.org/10.5555/app", "type": "SoftwareApplication",
             "https://schema.org/name": {"@value": "Reeds App"},
             "hasSourceCode": {"codemeta:codeRepository": "https://github.com/pond/reeds"}}
            """);

    assertEquals("Reeds App", record.title());
    assertEquals(
        "[repository:github.com/pond/reeds, doi:10.5555/app]", record.identifiers().toString());
  }

  @Test
  void aDataSetIsNoRepository() throws IOException {
    SourceRecord record = only(dataset());

    assertEquals(Subject.DATASET, record.description().subject());
    assertEquals("[doi:10.5555/data]", record.identifiers().toString());
    assertEquals(
        List.of("https://github.com/pond/reeds"), record.description().values(Property.CODE));
  }

  private static String dataset() {
    return "{\"@context\": \"https://w3id.org/codemeta/3.0\", \"@type\": \"Dataset\", \"name\": \"D\","
        + " \"identifier\": \"doi:10.5555/data\", \"url\": \"https://arxiv.org/abs/3105.01234\","
        + " \"codeRepository\": \"https://github.com/pond/reeds\"}";
  }

  @Test
  void theFolderAFileLiesInIsItsAddressWhereItGivesNone() throws IOException {
    var within = new CodemetaReader().within(Identifier.parse("repository:github.com/mere/reeds"));

    assertEquals(
        List.of("repository:github.com/mere/reeds"),
        RecordedInput.of(within, START + "\"name\": \"A\"}").identifiers());
    assertEquals(
        List.of("repository:github.com/pond/reeds"),
        RecordedInput.of(within, MadeUpRepositories.CODEMETA).identifiers());
  }

  @Test
  void whatThePageListsIsWhatIsKept() throws IOException {
    List<SourceRecord> records = new ArrayList<>();
    records.add(only(MadeUpRepositories.CODEMETA));
    records.add(only(MadeUpRepositories.CODEMETA_1));
    records.add(only(dataset()));
    records.add(
        only(
            START
                + "\"name\": \"A\", \"@id\": \"pond:reeds\","
                + " \"url\": \"https://github.com/pond/reeds\"}"));

    assertEquals(List.of(), DocumentedFields.differences("codemeta", records));
  }

  @Test
  void onlySoftwareIsRecognised() {
    CodemetaReader reader = new CodemetaReader();

    assertTrue(
        reader.recognises(
            "{\"@context\": \"https://doi.org/10.5063/schema/codemeta-2.0\", \"name\": \"A\"}"));
    assertTrue(
        reader.recognises(
            "[{\"@context\": \"https://schema.org\", \"@type\": \"SoftwareSourceCode\","
                + " \"codeRepository\": \"a\"}]"));
    assertFalse(reader.recognises("{\"@context\": {\"name\": \"schema:name\"}}"));
    assertFalse(
        reader.recognises("{\"@context\": \"https://schema.org\", \"@type\": \"Dataset\"}"));
    assertFalse(reader.recognises("{\"name\": \"reeds\", \"codeRepository\": \"a\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"codeRepository\": \"https://github.com/a/b\"}|no name",
        "\"name\": \"A\"}|no address",
        "\"name\": \"A\", \"codeRepository\": \"svn\"}|no address",
        "\"name\": \"A\", \"name\": \"B\"}|field given twice",
        "\"name\": \"\\ud800\", \"url\": \"https://github.com/a/b\"}|invalid UTF-8",
        "\"name\": \"A|cut off",
        "\"name\": A}|broken JSON"
      })
  void whatIsWrongIsSaid(String textAndReason) throws IOException {
    String[] parts = textAndReason.split("\\|", -1);

    assertEquals(List.of(parts[1]), read(START + parts[0]).reasons());
  }

  @Test
  void wrongInputsAreRejectionsOrNothing() throws IOException {
    assertEquals(List.of(), read("").reasons());
    assertEquals(List.of("wrong type"), read("[7]").reasons());
    assertEquals(
        List.of("JSON beyond limits"),
        read(START + "\"author\": " + "[".repeat(100_000)).reasons());
    byte[] bytes =
        (START + "\"name\": \"é\", \"url\": \"https://github.com/a/b\"}")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of("invalid UTF-8"), RecordedInput.of(new CodemetaReader(), bytes).reasons());
  }
}
