package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The W3C's tests of protocols, where they lie beside the repository, over HTTP. */
class W3cProtocolTest {
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  private static final Map<String, Set<String>> FORMATS =
      Map.of(
          "boolean", Set.of("application/sparql-results+json", "application/sparql-results+xml"),
          "tabular",
              Set.of(
                  "application/sparql-results+json",
                  "application/sparql-results+xml",
                  "text/csv",
                  "text/tab-separated-values"),
          "RDF", Set.of("text/turtle", "application/n-triples", "application/rdf+xml"));

  private static final Map<String, Integer> STATUSES =
      Map.of("OK", 200, "Created", 201, "NoContent", 204, "NotFound", 404);

  /** Tests that fail, each with the reason. One that begins to pass has to be taken off. */
  private static final Map<String, String> EXPECTED_FAILURES =
      Map.of(
          "put__default_graph",
          "it is to be 201 Created, but the default graph is always there: 204",
          "get_of_post__existing_graph",
          "it expects a name that an earlier test of its suite replaced");

  static Path manifests() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    Path path =
        root.resolveSibling("shared").resolve("data/F-conformance/rdf-tests/protocol-manifests");
    assumeTrue(Files.exists(path), "nothing at " + path);
    return path;
  }

  @TestFactory
  Stream<DynamicTest> queriesAndUpdates() {
    return tests("protocol/manifest.ttl", 34);
  }

  @TestFactory
  Stream<DynamicTest> graphsNamedByTheAddress() {
    return tests("graph-store-protocol/manifest-direct.ttl", 5);
  }

  @TestFactory
  Stream<DynamicTest> graphsNamedByAParameter() {
    return tests("graph-store-protocol/manifest-indirect.ttl", 9);
  }

  /** All tests that a manifest describes; it does not list them all. */
  private static Stream<DynamicTest> tests(String file, int count) {
    Path manifest = manifests().resolve(file);
    Model model = RDFDataMgr.loadModel(manifest.toUri().toString());
    List<Resource> tests =
        model.listSubjectsWithProperty(ResourceFactory.createProperty(MF, "action")).toList();
    assertEquals(count, tests.size());
    return tests.stream()
        .map(test -> DynamicTest.dynamicTest(name(test), () -> check(name(test), () -> run(test))));
  }

  static void check(String name, org.junit.jupiter.api.function.Executable test) throws Throwable {
    if (EXPECTED_FAILURES.containsKey(name)) {
      assertThrows(AssertionError.class, test, name + " passes; it is listed as failing");
    } else {
      test.execute();
    }
  }

  private static String name(Resource test) {
    return test.getURI().replaceFirst(".*#", "");
  }

  private static void run(Resource test) throws IOException {
    try (WritableServer server = new WritableServer()) {
      server.set(data(test));
      String location = "";
      String word = "";
      for (W3cRequest request : W3cRequest.of(test)) {
        HttpResponse<String> answer = send(server, request, word, location);
        checkStatus(request.statuses(), answer);
        checkContent(request, answer);
        if (request.location().isPresent()) {
          word = request.location().get();
          location = answer.headers().firstValue("Location").orElseThrow();
        }
      }
    }
  }

  /** The graphs that a test asks to be there. */
  private static String data(Resource test) {
    StringBuilder trig = new StringBuilder();
    test.listProperties(ResourceFactory.createProperty(UT, "graphData"))
        .forEach(
            s -> {
              Resource graph = s.getResource();
              String name = graph.getProperty(ResourceFactory.createProperty(LABEL)).getString();
              Path file =
                  Path.of(
                      java.net.URI.create(
                          graph
                              .getPropertyResourceValue(ResourceFactory.createProperty(UT, "graph"))
                              .getURI()));
              trig.append("<").append(name).append("> {").append(text(file)).append("}\n");
            });
    return trig.toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> send(
      WritableServer server, W3cRequest request, String word, String location) {
    List<String> headers = new ArrayList<>();
    request.headers().forEach((name, value) -> headers.addAll(List.of(name, value)));
    String path =
        request.path().replaceFirst("^/sparql/", "/sparql").replaceFirst("^/gsp", "/data");
    if (!word.isEmpty()) {
      path = path.replace(word, URLEncoder.encode(location, StandardCharsets.UTF_8));
    }
    return server.send(
        request.method(),
        path,
        request.body().getBytes(request.charset()),
        true,
        headers.toArray(String[]::new));
  }

  static void checkStatus(Set<String> expected, HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean right =
        expected.stream()
            .anyMatch(
                name ->
                    name.matches("StatusCode.xx")
                        ? name.charAt("StatusCode".length()) - '0' == status / 100
                        : STATUSES.getOrDefault(name, 0) == status);
    assertTrue(right, status + " is not of " + expected + ": " + answer.body());
  }

  private static void checkContent(W3cRequest request, HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    request
        .format()
        .ifPresent(
            format ->
                assertTrue(
                    FORMATS.getOrDefault(format, Set.of()).contains(type.replaceFirst(";.*", "")),
                    type));
    request
        .truth()
        .ifPresent(
            truth -> assertTrue(answer.body().matches("(?s).*boolean[\">: ]*" + truth + ".*")));
    String wanted = request.expectedHeaders().getOrDefault("content-type", "");
    if (!wanted.isEmpty()) {
      assertEquals(normal(wanted), normal(type));
    }
    request.expectedBody().ifPresent(body -> checkGraph(body, answer.body()));
  }

  private static String normal(String type) {
    return type.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  static void checkGraph(String expected, String actual) {
    Graph wanted = RDFParser.fromString(expected, Lang.TURTLE).toGraph();
    Graph given = RDFParser.fromString(actual, Lang.TURTLE).toGraph();
    assertTrue(wanted.isIsomorphicWith(given), () -> actual + " is not " + expected);
  }
}
