package org.papergraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimedWorkTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  private static TimedWork work(Duration limit) {
    return new TimedWork("test", 1, 1, limit);
  }

  @Test
  void theResultOfWorkWithinTheLimitIsReturned() throws Exception {
    try (TimedWork work = work(LONG)) {
      assertEquals("done", work.result(() -> "done"));
    }
  }

  @Test
  void workOverTheLimitIsInterrupted() {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (TimedWork work = work(SHORT)) {
      assertTrue(overLimit(work, () -> waitFor(new CountDownLatch(1), interrupted)));
      assertTrue(waitFor(interrupted, new CountDownLatch(1)));
    }
  }

  private static boolean overLimit(TimedWork work, Callable<Boolean> piece) {
    return assertThrows(TimedWork.NotDoneException.class, () -> work.result(piece)).isOverLimit();
  }

  /** Whether it came; if somebody interrupts, that is told. */
  private static boolean waitFor(CountDownLatch latch, CountDownLatch interrupted) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted.countDown();
      return false;
    }
  }

  /** Waits for it without minding interruptions. */
  private static boolean insistOn(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
    return true;
  }

  @Test
  void workThatCannotBeInterruptedKeepsItsThreadAndOnlyThat() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (TimedWork work = work(SHORT)) {
      assertTrue(overLimit(work, () -> insistOn(release)));
      // Each waits for the thread in vain, and gives up its place for the next.
      assertTrue(overLimit(work, () -> true));
      assertTrue(overLimit(work, () -> true));

      release.countDown();

      assertTrue(sometimeDone(work));
    }
  }

  private static boolean sometimeDone(TimedWork work) {
    while (true) {
      try {
        return work.result(() -> true);
      } catch (TimedWork.NotDoneException e) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void whatFindsNoPlaceToWaitIsRefusedAtOnce() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Queue<String> ends = new ConcurrentLinkedQueue<>();
    List<Thread> senders = new ArrayList<>();
    try (TimedWork work = work(LONG)) {
      // One is done, one waits for the thread, and one is too much.
      for (int i = 0; i < 3; i++) {
        Thread sender = new Thread(() -> ends.add(end(work, release)));
        sender.start();
        senders.add(sender);
      }
      while (ends.isEmpty()) {
        Thread.onSpinWait();
      }
      assertEquals(List.of("refused"), List.copyOf(ends));
      release.countDown();
      for (Thread sender : senders) {
        sender.join();
      }
    }
    assertEquals(List.of("refused", "done", "done"), List.copyOf(ends));
  }

  private static String end(TimedWork work, CountDownLatch release) {
    try {
      return work.result(() -> insistOn(release)) ? "done" : "not done";
    } catch (TimedWork.NotDoneException e) {
      return e.isOverLimit() ? "over the limit" : "refused";
    }
  }

  @Test
  void aFailureIsHandedOn() {
    try (TimedWork work = work(LONG)) {
      IllegalStateException failure =
          assertThrows(
              IllegalStateException.class,
              () ->
                  work.result(
                      () -> {
                        throw new ArithmeticException("no");
                      }));
      assertInstanceOf(ArithmeticException.class, failure.getCause());
    }
  }

  @Test
  void nothingIsDoneAfterTheEnd() {
    TimedWork work = work(LONG);
    work.close();

    assertFalse(overLimit(work, () -> true));
  }
}
