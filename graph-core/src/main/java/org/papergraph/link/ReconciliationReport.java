package org.papergraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of asking a reconciliation service: {@code names = asked + kept + unanswered}, equal
 * ones counted once.
 *
 * @param asked names that the service answered
 * @param kept names with an answer from the cache
 * @param unanswered names without an answer, by reason
 * @param leftOut why the service was not asked any more, if it was not
 * @param notKept why an answer could not be written to the cache, if one could not
 */
public record ReconciliationReport(
    long names,
    long asked,
    long kept,
    Map<String, Long> unanswered,
    Optional<String> leftOut,
    Optional<String> notKept) {
  public ReconciliationReport {
    unanswered = new TreeMap<>(unanswered);
  }

  /** Counts, in one line. */
  public String summary() {
    return format(
        "reconciliation: %,d names asked for, %,d answered before, %,d unanswered",
        asked, kept, sum());
  }

  /** What somebody should know who reads no summaries; empty if all went well. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    leftOut.ifPresent(
        why -> warnings.add("reconciliation: the service was left out for the rest: " + why));
    if (!unanswered.isEmpty()) {
      warnings.add(
          format("reconciliation: %,d of %,d names unanswered: %s", sum(), names, reasons()));
    }
    notKept.ifPresent(
        why -> warnings.add("reconciliation: not all answers are in the cache: " + why));
    return warnings;
  }

  private long sum() {
    return unanswered.values().stream().mapToLong(Long::longValue).sum();
  }

  private String reasons() {
    return unanswered.entrySet().stream()
        .map(each -> format("%,d × %s", each.getValue(), each.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
