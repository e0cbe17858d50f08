package org.papergraph.server.rdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.papergraph.ontology.Papergraph;

/** Graphs as text. JSON-LD has its context in it: nothing has to be fetched to read it. */
public final class RdfText {
  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefix("pg", Papergraph.NAMESPACE)
          .setNsPrefix("dcat", "http://www.w3.org/ns/dcat#")
          .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
          .setNsPrefix("dqv", "http://www.w3.org/ns/dqv#")
          .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
          .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
          .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
          .setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
          .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
          .setNsPrefix("schema", "https://schema.org/")
          .setNsPrefix("sd", "http://www.w3.org/ns/sparql-service-description#")
          .setNsPrefix("sh", "http://www.w3.org/ns/shacl#")
          .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
          .setNsPrefix("sssom", "https://w3id.org/sssom/")
          .setNsPrefix("void", "http://rdfs.org/ns/void#")
          .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
          .lock();

  private RdfText() {}

  /** The prefixes that documents are written with. */
  public static PrefixMapping prefixes() {
    return PREFIXES;
  }

  /**
   * A graph in a format, UTF-8, with the prefixes that the graph has.
   *
   * @throws IllegalArgumentException for {@link Format#HTML}
   */
  public static String of(Graph graph, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(syntax(format)).output(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RDFFormat syntax(Format format) {
    return switch (format) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
      case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case RDF_XML -> RDFFormat.RDFXML_PLAIN;
      case HTML -> throw new IllegalArgumentException("HTML is no format of RDF");
    };
  }
}
