package org.papergraph.export.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.export.PondGraph;
import org.papergraph.read.MadeUpDatasets;
import org.papergraph.read.MadeUpRepositories;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceRecord;
import org.papergraph.read.dataset.CroissantReader;
import org.papergraph.read.repository.CodemetaReader;
import org.papergraph.record.Agent;
import org.papergraph.record.Property;
import org.papergraph.store.GraphStore;

class ProfilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir static Path folder;
  private static GraphStore store;

  @BeforeAll
  static void build() throws IOException {
    store = PondGraph.build(folder);
  }

  @AfterAll
  static void close() throws IOException {
    store.close();
  }

  private static List<JsonNode> documents(DatasetGraph dataset, DocumentProfile profile)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long count = Profiles.lines(dataset, profile, out);
    List<JsonNode> documents = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      documents.add(JSON.readTree(line));
    }
    assertEquals(count, documents.size());
    return documents;
  }

  private static JsonNode document(DocumentProfile profile, String id) throws IOException {
    return documents(store.dataset(), profile).stream()
        .filter(it -> it.path("@id").textValue().equals(PondGraph.BASE + id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> each(JsonNode value, String field) {
    List<String> texts = new ArrayList<>();
    value.forEach(it -> texts.add(it.path(field).asText()));
    return texts;
  }

  @Test
  void aPaperIsAScholarlyArticle() throws IOException {
    JsonNode paper = document(DocumentProfile.SCHEMA_ORG, "paper/doi/10.5555/reeds.7");

    assertEquals("https://schema.org/", paper.path("@context").path("@vocab").asText());
    assertEquals("ScholarlyArticle", paper.path("@type").asText());
    assertEquals("OtterNet: Counting $k$ Reeds, \"at Night\"", paper.path("name").asText());
    assertEquals(List.of("Zoe Heron", "Abe Coot"), each(paper.path("author"), "name"));
    assertEquals("Heron", paper.path("author").get(0).path("familyName").asText());
    assertEquals("2031", paper.path("datePublished").asText());
    assertEquals("pond", paper.path("isPartOf").path("name").asText());
    assertEquals("https://doi.org/10.5555/reeds.7", paper.path("sameAs").asText());
    assertTrue(each(paper.path("about"), "name").contains("OtterNet"), paper.toString());
    assertTrue(each(paper.path("mentions"), "name").contains("PebbleNet"), paper.toString());
    assertFalse(each(paper.path("mentions"), "name").contains("OtterNet"), paper.toString());
    assertTrue(
        each(paper.path("mentions"), "codeRepository").contains("https://github.com/pond/reeds"));
  }

  @Test
  void papersDatasetsAndRepositoriesAreDescribedInTheWordsOfSchemaOrg() throws IOException {
    Set<String> types = new TreeSet<>();
    for (JsonNode document : documents(store.dataset(), DocumentProfile.SCHEMA_ORG)) {
      types.add(document.path("@type").asText());
    }
    JsonNode reeds = document(DocumentProfile.SCHEMA_ORG, "repository/github.com/pond/reeds");

    assertEquals(Set.of("Dataset", "ScholarlyArticle", "SoftwareSourceCode"), types);
    assertEquals("https://github.com/pond/reeds", reeds.path("codeRepository").asText());
    assertTrue(
        each(reeds.path("subjectOf"), "@id")
            .contains(PondGraph.BASE + "paper/doi/10.5555/reeds.7"));
  }

  @Test
  void documentsAreRdfWithoutAnythingFetched() throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Profiles.lines(store.dataset(), DocumentProfile.SCHEMA_ORG, out);
    out.toString(UTF_8)
        .lines()
        .forEach(
            line ->
                RDFParser.create()
                    .source(new ByteArrayInputStream(line.getBytes(UTF_8)))
                    .lang(Lang.JSONLD11)
                    .parse(graph));
    Node paper = NodeFactory.createURI(PondGraph.BASE + "paper/doi/10.5555/reeds.7");

    assertTrue(
        graph.contains(
            paper,
            RDF.type.asNode(),
            NodeFactory.createURI("https://schema.org/ScholarlyArticle")));
  }

  private static SourceRecord read(SourceReader reader, String text) throws IOException {
    return RecordedInput.of(reader, text).records.get(0);
  }

  /** What our own reader makes of a document that was made of what it read once. */
  private static SourceRecord again(DocumentProfile profile, String id, SourceReader reader)
      throws IOException {
    String text = document(profile, id).toString();
    assertTrue(reader.recognises(text), text);
    return read(reader, text);
  }

  private static Set<String> values(SourceRecord record, Property property) {
    return new TreeSet<>(record.description().values(property));
  }

  private static List<String> names(SourceRecord record) {
    return record.authors().stream().map(Agent::name).toList();
  }

  @Test
  void aDatasetComesBackFromCroissant() throws IOException {
    CroissantReader reader = new CroissantReader();
    SourceRecord given = read(reader, MadeUpDatasets.CROISSANT);
    String id =
        documents(store.dataset(), DocumentProfile.CROISSANT).stream()
            .filter(it -> it.path("name").asText().equals(given.title()))
            .map(it -> it.path("@id").asText().substring(PondGraph.BASE.length()))
            .findFirst()
            .orElseThrow();
    SourceRecord back = again(DocumentProfile.CROISSANT, id, reader);

    assertEquals(given.title(), back.title());
    assertEquals(given.abstractText(), back.abstractText());
    assertEquals(names(given), names(back));
    assertEquals(given.authors().get(0).identifiers(), back.authors().get(0).identifiers());
    for (Property property :
        List.of(
            Property.LICENSE,
            Property.ISSUED,
            Property.MODIFIED,
            Property.VERSION,
            Property.LANGUAGE,
            Property.PUBLISHER,
            Property.DOWNLOAD,
            Property.KEYWORD)) {
      assertEquals(values(given, property), values(back, property), property.name());
    }
    assertTrue(values(back, Property.PAGE).containsAll(values(given, Property.PAGE)));
    assertTrue(back.identifiers().containsAll(given.identifiers()), back.identifiers().toString());
  }

  @Test
  void aDocumentOfCroissantHoldsNothingThatTheGraphDoesNotKnow() throws IOException {
    for (JsonNode document : documents(store.dataset(), DocumentProfile.CROISSANT)) {
      assertEquals("http://mlcommons.org/croissant/1.0", document.path("conformsTo").asText());
      assertEquals("sc:Dataset", document.path("@type").asText());
      assertTrue(document.findValues("sha256").isEmpty(), document.toString());
      assertTrue(document.path("recordSet").isMissingNode(), document.toString());
    }
  }

  @Test
  void aRepositoryComesBackFromCodemeta() throws IOException {
    CodemetaReader reader = new CodemetaReader();
    SourceRecord given = read(reader, MadeUpRepositories.CODEMETA);
    SourceRecord back = again(DocumentProfile.CODEMETA, "repository/github.com/pond/reeds", reader);

    assertEquals(given.title(), back.title());
    assertEquals(given.abstractText(), back.abstractText());
    assertTrue(names(back).containsAll(names(given)), names(back).toString());
    for (Property property :
        List.of(
            Property.LICENSE,
            Property.PROGRAMMING_LANGUAGE,
            Property.VERSION,
            Property.KEYWORD,
            Property.DOWNLOAD,
            Property.PAGE)) {
      assertTrue(
          values(back, property).containsAll(values(given, property)),
          property + ": " + values(given, property) + ", " + values(back, property));
    }
    assertTrue(back.identifiers().containsAll(given.identifiers()), back.identifiers().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "skos:prefLabel \"Mud\"",
        "skos:prefLabel \"Mud\" ; dcterms:description \"Wet.\"",
        "skos:prefLabel \"Mud\" ; dc:rights \"cc0\"",
        "dcterms:description \"Wet.\" ; dc:rights \"cc0\"",
        "skos:prefLabel \"Mud\" ; dcterms:description \" \" ; dc:rights \"cc0\""
      })
  void aDatasetOfWhichTooLittleIsKnownHasNoCroissant(String facts) throws IOException {
    DatasetGraph dataset = PondGraph.of("pond:mud a pg:Dataset ; " + facts + " .");

    assertEquals(List.of(), documents(dataset, DocumentProfile.CROISSANT));
    assertEquals(1, documents(dataset, DocumentProfile.SCHEMA_ORG).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dc:rights \"cc0\"", "schema:url <https://pond.example/mud>"})
  void termsOfUseOrAnAddressAreEnough(String facts) throws IOException {
    DatasetGraph dataset =
        PondGraph.of(
            "pond:mud a pg:Dataset ; skos:prefLabel \"Mud\" ; dcterms:description \"Wet.\" ; "
                + facts
                + " .");

    assertEquals(1, documents(dataset, DocumentProfile.CROISSANT).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schema:name \"mud\"",
        "schema:name \"mud\" ; schema:codeRepository <https://github.com/pond/mud>",
        "schema:name \"mud\" ; dcterms:description \"Wet.\"",
        "schema:codeRepository <https://github.com/pond/mud> ; dcterms:description \"Wet.\""
      })
  void aRepositoryOfWhichTooLittleIsKnownHasNoCodemeta(String facts) throws IOException {
    DatasetGraph dataset = PondGraph.of("pond:mud a pg:Repository ; " + facts + " .");

    assertEquals(List.of(), documents(dataset, DocumentProfile.CODEMETA));
  }

  @ParameterizedTest
  @EnumSource
  void eachDocumentIsAFileOfItsOwn(DocumentProfile profile, @TempDir Path out) throws IOException {
    long count = Profiles.files(store.dataset(), profile, out.resolve("new"));
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    try (Stream<Path> files = Files.list(out.resolve("new"))) {
      for (Path file : files.toList()) {
        names.add(file.getFileName().toString());
        assertTrue(JSON.readTree(Files.readString(file)).has("@id"));
      }
    }

    assertEquals(documents(store.dataset(), profile).size(), count);
    assertEquals(count, names.size());
    for (String name : names) {
      assertTrue(name.matches("[a-z0-9-]{1,101}\\.json"), name);
    }
  }

  @Test
  void namesOfFilesAreToldApartByTheirHashes() {
    String one = FileNames.of("dataset/../A:B", "https://pond.example/A");
    String other = FileNames.of("dataset/../a?b", "https://pond.example/a");

    assertTrue(one.startsWith("dataset-a-b-"), one);
    assertTrue(other.startsWith("dataset-a-b-"), other);
    assertFalse(one.equals(other), one);
    assertTrue(FileNames.of("\u6c34".repeat(300), "x").matches("-?[0-9a-f]{20}"));
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyGraphGivesNoDocuments(DocumentProfile profile) throws IOException {
    assertEquals(List.of(), documents(PondGraph.of(""), profile));
  }
}
