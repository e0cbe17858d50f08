package org.papergraph.cli;

import java.io.IOException;
import java.time.Duration;
import org.papergraph.server.PapergraphServer;
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
  int port = PapergraphServer.DEFAULT_PORT;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = {
        "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).",
        "Another address opens the server to other machines."
      })
  String host = PapergraphServer.DEFAULT_HOST;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long a query may take (default: ${DEFAULT-VALUE}).")
  long timeout = PapergraphServer.DEFAULT_TIME_LIMIT.toSeconds();

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ServerOptions() {}

  /** Starts a server over a store. */
  PapergraphServer start(GraphStore graph) throws IOException {
    PapergraphServer.Settings settings;
    try {
      settings =
          PapergraphServer.Settings.of(graph.dataset())
              .withBase(graph.base())
              .withHost(host)
              .withPort(port)
              .withTimeLimit(Duration.ofSeconds(timeout));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return PapergraphServer.start(settings);
  }
}
