package org.papergraph.server.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.papergraph.ontology.Papergraph;
import org.papergraph.store.StoreVersion;

class GraphIndexesTest {
  private static final List<Node> RELATIONS =
      List.of(term(Papergraph.INTRODUCES_METHOD), term(Papergraph.MENTIONS_METHOD));
  private static final Set<Integer> BOTH = Set.of(0, 1);

  private final AtomicReference<StoreVersion> version =
      new AtomicReference<>(new StoreVersion("one", Instant.EPOCH));

  private static Node term(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node method(String name) {
    return term("https://w3id.org/papergraph/id/method/" + name);
  }

  private static DatasetGraph otters(DatasetGraph dataset) {
    String file =
        GraphIndexesTest.class.getResource("/org/papergraph/server/otters.trig").toString();
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, file));
    return dataset;
  }

  private GraphIndexes indexes(DatasetGraph dataset) {
    return new GraphIndexes(dataset, RELATIONS, version::get);
  }

  private GraphIndex index(DatasetGraph dataset) {
    return Txn.calculateRead(dataset, indexes(dataset)::now);
  }

  private static List<String> described(DatasetGraph dataset, GraphIndex index) {
    return Txn.calculateRead(
        dataset,
        () -> {
          List<String> said = new ArrayList<>();
          for (String name : List.of("otternet", "reedformer", "heronnet")) {
            int thing = index.number(method(name)).orElseThrow();
            int[] papers = index.papers().papers(thing, BOTH);
            said.add(name + " " + index.papers().years(Arrays.stream(papers)));
            index
                .papers()
                .shared(papers, BOTH, thing)
                .forEach(
                    one ->
                        said.add(
                            name
                                + " with "
                                + index.papers().thing(one.thing())
                                + " "
                                + one.papers()
                                + " of "
                                + one.all()));
          }
          index
              .results()
              .claims()
              .forEach(
                  claim ->
                      said.add(
                          index.results().node(claim)
                              + " "
                              + claim.value()
                              + claim.unit()
                              + claim.relative()
                              + index.papers().paper(claim.paper())));
          said.sort(String::compareTo);
          return said;
        });
  }

  @Test
  void aDatabaseAndAGraphInMemoryHaveTheSameIndex() {
    DatasetGraph memory = otters(DatasetGraphFactory.createTxnMem());
    DatasetGraph database = otters(DatabaseMgr.createDatasetGraph());

    List<String> expected = described(memory, index(memory));

    assertTrue(expected.contains("otternet {2028=1, 2029=1, 2030=2, 2031=1}"), expected::toString);
    assertTrue(
        expected.contains("otternet with " + method("reedformer") + " 3 of 3"), expected::toString);
    assertEquals(expected, described(database, index(database)));
    DatasetGraph wrapped = new DatasetGraphWrapper(database);
    assertEquals(expected, described(wrapped, index(wrapped)));
    assertTrue(
        Txn.calculateRead(wrapped, () -> Statements.of(wrapped) instanceof StoredStatements),
        "a database is read by its numbers");
  }

  @Test
  void papersComeNewestFirstAndThoseWithoutADateLast() {
    DatasetGraph dataset = otters(DatasetGraphFactory.createTxnMem());
    GraphIndex index = index(dataset);

    int[] papers = index.papers().papers(index.number(method("otternet")).orElseThrow(), BOTH);

    assertArrayEquals(
        new int[] {2031, 2030, 2030, 2029, 2028, 0},
        IntStream.of(papers).map(index.papers()::year).toArray());
  }

  @Test
  void onlyTheRelationsAskedForCount() {
    DatasetGraph dataset = otters(DatasetGraphFactory.createTxnMem());
    GraphIndex index = index(dataset);
    int otternet = index.number(method("otternet")).orElseThrow();

    assertEquals(1, index.papers().papers(otternet, Set.of(0)).length);
    assertEquals(5, index.papers().papers(otternet, Set.of(1)).length);
  }

  @Test
  void pairsAreCountedInTheGivenPapersOnly() {
    DatasetGraph dataset = otters(DatasetGraphFactory.createTxnMem());
    GraphIndex index = index(dataset);
    int otternet = index.number(method("otternet")).orElseThrow();
    int reedformer = index.number(method("reedformer")).orElseThrow();
    int heronnet = index.number(method("heronnet")).orElseThrow();
    int[] papers = index.papers().papers(otternet, BOTH);

    int[][] pairs = index.papers().pairs(papers, new int[] {reedformer, heronnet}, BOTH);

    assertArrayEquals(new int[][] {{3, 0}, {0, 1}}, pairs);
  }

  @Test
  void aComparedMethodIsFound() {
    DatasetGraph dataset = otters(DatasetGraphFactory.createTxnMem());
    GraphIndex index = index(dataset);
    int reedformer = index.number(method("reedformer")).orElseThrow();

    List<Double> values =
        index.results().claims().stream()
            .filter(claim -> index.results().isComparedWith(claim, reedformer))
            .map(ResultIndex.Claim::value)
            .toList();

    assertEquals(List.of(2.5), values);
  }

  @Test
  void theIndexIsMadeAgainWhenTheGraphHasChanged() {
    DatasetGraph dataset = otters(DatasetGraphFactory.createTxnMem());
    GraphIndexes indexes = indexes(dataset);
    GraphIndex before = Txn.calculateRead(dataset, indexes::now);
    assertSame(before, Txn.calculateRead(dataset, indexes::now));

    Txn.executeWrite(
        dataset,
        () ->
            RDFParser.fromString(
                    "<https://p.example/> a <%s> ; <%s> <%s> ."
                        .formatted(
                            Papergraph.PAPER,
                            Papergraph.MENTIONS_METHOD,
                            method("reedformer").getURI()),
                    Lang.TURTLE)
                .parse(dataset));
    version.set(new StoreVersion("two", Instant.EPOCH));
    GraphIndex after = Txn.calculateRead(dataset, indexes::now);

    assertNotSame(before, after);
    int reedformer = after.number(method("reedformer")).orElseThrow();
    assertEquals(4, after.papers().papers(reedformer, BOTH).length);
    assertEquals(Map.of(), after.papers().years(IntStream.empty()));
  }

  @Test
  void whatIsPreparedIsThere() {
    DatasetGraph dataset = otters(DatasetGraphFactory.createTxnMem());
    try (GraphIndexes indexes = indexes(dataset)) {
      indexes.prepare();
      assertTrue(Txn.calculateRead(dataset, indexes::now).papers().size() > 0);
    }
  }

  @Test
  void anEmptyGraphHasAnEmptyIndex() {
    GraphIndex index = index(DatasetGraphFactory.createTxnMem());
    assertEquals(0, index.papers().size());
    assertTrue(index.number(method("otternet")).isEmpty());
  }
}
