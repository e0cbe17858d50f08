package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.ontology.Papergraph;

class LinkedDataTest {
  private static final String BASE = Papergraph.DEFAULT_BASE;

  private static ServedGraph graph;

  @BeforeAll
  static void serve() throws IOException {
    graph = new ServedGraph(Duration.ofSeconds(20), "odd-names.trig");
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static Graph triples(HttpResponse<String> response) {
    Lang lang = RDFLanguages.contentTypeToLang(header(response, "Content-Type").split(";")[0]);
    return RDFParser.fromString(response.body(), lang).toGraph();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static boolean describes(Graph triples, String iri) {
    Node label = node("http://www.w3.org/2000/01/rdf-schema#label");
    return triples.contains(node(iri), label, Node.ANY);
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, ttl",
    "text/turtle, ttl",
    "application/ld+json, jsonld",
    "application/json, jsonld",
    "application/n-triples, nt",
    "application/rdf+xml, rdf",
    "text/html, html",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', html",
    "'text/turtle;q=0.3, application/n-triples;q=0.5', nt",
    "'text/html;q=0.4, application/rdf+xml;q=0.9, */*;q=0.1', rdf",
    "'application/*', jsonld",
    "'text/*;q=0.5, text/turtle;q=0', html",
    "'text/turtle;q=0, */*;q=0.5', jsonld",
    "'nonsense, text/html;q=2, application/n-triples', nt",
  })
  void theThingLeadsToTheDocumentInTheFormatWanted(String accept, String ending) {
    HttpResponse<String> response = graph.get("/id/method/otter", "Accept", accept);

    assertEquals(303, response.statusCode(), response.body());
    assertEquals("/id/method/otter." + ending, header(response, "Location"));
    assertTrue(header(response, "Vary").startsWith("Accept"));
    assertTrue(
        header(response, "Link")
            .contains("</id/method/otter.ttl>; rel=\"describedby\"; type=\"text/turtle\""));
  }

  @Test
  void whoSaysNothingGetsTurtle() {
    assertEquals("/id/method/otter.ttl", header(graph.get("/id/method/otter"), "Location"));
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml"
  })
  void everyDocumentSaysTheSame(String ending, String type) {
    HttpResponse<String> response = graph.get("/id/method/otter." + ending);
    Graph turtle = triples(graph.get("/id/method/otter.ttl"));
    Graph same = triples(response);

    assertEquals(200, response.statusCode());
    assertTrue(header(response, "Content-Type").startsWith(type));
    assertTrue(describes(same, BASE + "method/otter"));
    for (Graph document : new Graph[] {turtle, same}) {
      Node topic = node("http://xmlns.com/foaf/0.1/primaryTopic");
      Node self = document.find(Node.ANY, topic, Node.ANY).next().getSubject();
      document.remove(self, Node.ANY, Node.ANY);
    }
    assertTrue(turtle.isIsomorphicWith(same));
    String links = header(response, "Link");
    assertTrue(links.contains("</id/method/otter>; rel=\"canonical\""), links);
    assertTrue(links.contains("<" + BASE + "method/otter>; rel=\"describes\""), links);
  }

  @Test
  void jsonLdBringsItsContext() {
    String json = graph.get("/id/method/otter.jsonld").body();

    assertTrue(json.contains("\"skos:prefLabel\""), json);
    assertTrue(json.contains("\"@context\" : {") || json.contains("\"@context\": {"), json);
  }

  @Test
  void aHeadSaysWhatAGetWould() {
    for (String path : new String[] {"/id/method/otter", "/id/method/otter.ttl", "/nothing"}) {
      HttpResponse<String> get = graph.get(path);
      HttpResponse<String> head = graph.method("HEAD", path, "");

      assertEquals(get.statusCode(), head.statusCode());
      assertEquals(header(get, "Link"), header(head, "Link"));
      assertEquals(header(get, "Content-Length"), header(head, "Content-Length"));
      assertEquals("", head.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, text/html",
    "text/turtle, text/turtle",
    "application/n-triples, application/n-triples",
    "application/rdf+xml, application/rdf+xml",
    "application/ld+json, application/problem+json",
    "application/json, application/problem+json",
    "application/problem+json, application/problem+json",
    "*/*, text/plain",
    "image/png, text/plain"
  })
  void whatIsUnknownIsToldInTheFormatAsked(String accept, String type) {
    HttpResponse<String> response = graph.get("/id/method/unknown", "Accept", accept);

    assertEquals(404, response.statusCode());
    assertTrue(header(response, "Content-Type").startsWith(type), header(response, "Content-Type"));
    assertTrue(response.body().contains("/id/method/unknown"), response.body());
    assertFalse(response.body().contains("Exception"));
  }

  @Test
  void errorsInRdfAreRdf() {
    Graph said = triples(graph.get("/id/method/unknown", "Accept", "text/turtle"));
    Node code = node("http://www.w3.org/2011/http#statusCodeNumber");

    assertEquals(404, said.find(Node.ANY, code, Node.ANY).next().getObject().getLiteralValue());
  }

  @Test
  void whoWantsNoneOfTheFormatsIsToldWhichThereAre() {
    HttpResponse<String> response = graph.get("/id/method/otter", "Accept", "image/png");

    assertEquals(406, response.statusCode());
    assertTrue(header(response, "Content-Type").startsWith("text/plain"));
    assertTrue(response.body().contains("text/turtle at /id/method/otter.ttl"), response.body());
    assertTrue(header(response, "Vary").startsWith("Accept"));
  }

  @Test
  void anOldNameLeadsToTheNewThingAndItsDocumentSaysSo() {
    HttpResponse<String> response =
        graph.get("/id/method/weasel", "Accept", "application/n-triples");
    assertEquals(303, response.statusCode());
    assertEquals("/id/method/otter", header(response, "Location"));

    Graph said = triples(graph.get("/id/method/weasel.ttl"));
    Node replaced = node("http://purl.org/dc/terms/isReplacedBy");
    assertTrue(said.contains(node(BASE + "method/weasel"), replaced, node(BASE + "method/otter")));
  }

  @ParameterizedTest
  @CsvSource({
    "/id/link/otters.html, link/otters.html",
    "/id/link/reeds.ttl, link/reeds.ttl",
    "/id/method/a%20b, method/a%20b",
    "/id/method/gr%C3%B6%C3%9Fe, method/größe",
    "/id/method/gr%c3%b6%c3%9fe%20x, method/größe%20x",
    "/id/method/a+b, method/a+b",
    "/id/method/what%3F, method/what?",
    "/id/method/100%25, method/100%",
    "/id/method/a;b=c, method/a;b=c",
    "'/id/method/(x),y', 'method/(x),y'",
    "/id/venue/%E9%B7%BA, venue/鷺"
  })
  void oddNamesAreFound(String address, String name) {
    HttpResponse<String> thing = graph.get(address, "Accept", "text/turtle");
    assertEquals(303, thing.statusCode(), thing.body());
    HttpResponse<String> document = graph.get(header(thing, "Location"));

    assertEquals(200, document.statusCode(), header(thing, "Location"));
    assertTrue(document.body().contains("of " + name), document.body());
    HttpResponse<String> page = graph.browse(address);
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("of " + name), page.body());
  }

  @Test
  void aDocumentWhoseAddressIsANameHasAnother() {
    // There is a link/otters, and a link/otters.html.
    HttpResponse<String> thing = graph.get("/id/link/otters", "Accept", "text/html");

    assertEquals("/id/link/otters?format=html", header(thing, "Location"));
    assertTrue(graph.browse("/id/link/otters").body().contains("label of link/otters<"));
    assertTrue(graph.browse("/id/link/otters.html").body().contains("of link/otters.html<"));
    assertTrue(
        graph.browse("/id/method/otter").body().contains("href=\"/id/link/otters?format=html\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graph/evidence",
        "/graph/links",
        "/quality/precision",
        "/vocabulary/metric/accuracy",
        "/vocabulary/metrics",
        "/entailment/hierarchy",
        "/file/otters.ttl",
        "/id/mention/otter/1",
        "/id/mapping/1",
        "/id/measurement/1",
        "/id/run/1"
      })
  void whatEverTheGraphSpeaksOfCanBeOpened(String address) {
    assertEquals(200, graph.browse(address).statusCode());
    HttpResponse<String> thing = graph.get(address);
    assertEquals(address + ".ttl", header(thing, "Location"));
    assertFalse(triples(graph.get(address + ".ttl")).isEmpty());
  }

  @Test
  void aDocumentIsBoundedAndSaysWhereTheRestIs() {
    try (ServedGraph busy = new ServedGraph(Duration.ofSeconds(20), Crowd.of(2_500))) {
      Graph said = triples(busy.get("/id/method/crowd.ttl"));
      Node document = node("http://127.0.0.1:" + busy.port() + "/id/method/crowd.ttl");
      Node cut = node(Papergraph.TRUNCATED_AFTER);

      assertEquals(2000, said.find(document, cut, Node.ANY).next().getObject().getLiteralValue());
      assertTrue(said.size() < 2010, said.size() + "");
      Node seeAlso = node("http://www.w3.org/2000/01/rdf-schema#seeAlso");
      String rest = said.find(document, seeAlso, Node.ANY).next().getObject().getURI();
      Graph all =
          triples(busy.get(rest.substring(rest.indexOf("/sparql")), "Accept", "text/turtle"));
      assertEquals(2_501, all.size());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ontology", "/shapes", "/examples"})
  void whatComesWithTheProgramHasItsAddress(String address) {
    HttpResponse<String> thing = graph.get(address, "Accept", "application/n-triples");
    assertEquals(303, thing.statusCode());
    assertEquals(address + ".nt", header(thing, "Location"));
    Graph triples = triples(graph.get(address + ".nt"));
    for (String ending : new String[] {".ttl", ".jsonld", ".rdf"}) {
      assertTrue(triples.isIsomorphicWith(triples(graph.get(address + ending))), ending);
    }
    assertEquals(200, graph.browse(address).statusCode());
    assertEquals(406, graph.get(address, "Accept", "image/png").statusCode());
  }

  @Test
  void theOntologyIsShownWithAnAnchorForEachTerm() {
    String page = graph.browse("/ontology").body();

    for (String anchor : new String[] {"Paper", "mentionsMethod", "value", "graph-evidence"}) {
      assertTrue(page.contains("id=\"" + anchor + "\""), anchor);
    }
    assertTrue(page.contains("\"project\", \"dataset\""), "the values that a range allows");
    assertTrue(page.contains("href=\"#Method\">pg:Method</a>"));
    assertTrue(graph.browse("/").body().contains("href=\"/ontology.html\""));
  }

  @Test
  void pagesNameTheirOtherFormsAndTheThing() {
    String page = graph.browse("/id/method/otter").body();

    assertTrue(page.contains("<link rel=\"canonical\" href=\"/id/method/otter\">"), page);
    assertTrue(
        page.contains(
            "<link rel=\"alternate\" type=\"application/ld+json\""
                + " href=\"/id/method/otter.jsonld\">"));
  }
}
