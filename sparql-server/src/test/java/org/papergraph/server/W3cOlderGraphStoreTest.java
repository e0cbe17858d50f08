package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The W3C's older, deprecated tests of graph stores, which are written as comments and follow upon
 * each other. As in those that replaced them, 204 is as good as 200 where no body is asked for.
 */
class W3cOlderGraphStoreTest {
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String COMMENT = "http://www.w3.org/2000/01/rdf-schema#comment";

  private static WritableServer server;
  private static String created = "";

  /** A request or a response, as it is written. */
  private record Message(String firstLine, List<String> headers, String body) {
    static Message of(String written) {
      String[] parts = written.strip().split("\n *\n", 2);
      List<String> lines = parts[0].lines().map(String::strip).toList();
      return new Message(
          lines.get(0), lines.subList(1, lines.size()), parts.length == 1 ? "" : parts[1]);
    }
  }

  @BeforeAll
  static void serve() throws IOException {
    server = new WritableServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> oneAfterTheOther() {
    Model model =
        RDFDataMgr.loadModel(
            W3cProtocolTest.manifests().resolve("http-rdf-update/manifest.ttl").toUri().toString());
    Resource entries =
        model
            .listObjectsOfProperty(ResourceFactory.createProperty(MF, "entries"))
            .next()
            .asResource();
    List<RDFNode> tests = entries.as(RDFList.class).asJavaList();
    assertEquals(18, tests.size());
    return tests.stream().map(test -> test(test.asResource()));
  }

  private static DynamicTest test(Resource test) {
    String name = test.getURI().replaceFirst(".*#", "");
    List<String> comments = new ArrayList<>();
    test.listProperties(ResourceFactory.createProperty(COMMENT))
        .forEach(s -> comments.add(s.getString()));
    String written =
        comments.stream().filter(c -> c.contains("#### Request")).findFirst().orElseThrow();
    return DynamicTest.dynamicTest(
        name, () -> W3cProtocolTest.check(name, () -> run(name, written)));
  }

  private static void run(String name, String written) {
    if (name.equals("delete__existing_graph")) {
      // Nothing of the suite has put it there.
      server.send("PUT", "/data/person/2.ttl", "<a> <b> <c> .", "Content-Type", "text/turtle");
    }
    String[] messages = resolved(written).split("#### (Request|Response)");
    HttpResponse<String> answer = send(Message.of(messages[1]));
    Message expected = Message.of(messages[2]);
    String status = expected.firstLine().replaceFirst("^\\d+ ", "").replace(" ", "");
    W3cProtocolTest.checkStatus(
        status.equals("OK") && expected.body().isEmpty() && expected.headers().isEmpty()
            ? Set.of("OK", "NoContent")
            : Set.of(status),
        answer);
    if (!expected.body().isEmpty()) {
      W3cProtocolTest.checkGraph(expected.body(), answer.body());
    }
    for (String header : expected.headers()) {
      check(header, answer);
    }
  }

  private static void check(String header, HttpResponse<String> answer) {
    String[] field = header.split(": ?", 2);
    String value = answer.headers().firstValue(field[0]).orElse("");
    if (field[0].equals("Content-Type")) {
      assertEquals(field[1].replace(" ", ""), value.replace(" ", "").toLowerCase(Locale.ROOT));
    } else if (field[0].equals("Location")) {
      assertTrue(value.startsWith(server.url("/data/")), value);
      created = value.substring(server.url("").length());
    }
  }

  private static String resolved(String written) {
    return written
        .replace("$NEWPATH$", created)
        .replace("/$GRAPHSTORE$", "/data")
        .replace("$GRAPHSTORE$", "/data")
        .replace("$HOST$", server.url("").replace("http://", ""));
  }

  private static HttpResponse<String> send(Message request) {
    String[] line = request.firstLine().split(" ");
    List<String> headers = new ArrayList<>();
    String body = request.body();
    for (String header : request.headers()) {
      String[] field = header.split(": ", 2);
      if (!field[0].equals("Host")) {
        headers.addAll(List.of(field));
      }
      if (header.contains("multipart")) {
        body = body.replaceAll("(?m)^    ", "").replace("\n", "\r\n");
      }
    }
    return server.send(line[0], line[1], body, headers.toArray(String[]::new));
  }
}
