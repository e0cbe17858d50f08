package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page, as browsers show it. */
@Tag("browser")
class ShownPagesTest {
  private static ServedGraph served;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    served = new ServedGraph();
    browser = Browser.of(served);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    served.close();
  }

  static List<String> pages() {
    return ShownPages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axeFindsNothingInLightAndDarkOnDesktopsAndPhones(String page) {
    browser.open(page);
    for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
      for (String scheme : new String[] {"light", "dark"}) {
        browser.show(width, scheme);
        Accessibility.check(browser, page + ", " + width + " px, " + scheme);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingStandsBeyondTheEdgeOfAPhone(String page) {
    browser.show(Browser.NARROW, "light");
    browser.open(page);
    assertTrue(browser.fitsItsWidth(), page);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nobodyElseIsAskedAndNothingIsWrong(String page) {
    browser.show(Browser.WIDE, "light");
    browser.open(page);
    browser.await(
        "it is loaded", () -> "complete".equals(browser.script("return document.readyState")));
    assertTrue(browser.requests() > 0);
    browser.assertQuiet();
  }
}
