package org.papergraph.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The formats a graph is exported in. */
public enum ExportFormat {
  /** Turtle, one block a subject. */
  TURTLE,
  /** N-Triples. */
  NTRIPLES,
  /** N-Quads, with the named graphs. */
  NQUADS,
  /** Mappings to other vocabularies as SSSOM/TSV. */
  SSSOM;

  /** The syntax of a format of all there is; nothing for mappings alone. */
  Optional<RDFFormat> rdf() {
    return switch (this) {
      case TURTLE -> Optional.of(RDFFormat.TURTLE_BLOCKS);
      case NTRIPLES -> Optional.of(RDFFormat.NTRIPLES_UTF8);
      case NQUADS -> Optional.of(RDFFormat.NQUADS_UTF8);
      case SSSOM -> Optional.empty();
    };
  }

  /** Whether it holds all of a graph. */
  public boolean isOfGraphs() {
    return rdf().isPresent();
  }

  boolean quads() {
    return this == NQUADS;
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
