package org.papergraph.server.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on clients that send the head of a request bit by bit, for longer than they may.
 *
 * <p>Such a connection is not idle, and no request of it has begun: bytes come in, and as many
 * requests have been answered as have come. It is looked at a few times within that time.
 */
final class HeadDeadline extends AbstractLifeCycle {
  private static final int LOOKS = 4;

  private final ServerConnector connector;
  private final Duration patience;
  private Map<EndPoint, Seen> seen = new HashMap<>();
  private Scheduler.@Nullable Task next;

  HeadDeadline(ServerConnector connector, Duration patience) {
    this.connector = connector;
    this.patience = patience;
  }

  /**
   * A connection between two requests.
   *
   * @param answered how many requests it has seen
   * @param bytes how many had come when the last of them was done
   * @param since when that was last the number of bytes, in nanoseconds of the clock
   */
  private record Seen(long answered, long bytes, long since) {}

  @Override
  protected void doStart() {
    schedule();
  }

  @Override
  protected synchronized void doStop() {
    if (next != null) {
      next.cancel();
    }
  }

  private synchronized void schedule() {
    next =
        connector
            .getScheduler()
            .schedule(this::look, patience.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (!isRunning() && !isStarting()) {
      return;
    }
    Map<EndPoint, Seen> open = new HashMap<>();
    for (EndPoint client : connector.getConnectedEndPoints()) {
      Connection connection = client.getConnection();
      if (connection == null || connection.getMessagesIn() > connection.getMessagesOut()) {
        continue;
      }
      Seen state = state(client, connection);
      if (NanoTime.since(state.since()) > patience.toNanos()) {
        client.close(new TimeoutException("the client takes too long over a request"));
      } else {
        open.put(client, state);
      }
    }
    seen = open;
    schedule();
  }

  private Seen state(EndPoint client, Connection connection) {
    long answered = connection.getMessagesOut();
    Seen before = seen.get(client);
    if (before == null || before.answered() != answered) {
      long bytes = answered == 0 ? 0 : connection.getBytesIn();
      return new Seen(answered, bytes, NanoTime.now());
    }
    boolean idle = before.bytes() == connection.getBytesIn();
    return idle ? new Seen(answered, before.bytes(), NanoTime.now()) : before;
  }
}
