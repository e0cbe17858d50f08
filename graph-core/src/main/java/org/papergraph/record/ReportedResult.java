package org.papergraph.record;

/**
 * One cell of a table of results: what a paper's method reached.
 *
 * @param value as written, with its unit
 * @param metric what was measured
 * @param dataset on which
 * @param task for which problem; empty where the source does not say it
 * @param method what reached it; empty where the source does not say it
 * @param path the field as the format calls it
 */
public record ReportedResult(
    String value, String metric, String dataset, String task, String method, String path) {
  public ReportedResult {
    if (value.isBlank() || metric.isBlank() || dataset.isBlank()) {
      throw new IllegalArgumentException("a result needs a value, a metric and a data set");
    }
  }
}
