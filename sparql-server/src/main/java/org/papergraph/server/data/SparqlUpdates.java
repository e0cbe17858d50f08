package org.papergraph.server.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryRules;

/**
 * Fuseki's service of <a href="https://www.w3.org/TR/sparql11-protocol/#update-operation">updates
 * by SPARQL</a>, for those who send the token, within limits. A request is one transaction, however
 * many operations it has.
 */
final class SparqlUpdates extends SPARQL_Update {
  private static final Syntax ARQ = Syntax.syntaxARQ;

  private final WriteAccess access;
  private final Changes changes;
  private final GuardedQueries queries;

  /**
   * @param queries how the patterns of updates are matched
   */
  SparqlUpdates(WriteAccess access, Changes changes, GuardedQueries queries) {
    this.access = access;
    this.changes = changes;
    this.queries = queries;
  }

  @Override
  public void validate(HttpAction action) {
    access.require(action);
    if (!action.getRequestMethod().equals("POST")) {
      throw Refusal.of(Refusal.METHOD_NOT_ALLOWED, "updates are sent by POST");
    }
    super.validate(action);
  }

  @Override
  protected void execute(HttpAction action, InputStream form) {
    changes.make(
        action,
        new Changes.Change<UpdateRequest, Boolean>() {
          @Override
          public UpdateRequest read(SentBody body, TimeLimit time) {
            boolean direct = action.getRequestParameter("update") == null;
            return parsed(text(direct ? body : form), action);
          }

          @Override
          public Boolean make(UpdateRequest request, DatasetGraph dataset, TimeLimit time) {
            run(request, dataset, time);
            return true;
          }
        });
  }

  private static String text(InputStream body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(body.readAllBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw Refusal.of(Refusal.BAD_REQUEST, "the update is not in UTF-8");
    } catch (IOException e) {
      throw Refusal.of(Refusal.BAD_REQUEST, "the update ended early or could not be read");
    }
  }

  /** Relative IRIs are resolved against the address of the request. */
  private UpdateRequest parsed(String text, HttpAction action) {
    UpdateRequest request;
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      request = UpdateFactory.read(using(action), in, action.getRequestRequestURL(), ARQ);
    } catch (QueryParseException e) {
      throw Refusal.of(Refusal.BAD_REQUEST, QueryRules.explain(e));
    }
    Optional<String> refusal = new UpdateRules(queries.services()).refusal(request);
    if (refusal.isPresent()) {
      throw Refusal.of(Refusal.FORBIDDEN, refusal.get());
    }
    return request;
  }

  private static UsingList using(HttpAction action) {
    UsingList list = new UsingList();
    for (String iri : values(action, "using-graph-uri")) {
      list.addUsing(graph(iri));
    }
    for (String iri : values(action, "using-named-graph-uri")) {
      list.addUsingNamed(graph(iri));
    }
    return list;
  }

  private static String[] values(HttpAction action, String name) {
    String[] values = action.getRequestParameterValues(name);
    return values == null ? new String[0] : values;
  }

  private static Node graph(String iri) {
    GraphNames.requireAbsolute(iri);
    return NodeFactory.createURI(iri);
  }

  private void run(UpdateRequest request, DatasetGraph dataset, TimeLimit time) {
    Duration left = Duration.ofMillis(Math.max(1, time.millisLeft()));
    UpdateExec.newBuilder()
        .dataset(dataset)
        .context(queries.ofUpdates(dataset.getContext(), left))
        .update(request)
        .timeout(left.toMillis(), TimeUnit.MILLISECONDS)
        .build()
        .execute();
  }
}
