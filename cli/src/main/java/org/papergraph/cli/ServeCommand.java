package org.papergraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.papergraph.server.PapergraphServer;
import org.papergraph.store.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "serve",
    description = {
      "Serve the graph: pages at /, SPARQL queries at /sparql, graphs at /data.",
      "Read-only, unless --allow-update is given."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin StoreOption store;
  @Mixin ServerOptions options;
  @Mixin UpdateOptions updates;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ServeCommand() {}

  @Override
  public Integer call() throws IOException {
    AtExit atExit = new AtExit();
    PapergraphServer server = open(store.path, options, updates, atExit);
    System.out.println("Serving " + store.path + " at " + server.url());
    System.out.println("SPARQL endpoint: " + server.url() + "sparql");
    if (updates.allowUpdate) {
      System.out.println("Changes are taken from those who send the token.");
    }
    System.out.println("Stop it with Ctrl-C.");
    System.out.flush();
    atExit.await();
    return CommandLine.ExitCode.OK;
  }

  /** Opens a store and serves it read-only; both are closed when the process ends. */
  static PapergraphServer open(Path path, ServerOptions options, AtExit atExit) throws IOException {
    return open(path, options, new UpdateOptions(), atExit);
  }

  private static PapergraphServer open(
      Path path, ServerOptions options, UpdateOptions updates, AtExit atExit) throws IOException {
    GraphStore graph = updates.allowUpdate ? GraphStore.openWritable(path) : GraphStore.open(path);
    atExit.add(
        () -> {
          try {
            graph.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    PapergraphServer server = options.start(graph, updates);
    atExit.add(server::close);
    return server;
  }
}
