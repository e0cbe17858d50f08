package org.papergraph.server.query;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggNull;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * An aggregate that keeps what it sees: GROUP_CONCAT, and those with DISTINCT.
 *
 * <p>Values that are equal are told by their hashes, so that of a million equal ones one is
 * counted.
 */
final class MeteredAccumulator implements Accumulator {
  private static final Set<Class<? extends Aggregator>> KEEP_ONE_VALUE =
      Set.of(
          AggAvg.class,
          AggCount.class,
          AggCountVar.class,
          AggMax.class,
          AggMin.class,
          AggNull.class,
          AggSample.class,
          AggSum.class);

  private final Accumulator accumulator;
  private final ExprList expressions;
  private final boolean distinct;
  private final Holding holding;
  private final Set<Integer> seen = new HashSet<>();

  private MeteredAccumulator(Aggregator aggregator, Holding holding) {
    this.accumulator = aggregator.createAccumulator();
    this.expressions = Objects.requireNonNullElseGet(aggregator.getExprList(), ExprList::new);
    this.distinct = aggregator.getClass().getSimpleName().endsWith("Distinct");
    this.holding = holding;
  }

  static Accumulator of(Aggregator aggregator, Holding holding) {
    return KEEP_ONE_VALUE.contains(aggregator.getClass())
        ? aggregator.createAccumulator()
        : new MeteredAccumulator(aggregator, holding);
  }

  @Override
  public void accumulate(Binding row, FunctionEnv environment) {
    if (expressions.isEmpty()) {
      if (seen.add(row.hashCode())) {
        holding.add(row);
      }
    } else {
      expressions.forEach(expression -> keep(ExprLib.evalOrNull(expression, row, environment)));
    }
    accumulator.accumulate(row, environment);
  }

  private void keep(NodeValue value) {
    if (value != null && (!distinct || seen.add(value.hashCode()))) {
      holding.add(value.asNode());
    }
  }

  @Override
  public NodeValue getValue() {
    return accumulator.getValue();
  }
}
