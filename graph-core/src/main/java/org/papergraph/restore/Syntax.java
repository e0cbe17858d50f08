package org.papergraph.restore;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/** The syntaxes that dumps are read in, the quickest first. */
enum Syntax {
  NQUADS,
  NTRIPLES,
  TRIG,
  TURTLE,
  RDFXML,
  JSONLD;

  Lang language() {
    return switch (this) {
      case NQUADS -> Lang.NQUADS;
      case NTRIPLES -> Lang.NTRIPLES;
      case TRIG -> Lang.TRIG;
      case TURTLE -> Lang.TURTLE;
      case RDFXML -> Lang.RDFXML;
      case JSONLD -> Lang.JSONLD;
    };
  }

  /** The name in manifests and on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Syntax> named(String label) {
    return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
  }

  /** Whether all graphs of a store can be told apart in it, with their blank nodes. */
  boolean hasGraphs() {
    return this == NQUADS || this == TRIG;
  }

  /** Whether its statements are read one after the other, each as it stands. */
  boolean isExact() {
    return this != RDFXML && this != JSONLD;
  }
}
