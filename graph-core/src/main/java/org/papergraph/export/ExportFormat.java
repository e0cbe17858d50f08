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
  NQUADS;

  RDFFormat rdf() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_BLOCKS;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
    };
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
