package org.papergraph.server.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** The queries behind the page of an entity. */
final class EntityQueries {
  private static final Pattern PLAIN_IRI = Pattern.compile("[^\\x00-\\x20<>\"{}|^`\\\\]+");

  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX sssom: <https://w3id.org/sssom/>

      """;

  private final String entity;
  private final String property;

  private EntityQueries(String entity, String property) {
    this.entity = entity;
    this.property = property;
  }

  static Optional<EntityQueries> of(Node entity, EntityKind kind) {
    return term(entity).map(term -> new EntityQueries(term, property(kind)));
  }

  /** A node as it stands in a query. */
  static Optional<String> term(Node node) {
    return Optional.of(node)
        .filter(it -> it.isURI() && PLAIN_IRI.matcher(it.getURI()).matches())
        .map(it -> "<" + it.getURI() + ">");
  }

  /** From papers to things of a kind, the stronger relations included. */
  private static String property(EntityKind kind) {
    return switch (kind) {
      case METHOD -> "pg:mentionsMethod";
      case DATASET -> "pg:usesDataset";
      case TASK -> "pg:mentionsTask";
      case METRIC -> "pg:mentionsMetric";
      case REPOSITORY -> "pg:hasRepository";
      case RESULT -> "pg:hasResult";
      case LINK -> "pg:hasLink";
      case ACRONYM -> "pg:definesAcronym";
      case PAPER -> "dcterms:references";
    };
  }

  private static String query(String withoutPrefixes) {
    return PREFIXES + withoutPrefixes;
  }

  Behind papers() {
    return new Behind(
        "its papers",
        query(
            """
            SELECT ?paper ?title (MIN(STR(?date)) AS ?issued)
            WHERE {
              ?paper %s %s ; rdfs:label ?title .
              OPTIONAL { ?paper dcterms:issued ?date }
            }
            GROUP BY ?paper ?title
            ORDER BY DESC(?issued) ?paper
            """
                .formatted(property, entity)));
  }

  Behind introducedBy(Relation relation) {
    return new Behind(
        "papers that introduce it",
        query(
            """
            SELECT ?paper ?title (MIN(STR(?date)) AS ?issued)
            WHERE {
              ?paper pg:introduces%s %s ; rdfs:label ?title .
              OPTIONAL { ?paper dcterms:issued ?date }
            }
            GROUP BY ?paper ?title
            ORDER BY ?issued ?paper
            """
                .formatted(relation == Relation.INTRODUCES_METHOD ? "Method" : "Dataset", entity)));
  }

  Behind years() {
    return new Behind(
        "papers a year",
        query(
            """
            SELECT ?year (COUNT(?paper) AS ?papers)
            WHERE {
              { SELECT ?paper (MIN(SUBSTR(STR(?date), 1, 4)) AS ?year)
                WHERE { ?paper %s %s ; dcterms:issued ?date }
                GROUP BY ?paper }
            }
            GROUP BY ?year
            ORDER BY ?year
            """
                .formatted(property, entity)));
  }

  /** Things of a kind that the papers speak of. */
  Behind together(EntityKind kind, boolean addressed) {
    return new Behind(
        kind.plural() + " of its papers",
        query(
            """
            SELECT ?thing ?name (COUNT(DISTINCT ?paper) AS ?papers)
            WHERE {
              ?paper %s %s ; %s ?thing .
              ?thing skos:prefLabel ?name .
              FILTER (?thing != %s)
            }
            GROUP BY ?thing ?name
            ORDER BY DESC(?papers) ?name
            """
                .formatted(
                    property, entity, addressed ? "pg:addressesTask" : property(kind), entity)));
  }

  /** Things of the same kind, those whose papers are most alike first. */
  Behind alike() {
    return new Behind(
        "what it stands beside",
        query(
            """
            SELECT ?thing ?name ?shared ?all ((?shared * ?shared / ?all) AS ?likeness)
            WHERE {
              { SELECT ?thing (COUNT(DISTINCT ?paper) AS ?shared)
                WHERE { ?paper %1$s %2$s ; %1$s ?thing . FILTER (?thing != %2$s) }
                GROUP BY ?thing }
              { SELECT ?thing (COUNT(DISTINCT ?other) AS ?all)
                WHERE { ?other %1$s ?thing }
                GROUP BY ?thing }
              ?thing skos:prefLabel ?name .
              FILTER (?shared > 1)
            }
            ORDER BY DESC(?likeness) ?name
            """
                .formatted(property, entity)));
  }

  /** What other vocabularies call it, and why it is taken for that. */
  Behind links() {
    return new Behind(
        "links to other vocabularies",
        query(
            """
            SELECT ?match ?concept ?label ?status ?confidence ?justification ?reason
            WHERE {
              {
                VALUES ?match { skos:exactMatch skos:closeMatch }
                %1$s ?match ?concept
              } UNION {
                GRAPH <https://w3id.org/papergraph/graph/links> {
                  ?mapping owl:annotatedSource %1$s ;
                           owl:annotatedProperty ?match ;
                           owl:annotatedTarget ?concept ;
                           pg:mappingStatus ?status .
                  OPTIONAL { ?mapping sssom:object_label ?label }
                  OPTIONAL { ?mapping sssom:confidence ?confidence }
                  OPTIONAL { ?mapping sssom:mapping_justification ?justification }
                  OPTIONAL { ?mapping rdfs:comment ?reason }
                }
              }
            }
            ORDER BY ?match ?concept ?status
            """
                .formatted(entity)));
  }

  /** What stands right above and below the concepts that it is linked to. */
  Behind topics() {
    return new Behind(
        "broader and narrower topics",
        query(
            """
            SELECT DISTINCT ?place ?concept ?name ?entity
            WHERE {
              %s skos:exactMatch|skos:closeMatch ?own .
              { ?own skos:broader ?concept . BIND ("broader" AS ?place) }
              UNION
              { ?concept skos:broader ?own . BIND ("narrower" AS ?place) }
              ?concept skos:prefLabel ?name .
              OPTIONAL { ?entity skos:exactMatch ?concept }
            }
            ORDER BY ?place ?name
            """
                .formatted(entity)));
  }

  /** How many results there are for each metric of a data set, or each data set of a metric. */
  Behind resultsBy(EntityKind other) {
    String here = property.equals("pg:usesDataset") ? "pg:onDataset" : "pg:metric";
    return new Behind(
        "results by " + other.singular(),
        query(
            """
            SELECT ?thing ?name (COUNT(DISTINCT ?result) AS ?results)
            WHERE {
              ?result a pg:Result ; %s %s ; %s ?thing .
              ?thing skos:prefLabel ?name .
            }
            GROUP BY ?thing ?name
            ORDER BY DESC(?results) ?name
            """
                .formatted(
                    here, entity, other == EntityKind.DATASET ? "pg:onDataset" : "pg:metric")));
  }

  /** The results that a pattern of triples about {@code ?result} fits. */
  static Behind results(String pattern) {
    return new Behind(
        "results",
        query(
            """
            SELECT ?result ?value ?unit ?relative ?metric ?dataset ?method ?baseline ?title ?issued
            WHERE {
              %s
              ?result pg:value ?value ; pg:isRelative ?relative .
              ?paper pg:hasResult ?result ; rdfs:label ?title .
              OPTIONAL { ?paper dcterms:issued ?issued }
              OPTIONAL { ?result pg:unit ?unit }
              OPTIONAL { ?result pg:metric ?metric }
              OPTIONAL { ?result pg:onDataset ?dataset }
              OPTIONAL { ?result pg:ofMethod ?method }
              OPTIONAL { ?result pg:baseline ?baseline }
            }
            ORDER BY DESC(STR(?issued)) ?result
            """
                .formatted(pattern)));
  }

  /** The results of it, if it is a method, or that something is compared with it. */
  Behind resultsOfMethod() {
    return results(
        "{ ?result pg:ofMethod %1$s } UNION { ?result pg:baseline %1$s }".formatted(entity));
  }
}
