package org.papergraph.server.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** What a query came to. */
public sealed interface Answer {
  /**
   * The rows of a SELECT.
   *
   * @param columns the variables, without their question mark
   * @param rows a cell for each column, empty where the variable is unbound
   * @param more whether there are rows beyond those asked for
   */
  record Table(List<String> columns, List<List<Optional<Node>>> rows, boolean more)
      implements Answer {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** The outcome of an ASK. */
  record Truth(boolean holds) implements Answer {}

  /**
   * The triples of a CONSTRUCT or DESCRIBE.
   *
   * @param more whether there are triples beyond those asked for
   */
  record Triples(Graph graph, boolean more) implements Answer {}

  /**
   * Why there is no answer.
   *
   * @param status the HTTP status that says so
   * @param reason in words
   */
  record Failure(int status, String reason) implements Answer {}
}
