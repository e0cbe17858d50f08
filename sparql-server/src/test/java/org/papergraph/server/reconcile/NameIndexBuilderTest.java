package org.papergraph.server.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.page.EntityKind;
import org.papergraph.server.page.Site;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryGate;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.server.query.QueryRunner;

class NameIndexBuilderTest {
  private static final Set<EntityKind> ALL = EnumSet.copyOf(Types.ALL);

  /** A number is kept in a database's indexes themselves. */
  private static final String MORE =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      <https://w3id.org/papergraph/id/method/pond-2031> a pg:Method ;
        skos:prefLabel "Pond Net" ; skos:altLabel 2031 .
      <https://elsewhere.example/method/pike> a pg:Method ; skos:prefLabel "Pike" .
      """;

  private static NameIndex index(DatasetGraph dataset, BooleanSupplier cancelled) {
    String ponds = NameIndexBuilderTest.class.getResource("../ponds.trig").toString();
    Txn.executeWrite(
        dataset,
        () -> {
          RDFDataMgr.read(dataset, ponds);
          RDFParser.fromString(MORE, Lang.TURTLE).parse(dataset);
        });
    QueryRunner queries =
        new QueryRunner(dataset, new GuardedQueries(new QueryGate(QueryLimits.DEFAULT), Set.of()));
    Site site = Site.of(dataset, Papergraph.DEFAULT_BASE, queries);
    return Txn.calculateRead(
        dataset,
        () -> {
          try {
            return NameIndexBuilder.build(site, cancelled);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<List<Entry>> answers(NameIndex index) {
    List<List<Entry>> answers = new ArrayList<>();
    for (String name : List.of("otter", "reed", "heron", "pond", "2031", "pike", "wader")) {
      answers.add(index.withKey(name, ALL, 50));
      answers.add(index.like(name, ALL, 50));
      answers.add(index.beginning(name, ALL, 0, 50));
      answers.add(index.withIdentifier(List.of("method/" + name, "paper/" + name), ALL, 50));
    }
    return answers;
  }

  @Test
  void aDatabaseIsReadLikeAnyGraph() throws IOException {
    try (NameIndex any = index(DatasetGraphFactory.createTxnMem(), () -> false);
        NameIndex stored = index(DatabaseMgr.createDatasetGraph(), () -> false)) {
      assertEquals(any.size(), stored.size());
      assertEquals(answers(any), answers(stored));
      assertFalse(stored.beginning("otter", ALL, 0, 50).isEmpty());
    }
  }

  @Test
  void numbersAreNamesAndOthersEntitiesAreNot() throws IOException {
    try (NameIndex stored = index(DatabaseMgr.createDatasetGraph(), () -> false)) {
      assertEquals(
          List.of(
              new Entry(
                  "method/pond-2031",
                  "Pond Net",
                  List.of("pondnet", "2031"),
                  List.of(EntityKind.METHOD),
                  0)),
          stored.withKey("2031", ALL, 50));
      assertEquals(List.of(), stored.withKey("pike", ALL, 50));
    }
  }

  @Test
  void itStopsWhenTold() {
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    assertThrows(CancellationException.class, () -> index(database, () -> true));
  }

  @ParameterizedTest
  @CsvSource({
    "Otter-Net 7B, b net otter 7",
    "reed2heron, 2 heron reed",
    "C++ for ponds, cplusplus for pond",
    "a+1, aplus1",
    "' -- ', ''",
    "otter_s, otter s",
    "x\u00B2\u2167, 2viii x",
    "\uD835\uDFD8pond, 0 pond"
  })
  void lettersAndDigitsAreWordsOfTheirOwn(String name, String words) {
    Set<String> expected = words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    assertEquals(expected, NameIndex.words(name));
  }
}
