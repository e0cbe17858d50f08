package org.papergraph.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a graph a dump holds, and in whose terms. */
public enum Profile {
  /** Facts, without where they were read. */
  PLAIN,
  /** Facts with their evidence, links, provenance, quality and corrections. */
  FULL,
  /**
   * As {@link #FULL}, and each mention says of which statements it is evidence, in triple terms of
   * <a href="https://www.w3.org/TR/rdf12-concepts/">RDF 1.2</a>.
   */
  RDF12,
  /** Papers, data sets and repositories in the terms of schema.org. */
  SCHEMA_ORG,
  /** Data sets as Croissant describes them. */
  CROISSANT,
  /** Repositories as CodeMeta describes them. */
  CODEMETA;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The profile with that name. */
  public static Optional<Profile> named(String name) {
    return Arrays.stream(values()).filter(one -> one.label().equals(name)).findFirst();
  }

  /** Whether it is in the terms of the graph itself. */
  public boolean isOfGraph() {
    return this == PLAIN || this == FULL || this == RDF12;
  }
}
