package org.papergraph.describe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.describe.GraphCounts.One;

/** Counts a graph of any dataset, keeping its subjects and objects meanwhile. */
final class PlainScan implements GraphCounter.Scan {
  private final DatasetGraph dataset;
  private final String base;
  private final Pace pace;

  PlainScan(DatasetGraph dataset, String base, Pace pace) {
    this.dataset = dataset;
    this.base = base;
    this.pace = pace;
  }

  @Override
  public One count(Node graph) {
    Set<Node> subjects = new HashSet<>();
    Set<Node> objects = new HashSet<>();
    Map<String, Long> properties = new HashMap<>();
    Map<String, Long> classes = new HashMap<>();
    long triples = 0;
    Iterator<Quad> found = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (found.hasNext()) {
      pace.step();
      Triple triple = found.next().asTriple();
      triples++;
      subjects.add(triple.getSubject());
      objects.add(triple.getObject());
      properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
      if (triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI()) {
        classes.merge(triple.getObject().getURI(), 1L, Long::sum);
      }
    }
    long entities = subjects.stream().filter(s -> s.isURI() && s.getURI().startsWith(base)).count();
    return new One(triples, subjects.size(), objects.size(), entities, properties, classes);
  }
}
