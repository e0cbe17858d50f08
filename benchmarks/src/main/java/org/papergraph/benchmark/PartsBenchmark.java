package org.papergraph.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.papergraph.text.ReadableText;
import org.papergraph.vocabulary.VocabularyFiles;

/** The parts of extraction that can be had alone. */
@Threads(1)
public class PartsBenchmark {
  /** One abstract with its title rendered without leftovers of LaTeX. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Fork(
      value = 1,
      jvmArgs = {"-Xms2g", "-Xmx2g"})
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 3, time = 1)
  public void rendering(PaperCycle papers, Blackhole hole) {
    Paper paper = papers.next();
    hole.consume(ReadableText.of(paper.title()));
    hole.consume(ReadableText.of(paper.abstractText()));
  }

  /** The bundled vocabulary, as every run of papergraph loads it: once, with nothing warm. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(
      value = 3,
      jvmArgs = {"-Xms2g", "-Xmx2g"})
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Object vocabulary() {
    return VocabularyFiles.bundled();
  }
}
