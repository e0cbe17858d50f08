package org.papergraph.search;

import java.io.IOException;
import org.apache.jena.graph.Node;

/** Takes what documents are made of. */
interface Documents {
  /** Takes an entity; it has a document if it is of a kind that is searched. */
  void add(SearchedEntity entity) throws IOException;

  /** Takes a statement; it has a document if it is one that is searched. */
  void literal(Node graph, Node subject, Node property, Node object);
}
