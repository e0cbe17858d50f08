package org.papergraph.server.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hangs up on clients that take an answer too slowly: each piece of it has to be gone after a time,
 * and more of it the longer the piece is.
 *
 * <p>Idle timeouts strike only when nothing moves at all, and a rate over the whole answer would
 * count the time the server takes to make it.
 */
final class WriteDeadline extends Handler.Wrapper {
  /** A modem's. */
  private static final long BYTES_A_SECOND = 4096;

  private final Duration patience;

  WriteDeadline(Handler others, Duration patience) {
    super(others);
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, new Watched(request, response), callback);
  }

  private final class Watched extends Response.Wrapper {
    private final EndPoint client;
    private final Scheduler scheduler;

    private Watched(Request request, Response response) {
      super(request, response);
      this.client = request.getConnectionMetaData().getConnection().getEndPoint();
      this.scheduler = request.getConnectionMetaData().getConnector().getScheduler();
    }

    @Override
    public void write(boolean last, ByteBuffer piece, Callback callback) {
      int bytes = piece == null ? 0 : piece.remaining();
      long millis = patience.toMillis() + TimeUnit.SECONDS.toMillis(bytes) / BYTES_A_SECOND;
      Scheduler.Task deadline =
          scheduler.schedule(
              () -> client.close(new TimeoutException("the client takes too long")),
              millis,
              TimeUnit.MILLISECONDS);
      super.write(last, piece, Callback.from(deadline::cancel, callback));
    }
  }
}
