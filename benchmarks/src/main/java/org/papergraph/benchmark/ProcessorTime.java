package org.papergraph.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * A profiler of JMH: the processor time that the measured operations take, with that of the garbage
 * collector and the compiler. Other programs on the machine change it far less than they change
 * operations a second.
 *
 * <p>Time and operations are summed up apart and divided at the end: the mean of the iterations'
 * ratios would count a disturbed iteration with few operations as much as any other.
 */
public final class ProcessorTime implements InternalProfiler {
  private static final String TIME = "processor-time";
  private static final String OPERATIONS = "processor-time.operations";

  private long before;

  @Override
  public String getDescription() {
    return "Processor time of the process an operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = now();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double micros = (now() - before) / 1e3;
    long operations = result.getMetadata().getMeasuredOps();
    return List.of(
        new ScalarResult(TIME, micros, "us", AggregationPolicy.SUM),
        new ScalarResult(OPERATIONS, operations, "ops", AggregationPolicy.SUM));
  }

  /** Microseconds an operation, if a run was watched and got anything done. */
  static Optional<Double> perOperation(RunResult run) {
    Result<?> time = run.getSecondaryResults().get(TIME);
    Result<?> operations = run.getSecondaryResults().get(OPERATIONS);
    return time == null || operations == null || operations.getScore() == 0
        ? Optional.empty()
        : Optional.of(time.getScore() / operations.getScore());
  }

  private static long now() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
