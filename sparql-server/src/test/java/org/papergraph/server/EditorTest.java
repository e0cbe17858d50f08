package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The query editor in a browser. */
@Tag("browser")
class EditorTest {
  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String METHODS =
      PREFIXES
          + "SELECT ?method ?name { ?method a pg:Method ; skos:prefLabel ?name } ORDER BY ?name";

  private static final String GRAPH =
      PREFIXES
          + """
          CONSTRUCT { ?paper pg:mentionsMethod ?method . ?method skos:prefLabel ?name }
          WHERE { ?paper pg:mentionsMethod ?method . ?method skos:prefLabel ?name }
          """;

  private static ServedGraph served;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    served = new ServedGraph();
    browser = Browser.of(served);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    served.close();
  }

  @BeforeEach
  void open() {
    browser.show(Browser.WIDE, "light");
    browser.open("/query");
    browser.find(".CodeMirror");
  }

  @AfterEach
  void nobodyElseWasAskedAndNothingWasWrong() {
    browser.assertQuiet();
  }

  private static void write(String query) {
    browser.script(
        "const cm = document.querySelector('.yasqe .CodeMirror').CodeMirror;"
            + "cm.setValue(arguments[0]); cm.focus(); cm.execCommand('goDocEnd')",
        query);
  }

  private static String written() {
    return (String)
        browser.script("return document.querySelector('.yasqe .CodeMirror').CodeMirror.getValue()");
  }

  private static void run(String query) {
    write(query);
    browser.click("#run");
  }

  private static void answered(String status) {
    browser.await("it says " + status, () -> browser.text("#editor-status").equals(status));
  }

  private static String permalink(String query) {
    return "/query?query=" + ServedGraph.encoded(query);
  }

  @Test
  void itTakesThePlaceOfTheForm() {
    assertFalse(browser.all("#query").get(0).isDisplayed());
    assertFalse(browser.all("#format").get(0).isDisplayed());
    assertTrue(written().startsWith("PREFIX pg: <https://w3id.org/papergraph/ontology#>"));
  }

  @Test
  void rowsAreATableThatLeadsToPages() {
    run(METHODS);
    answered("2 rows");
    assertEquals("HeronNet", browser.text("#yasr tbody tr:first-child td:nth-child(3)"));
    Accessibility.check(browser, "table");
    browser.show(Browser.NARROW, "dark");
    Accessibility.check(browser, "table on a dark phone");
    assertTrue(browser.fitsItsWidth());
    browser.click("#yasr tbody a.iri");
    browser.await("the page is open", () -> browser.address().equals("/id/method/heronnet.html"));
    assertEquals("HeronNet · papergraph", browser.title());
  }

  @Test
  void textIsNeverMarkup() {
    String text = "<img src=x onerror=alert(1)>{{otter}} & {{reed}}";
    run("SELECT ?text { VALUES ?text { 'b' '" + text + "' 'a' } }");
    answered("3 rows");
    assertEquals(text, browser.text("#yasr tbody tr:nth-child(2) td:nth-child(2)"));
    browser.click("#yasr thead th:nth-child(2)");
    browser.find(".tableFilter").sendKeys("<img src=x");
    browser.await("others are gone", () -> browser.all("#yasr tbody tr").size() == 1);
    assertEquals(text, browser.text("#yasr tbody td:nth-child(2)"));
    assertEquals(0, browser.all("#yasr img").size());
  }

  @Test
  void triplesAreAGraph() {
    run(GRAPH);
    answered("6 triples");
    browser.click(".select_graph");
    assertEquals("5 nodes, 4 statements between them.", browser.text(".graph-head span"));
    assertEquals(5, browser.all(".graph .node").size());
    assertEquals(4, browser.all(".graph .edge").size());
    String method = ".graph a[href='/id/method/heronnet']";
    assertEquals("HeronNet", browser.find(method + " text").getText());
    browser.script("document.querySelector(arguments[0]).focus()", method);
    String said = browser.text(".graph-details");
    assertTrue(said.contains("paper/heron pg:mentionsMethod HeronNet"), said);
    Accessibility.check(browser, "graph");
    browser.show(Browser.NARROW, "dark");
    Accessibility.check(browser, "graph on a dark phone");
    assertTrue(browser.fitsItsWidth());
  }

  @Test
  void nodesAreReachedByKeysAndLeadToPages() {
    run(GRAPH);
    answered("6 triples");
    browser.click(".select_graph");
    browser.script("[...document.querySelectorAll('.graph-head button')].at(-1).focus()");
    browser.type(Keys.TAB);
    String page = browser.focused().getDomAttribute("href");
    assertTrue(String.valueOf(page).startsWith("/id/"), page);
    browser.type(Keys.ENTER);
    browser.await("the page is open", () -> browser.address().equals(page + ".html"));
  }

  @Test
  void theSameGraphIsDrawnTheSame() {
    run(GRAPH);
    answered("6 triples");
    browser.click(".select_graph");
    String first = browser.find(".graph").getDomProperty("innerHTML");
    run(GRAPH);
    answered("6 triples");
    assertEquals(first, browser.find(".graph").getDomProperty("innerHTML"));
  }

  @Test
  void theAnswerIsThereAsItWasSent() {
    run("ASK { ?s ?p ?o }");
    answered("Done");
    browser.click(".select_response");
    assertTrue(browser.text(".yasr_results .CodeMirror").contains("\"boolean\""));
    Accessibility.check(browser, "response");
  }

  @Test
  void aPermalinkShowsTheAnswer() {
    browser.open(permalink(METHODS));
    answered("2 rows");
    assertEquals(METHODS, written());
    assertEquals(0, browser.all("#plain-answer").size());
  }

  @Test
  void theAddressFollowsWhatIsRun() {
    run(METHODS);
    answered("2 rows");
    String first = browser.address();
    run(GRAPH);
    answered("6 triples");
    assertFalse(browser.address().equals(first));
    browser.back();
    answered("2 rows");
    assertEquals(first, browser.address());
    assertEquals(METHODS, written());
  }

  @Test
  void theLinkLeadsToTheQuery() {
    write(METHODS);
    browser.click("#copy");
    String link = String.valueOf(browser.find("#link").getDomProperty("value"));
    browser.open(link.substring(link.indexOf("/query")));
    answered("2 rows");
    assertEquals(METHODS, written());
  }

  @Test
  void theAnswerIsDownloaded() throws IOException {
    run(METHODS);
    answered("2 rows");
    browser.link("CSV").click();
    assertEquals(served.query(METHODS, "Accept", "text/csv").body(), browser.downloaded());
  }

  @Test
  void theAnswerToAQueryTooLongForAnAddressIsDownloaded() throws IOException {
    String padded = "# " + "reed ".repeat(2_000) + "\n" + METHODS;
    run(padded);
    answered("2 rows");
    assertEquals("/query", browser.address());
    browser.link("CSV").click();
    assertEquals(served.query(METHODS, "Accept", "text/csv").body(), browser.downloaded());
    browser.click("#copy");
    answered("This query is too long for a link.");
  }

  @Test
  void aMistakeIsMarkedWhereItIs() {
    run("SELECT * {\n  ?s ?p ?o }\nLIMT 3");
    String said = browser.text("#editor-problem p");
    assertTrue(said.startsWith("line 3, column 5: "), said);
    assertEquals("LIMT", browser.text(".yasqe .server-error"));
    Accessibility.check(browser, "mistake");
    browser.click("#editor-problem button");
    assertEquals("query-input", browser.focused().getDomAttribute("id"));
    run(METHODS);
    answered("2 rows");
    assertFalse(browser.all("#editor-problem").get(0).isDisplayed());
    assertEquals(0, browser.all(".yasqe .server-error").size());
  }

  @Test
  void examplesAreRunFromTheMenu() {
    browser.script(
        "const menu = document.getElementById('example'); menu.selectedIndex = 1;"
            + "menu.dispatchEvent(new Event('change'))");
    browser.find("#yasr table");
    assertTrue(browser.text("#editor-status").matches("\\d+ rows"));
  }

  @Test
  void tabLeavesTheEditor() {
    write("ASK {}");
    browser.type(Keys.TAB);
    assertEquals("run", browser.focused().getDomAttribute("id"));
    assertEquals("ASK {}", written());
  }

  @Test
  void controlAndEnterRun() {
    write("ASK {}");
    browser.press(Keys.CONTROL, Keys.ENTER);
    answered("Done");
  }

  @Test
  void classesAndPropertiesAreCompleted() {
    write(PREFIXES + "SELECT * { ?s a pg:Pap");
    browser.press(Keys.CONTROL, " ");
    assertTrue(browser.text(".CodeMirror-hints").startsWith("Paper"));
    browser.type(Keys.ENTER);
    assertTrue(written().endsWith("?s a pg:Paper"), written());
    browser.type(" ; pg:introducesM");
    browser.press(Keys.CONTROL, " ");
    browser.find(".CodeMirror-hint");
    browser.type(Keys.ENTER);
    assertTrue(written().endsWith("pg:introducesMethod"), written());
  }

  @Test
  void namesOfThingsAreCompleted() {
    browser.await(
        "names are read", () -> served.get("/complete?kind=entity&q=h").statusCode() == 200);
    write(PREFIXES + "SELECT * { ?s pg:mentionsMethod <heronn");
    browser.press(Keys.CONTROL, " ");
    String hints = browser.text(".CodeMirror-hints");
    assertTrue(hints.startsWith("HeronNet"), hints);
    browser.type(Keys.ENTER);
    String iri = "<https://w3id.org/papergraph/id/method/heronnet>";
    assertTrue(written().endsWith("pg:mentionsMethod " + iri), written());
  }

  @Test
  void prefixesAreAddedWhenTheyAreUsed() {
    write("SELECT * { ?s ");
    browser.type("skos:");
    String declared = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>";
    browser.await("the prefix is there", () -> written().contains(declared));
  }
}
