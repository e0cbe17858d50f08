package org.papergraph.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks a real server with a small heap for what people normally ask, first alone and then while
 * others send it hostile queries without pause.
 */
final class HostileLoad {
  static final String USAGE =
      """
             benchmarks/run hostile STORE [ATTACKERS]

      STORE      a store, which nothing else uses meanwhile
      ATTACKERS  how many send hostile queries at once (8)
      """;

  private static final int ATTACKERS = 8;
  private static final String HEAP = "-Xmx1g";
  private static final List<String> OPTIONS = List.of("--query-memory", "64");
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final Duration ATTACKED = Duration.ofMinutes(3);
  private static final Duration BETWEEN_QUERIES = Duration.ofMillis(20);
  private static final Duration LONGEST_END = Duration.ofMinutes(2);
  private static final Duration BEFORE_MEASURING = Duration.ofSeconds(10);

  private final ServedStore store;
  private volatile boolean attacking = true;

  private HostileLoad(ServedStore store) {
    this.store = store;
  }

  /**
   * Runs both rounds.
   *
   * @param arguments the store, then perhaps the number of attackers
   * @param launcher the command that starts the server
   */
  static void run(List<String> arguments, Path launcher, PrintStream out) throws IOException {
    int attackers = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : ATTACKERS;
    double load = Machine.load();
    try (ServedStore store =
        ServedStore.start(launcher, Path.of(arguments.get(0)), OPTIONS, HEAP)) {
      out.printf(Locale.ROOT, "%s; load before %.1f%n", Machine.describe(), load);
      out.printf("The server has %s and %s.%n%n", HEAP, String.join(" ", OPTIONS));
      HostileLoad hostile = new HostileLoad(store);
      hostile.round(WARM_UP);
      out.printf("Nobody else asks:%n%n%s%n", hostile.round(QUIET).table());
      PageTimes attacks = new PageTimes();
      List<Thread> threads = hostile.attack(attackers, attacks);
      sleep(BEFORE_MEASURING);
      out.printf("%d attackers:%n%n%s%n", attackers, hostile.round(ATTACKED).table());
      hostile.attacking = false;
      join(threads);
      out.printf("What was sent meanwhile (errors: refused or cut off):%n%n%s%n", attacks.table());
      int code = store.stop();
      out.printf("The server was up to the end and stopped with exit code %d.%n", code);
    }
  }

  private PageTimes round(Duration time) throws IOException {
    PageTimes times = new PageTimes();
    List<Map.Entry<String, String>> normal = List.copyOf(HostileQueries.normal().entrySet());
    long end = System.nanoTime() + time.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      Map.Entry<String, String> query = normal.get(i % normal.size());
      ask(query.getKey(), query.getValue(), "application/sparql-results+json", times);
      sleep(BETWEEN_QUERIES);
    }
    return times;
  }

  private void ask(String name, String query, String accept, PageTimes times) throws IOException {
    long begun = System.nanoTime();
    int status = store.query(query, accept);
    times.add(name, System.nanoTime() - begun, status == HttpURLConnection.HTTP_OK);
  }

  private List<Thread> attack(int attackers, PageTimes times) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < attackers; i++) {
      int first = i;
      Thread attacker = new Thread(() -> attack(first, attackers, times), "attacker-" + i);
      attacker.setDaemon(true);
      threads.add(attacker);
      attacker.start();
    }
    return threads;
  }

  /** Together the attackers send every query before any is sent again. */
  private void attack(int first, int step, PageTimes times) {
    List<Map.Entry<String, String>> queries = List.copyOf(HostileQueries.hostile().entrySet());
    for (int i = first; attacking; i += step) {
      Map.Entry<String, String> query = queries.get(i % queries.size());
      try {
        ask(query.getKey(), query.getValue(), "*/*", times);
      } catch (IOException e) {
        System.err.println("benchmarks: " + query.getKey() + ": " + e.getMessage());
        return;
      }
    }
  }

  private static void sleep(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void join(List<Thread> threads) throws IOException {
    try {
      for (Thread thread : threads) {
        thread.join(LONGEST_END.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
