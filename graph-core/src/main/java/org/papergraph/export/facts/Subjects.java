package org.papergraph.export.facts;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The things of a class, in the order of their IRIs as UTF-8. */
public final class Subjects {
  /** What is done with each. */
  public interface Visitor {
    void visit(Node subject) throws IOException;
  }

  private static final long MOST_BYTES = 32L << 20;

  private Subjects() {}

  /**
   * Visits each thing that is stated to be of one of these classes among the facts, once. Takes no
   * more than 32 MiB, however many there are. Nodes without an IRI are left out. Runs in the
   * transaction of the caller.
   */
  public static void forEach(DatasetGraph dataset, Collection<String> classes, Visitor visitor)
      throws IOException {
    try (SortedIris iris = new SortedIris(MOST_BYTES)) {
      for (String each : classes) {
        Iterator<Quad> typed =
            dataset.find(
                Quad.defaultGraphIRI,
                Node.ANY,
                NodeFactory.createURI(Terms.TYPE),
                NodeFactory.createURI(each));
        while (typed.hasNext()) {
          Node subject = typed.next().getSubject();
          if (subject.isURI()) {
            iris.add(subject.getURI());
          }
        }
      }
      iris.forEach(iri -> visitor.visit(NodeFactory.createURI(iri)));
    }
  }
}
