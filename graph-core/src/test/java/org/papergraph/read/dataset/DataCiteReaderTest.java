package org.papergraph.read.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.MadeUpDatasets;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class DataCiteReaderTest {
  private static final String PAPER =
      """
      {"id": "10.5555/reed.7", "types": {"resource-type-general": "JournalArticle"},
       "title": "Counting Reeds", "creator": {"name": "Greta Heron"}, "subjects": ["reeds"],
       "relatedItems": [{"relationType": "IsPublishedIn", "titles": [{"title": "Pond"}],
         "volume": "7", "issue": "1", "firstPage": "31"}]}
      """;

  private static final String SOFTWARE =
      """
      {"data": [{"id": "10.5555/code.1", "type": "dois", "attributes": {"doi": "10.5555/code.1",
       "types": {"resourceTypeGeneral": "Software"}, "titles": [{"title": "pond/otters: v1"}],
       "relatedIdentifiers": [{"relatedIdentifier": "https://github.com/Pond/otters/tree/v1",
         "relatedIdentifierType": "URL", "relationType": "IsSupplementTo"}]}}], "meta": {}}
      """;

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new DataCiteReader(), text);
  }

  private static String resource(String general, String title) {
    return "{\"doi\": \"10.5555/x\", \"types\": {\"resourceTypeGeneral\": \""
        + general
        + "\"}, \"titles\": [{\"title\": \""
        + title
        + "\"}]}";
  }

  @Test
  void whatThePageListsIsWhatIsKept() throws IOException {
    List<SourceRecord> records = new ArrayList<>(read(MadeUpDatasets.DATACITE).records);
    records.addAll(read(PAPER).records);
    records.addAll(read(SOFTWARE).records);

    assertEquals(List.of(), DocumentedFields.differences("datacite", records));
  }

  @Test
  void aDataSetIsRead() throws IOException {
    SourceRecord otters = read(MadeUpDatasets.DATACITE).records.get(0);

    assertEquals(Subject.DATASET, otters.description().subject());
    assertEquals("Questions to Otters", otters.title());
    assertEquals("Otters were asked.", otters.abstractText());
    assertEquals(
        "[doi:10.5555/otter.1, hf-dataset:pond/otters, doi:10.5555/twin]",
        otters.identifiers().toString());
    assertEquals(
        List.of("https://arxiv.org/abs/3105.01234"), Told.values(otters, Property.CITED_AS));
    assertEquals(List.of("https://doi.org/10.5555/reeds"), Told.values(otters, Property.BASED_ON));
    assertEquals(List.of("https://github.com/pond/otters"), Told.values(otters, Property.CODE));
    assertTrue(
        Told.values(otters, Property.NOTE)
            .contains("IsVersionOf: https://doi.org/10.5555/otter.0"));
    assertEquals("Greta Heron", otters.authors().get(0).name());
    assertEquals(List.of("Pond Institute", "Mere"), otters.authors().get(0).affiliations());
  }

  @Test
  void softwareIsTheRepositoryItCameFrom() throws IOException {
    SourceRecord code = read(SOFTWARE).records.get(0);

    assertEquals(Subject.REPOSITORY, code.description().subject());
    assertEquals("[repository:github.com/pond/otters]", code.identifiers().toString());
    assertEquals(List.of("https://doi.org/10.5555/code.1"), Told.values(code, Property.CITED_AS));
  }

  @Test
  void aPaperOfArxivHasArxivsIdentifier() throws IOException {
    String preprint =
        "{\"doi\": \"10.48550/arXiv.3105.01234\", \"types\": {\"resourceTypeGeneral\":"
            + " \"Preprint\"}, \"titles\": [{\"title\": \"Counting Reeds\"}]}";
    SourceRecord paper = read(preprint).records.get(0);

    assertEquals(Subject.PAPER, paper.description().subject());
    assertEquals("[arxiv:3105.01234]", paper.identifiers().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Dataset, DATASET", "Text, PAPER", "Preprint, PAPER", "ConferencePaper, PAPER",
    "Dissertation, PAPER", "Report, PAPER", "BookChapter, PAPER", "dataset, DATASET"
  })
  void itsGeneralTypeTellsWhatItIs(String general, Subject subject) throws IOException {
    SourceRecord record = read(resource(general, "Reeds")).records.get(0);

    assertEquals(subject, record.description().subject());
    assertEquals("[doi:10.5555/x]", record.identifiers().toString());
  }

  @Test
  void allShapesOfItAreRecognisedByNobodyElse() {
    for (String text : List.of(MadeUpDatasets.DATACITE, PAPER, SOFTWARE, "[" + PAPER + "]")) {
      assertEquals(List.of("datacite"), Told.recognising(text));
    }
    assertFalse(new DataCiteReader().recognises("{\"doi\": \"10.5555/x\", \"titles\": []}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"types\": {\"resourceTypeGeneral\": \"Dataset\"}}|no name",
        "{\"types\": {\"resourceTypeGeneral\": \"Text\"}, \"titles\": []}|no title",
        "{\"types\": {\"resourceTypeGeneral\": \"Image\"}}|no data set, software or paper",
        "{\"types\": {\"resourceTypeGeneral\": {}}}|no data set, software or paper",
        "{\"types\": {\"resourceTypeGeneral\": \"Software\"}}|no repository",
        "[7]|wrong type",
        "{\"data\": 7}|wrong type",
        "{\"types\": {\"resourceTypeGeneral\": \"Dataset|cut off",
        "{\"types\": {\"resourceTypeGeneral\": \"Text\"}, \"title\": \"\\ud800\"}|invalid UTF-8"
      })
  void whatIsWrongIsSaid(String textAndReason) throws IOException {
    String[] parts = textAndReason.split("\\|", -1);

    assertEquals(List.of(parts[1]), read(parts[0]).reasons());
  }

  @Test
  void aTitleGivenTwiceIsAnAlias() throws IOException {
    String twice =
        "{\"doi\": \"10.5555/x\", \"doi\": \"10.5555/y\", \"types\": {\"resourceTypeGeneral\":"
            + " \"Dataset\"}, \"title\": \"Reeds\", \"title\": \"Rushes\"}";
    SourceRecord reeds = read(twice).records.get(0);

    assertEquals("Reeds", reeds.title());
    assertEquals("[doi:10.5555/x, doi:10.5555/y]", reeds.identifiers().toString());
    assertEquals(List.of("Rushes"), Told.values(reeds, Property.ALIAS));
  }
}
