package org.papergraph.server.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

/**
 * The answer to a DESCRIBE: the statements about each thing in the default graph, and about the
 * blank nodes they lead to (a <a href="https://www.w3.org/submissions/CBD/">concise bounded
 * description</a> without reification), as they are read.
 */
public final class Description {
  private final Query query;
  private final RowSet rows;
  private final Graph graph;
  private final Holding holding;
  private final RunningQuery running;
  private final Set<Node> seen = new HashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();

  /**
   * @param execution made by {@link GuardedQueries#prepare}
   */
  public Description(Query query, QueryExec execution, RunningQuery running) {
    this.query = query;
    this.rows = execution.select();
    this.graph = execution.getDataset().getDefaultGraph();
    this.running = running;
    this.holding = new Holding(running);
  }

  /** The statements, each once. */
  public Iterator<Triple> triples() {
    query.getResultURIs().forEach(this::describe);
    return new Triples();
  }

  private void describe(Node node) {
    if (!node.isLiteral() && seen.add(node)) {
      holding.add(node);
      open.add(node);
    }
  }

  private final class Triples implements Iterator<Triple> {
    private ExtendedIterator<Triple> current = NullIterator.instance();

    @Override
    public boolean hasNext() {
      while (!current.hasNext()) {
        if (open.isEmpty() && rows.hasNext()) {
          Binding row = rows.next();
          rows.getResultVars().forEach(variable -> describe(row, variable));
        } else if (open.isEmpty()) {
          return false;
        } else {
          current = graph.find(open.remove(), Node.ANY, Node.ANY);
        }
      }
      return true;
    }

    private void describe(Binding row, Var variable) {
      Node node = row.get(variable);
      if (node != null) {
        Description.this.describe(node);
      }
    }

    @Override
    public Triple next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      running.step();
      Triple triple = current.next();
      if (triple.getObject().isBlank()) {
        Description.this.describe(triple.getObject());
      }
      return triple;
    }
  }
}
