package org.papergraph.query;

import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.papergraph.ontology.Papergraph;

/** The prefixes that queries may use without declaring them, and that dumps declare. */
public final class Prefixes {
  private static final Map<String, String> ALL =
      Map.of(
          "pg", Papergraph.NAMESPACE,
          "schema", "https://schema.org/",
          "dcterms", "http://purl.org/dc/terms/",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "prov", "http://www.w3.org/ns/prov#",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "xsd", "http://www.w3.org/2001/XMLSchema#",
          "owl", "http://www.w3.org/2002/07/owl#",
          "graph", "https://w3id.org/papergraph/graph/");

  private Prefixes() {}

  /** A new mapping with all of them. */
  public static PrefixMapping mapping() {
    return PrefixMapping.Factory.create().setNsPrefixes(ALL);
  }

  /** Prefix to namespace. */
  public static Map<String, String> all() {
    return ALL;
  }
}
