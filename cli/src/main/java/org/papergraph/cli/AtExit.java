package org.papergraph.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/** What is to be done when the process ends, the latest first, however it ends. */
final class AtExit {
  private final Deque<Runnable> actions = new ArrayDeque<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean toldToEnd;

  AtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::run, "papergraph-stop"));
  }

  synchronized void add(Runnable action) {
    actions.push(action);
  }

  private synchronized void run() {
    try {
      actions.forEach(Runnable::run);
      if (toldToEnd) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
      }
    } finally {
      done.countDown();
    }
  }

  /**
   * Waits until the process is told to end and all is done. To be told is not a failure: the
   * process ends with exit code 0, where Java's own would be that of the signal.
   */
  void await() {
    toldToEnd = true;
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
