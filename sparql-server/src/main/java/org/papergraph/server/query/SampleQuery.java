package org.papergraph.server.query;

import java.util.List;

/**
 * A query to start with.
 *
 * @param title what it asks, as a sentence without its full stop
 * @param text the SPARQL, prefixes included
 */
public record SampleQuery(String title, String text) {
  /** The prefixes that queries over the graph need, one a line. */
  public static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final SampleQuery FREQUENT_METHODS =
      new SampleQuery(
          "Which methods do most papers speak of",
          """
          PREFIX pg: <https://w3id.org/papergraph/ontology#>
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

          SELECT ?method ?name (COUNT(?paper) AS ?papers)
          WHERE {
            ?paper pg:mentionsMethod ?method .
            ?method skos:prefLabel ?name .
          }
          GROUP BY ?method ?name
          ORDER BY DESC(?papers) ?name
          LIMIT 20
          """);

  private static final SampleQuery METHODS_WITH_CODE =
      new SampleQuery(
          "Which new methods come with code, and where is it",
          """
          PREFIX pg: <https://w3id.org/papergraph/ontology#>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          PREFIX schema: <https://schema.org/>
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

          SELECT ?name ?code ?paper ?title
          WHERE {
            ?paper pg:introducesMethod ?method ;
                   pg:hasRepository ?repository ;
                   rdfs:label ?title .
            ?method skos:prefLabel ?name .
            ?repository schema:codeRepository ?code .
          }
          ORDER BY ?name ?code ?paper
          LIMIT 50
          """);

  private static final SampleQuery RESULTS =
      new SampleQuery(
          "What did papers measure, in which metric and on which data",
          """
          PREFIX pg: <https://w3id.org/papergraph/ontology#>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

          SELECT ?dataset ?metric ?value ?unit ?title
          WHERE {
            ?paper pg:hasResult ?result ;
                   rdfs:label ?title .
            ?result pg:value ?value ;
                    pg:onDataset / skos:prefLabel ?dataset ;
                    pg:metric / skos:prefLabel ?metric .
            OPTIONAL { ?result pg:unit ?unit }
          }
          ORDER BY ?dataset ?metric DESC(?value) ?title
          LIMIT 50
          """);

  /** Three queries that have answers in any graph of some size. */
  public static List<SampleQuery> all() {
    return List.of(FREQUENT_METHODS, METHODS_WITH_CODE, RESULTS);
  }
}
