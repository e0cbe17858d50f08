package org.papergraph.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.papergraph.server.http.HttpSettings;
import org.papergraph.store.StoreVersion;

/** A server over {@code graph.trig} whose bytes are looked at as they come over the wire. */
final class WiredServer implements AutoCloseable {
  static final StoreVersion VERSION =
      new StoreVersion("generation-7", Instant.parse("2031-05-06T07:08:09.5Z"));

  private static final int PATIENCE_MILLIS = 20_000;

  private final PapergraphServer server;

  WiredServer() throws IOException {
    this(http -> http);
  }

  WiredServer(UnaryOperator<HttpSettings> changes) throws IOException {
    this(changes, builder -> builder.version(() -> VERSION));
  }

  WiredServer(
      UnaryOperator<HttpSettings> changes, UnaryOperator<ServerSettings.Builder> otherChanges)
      throws IOException {
    ServerSettings.Builder settings =
        ServerSettings.of(ServedGraph.dataset()).port(0).http(changes.apply(HttpSettings.DEFAULT));
    server = PapergraphServer.start(otherChanges.apply(settings).build());
  }

  int port() {
    return server.port();
  }

  String url() {
    return server.url();
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Sends a request and reads until the server hangs up. */
  Wire send(String method, String path, String... headers) throws IOException {
    StringBuilder head =
        new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: otter.test\r\n");
    for (int i = 0; i < headers.length; i += 2) {
      head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    return raw(head + "Connection: close\r\n\r\n");
  }

  Wire get(String path, String... headers) throws IOException {
    return send("GET", path, headers);
  }

  Wire raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return Wire.read(socket.getInputStream());
    }
  }

  @Override
  public void close() {
    server.close();
  }

  /**
   * An answer as it came.
   *
   * @param body its bytes, chunks and all, each as the character of that number
   */
  record Wire(String head, String body) {
    static Wire read(InputStream in) throws IOException {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      in.transferTo(all);
      String text = all.toString(StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      return end < 0
          ? new Wire(text, "")
          : new Wire(text.substring(0, end), text.substring(end + 4));
    }

    int status() {
      return Integer.parseInt(head.split(" ")[1]);
    }

    /** The value of a header; empty if there is none. */
    String header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }
}
