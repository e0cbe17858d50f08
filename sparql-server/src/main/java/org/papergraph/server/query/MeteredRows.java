package org.papergraph.server.query;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows that pass by, each a step of the query. */
class MeteredRows extends QueryIteratorWrapper {
  private final RunningQuery query;

  MeteredRows(QueryIterator rows, RunningQuery query) {
    super(rows);
    this.query = query;
  }

  @Override
  protected Binding moveToNextBinding() {
    query.step();
    Binding row = super.moveToNextBinding();
    passed(row);
    return row;
  }

  /** A row has come. */
  void passed(Binding row) {}

  /** Rows that whoever asks for them keeps. */
  static QueryIterator kept(QueryIterator rows, RunningQuery query, Holding holding) {
    return new MeteredRows(rows, query) {
      @Override
      void passed(Binding row) {
        holding.add(row);
      }
    };
  }

  /** Rows of an operation that keeps things until it is closed. */
  static QueryIterator of(QueryIterator rows, RunningQuery query, Holding holding) {
    return new MeteredRows(rows, query) {
      @Override
      protected void closeIterator() {
        holding.clear();
        super.closeIterator();
      }
    };
  }

  /** Rows of an operation that has let go of what it kept when the next row comes. */
  static QueryIterator forgetting(QueryIterator rows, RunningQuery query, Holding holding) {
    return new MeteredRows(rows, query) {
      @Override
      void passed(Binding row) {
        holding.clear();
      }

      @Override
      protected void closeIterator() {
        holding.clear();
        super.closeIterator();
      }
    };
  }
}
