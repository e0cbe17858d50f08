package org.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papergraph.ontology.Papergraph;
import org.papergraph.store.ScratchGraph;

/** What dumps and parts of graphs hold, and how they look. */
final class GraphExportTest {
  private static final String POND =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX graph: <https://w3id.org/papergraph/graph/>
      PREFIX id: <https://w3id.org/papergraph/id/>
      PREFIX paper: <https://w3id.org/papergraph/id/paper/>
      PREFIX method: <https://w3id.org/papergraph/id/method/>
      paper:reeds a pg:Paper ; dcterms:title "Of Reeds" ; dcterms:issued 2031 ;
        pg:introducesMethod method:otternet ; pg:mentionsMethod method:heronnet .
      paper:mud a pg:Paper ; dcterms:title "Of Mud" ; pg:mentionsMethod method:otternet .
      method:otternet a pg:Method ; skos:prefLabel "OtterNet" ; skos:altLabel "Otter", "Lutra" .
      method:heronnet a pg:Method ; skos:prefLabel "HeronNet" .
      graph:evidence { id:m1 a pg:Mention ; pg:inPaper paper:reeds ; pg:denotes method:otternet ;
        pg:exact "OtterNet" . id:m2 a pg:Mention ; pg:inPaper paper:mud ;
        pg:denotes method:otternet ; pg:exact "an otter" }
      graph:provenance { paper:reeds prov:wasDerivedFrom id:record . id:record pg:inSource id:page .
        id:page pg:sha256 "00" . id:otherpage pg:sha256 "11" }
      graph:runs { id:run a pg:Run }
      """;

  private static final Node OTTERNET =
      NodeFactory.createURI(Papergraph.DEFAULT_BASE + "method/otternet");

  @Test
  void turtleIsSortedAndHasAStatementALine() throws IOException {
    String turtle = dump(pond(), ExportFormat.TURTLE, Profile.PLAIN);
    assertTrue(
        turtle.endsWith(
            """

            method:heronnet
                a pg:Method ;
                skos:prefLabel "HeronNet" .

            method:otternet
                a pg:Method ;
                skos:altLabel "Lutra" ,
                    "Otter" ;
                skos:prefLabel "OtterNet" .

            paper:mud
                a pg:Paper ;
                dcterms:title "Of Mud" ;
                pg:mentionsMethod method:otternet .

            paper:reeds
                a pg:Paper ;
                dcterms:issued 2031 ;
                dcterms:title "Of Reeds" ;
                pg:introducesMethod method:otternet ;
                pg:mentionsMethod method:heronnet .
            """),
        turtle);
  }

  @Test
  void aPlainDumpHoldsFactsAndAFullOneAllButRuns() throws IOException {
    assertEquals(14, lines(dump(pond(), ExportFormat.NQUADS, Profile.PLAIN)).size());
    List<String> full = lines(dump(pond(), ExportFormat.NQUADS, Profile.FULL));
    assertEquals(14 + 8 + 4, full.size());
    assertTrue(full.stream().noneMatch(line -> line.contains("/graph/runs")));
  }

  @Test
  void eachMentionSaysInTripleTermsWhatItIsEvidenceOf() throws IOException {
    String trig = dump(pond(), ExportFormat.TRIG, Profile.RDF12);
    DatasetGraph read = read(trig, Lang.TRIG);
    Node reifies = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    List<Node> said = new ArrayList<>();
    read.find(Node.ANY, Node.ANY, reifies, Node.ANY)
        .forEachRemaining(quad -> said.add(quad.getObject()));
    assertEquals(2, said.size());
    assertTrue(
        said.stream()
            .allMatch(
                term -> term.isTripleTerm() && term.getTriple().getObject().equals(OTTERNET)));
  }

  @Test
  void tripleTermsAreRefusedWhereTheFormatHasNone() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> dump(pond(), ExportFormat.RDFXML, Profile.RDF12));
    assertTrue(String.valueOf(refused.getMessage()).contains("turtle, trig"), refused::toString);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"TURTLE", "NTRIPLES", "NQUADS", "TRIG", "JSONLD", "RDFXML"})
  void eachPartIsADocumentAndTogetherTheyAreTheGraph(ExportFormat format) throws IOException {
    Lang lang =
        switch (format) {
          case TURTLE -> Lang.TURTLE;
          case NTRIPLES -> Lang.NTRIPLES;
          case NQUADS -> Lang.NQUADS;
          case TRIG -> Lang.TRIG;
          case JSONLD -> Lang.JSONLD;
          default -> Lang.RDFXML;
        };
    InParts parts = new InParts();
    new GraphExport(pond()).write(format, Profile.FULL, parts, 1);
    DatasetGraph together = DatasetGraphFactory.create();
    for (ByteArrayOutputStream part : parts.written) {
      read(part.toString(StandardCharsets.UTF_8), lang).find().forEachRemaining(together::add);
    }
    String whole = dump(pond(), format, Profile.FULL);
    assertTrue(parts.written.size() > 5, () -> parts.written.size() + " parts");
    assertEquals(statements(read(whole, lang)), statements(together));
    assertEquals(statements(together).size(), parts.statements);
  }

  @Test
  void whatIsConstructedIsExported() throws IOException {
    String query =
        "PREFIX pg: <https://w3id.org/papergraph/ontology#> CONSTRUCT { ?m pg:exact ?p }"
            + " { ?p pg:mentionsMethod ?m }";
    try (ScratchGraph part = Subgraph.of(pond(), QueryFactory.create(query))) {
      assertEquals(2, lines(dump(part.dataset(), ExportFormat.NTRIPLES, Profile.FULL)).size());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Subgraph.of(pond(), QueryFactory.create("SELECT * { ?s ?p ?o }")));
  }

  @Test
  void allOfAKindIsWhatIsSaidOfThem() throws IOException {
    Node method = NodeFactory.createURI(Papergraph.METHOD);
    try (ScratchGraph part = Subgraph.ofKind(pond(), method, Profile.PLAIN)) {
      assertEquals(6, lines(dump(part.dataset(), ExportFormat.NTRIPLES, Profile.FULL)).size());
    }
  }

  @Test
  void whatIsSaidOfAThingGoesAsDeepAsIsAsked() throws IOException {
    DatasetGraph pond = pond();
    try (ScratchGraph part = Subgraph.about(pond, List.of(OTTERNET), 1, Profile.PLAIN)) {
      String near = dump(part.dataset(), ExportFormat.TURTLE, Profile.PLAIN);
      assertTrue(near.contains("pg:introducesMethod method:otternet"), near);
      assertTrue(near.contains("\"Of Mud\""), near);
      assertFalse(near.contains("heronnet"), near);
    }
    try (ScratchGraph part = Subgraph.about(pond, List.of(OTTERNET), 2, Profile.PLAIN)) {
      String far = dump(part.dataset(), ExportFormat.TURTLE, Profile.PLAIN);
      assertTrue(far.contains("pg:mentionsMethod method:heronnet"), far);
    }
  }

  @Test
  void withEvidenceComeMentionsAndSourcesOfPapersThatAreDescribed() throws IOException {
    Node reeds = NodeFactory.createURI(Papergraph.DEFAULT_BASE + "paper/reeds");
    try (ScratchGraph part = Subgraph.about(pond(), List.of(reeds), 1, Profile.FULL)) {
      String quads = dump(part.dataset(), ExportFormat.NQUADS, Profile.FULL);
      assertTrue(quads.contains("/id/m1>"), quads);
      assertTrue(quads.contains("\"00\""), quads);
      assertFalse(quads.contains("/id/m2>"), quads);
      assertFalse(quads.contains("\"11\""), quads);
    }
  }

  @Test
  void aFileAppearsOnlyOnceItIsWhole(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new/pond.ttl");
    new GraphExport(pond()).toFile(ExportFormat.TURTLE, file);
    assertEquals(dump(pond(), ExportFormat.TURTLE, Profile.FULL), Files.readString(file));
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertEquals(List.of(file), files.toList());
    }
    assertThrows(
        IOException.class, () -> new GraphExport(pond()).toFile(ExportFormat.TURTLE, folder));
  }

  private static DatasetGraph pond() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(dataset, () -> RDFParser.fromString(POND, Lang.TRIG).parse(dataset));
    return dataset;
  }

  private static String dump(DatasetGraph dataset, ExportFormat format, Profile profile)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GraphExport(dataset)
        .write(format, profile, DumpTarget.stream(out, Compression.NONE), Long.MAX_VALUE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static DatasetGraph read(String text, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .parse(dataset);
    return dataset;
  }

  private static List<String> statements(DatasetGraph dataset) {
    List<String> all = new ArrayList<>();
    dataset.find().forEachRemaining(quad -> all.add(quad.toString()));
    return all.stream().sorted().toList();
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  /** Keeps the parts of a dump. */
  private static final class InParts implements DumpTarget {
    private final List<ByteArrayOutputStream> written = new ArrayList<>();
    private long statements;

    @Override
    public OutputStream begin() {
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      written.add(part);
      return part;
    }

    @Override
    public void ended(long count) {
      statements += count;
    }
  }
}
