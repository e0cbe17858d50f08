package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.papergraph.server.WiredServer.Wire;
import org.papergraph.server.http.HttpSettings;

@Timeout(60)
class StopTest {
  /** A graph whose reading can be held. */
  private static final class Held {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean holds;

    private DatasetGraph dataset() {
      return new DatasetGraphWrapper(ServedGraph.dataset()) {
        @Override
        public Graph getDefaultGraph() {
          if (holds) {
            asked.countDown();
            await(released);
          }
          return super.getDefaultGraph();
        }
      };
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PapergraphServer start(Held held, Duration timeout) throws Exception {
    PapergraphServer server =
        PapergraphServer.start(
            ServerSettings.of(held.dataset())
                .port(0)
                .http(HttpSettings.DEFAULT.withStopTimeout(timeout))
                .build());
    awaitCounted(server);
    return server;
  }

  /** What counts the graph reads it too, and would be held as the request is. */
  private static void awaitCounted(PapergraphServer server) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : List.of("", "id/method/heronnet.html")) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
      for (int i = 0; i < 400; i++) {
        if (!client.send(request, BodyHandlers.ofString()).body().contains("being counted")) {
          break;
        }
        Thread.sleep(50);
      }
    }
  }

  private static void ask(Socket socket, String path) throws IOException {
    socket.setSoTimeout(30_000);
    socket
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: reed\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
  }

  private static String beginning(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  @Test
  void runningRequestsAreAnsweredWhileTheServerStopsAndNoOthersAreTaken() throws Exception {
    Held held = new Held();
    PapergraphServer server = start(held, Duration.ofSeconds(20));
    Thread stopping = new Thread(server::close);
    try (Socket running = new Socket(InetAddress.getLoopbackAddress(), server.port());
        Socket kept = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      ask(kept, "/readyz");
      assertEquals("HTTP/1.1 200", beginning(kept));
      held.holds = true;
      ask(running, "/id/paper/heron.html");
      await(held.asked);

      stopping.start();
      waitUntilRefused(server.port());
      kept.getInputStream().skipNBytes(kept.getInputStream().available());
      ask(kept, "/readyz");
      Wire notReady = Wire.read(kept.getInputStream());
      held.holds = false;
      held.released.countDown();

      assertEquals("HTTP/1.1 200", beginning(running));
      assertTrue(notReady.head().isEmpty() || notReady.status() == 503, notReady::head);
    }
    stopping.join(20_000);
    assertFalse(stopping.isAlive());
  }

  @Test
  void aRequestThatTakesTooLongIsCutOff() throws Exception {
    Held held = new Held();
    PapergraphServer server = start(held, Duration.ofSeconds(1));
    try (Socket running = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      held.holds = true;
      ask(running, "/id/paper/heron.html");
      await(held.asked);
      long start = System.nanoTime();

      server.close();

      assertTrue(System.nanoTime() - start < 15_000_000_000L);
      assertFalse(Wire.read(running.getInputStream()).head().startsWith("HTTP/1.1 200"));
    } finally {
      held.released.countDown();
    }
  }

  private static void waitUntilRefused(int port) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        Thread.sleep(50);
      } catch (IOException e) {
        return;
      }
    }
    assertThrows(
        IOException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
  }
}
