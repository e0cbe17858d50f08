package org.papergraph.server.page;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.papergraph.ontology.Papergraph;

/** The triples about an entity. */
final class Triples {
  private Triples() {}

  /**
   * All that any graph says of the entity, and of the results it has; and, where it is no paper,
   * which papers speak of it. Used inside a transaction.
   */
  static String text(Node entity, Site site, Lang lang) {
    Graph out = GraphFactory.createDefaultGraph();
    prefixes(out);
    for (Graph graph : site.facts().graphs()) {
      graph.find(entity, Node.ANY, Node.ANY).forEachRemaining(out::add);
    }
    Graph facts = site.facts().facts();
    facts.find(Node.ANY, Node.ANY, entity).forEachRemaining(out::add);
    for (Node result : Facts.objects(facts, entity, Terms.HAS_RESULT)) {
      facts.find(result, Node.ANY, Node.ANY).forEachRemaining(out::add);
    }
    return RDFWriter.source(out).lang(lang).asString();
  }

  private static void prefixes(Graph graph) {
    graph
        .getPrefixMapping()
        .setNsPrefix("pg", Papergraph.NAMESPACE)
        .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
        .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
        .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
        .setNsPrefix("schema", "https://schema.org/")
        .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
        .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
  }
}
