package org.papergraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.web.HttpSC;
import org.papergraph.server.http.HttpSettings;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryRules;
import org.papergraph.server.query.QueryStoppedException;
import org.papergraph.server.query.RunningQuery;
import org.papergraph.server.query.StopReason;

/**
 * The query service. Fuseki reads the request; what is run, within which limits, and how it is
 * answered, is decided here.
 *
 * <p>An answer is held back until it has come to its end or to a quarter of a megabyte. What goes
 * wrong until then is told by the status; after that the connection is cut, which no client takes
 * for the end of an answer.
 */
final class SparqlQueries extends SPARQL_QueryDataset {
  /** Seconds after which a client that was told to come again may do so. */
  private static final String COME_AGAIN = "5";

  private final GuardedQueries queries;

  SparqlQueries(GuardedQueries queries) {
    this.queries = queries;
  }

  @Override
  protected void execute(String text, HttpAction action) {
    action.getRequest().setAttribute(HttpSettings.Log.QUERY_ATTRIBUTE, text);
    Query query = parsed(text);
    AnswerFormat format = format(query, action);
    try (ClientConnection client = ClientConnection.of(action.getRequest());
        RunningQuery running = queries.gate().enter(client)) {
      answer(query, format, client, running, action);
    } catch (QueryStoppedException e) {
      refuse(e, action);
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  private Query parsed(String text) {
    int longest = queries.gate().limits().queryBytes();
    if (text.length() > longest) {
      ServletOps.error(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "a query may have " + longest + " bytes at most");
    }
    try {
      Query query = QueryRules.parse(text);
      if (query.isJsonType()) {
        ServletOps.errorBadRequest("JSON queries are no SPARQL; ask by SELECT");
      }
      QueryRules.refusal(query, queries.services())
          .ifPresent(reason -> ServletOps.error(HttpSC.FORBIDDEN_403, reason));
      return query;
    } catch (QueryParseException e) {
      ServletOps.errorBadRequest(latin1(QueryRules.explain(e)));
    } catch (QueryException e) {
      ServletOps.errorBadRequest(latin1(QueryRules.explain(e)));
    }
    throw new IllegalStateException("an error was to be thrown");
  }

  private static AnswerFormat format(Query query, HttpAction action) {
    Optional<AnswerFormat> format = AnswerFormat.of(action.getRequest(), query);
    if (format.isEmpty()) {
      ServletOps.error(
          HttpSC.NOT_ACCEPTABLE_406,
          "the answer can be had as one of " + AnswerFormat.offered(query));
    }
    return format.orElseThrow();
  }

  private void answer(
      Query query,
      AnswerFormat format,
      ClientConnection client,
      RunningQuery running,
      HttpAction action)
      throws IOException {
    AnswerWriter writer = new AnswerWriter(action.getResponse(), format, running);
    try {
      run(query, writer, running, action);
    } catch (QueryCancelledException e) {
      cutIfCommitted(client, action);
      throw running.stoppedException(StopReason.TIME);
    } catch (StackOverflowError e) {
      cutIfCommitted(client, action);
      ServletOps.errorBadRequest(QueryRules.TOO_DEEP);
    } catch (OutOfMemoryError e) {
      cutIfCommitted(client, action);
      throw running.stopNow(StopReason.MEMORY);
    } catch (IOException | RuntimeException e) {
      cutIfCommitted(client, action);
      throw e;
    }
  }

  private static void cutIfCommitted(ClientConnection client, HttpAction action) {
    if (action.getResponse().isCommitted()) {
      client.cut();
    } else {
      action.getResponse().resetBuffer();
    }
  }

  private void run(Query query, AnswerWriter writer, RunningQuery running, HttpAction action)
      throws IOException {
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> decided = decideDataset(action, query, "");
      Query executed = Optional.ofNullable(decided.getRight()).orElse(query);
      try (QueryExec execution =
          queries.prepare(executed, decided.getLeft(), action.getContext(), running)) {
        writer.write(query, execution);
      }
    } finally {
      action.endRead();
    }
  }

  private static void refuse(QueryStoppedException stopped, HttpAction action) {
    if (action.getResponse().isCommitted()) {
      return;
    }
    if (stopped.reason() == StopReason.BUSY || stopped.reason() == StopReason.STOPPING) {
      action.getResponse().setHeader("Retry-After", COME_AGAIN);
    }
    ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, stopped.getMessage());
  }

  /** Fuseki writes error texts through a method that knows no more characters than these. */
  private static String latin1(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
