package org.papergraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryGate;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.server.query.QueryRunner;
import org.papergraph.store.StoreVersion;

@Timeout(60)
class GraphNumbersTest {
  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private volatile String tag = "one";
  private final GraphNumbers numbers = numbers(dataset);

  private GraphNumbers numbers(DatasetGraph of) {
    GuardedQueries queries = new GuardedQueries(new QueryGate(QueryLimits.DEFAULT), Set.of());
    Site site = Site.of(of, Papergraph.DEFAULT_BASE, new QueryRunner(of, queries));
    return new GraphNumbers(site, () -> new StoreVersion(tag, Instant.EPOCH));
  }

  @AfterEach
  void close() {
    numbers.close();
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(Papergraph.DEFAULT_BASE + path);
  }

  /** Adds papers of a year, of which some mention a method. */
  private void papers(int year, int count, String method, int mentioning) {
    Txn.executeWrite(
        dataset,
        () -> {
          Graph facts = dataset.getDefaultGraph();
          for (int i = 0; i < count; i++) {
            Node paper = iri("paper/" + year + "-" + i);
            facts.add(paper, Terms.TYPE, EntityKind.PAPER.type());
            facts.add(
                paper,
                Terms.ISSUED,
                NodeFactory.createLiteralDT(String.valueOf(year), XSDDatatype.XSDgYear));
            if (i < mentioning) {
              facts.add(iri("method/" + method), Terms.TYPE, EntityKind.METHOD.type());
              facts.add(paper, Relation.MENTIONS_METHOD.property(), iri("method/" + method));
            }
          }
        });
  }

  private GraphNumbers.Known await(GraphNumbers of, GraphNumbers.State state)
      throws InterruptedException {
    GraphNumbers.Known known = of.now();
    while (known.state() != state) {
      Thread.sleep(10);
      known = of.now();
    }
    return known;
  }

  private static long papers(GraphNumbers.Known known) {
    return known.summary().counts().orElseThrow().get(0).number();
  }

  @Test
  void nothingIsKnownBeforeItIsCounted() {
    GraphNumbers.Known known = numbers.now();
    assertEquals(GraphNumbers.State.COUNTING, known.state());
    assertEquals(GraphSummary.NOTHING, known.summary());
  }

  @Test
  void theNumbersFollowTheVersionOfTheGraph() throws InterruptedException {
    papers(2031, 3, "reed", 1);
    assertEquals(3, papers(await(numbers, GraphNumbers.State.CURRENT)));
    papers(2030, 2, "reed", 1);
    tag = "two";
    GraphNumbers.Known outdated = numbers.now();
    assertEquals(GraphNumbers.State.OUTDATED, outdated.state());
    assertEquals(3, papers(outdated));
    assertEquals(5, papers(await(numbers, GraphNumbers.State.CURRENT)));
  }

  @Test
  void whatCannotBeCountedIsSaid() throws InterruptedException {
    GraphNumbers broken =
        numbers(
            new DatasetGraphWrapper(dataset) {
              @Override
              public Graph getDefaultGraph() {
                throw new IllegalStateException("the disk is gone");
              }
            });
    GraphNumbers.Known known = await(broken, GraphNumbers.State.FAILED);
    assertEquals(GraphSummary.NOTHING, known.summary());
    broken.close();
  }

  @Test
  void aTrendComparesTheSharesOfTheLastTwoFullYears() throws InterruptedException {
    papers(2029, 100, "reed", 10);
    papers(2030, 50, "reed", 10);
    papers(2031, 5, "otter", 5);
    Trends trends = await(numbers, GraphNumbers.State.CURRENT).summary().trends().orElseThrow();
    assertEquals(2030, trends.year());
    assertEquals(50, trends.papers());
    assertEquals(100, trends.papersBefore());
    Trends.Growth growth = trends.growing().getOrDefault(Shelf.METHODS, List.of()).get(0);
    assertEquals(iri("method/reed"), growth.thing());
    assertEquals(10, growth.now());
    assertEquals(10, growth.before());
    assertEquals(List.of(0, 0, 0, 0, 10, 10), growth.years());
    assertEquals(0.1, trends.growth(growth.now(), growth.before()), 1e-9);
  }

  @Test
  void whatIsInFewPapersOrShrinksIsNoTrend() throws InterruptedException {
    papers(2029, 100, "reed", 50);
    papers(2030, 100, "reed", 20);
    papers(2031, 5, "otter", 5);
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.getDefaultGraph().add(iri("method/rare"), Terms.TYPE, EntityKind.METHOD.type());
          for (int i = 0; i < 2; i++) {
            dataset
                .getDefaultGraph()
                .add(
                    iri("paper/2030-" + i),
                    Relation.MENTIONS_METHOD.property(),
                    iri("method/rare"));
          }
        });
    Trends trends = await(numbers, GraphNumbers.State.CURRENT).summary().trends().orElseThrow();
    assertEquals(3, trends.least());
    assertTrue(trends.isEmpty(), trends.toString());
  }

  @Test
  void yearsWithFewPapersAreNotCompared() throws InterruptedException {
    papers(2029, 10, "reed", 1);
    papers(2030, 10, "reed", 9);
    papers(2031, 5, "otter", 5);
    Trends trends = await(numbers, GraphNumbers.State.CURRENT).summary().trends().orElseThrow();
    assertTrue(trends.isEmpty(), trends.toString());
  }
}
