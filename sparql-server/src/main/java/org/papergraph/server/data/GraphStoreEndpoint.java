package org.papergraph.server.data;

import static org.apache.jena.fuseki.servlets.GraphTarget.determineTargetGSP;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Fuseki's service of the <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">Graph Store
 * HTTP Protocol</a>, within limits: graphs are streamed to everybody, and changed by those who send
 * the token. All graphs together are read only.
 */
final class GraphStoreEndpoint extends GSP_RW {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  private final WriteAccess access;
  private final Changes changes;
  private final Downloads downloads;

  GraphStoreEndpoint(WriteAccess access, Changes changes, Downloads downloads) {
    this.access = access;
    this.changes = changes;
    this.downloads = downloads;
  }

  @Override
  public void validate(HttpAction action) {
    if (!READS.contains(action.getRequestMethod())) {
      access.require(action);
    }
    super.validate(action);
    String graph = action.getRequestParameter("graph");
    if (graph != null) {
      GraphNames.requireAbsolute(graph);
    }
  }

  @Override
  protected void execGetGSP(HttpAction action) {
    GraphFormat format = GraphFormat.ofGraph(action.getRequest());
    read(
        action,
        dataset -> downloads.send(action, format, statements(existing(dataset, action).graph())));
  }

  @Override
  protected void execGetQuads(HttpAction action) {
    GraphFormat format = GraphFormat.ofDataset(action.getRequest());
    read(action, dataset -> downloads.send(action, format, dataset.find()));
  }

  @Override
  protected void execHeadGSP(HttpAction action) {
    GraphFormat format = GraphFormat.ofGraph(action.getRequest());
    read(action, dataset -> existing(dataset, action));
    action.setResponseContentType(format.header());
  }

  @Override
  protected void execHeadQuads(HttpAction action) {
    action.setResponseContentType(GraphFormat.ofDataset(action.getRequest()).header());
  }

  private interface Reader {
    void read(DatasetGraph dataset);
  }

  private void read(HttpAction action, Reader reader) {
    action.beginRead();
    try {
      reader.read(decideDataset(action));
    } finally {
      action.endRead();
    }
  }

  private static GraphTarget existing(DatasetGraph dataset, HttpAction action) {
    GraphTarget target = determineTargetGSP(dataset, action);
    if (!target.exists()) {
      throw noGraph(target);
    }
    return target;
  }

  private static RuntimeException noGraph(GraphTarget target) {
    return Refusal.of(Refusal.NOT_FOUND, "there is no graph " + target.label());
  }

  private static Iterator<Quad> statements(Graph graph) {
    return Iter.map(graph.find(), t -> Quad.create(Quad.defaultGraphIRI, t));
  }

  @Override
  protected void doPutPostGSP(HttpAction action, boolean overwrite) {
    boolean existed =
        change(
            action,
            (graph, sent) -> {
              if (overwrite) {
                graph.clear();
              }
              sent.forEach(graph::add);
            },
            true);
    Object created = action.getRequest().getAttribute(NamedGraphRequest.CREATED);
    if (!existed && created != null) {
      action.setResponseHeader("Location", created.toString());
    }
    action.setResponseStatus(existed ? NO_CONTENT : CREATED);
  }

  @Override
  protected void execDeleteGSP(HttpAction action) {
    change(action, (graph, sent) -> graph.clear(), false);
    action.setResponseStatus(NO_CONTENT);
  }

  /** Changes the graph that an action is about, and tells whether it was there before. */
  private boolean change(HttpAction action, BiConsumer<Graph, List<Triple>> how, boolean hasBody) {
    return changes.make(
        action,
        new Changes.Change<List<Triple>, Boolean>() {
          @Override
          public List<Triple> read(SentBody body, TimeLimit time) {
            return hasBody ? new Uploads(action, body, base(action), time).read() : List.of();
          }

          @Override
          public Boolean make(List<Triple> sent, DatasetGraph dataset, TimeLimit time) {
            GraphTarget target = determineTargetGSP(dataset, action);
            boolean existed = target.exists();
            if (!existed && !hasBody) {
              throw noGraph(target);
            }
            how.accept(target.graph(), sent);
            return existed;
          }
        });
  }

  /** What relative IRIs are resolved against: the address as it was asked for. */
  private static String base(HttpAction action) {
    Object address = action.getRequest().getAttribute(NamedGraphRequest.ADDRESS);
    return address == null ? ActionLib.wholeRequestURL(action.getRequest()) : address.toString();
  }

  @Override
  protected void doPutPostQuads(HttpAction action, boolean overwrite) {
    throw Refusal.of(
        Refusal.BAD_REQUEST, "say which graph: ?default, ?graph=IRI, or an address below /data/");
  }
}
