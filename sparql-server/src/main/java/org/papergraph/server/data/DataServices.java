package org.papergraph.server.data;

import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.server.query.GuardedQueries;

/** The services that give graphs whole and change them, which take turns in changing them. */
public final class DataServices {
  private final DatasetGraph dataset;
  private final WriteAccess access;
  private final Changes changes;
  private final Downloads downloads;

  public DataServices(DatasetGraph dataset, WriteAccess access, DataLimits limits) {
    this.dataset = dataset;
    this.access = access;
    this.changes = new Changes(limits);
    this.downloads = new Downloads(limits);
  }

  /** The Graph Store Protocol; changes are refused if nobody may make them. */
  public DataService graphStore() {
    GraphStoreEndpoint graphs = new GraphStoreEndpoint(access, changes, downloads);
    return DataService.newBuilder(dataset).addEndpoint(endpoint(Operation.GSP_RW, graphs)).build();
  }

  /**
   * SPARQL Update, for where somebody may change the graph.
   *
   * @param queries how the patterns of updates are matched
   */
  public Endpoint updates(GuardedQueries queries) {
    return endpoint(Operation.Update, new SparqlUpdates(access, changes, queries));
  }

  private static Endpoint endpoint(Operation operation, ActionService processor) {
    return Endpoint.create()
        .operation(operation)
        .authPolicy(Auth.ANY_ANON)
        .processor(processor)
        .build();
  }
}
