package org.papergraph.server.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateFactory;

/** Runs queries over a dataset for pages, up to a number of rows. */
public final class QueryRunner {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int UNAVAILABLE = 503;

  private final DatasetGraph dataset;
  private final GuardedQueries queries;

  /**
   * @param queries runs those that people send
   */
  public QueryRunner(DatasetGraph dataset, GuardedQueries queries) {
    this.dataset = dataset;
    this.queries = queries;
  }

  /** Runs a query; whatever goes wrong with it is a {@link Answer.Failure}. */
  public Answer run(String text, int limit) {
    Query query;
    Optional<String> refusal;
    try {
      query = QueryRules.parse(text);
      refusal = QueryRules.refusal(query, queries.services());
    } catch (QueryParseException e) {
      String reason = isUpdate(text) ? "this endpoint answers queries only" : QueryRules.explain(e);
      return new Answer.Failure(BAD_REQUEST, reason);
    } catch (QueryException e) {
      return new Answer.Failure(BAD_REQUEST, QueryRules.explain(e));
    }
    if (refusal.isPresent()) {
      return new Answer.Failure(FORBIDDEN, refusal.get());
    }
    try (RunningQuery running = queries.gate().enter(RunningQuery.Client.PATIENT)) {
      return run(query, limit, running);
    } catch (QueryStoppedException e) {
      return new Answer.Failure(UNAVAILABLE, String.valueOf(e.getMessage()));
    }
  }

  private Answer run(Query query, int limit, RunningQuery running) {
    try {
      return Txn.calculateRead(dataset, () -> execute(query, limit, running));
    } catch (QueryCancelledException e) {
      throw running.stoppedException(StopReason.TIME);
    } catch (QueryException e) {
      return new Answer.Failure(BAD_REQUEST, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      return new Answer.Failure(BAD_REQUEST, QueryRules.TOO_DEEP);
    }
  }

  /** The rows of a SELECT that is known to be right. */
  public List<Binding> rows(String select) {
    try (QueryExec execution = prepare(QueryRules.parse(select))) {
      List<Binding> rows = new ArrayList<>();
      execution.select().forEachRemaining(rows::add);
      return rows;
    }
  }

  private static boolean isUpdate(String text) {
    try {
      UpdateFactory.create(text);
      return true;
    } catch (QueryException e) {
      return false;
    }
  }

  /** Ours need no guard but the time. */
  private QueryExec prepare(Query query) {
    Context context = dataset.getContext().copy();
    QueryRules.forbidService(context);
    return QueryExec.dataset(dataset)
        .query(query)
        .context(context)
        .timeout(queries.gate().limits().time().toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  private Answer execute(Query query, int limit, RunningQuery running) {
    try (QueryExec execution = queries.prepare(query, dataset, dataset.getContext(), running)) {
      if (query.isSelectType()) {
        return table(execution.select(), limit);
      }
      if (query.isAskType()) {
        return new Answer.Truth(execution.ask());
      }
      if (query.isConstructType()) {
        return triples(execution.constructTriples(), limit);
      }
      if (query.isDescribeType()) {
        return triples(new Description(query, execution, running).triples(), limit);
      }
      return new Answer.Failure(
          BAD_REQUEST, "a page shows SELECT, ASK, CONSTRUCT and DESCRIBE; ask /sparql for others");
    }
  }

  private static Answer table(RowSet rows, int limit) {
    List<Var> variables = rows.getResultVars();
    List<List<Optional<Node>>> cells = new ArrayList<>();
    while (cells.size() < limit && rows.hasNext()) {
      Binding row = rows.next();
      cells.add(variables.stream().map(v -> Optional.ofNullable(row.get(v))).toList());
    }
    return new Answer.Table(variables.stream().map(Var::getName).toList(), cells, rows.hasNext());
  }

  private static Answer triples(Iterator<Triple> triples, int limit) {
    Graph graph = GraphFactory.createDefaultGraph();
    while (graph.size() < limit && triples.hasNext()) {
      graph.add(triples.next());
    }
    return new Answer.Triples(graph, triples.hasNext());
  }
}
