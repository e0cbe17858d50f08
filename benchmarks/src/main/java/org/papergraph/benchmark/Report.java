package org.papergraph.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.papergraph.vocabulary.VocabularyFiles;

/** The outcome of a run as text: figures, what they were taken over, with what and where. */
final class Report {
  private final Corpus corpus;
  private final double load;
  private final List<RunResult> results;

  /**
   * @param load {@link Machine#load} before the run
   */
  Report(Corpus corpus, double load, Collection<RunResult> results) {
    this.corpus = corpus;
    this.load = load;
    this.results = List.copyOf(results);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("# Extraction, on one thread\n\n");
    out.append(throughput());
    find("findings").ifPresent(own -> find("labels").ifPresent(peer -> compare(own, peer, out)));
    allocation(out);
    find("vocabulary")
        .filter(load -> load.getParams().getWarmup().getCount() == 0)
        .ifPresent(load -> loading(load, out));
    surroundings(out);
    return out.toString();
  }

  private Table throughput() {
    Table table =
        new Table(
            "what", "abstracts/s", "±", "µs an abstract", "µs of processor", "finds an abstract");
    row(table, "papergraph: FindingReader", "findings", figure(corpus.findings(), 1));
    row(table, "instead: Aho-Corasick over its labels", "labels", figure(corpus.labels(), 1));
    row(table, "a part: ReadableText", "rendering", "");
    return table;
  }

  private void row(Table table, String what, String benchmark, String finds) {
    find(benchmark)
        .filter(result -> result.getParams().getMode() == Mode.Throughput)
        .ifPresent(
            result -> {
              double score = result.getPrimaryResult().getScore();
              table.add(
                  what,
                  figure(score, 0),
                  error(result, 0),
                  figure(1e6 / score, 1),
                  ProcessorTime.perOperation(result).map(micros -> figure(micros, 1)).orElse(""),
                  finds);
            });
  }

  private static void compare(RunResult own, RunResult peer, StringBuilder out) {
    double ratio = peer.getPrimaryResult().getScore() / own.getPrimaryResult().getScore();
    out.append("\nAho-Corasick / papergraph: ").append(figure(ratio, 1));
    out.append(" times as many abstracts a second");
    ProcessorTime.perOperation(own)
        .flatMap(ours -> ProcessorTime.perOperation(peer).map(theirs -> ours / theirs))
        .ifPresent(less -> out.append(", ").append(figure(less, 1)).append(" by processor time"));
    out.append(
        ".\nIt sees known labels whatever they mean there; papergraph also reads names that");
    out.append(
        "\nare not in the vocabulary, decides by context, and reads results, acronyms, code");
    out.append("\nand links.\n");
  }

  private static void loading(RunResult load, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            "%nVocabulary (%,d concepts): loaded in %,.0f ± %s ms, once a process, nothing warm.%n",
            VocabularyFiles.bundled().size(),
            load.getPrimaryResult().getScore(),
            error(load, 0)));
  }

  private void surroundings(StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            "%n- input: %s, %,d papers, %.0f words an abstract on average%n",
            corpus.input(),
            corpus.papers(),
            corpus.words()));
    String version = Report.class.getPackage().getImplementationVersion();
    out.append("- papergraph ").append(version == null ? "in development" : version);
    String commit = System.getProperty("papergraph.benchmark.commit", "");
    out.append(commit.isEmpty() ? "\n" : ", commit " + commit + "\n");
    results.stream().map(RunResult::getParams).findFirst().ifPresent(used -> java(used, out));
    out.append("- ").append(Machine.describe());
    out.append(load < 0 ? "\n" : "; load before the run " + figure(load, 1) + "\n");
    out.append("- ± is half of the 99.9 % confidence interval over all measured iterations\n");
    out.append("- µs of processor hold those of the garbage collector and the compiler\n");
  }

  private static void java(BenchmarkParams used, StringBuilder out) {
    out.append(
        "- JDK %s, %s %s, %s; JMH %s%n"
            .formatted(
                used.getJdkVersion(),
                used.getVmName(),
                used.getVmVersion(),
                String.join(" ", used.getJvmArgs()),
                used.getJmhVersion()));
  }

  private Optional<RunResult> find(String method) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
        .findFirst();
  }

  /** What JMH's profiler {@code gc} says, where it was asked. */
  private void allocation(StringBuilder out) {
    for (RunResult result : results) {
      Optional<Result<?>> bytes = secondary(result, "gc.alloc.rate.norm");
      if (bytes.isPresent() && result.getParams().getMode() == Mode.Throughput) {
        String method = result.getParams().getBenchmark();
        out.append(
            String.format(
                Locale.ROOT,
                "%nAllocated by %s: %,.1f kB an abstract.%n",
                method.substring(method.lastIndexOf('.') + 1),
                bytes.get().getScore() / 1000));
      }
    }
  }

  private static Optional<Result<?>> secondary(RunResult result, String label) {
    return Optional.ofNullable(result.getSecondaryResults().get(label));
  }

  private static String error(RunResult result, int decimals) {
    double error = result.getPrimaryResult().getScoreError();
    return Double.isNaN(error) ? "?" : figure(error, decimals);
  }

  private static String figure(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
