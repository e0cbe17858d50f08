package org.papergraph.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.Callable;
import org.papergraph.explain.GraphStatistics;
import org.papergraph.store.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "stats",
    description =
        "Counts by kind, coverage, the most frequent methods, datasets, tasks and metrics, and how"
            + " good the statements of each property are.",
    mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
  /** The figures at the right of their columns, as in the other tables. */
  private static final String ROW = "%24s  %22s  %17s  %6s  %s%n";

  private static final String LINKS = "%10s  %10s  %10s  %10s  %8s  %8s  %s%n";

  @Mixin StoreOption store;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  StatsCommand() {}

  @Override
  public Integer call() throws IOException {
    try (GraphStore graph = GraphStore.open(store.path)) {
      GraphStatistics statistics = new GraphStatistics(graph.dataset());
      for (GraphStatistics.Table table : statistics.tables()) {
        if (table.figures().isEmpty()) {
          continue;
        }
        System.out.println(table.title());
        for (GraphStatistics.Figure figure : table.figures()) {
          System.out.printf("%,10d  %s%n", figure.count(), figure.name());
        }
        System.out.println();
      }
      printLinks(statistics.links());
      print(statistics.qualities());
    }
    return CommandLine.ExitCode.OK;
  }

  private static void printLinks(List<GraphStatistics.LinkCoverage> all) {
    if (all.isEmpty()) {
      return;
    }
    System.out.println("Linked to concepts of other vocabularies, and what somebody decided of it");
    System.out.printf(
        LINKS, "methods", "datasets", "tasks", "metrics", "right", "wrong", "vocabulary");
    for (GraphStatistics.LinkCoverage one : all) {
      System.out.printf(
          LINKS,
          shown(one.methods()),
          shown(one.datasets()),
          shown(one.tasks()),
          shown(one.metrics()),
          shown(one.accepted()),
          shown(one.rejected()),
          one.vocabulary());
    }
    System.out.println();
  }

  private static String shown(long count) {
    return String.format("%,d", count);
  }

  /** Nothing for a graph that was built before quality was part of it. */
  private static void print(List<GraphStatistics.Quality> qualities) {
    if (qualities.isEmpty()) {
      return;
    }
    System.out.println("How good statements are, on annotated papers (95% confidence intervals)");
    System.out.printf(ROW, "precision", "recall", "calibration error", "papers", "property");
    for (GraphStatistics.Quality quality : qualities) {
      System.out.printf(
          ROW,
          shown(quality.precision()),
          shown(quality.recall()),
          shown(quality.calibrationError()),
          shown(quality.papers()),
          quality.predicate());
    }
    System.out.println();
  }

  private static String shown(GraphStatistics.Share share) {
    return shown(share.value()) + " (" + shown(share.low()) + " to " + shown(share.high()) + ")";
  }

  private static String shown(BigDecimal value) {
    return value.setScale(3, RoundingMode.HALF_UP).toPlainString();
  }
}
