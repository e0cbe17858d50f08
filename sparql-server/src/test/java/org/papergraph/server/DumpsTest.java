package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.export.DumpFile;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.Manifest;
import org.papergraph.server.http.ReleaseFiles;

/** The files of a release at a server. */
@TestInstance(Lifecycle.PER_CLASS)
class DumpsTest {
  private static final String QUADS = "<a> <b> \"Ötter\" .\n";

  private final HttpClient client = HttpClient.newHttpClient();
  private Path folder = Path.of("");
  private Path release = Path.of("");
  private PapergraphServer server;

  @BeforeAll
  void serve(@TempDir Path temporary) throws IOException {
    folder = temporary;
    release = release("release");
    server =
        PapergraphServer.start(
            ServerSettings.of(ServedGraph.dataset())
                .port(0)
                .release(ReleaseFiles.of(release))
                .build());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Path release(String name) throws IOException {
    Path place = folder.resolve(name);
    try (DumpFolder dump = DumpFolder.begin(place)) {
      DumpFolder.Written quads = dump.file("graph/papergraph.nq");
      quads.write(QUADS.getBytes(StandardCharsets.UTF_8));
      quads.close();
      DumpFile file =
          new DumpFile(
              quads.path(), "nquads", "full", "none", 1, 1, quads.bytes(), quads.sha256Hex(), 1);
      dump.file(Manifest.FILE, new Manifest("1.2", "https://pond.example/", List.of(file)).bytes());
      dump.file("README.md", "# Otters\n".repeat(500).getBytes(StandardCharsets.UTF_8));
      Map<String, String> sums = new TreeMap<>(Map.of(file.path(), file.sha256()));
      sums.put(Manifest.FILE, "ab".repeat(32));
      sums.put("README.md", "cd".repeat(32));
      dump.checksums(new TreeMap<>(sums));
      dump.commit();
    }
    Files.writeString(place.resolve("secret.txt"), "not of the release");
    return place;
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    URI address = URI.create(server.url() + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void aFileComesWithItsTypeItsSizeAndAValidator() throws Exception {
    HttpResponse<String> file = send("GET", "dumps/graph/papergraph.nq");

    assertEquals(200, file.statusCode());
    assertEquals(QUADS, file.body());
    assertTrue(header(file, "Content-Type").startsWith("application/n-quads"));
    assertEquals("19", header(file, "Content-Length"));
    assertEquals("nosniff", header(file, "X-Content-Type-Options"));
    String tag = header(file, "ETag");
    assertEquals(304, send("GET", "dumps/graph/papergraph.nq", "If-None-Match", tag).statusCode());
    HttpResponse<String> head = send("HEAD", "dumps/graph/papergraph.nq");
    assertEquals("19", header(head, "Content-Length"));
  }

  @Test
  void aPartOfAFileCanBeAskedFor() throws Exception {
    HttpResponse<String> part = send("GET", "dumps/graph/papergraph.nq", "Range", "bytes=0-2");

    assertEquals(206, part.statusCode());
    assertEquals("<a>", part.body());
    assertEquals("bytes 0-2/19", header(part, "Content-Range"));
  }

  @Test
  void filesAreSentAsTheyAre() throws Exception {
    HttpResponse<String> page = send("GET", "dumps/README.md", "Accept-Encoding", "gzip");

    assertEquals(200, page.statusCode());
    assertEquals("", header(page, "Content-Encoding"));
    assertTrue(page.body().startsWith("# Otters\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dumps/",
        "dumps/graph",
        "dumps/graph/",
        "dumps/secret.txt",
        "dumps/%2e%2e/release/secret.txt",
        "dumps/graph/..%2f..%2fsecret.txt",
        "dumps/graph//papergraph.nq",
        "dumps/%2fetc/passwd"
      })
  void nothingElseCanBeHad(String path) throws Exception {
    HttpResponse<String> refused = send("GET", path);

    assertTrue(refused.statusCode() == 404 || refused.statusCode() == 400, path);
    assertFalse(refused.body().contains("not of the release"), refused.body());
  }

  @Test
  void filesAreReadOnly() throws Exception {
    HttpResponse<String> refused = send("DELETE", "dumps/README.md");

    assertEquals(405, refused.statusCode());
    assertEquals("GET, HEAD", header(refused, "Allow"));
  }

  @Test
  void theDescriptionNamesTheDumps() throws Exception {
    String description = send("GET", ".well-known/void", "Accept", "text/turtle").body();

    assertTrue(description.contains("void:dataDump"), description);
    assertTrue(description.contains("dumps/graph/papergraph.nq>"), description);
    assertEquals(200, send("GET", "").statusCode());
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path linked = release("linked");
    Path readme = linked.resolve("README.md");
    Files.delete(readme);
    Files.createSymbolicLink(readme, linked.resolve("secret.txt"));

    IOException refused = assertThrows(IOException.class, () -> ReleaseFiles.of(linked));

    assertTrue(String.valueOf(refused.getMessage()).endsWith("README.md is missing, or a link"));
  }

  @Test
  void aReleaseThatIsNotWholeIsNotServed() throws IOException {
    Path cut = release("cut");
    Files.writeString(cut.resolve("graph/papergraph.nq"), "");

    IOException refused = assertThrows(IOException.class, () -> ReleaseFiles.of(cut));

    assertTrue(
        String.valueOf(refused.getMessage())
            .endsWith("papergraph.nq is not the file that the manifest describes"));
    assertThrows(IOException.class, () -> ReleaseFiles.of(folder));
  }
}
