package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final Pattern LOCAL_LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

  private static ServedGraph graph;

  @BeforeAll
  static void serve() throws IOException {
    graph = new ServedGraph();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  private static String page(String path) {
    HttpResponse<String> response = graph.browse(path);
    assertEquals(200, response.statusCode(), path);
    return response.body();
  }

  /** A page with all of its numbers. */
  private static String counted(String path) {
    return graph.counted(path);
  }

  private static void assertHas(String page, String part) {
    assertTrue(page.contains(part), () -> part + " is not in " + page);
  }

  @ParameterizedTest
  @CsvSource({
    "papers, 3",
    "methods, 2",
    "datasets, 1",
    "task, 1",
    "metric, 1",
    "repository, 1",
    "result, 1",
    "mentions, 8"
  })
  void theStartPageCountsEachKind(String what, int count) {
    Matcher counts =
        Pattern.compile("<strong>([\\d,]+)</strong> <span>(\\w+?)s?</span>").matcher(counted("/"));
    String singular = what.replaceFirst("s$", "");
    boolean found =
        counts
            .results()
            .anyMatch(c -> c.group(2).equals(singular) && c.group(1).equals(count + ""));
    assertTrue(found, what);
  }

  @Test
  void theStartPageSaysHowGoodTheStatementsAre() {
    String page = counted("/");

    assertTrue(
        page.contains(
            "<th scope=\"row\" class=\"code\">pg:usesDataset</th>"
                + "<td class=\"number\">0.900 (0.800 to 0.950)</td>"
                + "<td class=\"number\">0.850 (0.750 to 0.920)</td>"
                + "<td class=\"number\">0.040</td><td class=\"number\">1,240</td>"),
        page);
  }

  @Test
  void theStartPageListsWhatMostPapersSpeakOf() {
    assertTrue(
        Pattern.compile("href=\"/id/method/heronnet.html\">HeronNet</a>\\s*<span[^>]*>3<")
            .matcher(counted("/"))
            .find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=heron",
        "/id/paper/heron",
        "/id/method/heronnet",
        "/query",
        "/extract",
        "/id/source/aa11",
        "/id/result/heron/abstract-81-87"
      })
  void everyLinkOfAPageLeadsSomewhere(String path) {
    Matcher links = LOCAL_LINK.matcher(page(path));
    int count = 0;
    while (links.find()) {
      String address = links.group(1).replace("&amp;", "&");
      assertEquals(200, graph.browse(address).statusCode(), path + " -> " + address);
      count++;
    }
    assertTrue(count > 3, path + " has " + count + " links");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=heron",
        "/id/paper/heron",
        "/id/method/heronnet",
        "/query",
        "/extract",
        "/extract?title=ResNet",
        "/nothing"
      })
  void pagesCarryHeadersThatForbidScriptsButThoseOfTheEditor(String path) {
    HttpResponse<String> response = graph.browse(path);
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", response.headers().firstValue("Referrer-Policy").orElse(""));
    boolean editor = path.equals("/query");
    assertEquals(editor, policy.contains("script-src 'self';"), policy);
    assertEquals(editor ? 2 : 0, response.body().split("<script", -1).length - 1, path);
    assertFalse(response.body().contains("<script>"), path);
    assertFalse(response.body().contains("style=\""), path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/paper/script", "/search?q=quotes", "/id/method/heronnet", "/"})
  void whatPapersSayIsNeverMarkup(String path) {
    String page = counted(path);
    assertHas(page, "&lt;script&gt;");
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<img src=x"), page);
  }

  @Test
  void whatPeopleTypeIsNeverMarkup() {
    String attack = "\"><script>alert(1)</script>";
    for (String path : new String[] {"/search?q=", "/query?query=", "/sparql?query="}) {
      String page = graph.browse(path + ServedGraph.encoded(attack)).body();
      assertFalse(page.contains("<script>"), page);
    }
    assertFalse(graph.browse("/%3Cscript%3E").body().contains("<script"));
  }

  @Test
  void anAddressThatIsNoWebAddressIsNoLink() {
    String page = page("/id/method/heronnet");
    assertHas(page, "javascript:alert(1)");
    assertFalse(page.contains("href=\"javascript"), page);
  }

  @Test
  void aPaperIsShownWithItsMentionsMarked() {
    String page = page("/id/paper/heron");
    assertHas(
        page,
        "<a class=\"mark k-method new\" href=\"/id/method/heronnet.html\" title=\"method HeronNet,"
            + " introduced here · confidence 0.90 · rule introducing-verb\">HeronNet</a>, a ");
    assertHas(page, ">MarshBirds</a> it reaches ");
    assertHas(page, "<a class=\"mark k-dataset\" href=\"/id/dataset/marshbirds.html\"");
    assertHas(page, "href=\"/id/result/heron/abstract-81-87.html\"");
  }

  @Test
  void aMentionWithinALongerOneTellsOfBoth() {
    String page = page("/id/paper/heron");
    assertHas(
        page,
        "<a class=\"mark k-method within within-acronym\" href=\"/id/method/recurrent-unit.html\"");
    assertHas(page, "within acronym RU, recurrent unit");
    assertHas(page, "<a class=\"mark k-acronym goes-on\" href=\"/id/acronym/ru-1.html\"");
    assertHas(page, "> (RU)</a> for bird counting");
  }

  @Test
  void latexIsShownReadableAndItsMarkStaysInPlace() {
    assertHas(page("/id/paper/heron"), ">91.5%</a> accuracy");
  }

  @Test
  void offsetsCountCodePoints() {
    assertHas(page("/id/paper/emoji"), "\uD83D\uDC26\uD835\uDCB3 <a class=\"mark k-method\"");
    assertHas(page("/id/paper/emoji"), ">HeronNet</a> sings.");
  }

  @Test
  void aMentionWhoseWordsDoNotStandThereIsNotMarked() {
    assertFalse(page("/id/paper/heron").contains("rule broken"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Methods introduced",
        "Methods mentioned",
        "Datasets used",
        "Tasks addressed",
        "Metrics reported",
        "Code",
        "Links",
        "Acronyms defined",
        "2024-05-02"
      })
  void aPaperListsWhatWasFoundInIt(String heading) {
    assertHas(page("/id/paper/heron"), heading);
  }

  @Test
  void aPaperShowsItsResults() {
    String page = page("/id/paper/heron");
    assertHas(page, "91.5\u00a0%</a>");
    assertHas(page, "<span class=\"hint\">on</span> <a href=\"/id/dataset/marshbirds.html\">");
  }

  @Test
  void aPaperTellsWhereItWasRead() {
    assertHas(
        page("/id/paper/heron"),
        ">birds.txt</a>, <a href=\"/id/source/aa11/L12.html\">lines 12–14</a>");
  }

  @Test
  void aSourceListsThePapersReadFromIt() {
    String page = page("/id/source/aa11");
    assertHas(page, "<h1>birds.txt</h1>");
    assertHas(page, "1 record<");
    assertHas(page, "href=\"/id/paper/heron.html\"");
    assertHas(page, ">lines 12–14</a>");
  }

  @Test
  void anEntityShowsItsNamesAndWhereTheyWereRead() {
    String page = page("/id/method/heronnet");
    assertHas(page, "heron network");
    assertHas(page, "href=\"https://vocabulary.example/heronnet\"");
    assertHas(page, "introduced by 1 paper, mentioned by 2 papers");
    assertHas(page, "<blockquote>We present <a class=\"mark k-method new\"");
    assertHas(page, "for bird counting. </blockquote>");
  }

  @Test
  void anOldAddressLeadsToTheNewOne() {
    HttpResponse<String> response = graph.get("/id/method/old-name", "Accept", "text/html");
    assertEquals(303, response.statusCode());
    assertEquals("/id/method/heronnet", response.headers().firstValue("Location").orElse(""));
    assertHas(page("/id/method/old-name"), "<h1>HeronNet</h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/paper/unknown", "/id/", "/id", "/id/paper/unknown.ttl", "/nothing"})
  void whatIsNotThereIsNotFound(String path) {
    HttpResponse<String> response = graph.browse(path);
    assertEquals(404, response.statusCode());
    assertHas(response.body(), "Nothing here");
  }

  @Test
  void programsGetTheTriplesOfAnEntity() {
    HttpResponse<String> chosen = graph.get("/id/paper/heron", "Accept", "text/turtle");
    HttpResponse<String> negotiated =
        graph.get(chosen.headers().firstValue("Location").orElseThrow());
    HttpResponse<String> byEnding = graph.browse("/id/paper/heron.ttl");
    assertTrue(
        negotiated.headers().firstValue("Content-Type").orElse("").startsWith("text/turtle"));
    Graph triples = RDFParser.fromString(negotiated.body(), Lang.TURTLE).toGraph();
    assertTrue(
        triples.isIsomorphicWith(RDFParser.fromString(byEnding.body(), Lang.TURTLE).toGraph()));
    Node heron = NodeFactory.createURI("https://w3id.org/papergraph/id/paper/heron");
    Node title = NodeFactory.createURI("http://purl.org/dc/terms/title");
    assertTrue(
        triples.contains(
            heron, title, NodeFactory.createLiteralString("HeronNet: counting birds")));
    Node value = NodeFactory.createURI("https://w3id.org/papergraph/ontology#value");
    assertTrue(triples.contains(Node.ANY, value, Node.ANY), "the results of a paper belong to it");
  }

  @Test
  void theQueryPageShowsValuesWithLinks() {
    String query = "SELECT ?s ?v { ?s <https://w3id.org/papergraph/ontology#value> ?v }";
    String page = page("/query?query=" + ServedGraph.encoded(query));
    assertHas(
        page, "<a href=\"/id/result/heron/abstract-81-87.html\">result/heron/abstract-81-87</a>");
    assertHas(page, "<td class=\"number\">91.5</td>");
    assertHas(page, "&amp;format=csv\">CSV</a>");
  }

  @Test
  void theQueryPageShowsAMistakeWithItsPlace() {
    HttpResponse<String> response = graph.browse("/query?query=" + ServedGraph.encoded("SELECT ?"));
    assertEquals(400, response.statusCode());
    assertHas(response.body(), "line 1, column");
    assertHas(response.body(), "SELECT ?</textarea>");
  }

  @Test
  void theQueryPageShowsTriplesAndTruths() {
    assertHas(page("/query?query=" + ServedGraph.encoded("ASK { ?s ?p ?o }")), "Yes.");
    String describe = "DESCRIBE <https://w3id.org/papergraph/id/method/heronnet>";
    assertHas(page("/query?query=" + ServedGraph.encoded(describe)), "\"HeronNet\"");
  }

  @Test
  void pagesAreOnlyRead() {
    HttpResponse<String> response = graph.method("DELETE", "/id/paper/heron", "");
    assertEquals(405, response.statusCode());
    assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
    assertEquals(200, graph.method("HEAD", "/id/paper/heron.html", "").statusCode());
  }

  @Test
  void theStyleSheetMayBeKept() {
    Matcher sheet = Pattern.compile("href=\"(/assets/[^\"]+\\.css[^\"]*)\"").matcher(page("/"));
    assertTrue(sheet.find());
    HttpResponse<String> response = graph.get(sheet.group(1));
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/css"));
    assertTrue(response.headers().firstValue("Cache-Control").orElse("").contains("max-age"));
    assertHas(response.body(), "prefers-color-scheme: dark");
  }
}
