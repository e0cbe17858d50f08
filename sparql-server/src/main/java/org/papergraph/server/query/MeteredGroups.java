package org.papergraph.server.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;

/**
 * GROUP BY (<a href="https://www.w3.org/TR/sparql11-query/#sparqlAlgebraEval">SPARQL 1.1, 18.5</a>)
 * that tells of each group it keeps, and of the values that its aggregates keep.
 */
final class MeteredGroups {
  private final OpGroup op;
  private final QueryIterator rows;
  private final Holding holding;
  private final ExecutionContext context;
  private final Map<Binding, List<Accumulator>> groups = new LinkedHashMap<>();

  private MeteredGroups(OpGroup op, QueryIterator rows, Holding holding, ExecutionContext context) {
    this.op = op;
    this.rows = rows;
    this.holding = holding;
    this.context = context;
  }

  /** The groups of rows, which are read when the first group is asked for. */
  static QueryIterator of(
      OpGroup op, QueryIterator rows, Holding holding, ExecutionContext context) {
    Iterator<Binding> groups =
        new IteratorDelayedInitialization<>() {
          @Override
          protected Iterator<Binding> initializeIterator() {
            return new MeteredGroups(op, rows, holding, context).groups();
          }
        };
    return new QueryIterPlainWrapper(groups, context) {
      @Override
      public void requestCancel() {
        rows.cancel();
        super.requestCancel();
      }

      @Override
      protected void closeIterator() {
        rows.close();
        super.closeIterator();
      }
    };
  }

  private Iterator<Binding> groups() {
    VarExprList keys = op.getGroupVars();
    while (rows.hasNext()) {
      Binding row = rows.nextBinding();
      for (Accumulator accumulator : groups.computeIfAbsent(key(keys, row), this::newGroup)) {
        accumulator.accumulate(row, context);
      }
    }
    if (groups.isEmpty()) {
      return keys.isEmpty() ? List.of(ofNothing()).iterator() : List.<Binding>of().iterator();
    }
    return groups.entrySet().stream().map(this::row).iterator();
  }

  private Binding key(VarExprList keys, Binding row) {
    BindingBuilder key = Binding.builder();
    for (Var variable : keys.getVars()) {
      Node value = keys.get(variable, row, context);
      if (value != null) {
        key.add(variable, value);
      }
    }
    return key.build();
  }

  private List<Accumulator> newGroup(Binding key) {
    holding.add(key);
    List<Accumulator> accumulators = new ArrayList<>();
    for (ExprAggregator aggregator : op.getAggregators()) {
      holding.add(2 * Holding.OBJECT);
      accumulators.add(MeteredAccumulator.of(aggregator.getAggregator(), holding));
    }
    return accumulators;
  }

  private Binding row(Map.Entry<Binding, List<Accumulator>> group) {
    BindingBuilder row = Binding.builder(group.getKey());
    for (int i = 0; i < group.getValue().size(); i++) {
      NodeValue value = group.getValue().get(i).getValue();
      if (value != null) {
        row.add(op.getAggregators().get(i).getVar(), value.asNode());
      }
    }
    return row.build();
  }

  /** Without GROUP BY there is one group even of no rows. */
  private Binding ofNothing() {
    BindingBuilder row = Binding.builder();
    for (ExprAggregator aggregator : op.getAggregators()) {
      Node value = aggregator.getAggregator().getValueEmpty();
      if (value != null) {
        row.add(aggregator.getVar(), value);
      }
    }
    return row.build();
  }
}
