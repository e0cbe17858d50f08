package org.papergraph.read.rdf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.papergraph.ontology.Papergraph;

/** Terms with prefixes, as people write them. */
final class ShortTerms {
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              Papergraph.NAMESPACE,
              "pg:",
              DCTerms.NS,
              "dcterms:",
              DC_11.NS,
              "dc:",
              DCAT.NS,
              "dcat:",
              SKOS.getURI(),
              "skos:",
              SchemaDO.NS,
              "schema:"));

  private ShortTerms() {}

  static String of(String iri) {
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (iri.startsWith(prefix.getKey())) {
        return prefix.getValue() + iri.substring(prefix.getKey().length());
      }
    }
    return iri;
  }
}
