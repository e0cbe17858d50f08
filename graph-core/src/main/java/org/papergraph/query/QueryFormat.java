package org.papergraph.query;

import java.util.Locale;

/** The forms an answer can be printed in. */
public enum QueryFormat {
  /** A table for people. */
  TABLE,
  /** SPARQL 1.1 results in CSV. */
  CSV,
  /** SPARQL 1.1 results in TSV. */
  TSV,
  /** SPARQL 1.1 results in JSON; for graphs JSON-LD. */
  JSON,
  /** SPARQL results in XML; for graphs RDF/XML. */
  XML,
  /** Turtle, for CONSTRUCT and DESCRIBE. */
  TTL;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
