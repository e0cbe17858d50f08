package org.papergraph.server.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What one operation of a query keeps in memory, by estimate. */
final class Holding {
  /** An object with a few fields, and its place in a collection. */
  static final long OBJECT = 64;

  private final RunningQuery query;
  private long bytes;

  Holding(RunningQuery query) {
    this.query = query;
  }

  void add(long more) {
    bytes += more;
    query.keep(more);
  }

  void add(Binding row) {
    long size = OBJECT;
    for (var variables = row.vars(); variables.hasNext(); ) {
      Var variable = variables.next();
      size += size(row.get(variable));
    }
    add(size);
  }

  void add(Node node) {
    add(size(node));
  }

  /** Texts of the graph are mostly Latin: a byte a character. */
  private static long size(Node node) {
    if (node.isLiteral()) {
      return OBJECT + node.getLiteralLexicalForm().length();
    }
    return node.isURI() ? OBJECT + node.getURI().length() : OBJECT;
  }

  /** Nothing is kept any more. */
  void clear() {
    query.release(bytes);
    bytes = 0;
  }
}
