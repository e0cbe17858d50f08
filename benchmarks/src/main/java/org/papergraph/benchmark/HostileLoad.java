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
import java.util.Random;

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
  private static final int WARM_UP = 300;
  private static final int ASKED = 600;
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(4);
  private static final Duration BEFORE_MEASURING = Duration.ofSeconds(10);

  private final ServedStore store;
  private volatile boolean attacking = true;

  private HostileLoad(ServedStore store) {
    this.store = store;
  }

  /**
   * Runs both rounds, and each hostile query by itself.
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
      out.printf("Nobody else asks:%n%n%s%n", hostile.round(ASKED).table());
      PageTimes attacks = new PageTimes();
      List<Thread> threads = hostile.attack(attackers, attacks);
      sleep(BEFORE_MEASURING);
      out.printf("%d attackers:%n%n%s%n", attackers, hostile.round(ASKED).table());
      hostile.attacking = false;
      join(threads);
      out.printf("What was sent meanwhile (errors: refused or cut off):%n%n%s%n", attacks.table());
      int code = store.stop();
      out.printf("The server was up to the end and stopped with exit code %d.%n", code);
    }
  }

  private PageTimes round(int queries) throws IOException {
    PageTimes times = new PageTimes();
    List<Map.Entry<String, String>> normal = List.copyOf(HostileQueries.normal().entrySet());
    long end = System.nanoTime() + LONGEST_ROUND.toNanos();
    for (int i = 0; i < queries && System.nanoTime() < end; i++) {
      Map.Entry<String, String> query = normal.get(i % normal.size());
      ask(query.getKey(), query.getValue(), "application/sparql-results+json", times);
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
      Random chance = new Random(i);
      Thread attacker = new Thread(() -> attack(chance, times), "attacker-" + i);
      attacker.setDaemon(true);
      threads.add(attacker);
      attacker.start();
    }
    return threads;
  }

  private void attack(Random chance, PageTimes times) {
    List<Map.Entry<String, String>> queries = List.copyOf(HostileQueries.hostile().entrySet());
    while (attacking) {
      Map.Entry<String, String> query = queries.get(chance.nextInt(queries.size()));
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
        thread.join(LONGEST_ROUND.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
