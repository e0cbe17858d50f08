package org.papergraph.server.rdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.papergraph.describe.Words;

/** Graphs as text. JSON-LD has its context in it: nothing has to be fetched to read it. */
public final class RdfText {
  private RdfText() {}

  /** The prefixes that documents are written with. */
  public static PrefixMapping prefixes() {
    return Words.prefixes();
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
