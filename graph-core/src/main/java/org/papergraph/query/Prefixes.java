package org.papergraph.query;

import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.papergraph.ontology.Papergraph;

/** The prefixes that queries may use without declaring them, and that dumps declare. */
public final class Prefixes {
  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("pg", Papergraph.NAMESPACE),
          Map.entry("schema", "https://schema.org/"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("dqv", "http://www.w3.org/ns/dqv#"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("sssom", "https://w3id.org/sssom/"),
          Map.entry("semapv", "https://w3id.org/semapv/vocab/"),
          Map.entry("graph", "https://w3id.org/papergraph/graph/"),
          Map.entry("quality", Papergraph.QUALITY));

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
