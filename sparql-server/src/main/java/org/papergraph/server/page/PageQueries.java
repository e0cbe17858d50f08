package org.papergraph.server.page;

import org.apache.jena.graph.Node;

/** The queries that answer what a page shows, as addresses of the pages of their results. */
final class PageQueries {
  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX graph: <https://w3id.org/papergraph/graph/>

      """;

  private static final String MENTIONS =
      """
      SELECT ?words ?part ?begin ?denotes ?name ?confidence ?rule
      WHERE {
        GRAPH graph:evidence {
          ?mention pg:inPaper %s ; pg:exact ?words ; pg:denotes ?denotes ;
                   pg:inPart ?part ; pg:begin ?begin ; pg:confidence ?confidence ; pg:rule ?rule .
        }
        OPTIONAL { ?denotes skos:prefLabel ?name }
      }
      ORDER BY DESC(?part) ?begin
      """;

  private static final String THINGS =
      """
      SELECT ?relation ?thing ?name
      WHERE {
        VALUES ?relation {
          pg:introducesMethod pg:mentionsMethod pg:introducesDataset pg:usesDataset
          pg:addressesTask pg:mentionsTask pg:reportsMetric pg:mentionsMetric
          pg:hasRepository pg:hasLink pg:definesAcronym
        }
        %s ?relation ?thing .
        OPTIONAL { ?thing skos:prefLabel ?name }
      }
      ORDER BY ?relation ?name
      """;

  private static final String RESULTS =
      """
      SELECT ?result ?value ?unit ?metric ?dataset ?method ?comparedWith
      WHERE {
        %s pg:hasResult ?result .
        ?result pg:value ?value .
        OPTIONAL { ?result pg:unit ?unit }
        OPTIONAL { ?result pg:metric / skos:prefLabel ?metric }
        OPTIONAL { ?result pg:onDataset / skos:prefLabel ?dataset }
        OPTIONAL { ?result pg:ofMethod / skos:prefLabel ?method }
        OPTIONAL { ?result pg:baseline / skos:prefLabel ?comparedWith }
      }
      ORDER BY ?result
      """;

  private static final String RELATED =
      """
      SELECT ?paper ?title (COUNT(DISTINCT ?thing) AS ?shared)
      WHERE {
        %s (pg:introducesMethod|pg:mentionsMethod|pg:introducesDataset|pg:usesDataset) ?thing .
        ?paper (pg:introducesMethod|pg:mentionsMethod|pg:introducesDataset|pg:usesDataset) ?thing ;
               dcterms:title ?title .
        FILTER (?paper != %1$s)
      }
      GROUP BY ?paper ?title
      ORDER BY DESC(?shared) ?paper
      LIMIT 20
      """;

  private static final String PAPERS_OF_PERSON =
      """
      SELECT ?issued ?paper ?title
      WHERE {
        ?paper dcterms:creator %s ; dcterms:title ?title .
        OPTIONAL { ?paper dcterms:issued ?issued }
      }
      ORDER BY DESC(?issued) ?title
      """;

  private static final String PAPERS_OF_VENUE =
      """
      SELECT ?issued ?paper ?title
      WHERE {
        ?paper pg:publishedIn %s ; dcterms:title ?title .
        OPTIONAL { ?paper dcterms:issued ?issued }
      }
      ORDER BY DESC(?issued) ?title
      LIMIT 500
      """;

  private static final String STATEMENTS =
      """
      SELECT ?graph ?subject ?property ?value
      WHERE {
        { %s ?property ?value } UNION { ?subject ?property %1$s }
        UNION { GRAPH ?graph { %1$s ?property ?value } }
        UNION { GRAPH ?graph { ?subject ?property %1$s } }
      }
      LIMIT 500
      """;

  private PageQueries() {}

  static String mentions(Node paper) {
    return link(MENTIONS, paper);
  }

  static String things(Node paper) {
    return link(THINGS, paper);
  }

  static String results(Node paper) {
    return link(RESULTS, paper);
  }

  static String related(Node paper) {
    return link(RELATED, paper);
  }

  static String papersOfPerson(Node person) {
    return link(PAPERS_OF_PERSON, person);
  }

  static String papersOfVenue(Node venue) {
    return link(PAPERS_OF_VENUE, venue);
  }

  static String statements(Node thing) {
    return link(STATEMENTS, thing);
  }

  private static String link(String query, Node node) {
    return Addresses.query(PREFIXES + query.formatted("<" + node.getURI() + ">"));
  }
}
