package org.papergraph.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** What is to be done when the process ends, the latest first, however it ends. */
final class AtExit {
  private final Deque<Runnable> actions = new ArrayDeque<>();
  private final CountDownLatch done = new CountDownLatch(1);

  AtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::run, "papergraph-stop"));
  }

  synchronized void add(Runnable action) {
    actions.push(action);
  }

  private synchronized void run() {
    try {
      actions.forEach(Runnable::run);
    } finally {
      done.countDown();
    }
  }

  /** Waits until the process is told to end and all is done. */
  void await() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
