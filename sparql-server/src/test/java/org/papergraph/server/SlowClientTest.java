package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.papergraph.server.WiredServer.Wire;

/** Clients that take their time, on purpose or not. Their patience is a second here. */
@Timeout(60)
class SlowClientTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int MANY = 40;

  private static WiredServer server(int connections) throws IOException {
    return new WiredServer(http -> http.withClients(connections, PATIENCE));
  }

  @Test
  void headsSentBitByBitAreCutOffWhileOthersAreAnswered() throws Exception {
    try (WiredServer server = server(1024)) {
      List<Socket> slow = new ArrayList<>();
      try {
        for (int i = 0; i < MANY; i++) {
          Socket socket = server.connect();
          slow.add(socket);
          write(socket, "GET / HTTP/1.1\r\nHost: reed\r\n");
        }
        long start = System.nanoTime();
        int open = MANY;
        while (open > 0 && System.nanoTime() - start < 20e9) {
          assertEquals(200, server.get("/healthz").status());
          Thread.sleep(150);
          open = (int) slow.stream().filter(socket -> isOpenAfter(socket, "X-A: b\r\n")).count();
        }
        assertEquals(0, open, "connections still open after 20 s");
        assertEquals(200, server.get("/").status());
      } finally {
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }
  }

  /** Sends a little more; whether the server still listens. */
  private static boolean isOpenAfter(Socket socket, String more) {
    try {
      socket.setSoTimeout(1);
      write(socket, more);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aConnectionThatStaysBusyIsKept() throws Exception {
    try (WiredServer server = server(1024);
        Socket socket = server.connect()) {
      InputStream in = socket.getInputStream();
      for (int i = 0; i < 12; i++) {
        write(socket, "GET /healthz HTTP/1.1\r\nHost: reed\r\n\r\n");
        String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        assertEquals("HTTP/1.1 200", answer);
        Thread.sleep(300);
        in.skipNBytes(in.available());
      }
    }
  }

  @Test
  void anAnswerThatIsNotTakenIsGivenUp() throws Exception {
    try (WiredServer server = server(1024);
        Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      String rows = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
      write(
          socket,
          "GET /sparql?query=" + ServedGraph.encoded(rows) + " HTTP/1.1\r\nHost: reed\r\n\r\n");
      long end = System.nanoTime() + 30_000_000_000L;
      while (!isIdle(server) && System.nanoTime() < end) {
        Thread.sleep(200);
      }
      assertTrue(isIdle(server), "the query still runs for a client that takes nothing");
    }
  }

  private static boolean isIdle(WiredServer server) throws IOException {
    String text = server.get("/metrics").body();
    return text.contains("papergraph_queries{state=\"running\"} 0.0")
        && text.contains("kind=\"sparql\"");
  }

  @Test
  void aBodyThatDoesNotComeIsGivenUp() throws Exception {
    try (WiredServer server = server(1024);
        Socket socket = server.connect()) {
      write(
          socket,
          "POST /sparql HTTP/1.1\r\nHost: reed\r\nContent-Type: application/sparql-query\r\n"
              + "Content-Length: 100000\r\n\r\nASK");
      Wire answer = Wire.read(socket.getInputStream());
      assertTrue(answer.head().isEmpty() || answer.status() >= 400, answer::head);
    }
  }

  @Test
  void aHeadThatIsTooLongIsRefused() throws IOException {
    try (WiredServer server = server(1024)) {
      Wire answer = server.get("/", "X-Long", "x".repeat(70_000));
      assertEquals(431, answer.status());
      assertEquals("", answer.header("Server"));
      assertEquals(414, server.get("/?q=" + "x".repeat(70_000)).status());
    }
  }

  @Test
  void aBodyThatIsTooLongIsRefused() throws IOException {
    try (WiredServer server = server(1024)) {
      Wire answer =
          server.raw(
              "POST /sparql HTTP/1.1\r\nHost: reed\r\nContent-Type: application/sparql-query\r\n"
                  + "Content-Length: 900000000\r\nConnection: close\r\n\r\nASK{}");
      assertEquals(413, answer.status(), answer::head);
    }
  }

  @Test
  void connectionsBeyondTheLimitWaitForTheirTurn() throws Exception {
    try (WiredServer server = server(3)) {
      List<Socket> open = new ArrayList<>();
      try {
        for (int i = 0; i < 6; i++) {
          open.add(server.connect());
        }
        assertEquals(200, server.get("/healthz").status());
      } finally {
        for (Socket socket : open) {
          socket.close();
        }
      }
      assertEquals(200, server.get("/healthz").status());
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
