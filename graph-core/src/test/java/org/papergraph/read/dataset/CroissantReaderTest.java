package org.papergraph.read.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.JsonTree;
import org.papergraph.read.MadeUpDatasets;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class CroissantReaderTest {
  private static final String SCHEMA = "{\"@context\": \"https://schema.org/\", ";

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new CroissantReader(), text);
  }

  private static String dataset(String fields) {
    return SCHEMA + "\"@type\": \"Dataset\", " + fields + "}";
  }

  @Test
  void aDataSetIsReadByThePlainNamesOfItsTerms() throws IOException {
    SourceRecord otters = read(MadeUpDatasets.CROISSANT).records.get(0);

    assertEquals(Subject.DATASET, otters.description().subject());
    assertEquals("OtterQA", otters.title());
    assertEquals("Questions to otters.", otters.abstractText());
    assertEquals(
        List.of("Otters only."),
        otters.fields().stream()
            .filter(it -> it.path().equals("rai:dataBiases"))
            .map(it -> it.value())
            .toList());
    assertEquals(
        List.of("Greta Heron", "Pond", "Finn Coot"),
        otters.authors().stream().map(it -> it.name()).toList());
    assertEquals("[orcid:0000-0001-2345-6789]", otters.authors().get(0).identifiers().toString());
    assertEquals("[hf:pond]", otters.authors().get(1).identifiers().toString());
  }

  @Test
  void onlyItsOwnIdentifiersAreItsIdentifiersAndPapersAreAboutIt() throws IOException {
    SourceRecord otters = read(MadeUpDatasets.CROISSANT).records.get(0);

    assertEquals(
        "[hf-dataset:pond/otterqa, doi:10.5555/otter.1, pwc-dataset:otterqa, doi:10.57967/hf/31]",
        otters.identifiers().toString());
    assertEquals(
        List.of(
            "https://arxiv.org/abs/3105.01234",
            "https://arxiv.org/abs/3105.01234",
            "https://doi.org/10.5555/reed.7",
            "https://doi.org/10.5555/reed.8",
            "https://pond.example/book",
            "https://arxiv.org/abs/3105.09999"),
        Told.values(otters, Property.CITED_AS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": {\"sc\": \"https://schema.org/\"}, \"@type\": \"sc:Dataset\","
            + " \"sc:name\": \"Reeds\"}",
        "{\"@context\": \"http://schema.org\", \"@type\": [\"Thing\", \"Dataset\"],"
            + " \"schema:name\": \"Reeds\"}",
        "{\"@type\": \"https://schema.org/Dataset\", \"https://schema.org/name\": \"Reeds\","
            + " \"@context\": {\"@vocab\": \"https://schema.org/\"}}",
        "{\"@context\": [\"https://schema.org\", {\"called\": {\"@id\": \"schema:name\"}}],"
            + " \"@type\": \"Dataset\", \"called\": \"Reeds\"}",
        "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"Person\"},"
            + " {\"@type\": \"Dataset\", \"name\": {\"@value\": \"Reeds\"}}]}",
        "[{\"@context\": \"https://schema.org\", \"@type\": \"Dataset\", \"name\":"
            + " {\"en\": \"Reeds\"}}]"
      })
  void namesMayBeWrittenInManyWays(String text) throws IOException {
    assertEquals(List.of("croissant"), Told.recognising(text));
    assertEquals(List.of("Reeds"), read(text).titles());
  }

  @Test
  void aPrefixThatTheFileDefinesOtherwiseIsNotSchemaOrgs() throws IOException {
    String other =
        "{\"@context\": {\"@vocab\": \"https://schema.org/\", \"sc\": \"https://pond.example/\"},"
            + " \"@type\": \"Dataset\", \"sc:name\": \"Mud\"}";

    assertEquals(List.of("no name"), read(other).reasons());
  }

  @Test
  void definitionsInACircleComeToAnEnd() throws IOException {
    String circle =
        "{\"@context\": {\"a\": \"b\", \"b\": \"a\", \"@vocab\": \"https://schema.org/\"},"
            + " \"@type\": \"Dataset\", \"a\": \"x\", \"name\": \"Reeds\"}";

    assertEquals(List.of("Reeds"), read(circle).titles());
  }

  @Test
  void aNameGivenTwiceIsAnAlias() throws IOException {
    SourceRecord reeds = read(dataset("\"name\": \"Reeds\", \"name\": \"Rushes\"")).records.get(0);

    assertEquals("Reeds", reeds.title());
    assertEquals(List.of("Rushes"), Told.values(reeds, Property.ALIAS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"https://schema.org\", \"@type\": \"BlogPosting\", \"name\": \"Mud\"}",
        "{\"@context\": \"https://pond.example\", \"@type\": \"Dataset\", \"name\": \"Mud\"}",
        "{\"@type\": \"Dataset\", \"name\": \"Mud\"}",
        ""
      })
  void whatOnlyLooksAlikeIsNotRecognised(String text) {
    assertFalse(new CroissantReader().recognises(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"https://schema.org\", \"@type\": \"Dataset\"}|no name",
        "{\"@context\": {\"cr\": \"http://mlcommons.org/croissant/\"}, \"@type\": \"sc:Mud\"}"
            + "|no data set",
        "{\"@context\": \"https://schema.org\", \"@graph\": []}|no data set",
        "[7]|wrong type",
        "{\"@context\": \"https://schema.org\", \"@type\": \"Dataset\", \"name\": \"A|cut off",
        "{\"@type\": \"Dataset\", \"name\": \"\\ud800\"}|invalid UTF-8",
        "{\"@type\": \"Dataset\", \"name\": ]}|broken JSON"
      })
  void whatIsWrongIsSaid(String textAndReason) throws IOException {
    String[] parts = textAndReason.split("\\|", -1);

    assertEquals(List.of(parts[1]), read(parts[0]).reasons());
  }

  @Test
  void valuesOfTheWrongKindLoseNothingElse() throws IOException {
    SourceRecord reeds =
        read(dataset(
                "\"name\": \"Reeds\", \"datePublished\": \"soon\", \"url\": \"reeds.html\","
                    + " \"license\": {\"name\": {\"x\": []}}, \"creator\": [7, null, {}, \"\"]"))
            .records
            .get(0);

    assertEquals(List.of("reeds.html", "soon"), Told.values(reeds, Property.NOTE));
    assertEquals(List.of("7"), reeds.authors().stream().map(it -> it.name()).toList());
  }

  @Test
  void aDataSetBeyondLimitsIsRejectedAndTheNextIsRead() throws IOException {
    String columns = "\"recordSet\": [" + "1,".repeat(JsonTree.MOST_VALUES) + "1]";
    String text =
        "[" + dataset("\"name\": \"A\", " + columns) + "," + dataset("\"name\": \"B\"") + "]";
    RecordedInput read = read(text);

    assertEquals(List.of("B"), read.titles());
    assertEquals(List.of("record too large"), read.reasons());
  }

  @Test
  void theDataThemselvesArePassedOver() throws IOException {
    String data = "\"recordSet\": {\"data\": [" + "1,".repeat(JsonTree.MOST_VALUES) + "1]}";

    assertEquals(List.of("A"), read(dataset("\"name\": \"A\", " + data)).titles());
  }
}
