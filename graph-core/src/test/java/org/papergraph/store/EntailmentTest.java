package org.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntailmentTest {
  private static final String PREFIXES =
      """
      PREFIX : <https://otters.example/>
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String DATA =
      """
      :p1 a pg:Paper ; pg:introducesMethod :otternet ; pg:usesDataset :larkspur .
      :p2 a pg:Paper ; pg:mentionsMethod :otternet ; pg:introducesDataset :larkspur .
      :p3 a pg:Paper ; pg:mentionsMethod :heronnet .
      :p1 :cites :p2 .
      :p2 :cites :p3 .
      :otternet a pg:Method ; skos:prefLabel "OtterNet" .
      :heronnet a pg:Method ; skos:prefLabel "HeronNet" .
      :larkspur a pg:Dataset ; skos:prefLabel "Larkspur" .
      GRAPH :other { :p4 a pg:Paper ; pg:introducesMethod :heronnet . }
      """;

  /** The same data in a store on disk's technique and in plain memory. */
  static List<DatasetGraph> datasets() {
    List<DatasetGraph> datasets =
        List.of(DatabaseMgr.createDatasetGraph(), DatasetGraphFactory.createTxnMem());
    for (DatasetGraph dataset : datasets) {
      Entailment.addTo(dataset.getContext());
      String trig = PREFIXES.replaceAll("(?m)PREFIX (.*)$", "@prefix $1 .") + DATA;
      Txn.executeWrite(dataset, () -> RDFParser.fromString(trig, Lang.TRIG).parse(dataset));
    }
    return datasets;
  }

  /** The values of {@code ?x}, sorted, without the namespace. */
  private static List<String> xs(DatasetGraph dataset, String query) {
    List<String> values = new ArrayList<>();
    Txn.executeRead(
        dataset,
        () -> {
          try (QueryExecution execution =
              QueryExecution.dataset(org.apache.jena.query.DatasetFactory.wrap(dataset))
                  .query(PREFIXES + query)
                  .build()) {
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
              QuerySolution row = results.next();
              RDFNode found = row.get("x");
              String value = found.isLiteral() ? found.asLiteral().getString() : found.toString();
              values.add(value.replace("https://otters.example/", ":"));
            }
          }
        });
    Collections.sort(values);
    return values;
  }

  private static void finds(String query, String... expected) {
    for (DatasetGraph dataset : datasets()) {
      assertEquals(
          List.of(expected), xs(dataset, query), dataset.getClass().getSimpleName() + ": " + query);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "?x pg:mentionsMethod :otternet | :p1 :p2",
        "?x pg:introducesMethod :otternet | :p1",
        "?x schema:mentions :larkspur | :p1 :p2",
        ":p1 pg:mentionsMethod ?x | :otternet",
        "?p pg:mentionsMethod ?x | :heronnet :otternet :otternet",
        "?x pg:mentionsMethod ?m . ?x pg:usesDataset ?d | :p1 :p2",
        "?x pg:mentionsMethod ?m . ?y pg:introducesMethod ?m FILTER(?x != ?y) | :p2",
        "?x a schema:ScholarlyArticle | :p1 :p2 :p3",
        "?x a pg:Paper | :p1 :p2 :p3",
        "?x a schema:Dataset | :larkspur",
        "?x a schema:ScholarlyArticle ; pg:mentionsMethod :heronnet | :p3"
      })
  void aQueryForTheGeneralFindsTheSpecific(String pattern, String expected) {
    finds("SELECT ?x { " + pattern + " }", expected.split(" "));
  }

  @Test
  void aVariablePredicateSeesWhatIsStated() {
    finds("SELECT (STRAFTER(STR(?r), '#') AS ?x) { :p1 ?r :otternet }", "introducesMethod");
  }

  @Test
  void aVariableClassSeesWhatIsStated() {
    finds("SELECT (STRAFTER(STR(?c), '#') AS ?x) { :p1 a ?c }", "Paper");
  }

  @Test
  void nothingIsCountedTwice() {
    finds("SELECT (STR(COUNT(*)) AS ?x) { ?p pg:mentionsMethod ?m }", "3");
    finds("SELECT (STR(COUNT(*)) AS ?x) { ?p schema:mentions ?m }", "5");
    finds("SELECT (STR(COUNT(*)) AS ?x) { ?p a schema:ScholarlyArticle }", "3");
    finds("SELECT (STR(COUNT(*)) AS ?x) { ?p pg:mentionsMethod ?m ; pg:usesDataset ?d }", "2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "GRAPH ?g { ?x pg:mentionsMethod ?m } | :p4",
        "GRAPH :other { ?x pg:mentionsMethod :heronnet } | :p4",
        "GRAPH :other { ?x a schema:ScholarlyArticle } | :p4",
        "{ ?x pg:mentionsMethod :heronnet } UNION { GRAPH ?g { ?x pg:mentionsMethod :heronnet } } | :p3 :p4"
      })
  void namedGraphsAreAskedLikewise(String pattern, String expected) {
    finds("SELECT ?x { " + pattern + " }", expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "?x a pg:Paper FILTER EXISTS { ?x pg:mentionsMethod :otternet } | :p1 :p2",
        "?x a pg:Paper FILTER NOT EXISTS { ?x pg:mentionsMethod :otternet } | :p3",
        "?x a pg:Paper MINUS { ?x pg:mentionsMethod :otternet } | :p3",
        "?x a pg:Paper OPTIONAL { ?x pg:usesDataset ?d } FILTER(BOUND(?d)) | :p1 :p2",
        "{ SELECT ?x { ?x pg:mentionsMethod :otternet } } | :p1 :p2",
        "VALUES ?m { :otternet } ?x pg:mentionsMethod ?m | :p1 :p2",
        "BIND(:otternet AS ?m) ?x pg:mentionsMethod ?m | :p1 :p2"
      })
  void everyPartOfAQueryFollowsTheOntology(String pattern, String expected) {
    finds("SELECT ?x { " + pattern + " }", expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "?p pg:mentionsMethod/skos:prefLabel ?x | HeronNet OtterNet OtterNet",
        ":otternet ^pg:mentionsMethod ?x | :p1 :p2",
        ":p1 pg:mentionsMethod/^pg:mentionsMethod ?x | :p1 :p2",
        ":p1 :cites/pg:mentionsMethod ?x | :otternet",
        ":p1 a/^a ?x | :p1 :p2 :p3"
      })
  void aPathOfStepsFollowsTheOntology(String pattern, String expected) {
    finds("SELECT ?x { " + pattern + " }", expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '#',
      value = {
        ":p1 (pg:mentionsMethod|:cites) ?x => :otternet :p2",
        ":p1 (pg:mentionsMethod|pg:usesDataset) ?x => :larkspur :otternet",
        ":p1 (pg:mentionsMethod|:cites)/skos:prefLabel ?x => OtterNet",
        ":p1 pg:mentionsMethod+ ?x => :otternet",
        ":p1 pg:mentionsMethod? ?x => :otternet :p1",
        ":p1 (pg:mentionsMethod/^pg:mentionsMethod)+ ?x => :p1 :p2",
        ":p1 :cites*/pg:mentionsMethod ?x => :heronnet :otternet :otternet",
        ":p1 (pg:mentionsMethod/skos:prefLabel)? ?x => :p1 OtterNet",
        "?x ^(^pg:mentionsMethod) :otternet => :p1 :p2"
      })
  void aPathWithAlternativesOrRepetitionFollowsTheOntology(String pattern, String expected) {
    finds("SELECT ?x { " + pattern + " }", expected.split(" "));
  }

  @Test
  void aPatternOfManyGeneralTermsIsAnswered() {
    finds(
        "SELECT DISTINCT ?x { ?x a schema:ScholarlyArticle ; schema:mentions ?a, ?b, ?c, ?d ."
            + " ?y schema:mentions ?a ; pg:mentionsMethod ?e ; pg:usesDataset ?f }",
        ":p1",
        ":p2");
  }
}
