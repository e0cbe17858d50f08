package org.papergraph.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.papergraph.extract.FindingReader;
import org.papergraph.vocabulary.VocabularyFiles;

/** Abstracts a second on one thread: all extraction, and what a user would take instead. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(
    value = 2,
    jvmArgs = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractionBenchmark {
  private final FindingReader reader = new FindingReader(VocabularyFiles.bundled());
  private final LabelSearch labels = new LabelSearch(VocabularyFiles.bundled());

  /** One abstract with its title to findings. */
  @Benchmark
  public Object findings(PaperCycle papers) {
    Paper paper = papers.next();
    return reader.read(paper.title(), paper.abstractText());
  }

  /** The labels of the same vocabulary in the same texts, by {@link LabelSearch}. */
  @Benchmark
  public Object labels(PaperCycle papers) {
    return labels.find(papers.next());
  }
}
