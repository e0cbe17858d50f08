package org.papergraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.papergraph.explain.GraphStatistics;
import org.papergraph.store.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "stats",
    description =
        "Counts by kind, coverage, and the most frequent methods, datasets, tasks, metrics.",
    mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  StatsCommand() {}

  @Override
  public Integer call() throws IOException {
    try (GraphStore graph = GraphStore.open(store.path)) {
      for (GraphStatistics.Table table : new GraphStatistics(graph.dataset()).tables()) {
        System.out.println(table.title());
        for (GraphStatistics.Figure figure : table.figures()) {
          System.out.printf("%,10d  %s%n", figure.count(), figure.name());
        }
        System.out.println();
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
