package org.papergraph.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long answers took, by the kind of their address. Threads may share it. */
final class PageTimes {
  private static final double NANOS_A_MILLISECOND = 1e6;
  private static final String ALL = "all";

  private final Map<String, Kind> kinds = new TreeMap<>();

  /** What is known of one kind. */
  private static final class Kind {
    private final List<Long> nanos = new ArrayList<>();
    private int errors;
  }

  synchronized void add(String kind, long nanos, boolean good) {
    for (String name : List.of(kind, ALL)) {
      Kind known = kinds.computeIfAbsent(name, any -> new Kind());
      known.nanos.add(nanos);
      known.errors += good ? 0 : 1;
    }
  }

  /** How many answers there were. */
  synchronized int count() {
    Kind all = kinds.get(ALL);
    return all == null ? 0 : all.nanos.size();
  }

  /** A row for each kind, and one for all of them at the end. */
  synchronized Table table() {
    Table table = new Table("page", "requests", "errors", "median ms", "p95", "p99", "max");
    kinds.forEach(
        (name, kind) -> {
          if (!name.equals(ALL)) {
            add(table, name, kind);
          }
        });
    kinds.computeIfPresent(
        ALL,
        (name, kind) -> {
          add(table, name, kind);
          return kind;
        });
    return table;
  }

  private static void add(Table table, String name, Kind kind) {
    long[] sorted = kind.nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    table.add(
        name,
        Integer.toString(sorted.length),
        Integer.toString(kind.errors),
        millis(percentile(sorted, 0.5)),
        millis(percentile(sorted, 0.95)),
        millis(percentile(sorted, 0.99)),
        millis(percentile(sorted, 1)));
  }

  /**
   * The least of some times that a part of them do not exceed (the nearest-rank method).
   *
   * @param sorted at least one time
   * @param part above 0, up to 1
   */
  static long percentile(long[] sorted, double part) {
    int rank = (int) Math.ceil(part * sorted.length);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / NANOS_A_MILLISECOND);
  }
}
