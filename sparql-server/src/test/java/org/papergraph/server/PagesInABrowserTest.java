package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with the pages, with scripts and without. */
@Tag("browser")
class PagesInABrowserTest {
  private static Browser browser(ServedGraph served, boolean scripts) {
    return scripts ? Browser.of(served) : Browser.withoutScripts(served);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneSearchesOpensAndFollows(boolean scripts) throws IOException {
    try (ServedGraph served = new ServedGraph();
        Browser browser = browser(served, scripts)) {
      browser.open("/");
      browser.find("main input[name=q]").sendKeys("counting birds");
      browser.click("main form[role=search] button");
      browser.find("main a[href='/id/paper/heron.html']").click();
      assertTrue(browser.text("h1").contains("HeronNet: counting birds"));
      browser.find("main a[href='/id/method/heronnet.html']").click();
      assertEquals("/id/method/heronnet.html", browser.address());
      assertTrue(browser.text("h1").contains("HeronNet"));
      browser.assertQuiet();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneAsksAndDownloads(boolean scripts) throws IOException {
    String query =
        "SELECT ?title { ?paper <http://purl.org/dc/terms/title> ?title } ORDER BY ?title";
    try (ServedGraph served = new ServedGraph();
        Browser browser = browser(served, scripts)) {
      browser.open("/query?query=" + ServedGraph.encoded(query));
      browser.find("main table");
      assertTrue(browser.text("main table").contains("HeronNet: counting birds"));
      browser.link("CSV").click();
      assertEquals(served.query(query, "Accept", "text/csv").body(), browser.downloaded());
      browser.assertQuiet();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT ?s { ?s a <https://w3id.org/papergraph/ontology#Task> }"})
  void withoutScriptsTheFormAnswersInAPage(String query) throws IOException {
    try (ServedGraph served = new ServedGraph();
        Browser browser = Browser.withoutScripts(served)) {
      browser.open("/query");
      browser.find("#query").clear();
      browser.find("#query").sendKeys(query);
      browser.find("#plain-row button").click();
      assertEquals("task/bird-counting", browser.text("main table tbody td"));
      browser.link("task/bird-counting").click();
      assertEquals("/id/task/bird-counting.html", browser.address());
      browser.assertQuiet();
    }
  }
}
