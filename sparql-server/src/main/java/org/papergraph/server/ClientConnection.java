package org.papergraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.jspecify.annotations.Nullable;
import org.papergraph.server.query.RunningQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection that an answer goes to. While a query runs nobody reads from it, so it is readable
 * only if the client has closed it, or has sent its next request already; of these two only the
 * second leaves bytes to be read.
 */
final class ClientConnection implements RunningQuery.Client, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);

  private final EndPoint endPoint;
  private @Nullable Selector selector;
  private boolean closed;

  private ClientConnection(EndPoint endPoint) {
    this.endPoint = endPoint;
  }

  static ClientConnection of(HttpServletRequest request) {
    return new ClientConnection(
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint());
  }

  @Override
  public synchronized boolean isGone() {
    if (closed) {
      return false;
    }
    if (!endPoint.isOpen()) {
      return true;
    }
    try {
      Optional<SocketChannel> channel = channel();
      return channel.isPresent() && isAtEnd(channel.get());
    } catch (IOException e) {
      return true;
    }
  }

  private Optional<SocketChannel> channel() {
    return endPoint instanceof SocketChannelEndPoint socket
        ? Optional.of(socket.getChannel())
        : Optional.empty();
  }

  private boolean isAtEnd(SocketChannel channel) throws IOException {
    if (selector == null) {
      selector = Selector.open();
      channel.register(selector, SelectionKey.OP_READ);
    }
    return selector.selectNow() > 0 && channel.socket().getInputStream().available() == 0;
  }

  /**
   * Ends the connection by a reset, so that the client does not take what it has for the whole
   * answer: an answer without length ends with its connection.
   */
  @Override
  public void cut() {
    try {
      Optional<SocketChannel> channel = channel();
      if (channel.isPresent()) {
        channel.get().setOption(StandardSocketOptions.SO_LINGER, 0);
      }
    } catch (IOException e) {
      LOG.debug("the connection is closed already", e);
    }
    endPoint.close();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (selector != null) {
      selector.close();
    }
  }
}
