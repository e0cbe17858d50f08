package org.papergraph.read.rdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.MadeUpGraphs;
import org.papergraph.read.RecordSink;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceReaders;
import org.papergraph.read.SourceRecord;
import org.papergraph.read.UnreadableInputException;
import org.papergraph.record.Agent;
import org.papergraph.record.Field;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class RdfReaderTest {
  static final String PREFIXES =
      """
      @prefix pg: <https://w3id.org/papergraph/ontology#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix dc: <http://purl.org/dc/elements/1.1/> .
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix schema: <https://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix : <https://pond.example/> .
      """;

  private static final String EVERY_FIELD =
      PREFIXES
          + """
            :paper a pg:Paper ;
              dcterms:title "On Mud"@en, "Vom Schlamm"@de ; rdfs:label "On Mud" ;
              dcterms:abstract "Mud is wet."@en, "Schlamm ist nass."@de ;
              dcterms:description "It is about mud." ;
              dcterms:identifier "doi:10.5555/Mud", "a number" ;
              pg:hasAuthorship [ pg:author :finn ; pg:position 2 ; schema:affiliation "Pond" ],
                [ pg:author :greta ; pg:position 1 ; schema:name "G. Heron" ] ;
              dcterms:issued "2031-05-02"^^xsd:date ; dcterms:modified "2031-06"^^xsd:gYearMonth ;
              pg:featured "2031-05-04T10:00:00Z"^^xsd:dateTime ;
              pg:containerTitle "Pond Papers" ; schema:genre "journal" ; schema:volumeNumber "3" ;
              schema:issueNumber "1" ; schema:pagination "1-9" ; dc:publisher "Mere Press" ;
              dc:language "en" ; dc:rights "CC-BY-4.0" ; schema:keywords "mud" ;
              dc:subject "wetness" ; schema:url <https://pond.example/mud>, <https://doi.org/10.5555/mud> ;
              schema:contentUrl <https://pond.example/mud.pdf> ;
              schema:associatedMedia <https://pond.example/mud.zip> ;
              schema:video <https://pond.example/mud.mp4> ; pg:upvotes 3 ;
              schema:alternateName "Mud!" ; schema:version "2" ;
              schema:programmingLanguage "Heronese" ; schema:encodingFormat "text" ;
              schema:size "3 kB" ; dcat:downloadURL <https://pond.example/mud.gz> ;
              schema:isBasedOn "water" ; schema:citation <https://doi.org/10.5555/water> ;
              pg:downloads 4 ; pg:forks 5 ; schema:commentCount 6 ; pg:stars 7 ;
              schema:award "Best Mud" ; pg:retracted "too wet" ; skos:note "It dries." ;
              pg:hasRepository <https://github.com/pond/mud> ;
              pg:hasLink :site, :elsewhere ; pg:publishedIn [ schema:name "Pond" ] ;
              schema:sourceOrganization [ schema:name "Mere" ; schema:url <https://mere.example/> ] ;
              pg:usesDataset [ skos:prefLabel "Reeds-31" ] ;
              pg:introducesDataset [ skos:prefLabel "Mud-31" ] ;
              pg:addressesTask [ skos:prefLabel "Drying" ] ; pg:mentionsTask "Wading" ;
              pg:mentionsMethod :otternet ; pg:introducesMethod [ skos:prefLabel "HeronNet" ] ;
              pg:hasResult [ pg:value 91.5 ; pg:unit "%" ; pg:metric [ skos:prefLabel "Accuracy" ] ;
                pg:onDataset [ skos:prefLabel "Mud-31" ] ; pg:ofMethod :otternet ] .
            :site pg:linkKind "project" .
            :greta schema:name "Greta Heron" ; schema:familyName "Heron" ;
              dcterms:identifier "orcid:0000-0001-2345-6789" .
            :finn schema:name "Finn Coot" ; schema:familyName "Coot" .
            :data a pg:Dataset ; skos:prefLabel "Mud-31" ; skos:altLabel "Mud of 2031" ;
              dcterms:description "Mud." ; dcterms:identifier "hf-dataset:pond/mud" .
            :otternet a pg:Method ; skos:prefLabel "OtterNet" .
            :code a pg:Repository ; schema:name "mud" ; dcterms:description "Code." ;
              schema:codeRepository <https://github.com/Pond/Mud> .
            """;

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new RdfReader(), text);
  }

  private static List<String> fields(SourceRecord record) {
    return record.fields().stream().map(it -> it.property() + " " + it.value()).toList();
  }

  @Test
  void whatThePageListsIsWhatIsKept() throws IOException {
    assertEquals(List.of(), DocumentedFields.differences("rdf", read(EVERY_FIELD).records));
  }

  @Test
  void aPaperIsReadWithAllThatIsSaidOfIt() throws IOException {
    RecordedInput read = read(EVERY_FIELD);
    SourceRecord paper = read.records.get(0);

    assertEquals(List.of(), read.complaints());
    assertEquals("On Mud", paper.title());
    assertEquals("Mud is wet.", paper.abstractText());
    assertEquals("[doi:10.5555/mud]", paper.identifiers().toString());
    assertEquals(
        List.of("G. Heron", "Finn Coot"), paper.authors().stream().map(Agent::name).toList());
    assertEquals("Heron", paper.authors().get(0).family());
    assertEquals("[orcid:0000-0001-2345-6789]", paper.authors().get(0).identifiers().toString());
    assertEquals("Finn", paper.authors().get(1).given());
    assertEquals(List.of("Pond"), paper.authors().get(1).affiliations());
    assertEquals(List.of("https://pond.example/mud"), paper.description().values(Property.PAGE));
    assertEquals(List.of("2031-05-04"), paper.description().values(Property.FEATURED));
    assertEquals(
        List.of("https://pond.example/site"), paper.description().values(Property.PROJECT));
    assertEquals("91.5%", paper.description().results().get(0).value());
    assertEquals("OtterNet", paper.description().results().get(0).method());
    assertTrue(
        paper.fields().stream()
            .anyMatch(it -> it.address().toString().contains("https://mere.example/")));
  }

  @Test
  void thingsOfWhichMoreIsSaidThanTheirNameAreRecords() throws IOException {
    List<SourceRecord> records = read(EVERY_FIELD).records;

    assertEquals(
        List.of(Subject.PAPER, Subject.DATASET, Subject.REPOSITORY),
        records.stream().map(it -> it.description().subject()).toList());
    assertEquals("Mud.", records.get(1).abstractText());
    assertEquals("[hf-dataset:pond/mud]", records.get(1).identifiers().toString());
    assertEquals("[repository:github.com/pond/mud]", records.get(2).identifiers().toString());
    assertEquals(List.of(1, 2, 3), records.stream().map(SourceRecord::onLine).toList());
  }

  @Test
  void whatOnlyATextSaysIsNoField() throws IOException {
    String text =
        PREFIXES
            + """
              :paper a pg:Paper ; dcterms:title "On Mud" ; pg:usesDataset :reeds, :mud, :water .
              :reeds skos:prefLabel "Reeds" . :mud skos:prefLabel "Mud" .
              :water skos:prefLabel "Water" .
              :m a pg:Mention ; pg:inPaper :paper ; pg:denotes :reeds, :mud ; pg:exact "reeds" .
              :f a pg:FieldReading ; pg:inPaper :paper ; pg:denotes :mud ; pg:exact "MUD" .
              """;

    assertEquals(List.of("DATASET MUD", "DATASET Water"), fields(read(text).records.get(0)));
  }

  @Test
  void creatorsAreAuthorsWhereThereIsNoOrder() throws IOException {
    String text =
        PREFIXES
            + ":p a pg:Paper ; dcterms:title \"A\" ;"
            + " dcterms:creator \"Greta Heron\", [ schema:name \"Finn Coot\" ], \" \" .";

    assertEquals(
        List.of("Finn Coot", "Greta Heron"),
        read(text).records.get(0).authors().stream().map(Agent::name).sorted().toList());
  }

  @Test
  void papersComeInTheOrderOfTheirAddresses() throws IOException {
    String paper = ":%s a pg:Paper ; dcterms:title \"%s\" .\n";
    String text =
        PREFIXES
            + paper.formatted("b", "B")
            + paper.formatted("c", "C")
            + paper.formatted("a", "A");

    assertEquals(List.of("A", "B", "C"), read(text).titles());
    assertEquals(List.of("1-1", "1-1", "1-1"), read(text).lines());
  }

  @Test
  void addressesThatAreRelativeStayWhatTheyAre() throws IOException {
    String text =
        PREFIXES + "<p> a pg:Paper ; dcterms:title \"A\" ; schema:contentUrl <paper.pdf> .";

    assertEquals(List.of("NOTE paper.pdf"), fields(read(text).records.get(0)));
  }

  @Test
  void rdfThatSaysNothingInOurTermsIsRejected() throws IOException {
    String text = "@prefix dcterms: <http://purl.org/dc/terms/> .\n<a> dcterms:title \"A\" .\n";

    assertTrue(new RdfReader().recognises(text));
    assertEquals(List.of("nothing in our terms"), read(text).reasons());
    assertEquals(List.of("nothing in our terms"), read("").reasons());
  }

  @Test
  void whatStandsBeforeASyntaxErrorIsTaken() throws IOException {
    RecordedInput turtle = read(MadeUpGraphs.TURTLE + "\n<a> <b> .\n<c> a <d> .\n");
    RecordedInput quads = read(MadeUpGraphs.N_QUADS + "<a:a> <b:b> .\n");

    assertEquals(List.of("On Mud"), turtle.titles());
    assertEquals(List.of("papers:10 broken RDF"), turtle.complaints());
    assertEquals(List.of("On \"Mud\""), quads.titles());
    assertEquals(List.of("papers:4 broken RDF"), quads.complaints());
  }

  @Test
  void whatCouldBeReadBeforeAnErrorOfTheDiskIsTaken() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    byte[] text = (MadeUpGraphs.TURTLE + " ".repeat(1 << 17)).getBytes(UTF_8);
    InputStream input =
        UnreadableInputException.marking(
            new SequenceInputStream(new ByteArrayInputStream(text), broken));
    RecordedInput read = new RecordedInput();

    assertThrows(UnreadableInputException.class, () -> new RdfReader().read(input, "papers", read));
    assertEquals(List.of("On Mud"), read.titles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":p a pg:Paper .|no title",
        ":p a pg:Paper ; dcterms:title \" \" .|no title",
        ":d a pg:Dataset ; dcterms:identifier \"hf-dataset:mud\" .|no name",
        ":p a pg:Paper ; dcterms:title \"\\uD800\" .|broken RDF|nothing"
      })
  void whatIsWrongIsSaid(String textAndReason) throws IOException {
    String[] parts = textAndReason.split("\\|", -1);
    RecordedInput read = read(PREFIXES + parts[0]);

    assertEquals(List.of(), read.titles());
    assertFalse(read.reasons().isEmpty());
    assertEquals(parts[1], read.reasons().get(0));
  }

  @Test
  void bytesThatAreNoTextCostOneRecord() throws IOException {
    String text =
        PREFIXES
            + ":a a pg:Paper ; dcterms:title \"R\u00e9eds\" .\n"
            + ":b a pg:Paper ; dcterms:title \"Mud\" .\n";
    RecordedInput read = RecordedInput.of(new RdfReader(), text.getBytes(ISO_8859_1));

    assertEquals(List.of("Mud"), read.titles());
    assertEquals(List.of("invalid UTF-8"), read.reasons());
  }

  @Test
  void aTextThatIsTooLongCostsOneRecord() throws IOException {
    String text =
        PREFIXES
            + ":a a pg:Paper ; dcterms:title \"A\" ; dcterms:abstract \"\"\""
            + "mud ".repeat(300_000)
            + "\"\"\" .\n:b a pg:Paper ; dcterms:title \"B\" .\n";

    assertEquals(List.of("B"), read(text).titles());
    assertEquals(List.of("text too long"), read(text).reasons());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ :a ", "( ", "<< ", "{ ", "\"mud ", "\"\"\"mud\\\"", "<a:mud", ":mud"})
  void whatIsBeyondLimitsEndsTheInput(String piece) throws IOException {
    String end = piece.matches(".*mud.*") ? piece + "x".repeat(17 << 20) : piece.repeat(100_000);
    RecordedInput read = read(MadeUpGraphs.TURTLE + "\n<s:s> <p:p> " + end);

    assertEquals(List.of("On Mud"), read.titles(), piece);
    assertEquals(List.of("RDF beyond limits"), read.reasons(), piece);
  }

  @Test
  void quotesAndCommentsAreNotTakenForBrackets() throws IOException {
    String odd =
        "# [[[[ \" ' <\n:a :b \"[[[ \\\" (((\", '((( # ', \"\", '', \"\"\"[[\"\"[\"\"\", '''(''(''' ;"
            + " :c <https://pond.example/[[#((> .\n";
    RecordedInput read = read(PREFIXES + odd.repeat(40) + MadeUpGraphs.TURTLE);

    assertEquals(List.of("On Mud"), read.titles());
    assertEquals(List.of(), read.complaints());
  }

  @Test
  void nothingIsLeftOnDisk() throws IOException {
    List<Path> before = scratch();
    read(MadeUpGraphs.TURTLE);
    read("@prefix pg: <https://w3id.org/papergraph/ontology#> . broken");
    assertThrows(
        IOException.class,
        () ->
            new RdfReader()
                .read(
                    new ByteArrayInputStream(MadeUpGraphs.TURTLE.getBytes(UTF_8)),
                    "papers",
                    new FullDisk()));

    assertEquals(before, scratch());
  }

  private static List<Path> scratch() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(
              it ->
                  String.valueOf(it.getFileName())
                      .startsWith("papergraph-graph-" + ProcessHandle.current().pid() + "-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void onlyRdfInKnownTermsIsRecognised() {
    RdfReader reader = new RdfReader();

    assertTrue(reader.recognises(EVERY_FIELD));
    assertTrue(reader.recognises("BASE <http://purl.org/dc/terms/>\n<a> <title> \"A\" ."));
    assertTrue(reader.recognises("_:a <http://purl.org/dc/terms/title> \"A\" ."));
    assertTrue(reader.recognises("<urn:g> { <urn:a> <https://schema.org/name> \"A\" }"));
    assertFalse(reader.recognises("<urn:a> <urn:b> <urn:c> ."));
    assertFalse(reader.recognises("Mud: see <https://schema.org/Mud> a schema:Thing"));
    assertEquals(
        List.of("rdf"),
        SourceReaders.all().stream()
            .filter(it -> it.recognises(EVERY_FIELD))
            .map(it -> it.name())
            .toList());
  }

  @Test
  void aNoteBeginsWithItsField() throws IOException {
    String text =
        PREFIXES
            + ":p a pg:Paper ; dcterms:title \"A\" ; skos:note \"paper/url: mud: wet\", \"It is so.\" .";

    assertEquals(
        List.of(
            Field.of(Property.NOTE, "It is so.", "skos:note"),
            Field.of(Property.NOTE, "mud: wet", "paper/url")),
        read(text).records.get(0).fields());
  }

  /** Takes no records. */
  private static final class FullDisk implements RecordSink {
    @Override
    public int beginPage() {
      return 0;
    }

    @Override
    public void record(SourceRecord record) throws IOException {
      throw new IOException("the disk is full");
    }

    @Override
    public void rejection(Rejection rejection) {}

    @Override
    public void endPage(int page, SourcePage description) {}
  }
}
