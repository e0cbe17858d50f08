package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class ListeningTest {
  private static ServerSettings.Builder anyPort() {
    return ServerSettings.of(DatasetGraphFactory.createTxnMem()).port(0);
  }

  @Test
  void aTakenPortIsNamedWithTheWayOut() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      IOException refused =
          assertThrows(
              IOException.class, () -> PapergraphServer.start(anyPort().port(port).build()));
      assertEquals("port " + port + " is in use; choose another with --port", refused.getMessage());
    }
  }

  @Test
  void anUnknownHostIsNamed() {
    IOException refused =
        assertThrows(
            IOException.class,
            () -> PapergraphServer.start(anyPort().host("no-such-host.invalid").build()));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("no-such-host.invalid"), refused::toString);
  }

  @Test
  void itListensOnThisMachineOnly() throws IOException {
    try (PapergraphServer server = PapergraphServer.start(anyPort().build())) {
      for (InetAddress address : otherAddresses()) {
        assertThrows(IOException.class, () -> connect(address, server.port()));
      }
      connect(InetAddress.getLoopbackAddress(), server.port());
    }
  }

  @Test
  void aClosedServerGivesItsPortFree() throws IOException {
    int port;
    try (PapergraphServer server = PapergraphServer.start(anyPort().build())) {
      port = server.port();
      assertEquals("http://127.0.0.1:" + port + "/", server.url());
    }
    PapergraphServer.start(anyPort().port(port).build()).close();
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
    }
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    List<InetAddress> addresses = new ArrayList<>();
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          addresses.add(address);
        }
      }
    }
    addresses.add(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
    return addresses;
  }
}
