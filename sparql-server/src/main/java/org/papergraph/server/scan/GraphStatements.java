package org.papergraph.server.scan;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Statements of any graph. */
record GraphStatements(Graph graph) implements Statements<Node> {
  @Override
  public void each(Node property, Node object, BiConsumer<Node, Node> take) {
    ExtendedIterator<Triple> triples = graph.find(Node.ANY, property, object);
    try {
      triples.forEach(triple -> take.accept(triple.getSubject(), triple.getObject()));
    } finally {
      triples.close();
    }
  }

  @Override
  public Node node(Node term) {
    return term;
  }

  @Override
  public Optional<Node> term(Node node) {
    return Optional.of(node);
  }
}
