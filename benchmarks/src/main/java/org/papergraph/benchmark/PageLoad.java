package org.papergraph.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a real server over a store for pages, on this machine only: first one reader, then several
 * at once, each the same addresses in the same order, up to a number of requests and a time.
 */
final class PageLoad {
  static final String USAGE =
      """
             benchmarks/run pages STORE [REQUESTS [READERS]]

      STORE     a store, which nothing else uses meanwhile
      REQUESTS  how many a round has at most (2000); a round also ends after 120 s
      READERS   how many ask at once in the second round (8)
      """;

  private static final int REQUESTS = 2000;
  private static final int READERS = 8;
  private static final int OF_A_KIND = 100;
  private static final int WARM_UP = 200;
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final ServedStore store;
  private final List<Address> addresses;
  private final int requests;

  private PageLoad(ServedStore store, List<Address> addresses, int requests) {
    this.store = store;
    this.addresses = addresses;
    this.requests = requests;
  }

  /**
   * Runs both rounds.
   *
   * @param arguments the store, then perhaps the number of requests, then that of readers
   * @param launcher the command that starts the server
   */
  static void run(List<String> arguments, Path launcher, PrintStream out) throws IOException {
    int requests = number(arguments, 1, REQUESTS);
    int readers = number(arguments, 2, READERS);
    double load = Machine.load();
    try (ServedStore store =
        ServedStore.start(launcher, Path.of(arguments.get(0)), List.of(), "")) {
      out.printf(Locale.ROOT, "%s; load before %.1f%n%n", Machine.describe(), load);
      out.printf(Locale.ROOT, "Ready after %.2f s.%n%n", store.untilReady().toMillis() / 1000.0);
      List<Address> addresses = new SampledAddresses(store, OF_A_KIND).mixed();
      new PageLoad(store, addresses, WARM_UP).round(1);
      PageLoad pages = new PageLoad(store, addresses, requests);
      out.printf("One reader:%n%n%s%n", pages.round(1).table());
      out.printf("%d readers at once:%n%n%s%n", readers, pages.round(readers).table());
      long told = System.nanoTime();
      int code = store.stop();
      double seconds = (System.nanoTime() - told) / 1e9;
      out.printf(Locale.ROOT, "Stopped after %.2f s with exit code %d.%n", seconds, code);
    }
  }

  private static int number(List<String> arguments, int position, int otherwise) {
    if (arguments.size() <= position) {
      return otherwise;
    }
    int number = Integer.parseInt(arguments.get(position));
    if (number < 1) {
      throw new NumberFormatException(number + " is below 1");
    }
    return number;
  }

  private PageTimes round(int readers) throws IOException {
    PageTimes times = new PageTimes();
    AtomicInteger next = new AtomicInteger();
    long end = System.nanoTime() + LONGEST_ROUND.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      Thread reader = new Thread(() -> read(next, end, times), "reader-" + i);
      threads.add(reader);
      reader.start();
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return times;
  }

  private void read(AtomicInteger next, long end, PageTimes times) {
    for (int i = next.getAndIncrement();
        i < requests && System.nanoTime() < end;
        i = next.getAndIncrement()) {
      Address address = addresses.get(i % addresses.size());
      long begun = System.nanoTime();
      boolean good;
      try {
        good = store.get(address.path(), BROWSER).statusCode() == HttpURLConnection.HTTP_OK;
      } catch (IOException e) {
        good = false;
      }
      times.add(address.kind(), System.nanoTime() - begun, good);
      if (!good) {
        System.err.println("benchmarks: no answer from " + address.path());
      }
    }
  }
}
