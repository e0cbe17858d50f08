package org.papergraph.read.pwc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.MadeUpGraphs;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Subject;

/** Methods and data sets. */
class PapersWithCodeThingsTest {
  private static final SourceReader METHODS = new PapersWithCodeMethodsReader();
  private static final SourceReader DATASETS = new PapersWithCodeDatasetsReader();

  private static List<String> fields(SourceRecord record) {
    return record.fields().stream()
        .map(it -> it.property() + " " + it.value() + it.address().map(at -> " " + at).orElse(""))
        .filter(field -> !field.startsWith("NOTE"))
        .toList();
  }

  @Test
  void methodsAreRead() throws IOException {
    RecordedInput read = RecordedInput.of(METHODS, MadeUpGraphs.PWC_METHODS);
    SourceRecord method = read.records.get(0);

    assertEquals(List.of("OtterNet", "HeronNet"), read.titles());
    assertEquals(List.of("**OtterNet** swims.", ""), read.abstracts());
    assertEquals(List.of("pwc-method:otternet", "none"), read.identifiers());
    assertEquals(Subject.METHOD, method.description().subject());
    assertEquals(
        List.of(
            "FULL_NAME Otter Network",
            "CITED_AS https://paperswithcode.com/paper/otters",
            "ISSUED 2031",
            "CITED_AS https://arxiv.org/abs/3105.01234v1",
            "CODE https://github.com/pond/otters/blob/main/net.py#L3",
            "SUBJECT Pond Networks",
            "SUBJECT Pond Biology"),
        fields(method));
    assertEquals(List.of(), fields(read.records.get(1)));
  }

  @Test
  void dataSetsAreReadAndAreNotThePapersAboutThem() throws IOException {
    RecordedInput read = RecordedInput.of(DATASETS, MadeUpGraphs.PWC_DATASETS);
    SourceRecord dataset = read.records.get(0);

    assertEquals(List.of("Reeds-31", "Reeds"), read.titles());
    assertEquals(List.of("Reeds, counted by herons.", "Reeds."), read.abstracts());
    assertEquals("[pwc-dataset:reeds-31]", dataset.identifiers().toString());
    assertEquals(List.of(), read.records.get(1).identifiers());
    assertEquals(Subject.DATASET, dataset.description().subject());
    assertTrue(
        fields(dataset)
            .containsAll(
                List.of(
                    "PAGE https://arxiv.org/abs/3105.01234",
                    "CITED_AS https://paperswithcode.com/paper/reeds",
                    "ISSUED 2031-05-02",
                    "LANGUAGE en",
                    "LANGUAGE Heronese",
                    "TASK Reed Counting https://paperswithcode.com/task/reeds",
                    "SUMMARY Counted reeds.")),
        fields(dataset).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"url\": \"u\"}]|no name",
        "[{\"url\": \"u\", \"name\": \"A\", \"name\": \"B\"}]|field given twice",
        "[{\"url\": \"u\", \"name\": {}}]|wrong type",
        "[\"A\"]|wrong type",
        "[{\"url\": \"u\", \"name\": \"A|cut off",
        "[{\"url\": \"u\", \"name\": \"\\udc00\"}]|invalid UTF-8"
      })
  void whatIsWrongIsSaid(String textAndReason) throws IOException {
    String[] parts = textAndReason.split("\\|", -1);

    assertEquals(List.of(parts[1]), RecordedInput.of(METHODS, parts[0]).reasons());
    assertEquals(List.of(parts[1]), RecordedInput.of(DATASETS, parts[0]).reasons());
  }
}
