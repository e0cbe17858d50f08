package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.junit.jupiter.api.Test;

class BrokenGraphTest {
  @Test
  void aPageThatFailsShowsNoStack() throws IOException, InterruptedException {
    DatasetGraph broken =
        new DatasetGraphWrapper(DatasetGraphFactory.createTxnMem()) {
          @Override
          public Graph getDefaultGraph() {
            throw new IllegalStateException("the disk is gone");
          }
        };
    try (PapergraphServer server =
        PapergraphServer.start(ServerSettings.of(broken).port(0).build())) {
      URI address = URI.create(server.url() + "id/paper/heron");
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertEquals(500, response.statusCode());
      assertTrue(response.body().contains("Something went wrong"));
      assertFalse(response.body().contains("the disk is gone"));
      assertFalse(response.body().contains("Exception"));
    }
  }
}
