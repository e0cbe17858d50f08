package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.cli.Program.papergraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.ontology.Papergraph;

/** The graph served by the finished program. */
class QuickstartIT {
  private static final String COUNT =
      "PREFIX pg: <https://w3id.org/papergraph/ontology#> SELECT (COUNT(*) AS ?n) { ?s a pg:Paper }";

  private static final String A_PAPER =
      "PREFIX pg: <https://w3id.org/papergraph/ontology#> SELECT ?s { ?s a pg:Paper } LIMIT 1";

  private static List<String> temporaryFiles(Path folder) {
    return List.of("-Djava.io.tmpdir=" + folder);
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  /** Checks pages, endpoint and that it is read-only; returns the number of papers. */
  private static long use(Server server) throws Exception {
    assertEquals(200, server.get("").statusCode());
    String count = answer(server, COUNT);
    String page = answer(server, A_PAPER).replace(Papergraph.DEFAULT_BASE, "id/");
    assertEquals(200, server.get(page + ".html").statusCode(), page);
    assertTrue(
        server.get(page + ".html").body().contains("<a class=\"mark"), "no mention is marked");
    assertEquals(403, server.update("DELETE WHERE { ?s ?p ?o }").statusCode());
    assertEquals(404, server.get("id/paper/not-there").statusCode());
    assertEquals(count, answer(server, COUNT));
    return Long.parseLong(count);
  }

  private static String answer(Server server, String query) throws Exception {
    var response = server.query(query);
    assertEquals(200, response.statusCode(), response::body);
    return response.body().lines().skip(1).findFirst().orElse("");
  }

  @Test
  void quickstartServesTheSampleAndLeavesNothingBehind(@TempDir Path temporary) throws Exception {
    Program program = papergraph(temporaryFiles(temporary), "quickstart", "--port", 0);
    try (Server server = Server.start(program)) {
      assertTrue(use(server) >= 40, "papers of the sample");
      assertEquals(1, in(temporary).size());

      server.stop();
    }
    assertEquals(List.of(), in(temporary));
  }

  @Test
  void quickstartStoppedWhileItBuildsLeavesNothingBehind(@TempDir Path temporary) throws Exception {
    Process process =
        papergraph(temporaryFiles(temporary), "quickstart", "--port", 0).startUnheard();
    try (Program.ProcessEnd end = new Program.ProcessEnd(process)) {
      while (process.isAlive() && !building(temporary)) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.destroy();
      end.await();
    }
    assertEquals(List.of(), in(temporary));
  }

  private static boolean building(Path temporary) throws IOException {
    try (Stream<Path> files = Files.find(temporary, 3, (f, a) -> f.endsWith("generation-1"))) {
      return files.findAny().isPresent();
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }

  @Test
  void quickstartOnATakenPortSaysSoAndLeavesNothingBehind(@TempDir Path temporary)
      throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      papergraph(temporaryFiles(temporary), "quickstart", "--port", taken.getLocalPort())
          .run()
          .failed(1)
          .saying("port " + taken.getLocalPort() + " is in use", "--port");
    }
    assertEquals(List.of(), in(temporary));
  }

  @Test
  void serveServesAStoreAndGivesItFreeWhenItIsStopped(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("store");
    Path page = Files.writeString(folder.resolve("page.txt"), MadeUpPages.spaced(0, 5));
    papergraph("build", "--store", store, page).run().done();
    try (Server server = Server.start(papergraph("serve", "--store", store, "--port", 0))) {
      assertEquals(5, use(server));

      server.stop();
    }
    String count =
        papergraph("query", "--store", store, "--format", "csv", COUNT).run().done().out();
    assertEquals("5", count.lines().skip(1).findFirst().orElse(""));
  }
}
