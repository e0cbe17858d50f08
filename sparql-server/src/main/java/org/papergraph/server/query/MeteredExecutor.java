package org.papergraph.server.query;

import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterHalfJoin;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes queries as TDB2 does, and tells of each row that passes and of each that is kept.
 *
 * <p>Kept are: all rows that are sorted; one row of each that DISTINCT lets through; the groups of
 * GROUP BY; the side of a join that is hashed (the left, or of an OPTIONAL or MINUS the right); the
 * nodes a path has come to.
 */
final class MeteredExecutor extends OpExecutorTDB2 {
  private final RunningQuery query;

  private MeteredExecutor(ExecutionContext context, RunningQuery query) {
    super(context);
    this.query = query;
  }

  static OpExecutorFactory factory(RunningQuery query) {
    return context -> new MeteredExecutor(context, query);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    QueryIterator output = super.exec(op, input);
    return output == input || output instanceof MeteredRows
        ? output
        : new MeteredRows(output, query);
  }

  @Override
  protected QueryIterator execute(OpOrder op, QueryIterator input) {
    Holding holding = new Holding(query);
    QueryIterator rows = kept(exec(op.getSubOp(), input), holding);
    return holding(new QueryIterSort(rows, op.getConditions(), execCxt), holding);
  }

  @Override
  protected QueryIterator execute(OpDistinct op, QueryIterator input) {
    Holding holding = new Holding(query);
    return holding(kept(super.execute(op, input), holding), holding);
  }

  @Override
  protected QueryIterator execute(OpGroup op, QueryIterator input) {
    Holding holding = new Holding(query);
    QueryIterator rows = exec(op.getSubOp(), input);
    return holding(MeteredGroups.of(op, rows, holding, execCxt), holding);
  }

  @Override
  protected QueryIterator execute(OpJoin op, QueryIterator input) {
    Holding holding = new Holding(query);
    QueryIterator left = kept(exec(op.getLeft(), input), holding);
    QueryIterator right = exec(op.getRight(), root());
    return holding(Join.join(left, right, execCxt), holding);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
    Holding holding = new Holding(query);
    QueryIterator left = exec(op.getLeft(), input);
    QueryIterator right = kept(exec(op.getRight(), root()), holding);
    return holding(Join.leftJoin(left, right, op.getExprs(), execCxt), holding);
  }

  @Override
  protected QueryIterator execute(OpSemiJoin op, QueryIterator input) {
    Holding holding = new Holding(query);
    QueryIterator left = exec(op.getLeft(), input);
    QueryIterator right = kept(exec(op.getRight(), root()), holding);
    return holding(QueryIterHalfJoin.semiJoin(left, right, execCxt), holding);
  }

  @Override
  protected QueryIterator execute(OpAntiJoin op, QueryIterator input) {
    Holding holding = new Holding(query);
    QueryIterator left = exec(op.getLeft(), input);
    QueryIterator right = kept(exec(op.getRight(), root()), holding);
    return holding(QueryIterHalfJoin.antiJoin(left, right, execCxt), holding);
  }

  @Override
  protected QueryIterator execute(OpMinus op, QueryIterator input) {
    Holding holding = new Holding(query);
    QueryIterator left = exec(op.getLeft(), input);
    QueryIterator right = kept(exec(op.getRight(), root()), holding);
    Set<Var> shared = OpVars.visibleVars(op.getLeft());
    shared.retainAll(OpVars.visibleVars(op.getRight()));
    return holding(QueryIterMinus.create(left, right, shared, execCxt), holding);
  }

  /** The nodes found from one start are kept until the first of its rows is passed on. */
  @Override
  protected QueryIterator execute(OpPath op, QueryIterator input) {
    Holding holding = new Holding(query);
    ExecutionContext metered =
        ExecutionContext.copyChangeActiveGraph(
            execCxt, new MeteredGraph(execCxt.getActiveGraph(), query, holding));
    return MeteredRows.forgetting(
        new QueryIterPath(op.getTriplePath(), input, metered), query, holding);
  }

  private QueryIterator kept(QueryIterator rows, Holding holding) {
    return MeteredRows.kept(rows, query, holding);
  }

  private QueryIterator holding(QueryIterator rows, Holding holding) {
    return MeteredRows.of(rows, query, holding);
  }
}
