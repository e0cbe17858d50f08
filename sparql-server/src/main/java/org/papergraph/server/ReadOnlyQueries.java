package org.papergraph.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.web.HttpSC;
import org.papergraph.server.http.HttpSettings;
import org.papergraph.server.query.QueryCounts;
import org.papergraph.server.query.QueryRules;
import org.papergraph.server.query.QueryRunner;

/** Fuseki's query service, with the messages and limits of this server. */
final class ReadOnlyQueries extends SPARQL_QueryDataset {
  /**
   * Rows taken before the first byte is sent. A query that runs out of time within them is answered
   * with a status that says so; after them only the broken answer can tell.
   */
  private static final int ROWS_BEFORE_SENDING = 10_000;

  private final Duration timeLimit;
  private final QueryCounts counts;

  ReadOnlyQueries(Duration timeLimit, QueryCounts counts) {
    this.timeLimit = timeLimit;
    this.counts = counts;
  }

  @Override
  protected void execute(String queryString, HttpAction action) {
    action.getRequest().setAttribute(HttpSettings.Log.QUERY_ATTRIBUTE, queryString);
    counts.begins();
    QueryCounts.Outcome outcome = QueryCounts.Outcome.FAILED;
    try {
      run(queryString, action);
      outcome = QueryCounts.Outcome.ANSWERED;
    } catch (ActionErrorException e) {
      outcome = outcome(e.getRC());
      throw e;
    } finally {
      counts.ends(outcome);
    }
  }

  private static QueryCounts.Outcome outcome(int status) {
    if (status == HttpSC.SERVICE_UNAVAILABLE_503) {
      return QueryCounts.Outcome.TIMED_OUT;
    }
    return status < HttpSC.INTERNAL_SERVER_ERROR_500
        ? QueryCounts.Outcome.REFUSED
        : QueryCounts.Outcome.FAILED;
  }

  private void run(String queryString, HttpAction action) {
    try {
      QueryRules.parse(queryString);
    } catch (QueryParseException e) {
      ServletOps.errorBadRequest(latin1(QueryRules.explain(e)));
    }
    try {
      super.execute(queryString, action);
    } catch (QueryCancelledException e) {
      ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, QueryRunner.tooLong(timeLimit));
    }
  }

  /** Fuseki writes error texts through a method that knows no more characters than these. */
  private static String latin1(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (QueryRules.asksOthers(query)) {
      ServletOps.error(HttpSC.FORBIDDEN_403, QueryRules.NO_SERVICE);
    }
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String queryForLog) {
    if (!query.isSelectType()) {
      return super.executeQuery(action, execution, query, queryForLog);
    }
    RowSet rows = execution.select();
    List<Binding> first = new ArrayList<>();
    while (first.size() < ROWS_BEFORE_SENDING && rows.hasNext()) {
      first.add(rows.next());
    }
    Iterator<Binding> all = Iter.concat(first.iterator(), rows);
    return new QueryExecResult(RowSetStream.create(rows.getResultVars(), all));
  }
}
