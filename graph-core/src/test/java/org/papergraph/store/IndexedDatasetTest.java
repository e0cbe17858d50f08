package org.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.papergraph.search.IndexContents;
import org.papergraph.search.SearchIndex;

class IndexedDatasetTest {
  private static final String OTTERS = "https://otters.example/";
  private static final List<Node> SUBJECTS =
      List.of(iri("otter"), iri("heron"), iri("reed"), NodeFactory.createBlankNode("den"));
  private static final List<Node> GRAPHS =
      List.of(Quad.defaultGraphIRI, Quad.defaultGraphNodeGenerated, iri("g1"), iri("g2"));
  private static final List<Node> PROPERTIES =
      List.of(
          iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
          iri("http://purl.org/dc/terms/title"),
          iri("http://purl.org/dc/terms/abstract"),
          iri("http://www.w3.org/2004/02/skos/core#altLabel"),
          iri("http://purl.org/dc/terms/issued"),
          iri("https://w3id.org/papergraph/ontology#usesDataset"),
          iri("otterly"));
  private static final List<Node> OBJECTS =
      List.of(
          iri("https://w3id.org/papergraph/ontology#Paper"),
          iri("https://w3id.org/papergraph/ontology#Method"),
          iri("dataset"),
          NodeFactory.createLiteralString("Otters' dens"),
          NodeFactory.createLiteralLang("hérons", "fr"),
          NodeFactory.createLiteralString("2031"));

  /** A change, and what it is, for the report of a failure. */
  private record Step(String what, Consumer<DatasetGraph> change) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(name.contains(":") ? name : OTTERS + name);
  }

  private static Arbitrary<Quad> quads(boolean patterns) {
    return Combinators.combine(
            node(GRAPHS, patterns),
            node(SUBJECTS, patterns),
            node(PROPERTIES, patterns),
            node(OBJECTS, patterns))
        .as(Quad::create);
  }

  private static Arbitrary<Node> node(List<Node> nodes, boolean orAny) {
    Arbitrary<Node> one = Arbitraries.of(nodes);
    return orAny ? Arbitraries.oneOf(one, Arbitraries.just(Node.ANY)) : one;
  }

  private static Arbitrary<Step> of(
      String what, Arbitrary<Quad> quads, BiConsumer<DatasetGraph, Quad> change) {
    return quads.map(quad -> new Step(what + " " + quad, to -> change.accept(to, quad)));
  }

  private static Graph graph(DatasetGraph of, Quad quad) {
    return quad.isDefaultGraph() ? of.getDefaultGraph() : of.getGraph(quad.getGraph());
  }

  private static Graph single(Quad quad) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(quad.asTriple());
    return graph;
  }

  private static void update(DatasetGraph dataset, String text) {
    UpdateExec.dataset(dataset).update(text).execute();
  }

  private static Arbitrary<Step> updates() {
    return Arbitraries.of(
            "DELETE { ?s ?p ?o } INSERT { ?s <https://otters.example/otterly> ?o } WHERE"
                + " { ?s ?p ?o FILTER(isLiteral(?o)) }",
            "INSERT { GRAPH <https://otters.example/g1> { ?s ?p ?o } } WHERE { ?s ?p ?o }",
            "INSERT DATA { <https://otters.example/otter> a"
                + " <https://w3id.org/papergraph/ontology#Paper> ;"
                + " <http://purl.org/dc/terms/title> 'Reeds' }",
            "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
            "CLEAR DEFAULT",
            "CLEAR ALL",
            "CLEAR NAMED",
            "DROP ALL",
            "DROP SILENT GRAPH <https://otters.example/g1>",
            "COPY <https://otters.example/g2> TO DEFAULT",
            "ADD DEFAULT TO <https://otters.example/g1>",
            "MOVE <https://otters.example/g1> TO DEFAULT")
        .map(
            text ->
                new Step(
                    text,
                    to ->
                        update(
                            to,
                            text.replace("COPY <", "COPY SILENT <")
                                .replace("MOVE <", "MOVE SILENT <"))));
  }

  @Provide
  Arbitrary<List<List<Step>>> transactions() {
    Arbitrary<Quad> quads = quads(false);
    Arbitrary<Step> adding = of("add", quads, DatasetGraph::add);
    Arbitrary<Step> step =
        Arbitraries.oneOf(
            adding,
            adding,
            of(
                "add 4",
                quads,
                (to, q) -> to.add(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject())),
            of("delete", quads, DatasetGraph::delete),
            of(
                "delete 4",
                quads,
                (to, q) ->
                    to.delete(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject())),
            of(
                "deleteAny",
                quads(true),
                (to, q) ->
                    to.deleteAny(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject())),
            of("clear", quads, (to, q) -> to.clear()),
            of("removeGraph", quads, (to, q) -> to.removeGraph(q.getGraph())),
            of("addGraph", quads, (to, q) -> to.addGraph(q.getGraph(), single(q))),
            of("graph add", quads, (to, q) -> graph(to, q).add(q.asTriple())),
            of("graph delete", quads, (to, q) -> graph(to, q).delete(q.asTriple())),
            of("graph clear", quads, (to, q) -> graph(to, q).clear()),
            of(
                "graph remove",
                quads,
                (to, q) -> graph(to, q).remove(q.getSubject(), Node.ANY, Node.ANY)),
            of("graph addInto", quads, (to, q) -> GraphUtil.addInto(graph(to, q), single(q))),
            of("graph deleteFrom", quads, (to, q) -> GraphUtil.deleteFrom(graph(to, q), single(q))),
            updates());
    return step.list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(6);
  }

  private static List<String> fromScratch(DatasetGraph dataset) throws IOException {
    try (SearchIndex index = SearchIndex.inMemory()) {
      Txn.executeRead(
          dataset,
          () -> {
            try {
              index.fill(dataset, 0);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      index.commit();
      return IndexContents.of(index);
    }
  }

  private static void follows(DatasetGraph base, List<List<Step>> transactions) throws IOException {
    try (SearchIndex index = SearchIndex.inMemory()) {
      IndexedDataset dataset = IndexedDataset.of(base, index);
      int number = 0;
      for (List<Step> steps : transactions) {
        long before = dataset.revision();
        dataset.begin(number % 2 == 0 ? TxnType.WRITE : TxnType.READ_PROMOTE);
        steps.forEach(step -> step.change().accept(dataset));
        finish(dataset, number++ % 3);
        assertEquals(fromScratch(base), IndexContents.of(index));
        long after = Txn.calculateRead(base, () -> Revision.of(base));
        assertEquals(dataset.revision(), after);
        if (after > 0) {
          assertEquals(OptionalLong.of(after), index.revision());
        }
        assertTrue(after >= before);
      }
    }
  }

  private static void finish(DatasetGraph dataset, int how) {
    if (how < 2) {
      dataset.commit();
    } else {
      dataset.abort();
    }
    dataset.end();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void theIndexOfADatabaseIsAlwaysThatOfItsGraph(
      @ForAll("transactions") List<List<Step>> transactions) throws IOException {
    follows(DatabaseMgr.createDatasetGraph(), transactions);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theIndexOfAGraphInMemoryIsAlwaysThatOfTheGraph(
      @ForAll("transactions") List<List<Step>> transactions) throws IOException {
    follows(DatasetGraphFactory.createTxnMem(), transactions);
  }

  @Test
  void aTransactionThatChangesNothingIsNoRevision() {
    try (SearchIndex index = SearchIndex.inMemory()) {
      IndexedDataset dataset = IndexedDataset.of(DatabaseMgr.createDatasetGraph(), index);

      Txn.executeWrite(dataset, () -> assertFalse(dataset.contains(Quad.ANY)));
      assertEquals(0, dataset.revision());
      Txn.executeWrite(dataset, () -> dataset.add(Quad.create(iri("g1"), triple())));
      assertEquals(1, dataset.revision());
      dataset.begin(ReadWrite.WRITE);
      dataset.getDefaultGraph().add(triple());
      dataset.abort();
      assertEquals(1, dataset.revision());
    }
  }

  private static Triple triple() {
    return Triple.create(SUBJECTS.get(0), PROPERTIES.get(1), OBJECTS.get(3));
  }
}
