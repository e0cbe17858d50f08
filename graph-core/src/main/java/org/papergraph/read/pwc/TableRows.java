package org.papergraph.read.pwc;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.papergraph.read.WholePage;

/**
 * The records of tables in the order of the input. A task may say its name behind its tables; until
 * then they wait.
 */
final class TableRows {
  /** Ten times the largest task there is; the records made of it take some times as much memory. */
  private static final long MOST_BYTES = 32L << 20;

  /** A record that may wait for names. */
  interface Waiting {
    /** Whether all names it needs are known. */
    boolean isWhole();

    /** Hands it over with the names that are known. */
    void take(WholePage page) throws IOException;
  }

  private final WholePage page;
  private final CountedInput input;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long waitingSince;

  TableRows(WholePage page, CountedInput input) {
    this.page = page;
    this.input = input;
  }

  void add(Waiting record, long line) throws IOException {
    if (waiting.isEmpty()) {
      waitingSince = input.count();
    }
    waiting.add(record);
    takeWhole();
    if (!waiting.isEmpty() && input.count() - waitingSince > MOST_BYTES) {
      page.reject(
          line,
          "named too late",
          "names of tasks and data sets are waited for over "
              + MOST_BYTES
              + " bytes; rows before this line were taken without",
          "");
      takeAll();
    }
  }

  /** Takes those at the front whose names are known. */
  void takeWhole() throws IOException {
    while (!waiting.isEmpty() && waiting.element().isWhole()) {
      waiting.remove().take(page);
    }
    waitingSince = waiting.isEmpty() ? input.count() : waitingSince;
  }

  /** No names will come any more. */
  void end() throws IOException {
    takeAll();
  }

  private void takeAll() throws IOException {
    while (!waiting.isEmpty()) {
      waiting.remove().take(page);
    }
  }
}
