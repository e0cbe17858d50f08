package org.papergraph.read.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.MadeUpDatasets;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.read.YamlTree;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class HuggingFaceDatasetsReaderTest {
  private static final String LINE =
      "{\"id\": \"pond/%s\", \"tags\": [], \"likes\": 3, \"description\": \"\"}\n";

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new HuggingFaceDatasetsReader(), text);
  }

  @Test
  void whatThePageListsIsWhatIsKept() throws IOException {
    String fields = MadeUpDatasets.CARD.split("---\n", -1)[1];
    String whole = "{\"id\": \"pond/o\", \"cardData\": " + YamlTree.read(fields, 1) + "}";
    List<SourceRecord> records = new ArrayList<>(read(MadeUpDatasets.HUB).records);
    records.addAll(read(whole).records);

    assertEquals(List.of(), DocumentedFields.differences("hf-datasets", records));
  }

  @Test
  void dataSetsAreRead() throws IOException {
    RecordedInput hub = read(MadeUpDatasets.HUB);
    SourceRecord otters = hub.records.get(0);

    assertEquals(List.of("OtterQA", "reedbank"), hub.titles());
    assertEquals(Subject.DATASET, otters.description().subject());
    assertEquals("Questions to otters.", otters.abstractText());
    assertEquals(
        "[hf-dataset:pond/otterqa, pwc-dataset:otterqa, doi:10.57967/hf/31]",
        otters.identifiers().toString());
    assertEquals("[hf:pond]", otters.authors().get(0).identifiers().toString());
    assertEquals(
        List.of("https://arxiv.org/abs/3105.01234", "https://arxiv.org/abs/3105.01234"),
        Told.values(otters, Property.CITED_AS));
    assertEquals(List.of("2031-06-07"), Told.values(otters, Property.MODIFIED));
    assertEquals(List.of("reedbank", "reedbank"), Told.values(otters, Property.BASED_ON));
    assertEquals(List.of(), hub.records.get(1).authors());
  }

  @Test
  void answersAreRecognisedByNobodyElse() {
    for (String text :
        List.of(MadeUpDatasets.HUB, MadeUpDatasets.HUB.substring(1), LINE.formatted("one"))) {
      assertEquals(List.of("hf-datasets"), Told.recognising(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\": \"pond/net\", \"modelId\": \"pond/net\", \"tags\": [\"language:en\"],"
            + " \"likes\": 1, \"disabled\": false}]",
        "[{\"id\": \"pond/net\", \"tags\": [\"pytorch\"], \"likes\": 1}]",
        "[{\"id\": \"pond/app\", \"sdk\": \"otter\", \"tags\": [], \"likes\": 1,"
            + " \"disabled\": false}]",
        "[{\"id\": \"3105.01234\", \"title\": \"On Mud\"}]",
        "{\"description\": \"mud\", \"tags\": []}"
      })
  void modelsAndOthersAreNotRecognised(String text) {
    assertFalse(new HuggingFaceDatasetsReader().recognises(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"tags\": [], \"likes\": 1}]|no name",
        "{\"error\": \"no otters here\"}|error answer",
        "[7]|wrong type",
        "[{\"id\": \"pond/o|cut off",
        "[{\"id\": \"o\", \"description\": \"\\ud800\"}]|invalid UTF-8"
      })
  void whatIsWrongIsSaid(String textAndReason) throws IOException {
    String[] parts = textAndReason.split("\\|", -1);

    assertEquals(List.of(parts[1]), read(parts[0]).reasons());
  }

  @Test
  void wrongTypesAndFieldsGivenTwiceLoseNothing() throws IOException {
    SourceRecord odd =
        read("{\"id\": \"pond/o\", \"tags\": {\"a\": 1}, \"tags\": [\"b\", [\"c\"], null],"
                + " \"downloads\": \"many\", \"cardData\": [1], \"description\": 7}")
            .records
            .get(0);

    assertEquals(List.of("b", "c"), Told.values(odd, Property.KEYWORD));
    assertEquals(List.of("many"), Told.values(odd, Property.NOTE));
    assertEquals("7", odd.abstractText());
  }

  @Test
  void aByteThatIsNoUtf8CostsOneDataSet() throws IOException {
    String text = "[" + LINE.formatted("one").replace("\"\"", "\"?\"") + "," + LINE + "]";
    RecordedInput read =
        RecordedInput.of(
            new HuggingFaceDatasetsReader(), MadeUpSources.withBadBytes(text.formatted("two")));

    assertEquals(List.of("two"), read.titles());
    assertEquals(List.of("invalid UTF-8"), read.reasons());
  }
}
