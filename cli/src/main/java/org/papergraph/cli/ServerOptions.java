package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papergraph.server.PapergraphServer;
import org.papergraph.server.ServerSettings;
import org.papergraph.server.http.ReleaseFiles;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.store.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that serve a graph have in common. */
final class ServerOptions {
  private static final int KILOBYTE = 1 << 10;
  private static final long MEGABYTE = 1L << 20;

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

  @Mixin HttpOptions http;

  @Option(
      names = "--query-memory",
      paramLabel = "MB",
      description = {
        "How much a query may keep in memory to sort, group, join and tell apart",
        "(default: ${DEFAULT-VALUE}). All together may keep half of the heap."
      })
  long queryMemory = QueryLimits.DEFAULT.memory() / MEGABYTE;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "Rows or triples an answer may have (default: ${DEFAULT-VALUE}).")
  long rows = QueryLimits.DEFAULT.rows();

  @Option(
      names = "--max-answer",
      paramLabel = "MB",
      description = "How large an answer may be (default: ${DEFAULT-VALUE}).")
  long answer = QueryLimits.DEFAULT.bytes() / MEGABYTE;

  @Option(
      names = "--max-query",
      paramLabel = "KB",
      description = "How long the text of a query may be (default: ${DEFAULT-VALUE}).")
  int query = QueryLimits.DEFAULT.queryBytes() / KILOBYTE;

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "Queries that are answered at once; others wait (default: ${DEFAULT-VALUE}).")
  int queries = QueryLimits.DEFAULT.concurrent();

  @Option(
      names = "--long-queries",
      paramLabel = "N",
      description = {
        "Queries that work at once once they have worked for half a second; they take turns",
        "(default: one less than there are processors, here ${DEFAULT-VALUE})."
      })
  int longQueries = QueryLimits.DEFAULT.longRunning();

  @Option(
      names = "--allow-service",
      paramLabel = "IRI",
      description = "An endpoint that queries may ask by SERVICE; can be given again.")
  Set<String> services = Set.of();

  @Option(
      names = "--release",
      paramLabel = "DIR",
      description = "Serve the files of this release at /dumps/, too, and name them in the VoID.")
  @Nullable Path release;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ServerOptions() {}

  /** Starts a server over a store. */
  PapergraphServer start(GraphStore graph, UpdateOptions updates) throws IOException {
    ServerSettings.Builder chosen;
    try {
      chosen =
          updates
              .settings(graph.dataset())
              .base(graph.base())
              .host(host)
              .port(port)
              .limits(limits())
              .services(services)
              .version(graph::version)
              .folder(graph.generation())
              .http(http.settings());
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    if (release != null) {
      chosen.release(ReleaseFiles.of(release));
    }
    return PapergraphServer.start(chosen.build());
  }

  private QueryLimits limits() {
    return QueryLimits.DEFAULT
        .withTime(Duration.ofSeconds(timeout))
        .withAnswers(rows, megabytes("--max-answer", answer))
        .withQueryBytes(Math.toIntExact(Math.min(Integer.MAX_VALUE, (long) query * KILOBYTE)))
        .withMemory(megabytes("--query-memory", queryMemory))
        .withQueries(queries, longQueries);
  }

  private static long megabytes(String option, long number) {
    if (number <= 0 || number > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(option + " " + number + " is not above 0");
    }
    return number * MEGABYTE;
  }
}
