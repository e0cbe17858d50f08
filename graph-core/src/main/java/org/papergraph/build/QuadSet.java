package org.papergraph.build;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Statements in memory. */
final class QuadSet extends StreamRDFBase {
  private final Set<Quad> quads = new HashSet<>();

  @Override
  public void triple(Triple triple) {
    quads.add(new Quad(Quad.defaultGraphIRI, triple));
  }

  @Override
  public void quad(Quad quad) {
    quads.add(quad);
  }

  Set<Quad> quads() {
    return quads;
  }

  /** Those that another set has not. */
  Set<Quad> without(QuadSet other) {
    Set<Quad> rest = new HashSet<>(quads);
    rest.removeAll(other.quads);
    return rest;
  }
}
