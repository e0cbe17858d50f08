package org.papergraph.extract;

import java.util.Set;

/** Nouns that end the names of measures, as in {@code word error rate}. */
final class MetricNouns {
  private static final Set<String> NOUNS =
      Words.of(
          "accuracy accuracies error errors rate rates score scores time times cost costs latency",
          "throughput memory footprint parameters parameter flops speed speedup speedups speed-up",
          "speed-ups precision recall overhead auc gap regret loss perplexity ratio ratios",
          "performance efficiency consumption usage size sizes complexity quality distance",
          "divergence correlation consistency robustness likelihood risk reward rewards return",
          "returns variance bias sensitivity specificity coverage fidelity diversity similarity",
          "agreement utility computation calls evaluations queries hours energy power storage",
          "bandwidth bits runtime sparsity compression bound bounds dimension margin fairness",
          "improvement improvements win-rate win-rates success f-score f1-score f1 requests");

  private MetricNouns() {}

  /** Whether a phrase that ends in the noun may be a measure. */
  static boolean mayBeMetric(String lower) {
    return NOUNS.contains(lower);
  }
}
