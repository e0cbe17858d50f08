package org.papergraph.server;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.papergraph.server.page.PageServlet;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryGate;
import org.papergraph.server.reconcile.ReconcileServlet;

/**
 * A graph served over HTTP: SPARQL queries at {@code /sparql}, pages for people, and at {@code
 * /reconcile} a service that names in tables are matched with.
 *
 * <p>It only reads. There is no update, no upload and no administration; a query cannot have it
 * fetch anything from elsewhere. Queries are run in the context of the dataset, so those over a
 * {@code GraphStore} follow its entailment.
 *
 * <p>Pages count the graph anew when its {@link ServerSettings#version} is another. The dataset
 * stays the caller's, to be closed after the server.
 */
public final class PapergraphServer implements AutoCloseable {
  /** Where the SPARQL query service is. */
  public static final String SPARQL_PATH = "/sparql";

  private final ServerSettings settings;
  private final GuardedQueries queries;
  private @Nullable FusekiServer server;
  private int port;

  private PapergraphServer(ServerSettings settings) {
    this.settings = settings;
    this.queries = new GuardedQueries(new QueryGate(settings.limits()), settings.services());
    this.port = settings.port();
  }

  /**
   * Starts a server. It runs in threads of its own until it is closed.
   *
   * @throws IOException if it cannot listen there; the message says why
   */
  public static PapergraphServer start(ServerSettings settings) throws IOException {
    PapergraphServer server = new PapergraphServer(settings);
    server.start();
    return server;
  }

  private void start() throws IOException {
    FusekiServer built = build();
    Server jetty = built.getJettyServer();
    ServerConnector connector = (ServerConnector) jetty.getConnectors()[0];
    connector.setHost(settings.host());
    PlainErrors errors = new PlainErrors();
    jetty.setErrorHandler(errors);
    ((ServletContextHandler) jetty.getHandler()).setErrorHandler(errors);
    try {
      connector.open();
      built.start();
    } catch (IOException | UnresolvedAddressException e) {
      connector.close();
      throw notListening(e);
    }
    server = built;
    port = connector.getLocalPort();
  }

  private FusekiServer build() {
    Filter headers = new SecurityHeaders();
    FusekiServer.Builder builder = FusekiServer.create();
    ReconcileServlet reconciliation =
        new ReconcileServlet(settings.dataset(), settings.base(), queries);
    ReconcileServlet.PATHS.forEach(path -> builder.addServlet(path, reconciliation));
    return builder
        .fusekiModules(FusekiModules.create())
        .loopback(true)
        .port(settings.port())
        .add(SPARQL_PATH, queryService())
        .addFilter("/*", headers)
        .addFilter(SPARQL_PATH, new EndpointFilter())
        .addServlet(
            "/*", new PageServlet(settings.dataset(), settings.base(), queries, settings::version))
        .build();
  }

  private DataService queryService() {
    Endpoint service =
        Endpoint.create()
            .operation(Operation.Query)
            .authPolicy(Auth.ANY_ANON)
            .processor(new SparqlQueries(queries))
            .build();
    return DataService.newBuilder(settings.dataset()).addEndpoint(service).build();
  }

  private IOException notListening(Exception cause) {
    String where = settings.host() + ":" + settings.port();
    Throwable reason = cause.getCause() == null ? cause : cause.getCause();
    if (reason instanceof UnresolvedAddressException) {
      return new IOException("no address is known for host " + settings.host(), cause);
    }
    String message = String.valueOf(reason.getMessage());
    if (reason instanceof BindException && message.contains("in use")) {
      return new IOException(
          "port " + settings.port() + " is in use; choose another with --port", cause);
    }
    return new IOException("cannot listen on " + where + ": " + message, cause);
  }

  /** Where its queries are let in. */
  QueryGate gate() {
    return queries.gate();
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** The address of the start page, ending in {@code /}. */
  public String url() {
    String host = settings.host();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
  }

  /** Waits until the server is stopped. */
  public void join() {
    if (server != null) {
      server.join();
    }
  }

  /** Stops answering, and gives the port free. */
  @Override
  public void close() {
    queries.gate().close();
    if (server != null) {
      server.stop();
      server = null;
    }
  }
}
