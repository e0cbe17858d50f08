package org.papergraph.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats a graph is exported in. */
public enum ExportFormat {
  /** <a href="https://www.w3.org/TR/turtle/">Turtle</a>, a paragraph a subject. */
  TURTLE("ttl", "text/turtle"),
  /** <a href="https://www.w3.org/TR/n-triples/">N-Triples</a>. */
  NTRIPLES("nt", "application/n-triples"),
  /** <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>, with the named graphs. */
  NQUADS("nq", "application/n-quads"),
  /** <a href="https://www.w3.org/TR/trig/">TriG</a>, with the named graphs. */
  TRIG("trig", "application/trig"),
  /** <a href="https://www.w3.org/TR/json-ld11/">JSON-LD</a>, with the named graphs. */
  JSONLD("jsonld", "application/ld+json"),
  /** <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a>. */
  RDFXML("rdf", "application/rdf+xml"),
  /** Mappings to other vocabularies as SSSOM/TSV. */
  SSSOM("sssom.tsv", "text/tab-separated-values"),
  /** Tables, as <a href="https://www.rfc-editor.org/rfc/rfc4180">CSV</a>. */
  CSV("csv", "text/csv"),
  /** Tables, as <a href="https://parquet.apache.org/docs/file-format/">Parquet</a>. */
  PARQUET("parquet", "application/vnd.apache.parquet"),
  /** The records the graph was made of, in an archive that can be built from. */
  RECORDS("jsonl.zst", "application/jsonl");

  private final String suffix;
  private final String mediaType;

  ExportFormat(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** What names of its files end in, without the point. */
  public String suffix() {
    return suffix;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it holds statements of a graph. */
  public boolean isOfGraphs() {
    return switch (this) {
      case TURTLE, NTRIPLES, NQUADS, TRIG, JSONLD, RDFXML -> true;
      case SSSOM, CSV, PARQUET, RECORDS -> false;
    };
  }

  /** Whether it tells statements of one graph from those of another. */
  public boolean hasGraphs() {
    return this == NQUADS || this == TRIG || this == JSONLD;
  }

  /** Whether it can say something of a statement, as RDF 1.2 does. */
  public boolean hasTripleTerms() {
    return this == TURTLE || this == TRIG || this == NTRIPLES || this == NQUADS;
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with that name. */
  public static Optional<ExportFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.label().equals(name)).findFirst();
  }
}
