package org.papergraph.server;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.papergraph.server.complete.CompleteServlet;
import org.papergraph.server.data.DataFilter;
import org.papergraph.server.data.DataServices;
import org.papergraph.server.data.WriteAccess;
import org.papergraph.server.description.CountKeeper;
import org.papergraph.server.description.ServiceDescription;
import org.papergraph.server.http.CrossOrigin;
import org.papergraph.server.http.DumpHandler;
import org.papergraph.server.http.HeadAsGet;
import org.papergraph.server.http.JettyFront;
import org.papergraph.server.http.Metrics;
import org.papergraph.server.http.Readiness;
import org.papergraph.server.http.ReleaseFiles;
import org.papergraph.server.http.StoreState;
import org.papergraph.server.http.StoreValidators;
import org.papergraph.server.page.PageServlet;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryGate;
import org.papergraph.server.reconcile.ReconcileServlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A graph served over HTTP: SPARQL queries at {@code /sparql}, pages for people, and at {@code
 * /reconcile} a service that names in tables are matched with.
 *
 * <p>It only reads, unless a token is set, which those who change the graph have to send. There is
 * no administration; neither a query nor an update can have it fetch anything from elsewhere.
 * Queries are run in the context of the dataset, so those over a {@code GraphStore} follow its
 * entailment.
 *
 * <p>Pages count the graph anew when its {@link ServerSettings#version} is another. The dataset
 * stays the caller's, to be closed after the server.
 */
public final class PapergraphServer implements AutoCloseable {
  /** Where the SPARQL query service is. */
  public static final String SPARQL_PATH = "/sparql";

  /** Where graphs are given and taken as a whole. */
  public static final String DATA_PATH = "/data";

  private static final Logger LOG = LoggerFactory.getLogger(PapergraphServer.class);

  /** A byte of a query in a form may be sent as {@code %20}. */
  private static final int LETTERS_OF_A_BYTE = 3;

  private static final int ROOM_FOR_PARAMETERS = 64 * 1024;

  /**
   * Names in the graph may hold what servers often refuse, because it means different things to
   * different programs behind them; here addresses are taken as they were sent.
   */
  private static final UriCompliance ADDRESSES =
      UriCompliance.DEFAULT.with(
          "PAPERGRAPH",
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT);

  private final ServerSettings settings;
  private final CountKeeper counts;
  private final Readiness readiness;
  private final Metrics metrics;
  private final GuardedQueries queries;
  private final PageServlet pages;
  private @Nullable FusekiServer server;
  private int port;

  private PapergraphServer(ServerSettings settings) {
    this.settings = settings;
    this.queries = new GuardedQueries(new QueryGate(settings.limits()), settings.services());
    this.port = settings.port();
    this.readiness = new Readiness(settings.dataset());
    this.metrics =
        new Metrics(queries.gate()::figures, new StoreState(settings::version, settings.folder()));
    this.counts = new CountKeeper(settings.dataset(), settings.base(), settings::version);
    this.pages =
        new PageServlet(
            settings.dataset(),
            settings.base(),
            queries,
            counts,
            settings::version,
            settings.release().map(ReleaseFiles::dumps).orElse(List.of()));
  }

  /**
   * Starts a server. It runs in threads of its own until it is closed.
   *
   * @throws IOException if it cannot listen there; the message says why
   */
  public static PapergraphServer start(ServerSettings settings) throws IOException {
    PapergraphServer server = new PapergraphServer(settings);
    try {
      server.start();
      return server;
    } catch (IOException e) {
      server.metrics.close();
      throw e;
    }
  }

  private void start() throws IOException {
    FusekiServer built = build();
    Server jetty = built.getJettyServer();
    ServerConnector connector = (ServerConnector) jetty.getConnectors()[0];
    connector.setHost(settings.host());
    connector
        .getConnectionFactory(HttpConnectionFactory.class)
        .getHttpConfiguration()
        .setUriCompliance(ADDRESSES);
    PlainErrors errors = new PlainErrors();
    jetty.setErrorHandler(errors);
    ((ServletContextHandler) jetty.getHandler()).setErrorHandler(errors);
    settings
        .release()
        .ifPresent(files -> jetty.setHandler(new DumpHandler(jetty.getHandler(), files)));
    new JettyFront(settings.http(), readiness, metrics).setUp(jetty, longestBody());
    try {
      connector.open();
      built.start();
    } catch (IOException | UnresolvedAddressException e) {
      connector.close();
      throw notListening(e);
    }
    pages.prepare();
    server = built;
    port = connector.getLocalPort();
  }

  /** Whoever may change the graph may send as much as they like. */
  private Optional<Long> longestBody() {
    long encoded = LETTERS_OF_A_BYTE * (long) settings.limits().queryBytes();
    return settings.updateToken().isPresent()
        ? Optional.empty()
        : Optional.of(encoded + ROOM_FOR_PARAMETERS);
  }

  private FusekiServer build() {
    Filter headers = new SecurityHeaders();
    FusekiServer.Builder builder = FusekiServer.create();
    WriteAccess access = new WriteAccess(settings.updateToken());
    DataServices data = new DataServices(settings.dataset(), access, settings.dataLimits());
    ReconcileServlet reconciliation =
        new ReconcileServlet(settings.dataset(), settings.base(), queries);
    ReconcileServlet.PATHS.forEach(path -> builder.addServlet(path, reconciliation));
    builder.addServlet(
        CompleteServlet.PATH, new CompleteServlet(settings.dataset(), reconciliation.names()));
    return builder
        .fusekiModules(FusekiModules.create())
        .loopback(true)
        .port(settings.port())
        .add(SPARQL_PATH, queryService(access, data))
        .add(DATA_PATH, data.graphStore())
        .addFilter("/*", headers)
        .addFilter("/*", new CrossOrigin())
        .addFilter("/*", new StoreValidators(settings::version))
        .addFilter("/*", new HeadAsGet(DATA_PATH))
        .addFilter(SPARQL_PATH, new EndpointFilter(access.isGranted(), description(), counts))
        .addFilter(DATA_PATH + "/*", new DataFilter(DATA_PATH, access))
        .addServlet("/*", pages)
        .build();
  }

  private ServiceDescription description() {
    return new ServiceDescription(
        settings.dataset(),
        settings.limits(),
        settings.updateToken().isPresent(),
        settings.services());
  }

  private DataService queryService(WriteAccess access, DataServices data) {
    Endpoint endpoint =
        Endpoint.create()
            .operation(Operation.Query)
            .authPolicy(Auth.ANY_ANON)
            .processor(new SparqlQueries(queries))
            .build();
    DataService.Builder service = DataService.newBuilder(settings.dataset()).addEndpoint(endpoint);
    if (access.isGranted()) {
      service.addEndpoint(data.updates(queries));
    }
    return service.build();
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

  /**
   * Stops answering: takes no more requests, lets running ones go on for as long as the settings
   * say, hangs up on the others, and gives the port free.
   */
  @Override
  public void close() {
    readiness.stop();
    Thread ending = new Thread(this::endQueriesInTime, "papergraph-end-queries");
    ending.setDaemon(true);
    ending.start();
    if (server != null) {
      stop(server);
      server = null;
      counts.close();
    }
    ending.interrupt();
    queries.gate().close();
    metrics.close();
  }

  private void endQueriesInTime() {
    try {
      Thread.sleep(settings.http().stopTimeout().toMillis());
      queries.gate().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(FusekiServer running) {
    try {
      running.stop();
    } catch (FusekiException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
      LOG.warn("requests that ran when the server was told to stop were cut off");
    }
  }
}
