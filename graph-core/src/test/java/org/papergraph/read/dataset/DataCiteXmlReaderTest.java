package org.papergraph.read.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.read.MadeUpDatasets;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class DataCiteXmlReaderTest {
  private static final String NAMESPACE = "xmlns='http://datacite.org/schema/kernel-3'";

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new DataCiteXmlReader(), text);
  }

  private static String resource(String general, String inside) {
    return "<resource "
        + NAMESPACE
        + "><identifier>10.5555/x</identifier><resourceType resourceTypeGeneral='"
        + general
        + "'/>"
        + inside
        + "</resource>";
  }

  private static String titled(String title) {
    return "<titles><title>" + title + "</title></titles>";
  }

  private static String many(String resources) {
    return "<resources>\n" + resources + "\n</resources>";
  }

  @Test
  void aDataSetIsRead() throws IOException {
    SourceRecord otters = read(MadeUpDatasets.DATACITE_XML).records.get(0);

    assertEquals(Subject.DATASET, otters.description().subject());
    assertEquals("Questions to Otters", otters.title());
    assertEquals("Otters were asked.", otters.abstractText());
    assertEquals(
        "[doi:10.5555/otter.1, hf-dataset:pond/otters, doi:10.5555/twin]",
        otters.identifiers().toString());
    assertEquals(List.of("https://doi.org/10.5555/reed.7"), Told.values(otters, Property.CITED_AS));
    assertEquals(List.of("OtterQA"), Told.values(otters, Property.ALIAS));
    assertEquals("[orcid:0000-0001-2345-6789]", otters.authors().get(0).identifiers().toString());
    assertEquals(2, otters.authors().size());
  }

  @Test
  void itIsRecognisedByNobodyElseWhateverItsPrefix() {
    String answer =
        "<OAI-PMH><ListRecords><record><metadata><oai_datacite><payload>"
            + resource("Dataset", titled("One"))
            + "</payload></oai_datacite></metadata></record></ListRecords></OAI-PMH>";
    String prefixed = "<d:resource xmlns:d='http://datacite.org/schema/kernel-2.2'>";
    for (String text : List.of(MadeUpDatasets.DATACITE_XML, answer, prefixed, "\uFEFF" + answer)) {
      assertEquals(List.of("datacite-xml"), Told.recognising(text));
    }
    assertFalse(new DataCiteXmlReader().recognises("<resource><identifier/></resource>"));
    assertFalse(new DataCiteXmlReader().recognises("<resource"));
  }

  @Test
  void resourcesWithinAnAnswerAreReadOneByOne() throws IOException {
    String text =
        many(
            resource("Dataset", titled("One"))
                + "\n"
                + resource("Image", titled("Two"))
                + "\n"
                + resource("Text", titled("Three")));
    RecordedInput read = read(text);

    assertEquals(List.of("One", "Three"), read.titles());
    assertEquals(List.of("papers:3 no data set, software or paper"), read.complaints());
  }

  @Test
  void softwareIsTheRepositoryItCameFrom() throws IOException {
    String related =
        "<relatedIdentifiers><relatedIdentifier relatedIdentifierType='URL'"
            + " relationType='IsSupplementTo'>https://gitlab.com/pond/lab/otters/-/tree/v1"
            + "</relatedIdentifier></relatedIdentifiers>";
    SourceRecord code = read(resource("Software", titled("Otters") + related)).records.get(0);

    assertEquals("[repository:gitlab.com/pond/lab/otters]", code.identifiers().toString());
    assertEquals(List.of("https://doi.org/10.5555/x"), Told.values(code, Property.CITED_AS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<resource/> | no data set, software or paper",
        "<otters/> | no metadata of DataCite",
        "<resource><resourceType resourceTypeGeneral='Dataset'/></resource> | no name",
        "<resource><resourceType resourceTypeGeneral='Text'/></resource> | no title",
        "<resource><resourceType resourceTypeGeneral='Software'/></resource> | no repository",
        "<!DOCTYPE resource [<!ENTITY a 'x'>]><resource>&a;</resource>"
            + " | XML with a document type",
        "<resource>&otter;</resource> | broken XML",
        "<resource><titles></resource> | broken XML",
        "<resource><titles> | cut off",
        "'' | cut off"
      })
  void whatIsWrongIsSaid(String input, String reason) throws IOException {
    RecordedInput read = read(input);

    assertEquals(List.of(), read.titles());
    assertEquals(List.of(reason), read.reasons());
  }

  @Test
  void deepNestingIsARejectionAndNoOverflow() throws IOException {
    String deep = "<titles>".repeat(100_000);
    String text = "<resources>" + resource("Dataset", titled("One")) + "\n<resource>" + deep;

    assertEquals(List.of("One"), read(text).titles());
    assertEquals(List.of("papers:2 XML beyond limits"), read(text).complaints());
  }

  @Test
  void aTitleGivenTwiceIsAnAlias() throws IOException {
    SourceRecord reeds =
        read(resource("Dataset", titled("Reeds") + titled("Rushes"))).records.get(0);

    assertEquals("Reeds", reeds.title());
    assertEquals(List.of("Rushes"), Told.values(reeds, Property.ALIAS));
  }
}
