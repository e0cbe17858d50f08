package org.papergraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.link.Mapping.Status;
import org.papergraph.resolve.PaperKey;
import org.papergraph.validate.GraphValidation;
import org.papergraph.write.Iris;

class MappingRdfTest {
  private static final String PREFIXES =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX sssom: <https://w3id.org/sssom/>
      PREFIX semapv: <https://w3id.org/semapv/vocab/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX pav: <http://purl.org/pav/>
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      """;

  private static final Iris IRIS = new Iris(MadeUpMappings.BASE);

  private static void write(DatasetGraph dataset, List<Mapping> mappings) {
    Txn.executeWrite(
        dataset,
        () -> {
          MappingRdf rdf = new MappingRdf(StreamRDFLib.dataset(dataset), IRIS);
          mappings.forEach(rdf::write);
        });
  }

  private static DatasetGraph graph(Mapping... mappings) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    write(dataset, List.of(mappings));
    return dataset;
  }

  private static DatasetGraph parsed(String trig) {
    return RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph();
  }

  private static void assertSame(String trig, DatasetGraph dataset) {
    assertEquals(quads(parsed(trig)), quads(dataset));
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    return Txn.calculateRead(dataset, () -> Iter.toSet(dataset.find()));
  }

  private static List<Mapping> stored(DatasetGraph dataset) {
    return Txn.calculateRead(dataset, () -> StoredMappings.of(dataset));
  }

  @Test
  void aMappingIsAnAxiomWithTheSlotsOfTheStandard() {
    assertSame(
        PREFIXES
            + """
            <https://w3id.org/papergraph/graph/links> {
              <https://w3id.org/papergraph/id/mapping/%s> a owl:Axiom ;
                owl:annotatedSource <https://w3id.org/papergraph/id/method/otternet> ;
                owl:annotatedProperty skos:exactMatch ;
                owl:annotatedTarget <https://reeds.example/topics/otter_network> ;
                sssom:subject_label "OtterNet" ;
                sssom:object_label "otter network" ;
                sssom:mapping_justification semapv:LexicalMatching ;
                sssom:confidence "0.95"^^xsd:double ;
                sssom:subject_match_field skos:altLabel ;
                sssom:object_match_field skos:prefLabel ;
                sssom:match_string "otter network" ;
                sssom:object_source <https://reeds.example/> ;
                sssom:object_source_version "2031-04" ;
                sssom:mapping_tool "papergraph" ;
                sssom:mapping_tool_version "0.1.0" ;
                pg:mappingStatus "asserted" }
            """
                .formatted(
                    PaperKey.sha256(
                            "https://w3id.org/papergraph/id/method/otternet"
                                + " http://www.w3.org/2004/02/skos/core#exactMatch"
                                + " https://reeds.example/topics/otter_network")
                        .substring(0, 24)),
        graph(MadeUpMappings.otterNet(Status.ASSERTED)));
  }

  @Test
  void aRejectedMappingNegatesItsPredicateAndSaysWhoDecided() {
    Mapping mapping =
        MadeUpMappings.decided(Status.REJECTED, "A. Reed", "2031-05-02", "They count \"reeds\".");

    assertSame(
        PREFIXES
            + """
            <https://w3id.org/papergraph/graph/links> {
              <%s> a owl:Axiom ;
                owl:annotatedSource <https://w3id.org/papergraph/id/task/heron-counting> ;
                owl:annotatedProperty skos:closeMatch ;
                owl:annotatedTarget <https://reeds.example/topics/counting> ;
                sssom:predicate_modifier sssom:NegatedPredicate ;
                sssom:subject_label "heron counting" ;
                sssom:object_label "counting" ;
                sssom:mapping_justification semapv:ManualMappingCuration ;
                sssom:object_source <https://w3id.org/papergraph/file/reeds%%20of%%202031.ttl> ;
                sssom:author_label "A. Reed" ;
                dcterms:created "2031-05-02"^^xsd:date ;
                rdfs:comment "They count \\"reeds\\"." ;
                pg:mappingStatus "rejected" }
            """
                .formatted(new MappingRdf(StreamRDFLib.sinkNull(), IRIS).iri(mapping).getURI()),
        graph(mapping));
  }

  @Test
  void anAuthorWithAnIriIsReferredTo() {
    String orcid = "https://orcid.org/0000-0001-2345-6789";
    DatasetGraph dataset = graph(MadeUpMappings.decided(Status.ACCEPTED, orcid, "", ""));

    assertTrue(
        quads(dataset).stream()
            .anyMatch(
                quad ->
                    quad.getPredicate().hasURI("http://purl.org/pav/authoredBy")
                        && quad.getObject().hasURI(orcid)));
    assertEquals(orcid, stored(dataset).get(0).maker().author());
  }

  @Test
  void whatIsDecidedDoesNotChangeTheNameOfAMapping() {
    MappingRdf rdf = new MappingRdf(StreamRDFLib.sinkNull(), IRIS);

    assertEquals(
        rdf.iri(MadeUpMappings.otterNet(Status.SUGGESTED)),
        rdf.iri(MadeUpMappings.otterNet(Status.REJECTED)));
    assertNotEquals(
        rdf.iri(MadeUpMappings.otterNet(Status.SUGGESTED)),
        rdf.iri(MadeUpMappings.decided(Status.SUGGESTED, "", "", "")));
  }

  @Provide
  Arbitrary<List<Mapping>> mappings() {
    return MadeUpMappings.several();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadBack(@ForAll("mappings") List<Mapping> mappings) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    write(dataset, mappings);

    assertEquals(mappings, stored(dataset));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void whatIsDumpedAndLoadedIsTheSame(@ForAll("mappings") List<Mapping> mappings)
      throws IOException {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    write(dataset, mappings);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GraphExport(dataset).toStream(ExportFormat.NQUADS, out);
    DatasetGraph loaded =
        RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.NQUADS).toDatasetGraph();

    assertEquals(mappings, stored(loaded));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void shapesAreKept(@ForAll("mappings") List<Mapping> mappings) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    write(dataset, mappings);

    assertEquals(List.of(), new GraphValidation(dataset).validate());
  }

  @Test
  void aStoreOnDiskGivesThemBack(@TempDir Path folder) {
    List<Mapping> mappings = MadeUpMappings.several().sample();
    DatasetGraph disk = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      write(disk, mappings);
      assertEquals(mappings, stored(disk));
    } finally {
      TDBInternal.expel(disk);
    }
  }

  @Test
  void whatIsNoMappingIsPassedOver() {
    DatasetGraph dataset = graph(MadeUpMappings.otterNet(Status.ASSERTED));
    dataset.add(
        Quad.create(
            Slots.GRAPH,
            NodeFactory.createURI("https://otters.example/1"),
            RDF.type.asNode(),
            Slots.AXIOM));
    dataset.add(
        Quad.create(
            NodeFactory.createURI("https://otters.example/g"),
            NodeFactory.createURI("https://otters.example/2"),
            RDF.type.asNode(),
            Slots.AXIOM));

    assertEquals(1, stored(dataset).size());
  }
}
