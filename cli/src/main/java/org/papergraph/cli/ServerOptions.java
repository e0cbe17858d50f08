package org.papergraph.cli;

import java.io.IOException;
import java.time.Duration;
import org.papergraph.server.PapergraphServer;
import org.papergraph.server.ServerSettings;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.store.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that serve a graph have in common. */
final class ServerOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  int port = ServerSettings.DEFAULT_PORT;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = {
        "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).",
        "Another address opens the server to other machines."
      })
  String host = ServerSettings.DEFAULT_HOST;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long a query may take (default: ${DEFAULT-VALUE}).")
  long timeout = QueryLimits.DEFAULT.time().toSeconds();

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ServerOptions() {}

  /** Starts a server over a store. */
  PapergraphServer start(GraphStore graph, UpdateOptions updates) throws IOException {
    ServerSettings settings;
    try {
      settings =
          updates
              .settings(graph.dataset())
              .base(graph.base())
              .host(host)
              .port(port)
              .limits(QueryLimits.DEFAULT.withTime(Duration.ofSeconds(timeout)))
              .version(graph::version)
              .build();
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return PapergraphServer.start(settings);
  }
}
