package org.papergraph.server.scan;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The facts of a graph by property, for reading all of it: what a term is, is read only when it is
 * wanted. Used inside a transaction.
 *
 * @param <T> what stands for a term; equal ones stand for the same
 */
public interface Statements<T> {
  /**
   * Passes the subject and the object of each statement on.
   *
   * @param object the only object, or {@link Node#ANY}
   */
  void each(Node property, Node object, BiConsumer<T, T> take);

  Node node(T term);

  /** What stands for a node; empty if the graph has no such term. */
  Optional<T> term(Node node);

  /** Those of the default graph. */
  static Statements<?> of(DatasetGraph dataset) {
    DatasetGraph stored = dataset;
    while (!TDBInternal.isTDB2(stored) && stored instanceof DatasetGraphWrapper wrapper) {
      stored = wrapper.getWrapped();
    }
    return TDBInternal.isTDB2(stored)
        ? new StoredStatements(TDBInternal.requireStorage(stored))
        : new GraphStatements(dataset.getDefaultGraph());
  }
}
