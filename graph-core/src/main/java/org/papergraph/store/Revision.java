package org.papergraph.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.ontology.Papergraph;

/**
 * How often a graph was changed since its generation was made. It stands in the graph of runs, and
 * so becomes another with the same transaction as the statements.
 */
public final class Revision {
  private static final Node RUNS = NodeFactory.createURI(Papergraph.RUNS_GRAPH);
  private static final Node NUMBER =
      NodeFactory.createURI("http://www.w3.org/2002/07/owl#versionInfo");

  private Revision() {}

  /** The revision of a graph; 0 where nothing says it. Called inside a transaction. */
  public static long of(DatasetGraph dataset) {
    Iterator<Quad> said = dataset.find(RUNS, RUNS, NUMBER, Node.ANY);
    try {
      return Iter.asStream(said).mapToLong(Revision::number).max().orElse(0);
    } finally {
      Iter.close(said);
    }
  }

  private static long number(Quad quad) {
    Node object = quad.getObject();
    String text = object.isLiteral() ? object.getLiteralLexicalForm() : "";
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  static void set(DatasetGraph dataset, long revision) {
    dataset.deleteAny(RUNS, RUNS, NUMBER, Node.ANY);
    dataset.add(RUNS, RUNS, NUMBER, NodeFactory.createLiteralString(Long.toString(revision)));
  }

  /** Whether a statement says the revision. */
  static boolean isSaidBy(Quad quad) {
    return quad.getSubject().equals(RUNS) && quad.getPredicate().equals(NUMBER);
  }
}
