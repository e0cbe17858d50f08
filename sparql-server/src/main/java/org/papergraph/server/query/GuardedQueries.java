package org.papergraph.server.query;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Executes queries of people who may mean harm: within the limits of a {@link QueryGate}, with the
 * functions of {@link SafeFunctions}, asking no endpoints but those allowed.
 */
public final class GuardedQueries {
  private final QueryGate gate;
  private final Set<String> services;
  private final SafeFunctions functions = new SafeFunctions();

  /** Redirects would lead to endpoints that are not allowed. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * @param services the endpoints that {@code SERVICE} may ask
   */
  public GuardedQueries(QueryGate gate, Set<String> services) {
    this.gate = gate;
    this.services = Set.copyOf(services);
  }

  /** Where queries are let in. */
  public QueryGate gate() {
    return gate;
  }

  /** The endpoints that {@code SERVICE} may ask. */
  public Set<String> services() {
    return services;
  }

  /**
   * An execution of a query that was let in; to be closed, like the query, when it ends. That of a
   * DESCRIBE is of the SELECT of the things it describes.
   *
   * @param settings how the dataset's queries are answered
   */
  public QueryExec prepare(
      Query query, DatasetGraph dataset, Context settings, RunningQuery running) {
    Context context = settings.copy();
    functions.allowIn(context);
    allowServices(context, gate.limits().time().minus(running.runningFor()));
    meter(context, running);
    Query executed = query.isDescribeType() ? described(query) : query;
    QueryExec execution = QueryExec.dataset(dataset).query(executed).context(context).build();
    running.executedBy(execution);
    return execution;
  }

  /**
   * How the patterns of an update are matched: with the functions and the endpoints that queries
   * have, but not metered.
   *
   * @param settings how the dataset's queries are answered
   * @param left how long an endpoint may take
   */
  public Context ofUpdates(Context settings, Duration left) {
    Context context = settings.copy();
    functions.allowIn(context);
    allowServices(context, left);
    return context;
  }

  /** The query for the things that another describes. */
  private static Query described(Query describe) {
    Query select = describe.cloneQuery();
    select.setQuerySelectType();
    if (select.getQueryPattern() == null) {
      select.setQueryPattern(new ElementGroup());
    }
    if (select.getProjectVars().isEmpty()) {
      select.setQueryResultStar(true);
    }
    return select;
  }

  private void allowServices(Context context, Duration left) {
    if (services.isEmpty()) {
      QueryRules.forbidService(context);
      return;
    }
    context.setTrue(ARQ.httpServiceAllowed);
    context.set(ARQ.httpQueryTimeout, Math.max(1, left.toMillis()));
    context.set(ARQ.httpQueryClient, client);
  }

  private static void meter(Context context, RunningQuery running) {
    QC.setFactory(context, MeteredExecutor.factory(running));
    Predicate<Tuple<NodeId>> everyTuple =
        tuple -> {
          running.step();
          return true;
        };
    context.set(SystemTDB.symTupleFilter, everyTuple);
    RewriteFactory before = context.get(ARQConstants.sysOptimizerFactory, Optimize.getFactory());
    RewriteFactory guarding =
        inner -> {
          Rewrite rewrite = before.create(inner);
          return op ->
              rewrite.rewrite(
                  Transformer.transform(new TransformCopy(), new GuardedExpressions(running), op));
        };
    context.set(ARQConstants.sysOptimizerFactory, guarding);
  }
}
