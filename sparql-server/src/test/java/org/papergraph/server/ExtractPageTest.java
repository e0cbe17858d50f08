package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that shows what is found in a text that somebody types. */
class ExtractPageTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TITLE = "HeronNet: Counting \uD83D\uDC26 Birds";
  private static final String ABSTRACT =
      "We propose HeronNet, a na\\\"ive Recurrent Neural Network (RNN) for image classification.\r\n"
          + "On ImageNet it reaches 91.5\\% accuracy, 1.5 points more than ResNet-50. Code is at"
          + " https://github.com/Wader/heron.";
  private static final String ATTACK =
      "\"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>";

  private static ServedGraph graph;

  @BeforeAll
  static void serve() throws IOException {
    graph = new ServedGraph();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  private static String fields(String title, String text) {
    return "title=" + ServedGraph.encoded(title) + "&abstract=" + ServedGraph.encoded(text);
  }

  private static HttpResponse<String> sent(String title, String text) {
    return graph.post("/extract", FORM, fields(title, text));
  }

  private static void assertHas(String page, String part) {
    assertTrue(page.contains(part), () -> part + " is not in " + page);
  }

  @Test
  void withoutATextThereIsTheForm() {
    for (String path : new String[] {"/extract", "/extract?title=+&abstract="}) {
      HttpResponse<String> response = graph.browse(path);
      assertEquals(200, response.statusCode());
      assertHas(response.body(), "<textarea id=\"title\" name=\"title\"");
      assertHas(response.body(), "<textarea id=\"abstract\" name=\"abstract\"");
      assertFalse(response.body().contains("id=\"findings\""));
    }
    assertHas(graph.browse("/").body(), "<a href=\"/extract\">Extract</a>");
  }

  @Test
  void whatIsFoundIsMarkedAndLabelledInTheText() {
    String page = sent(TITLE, ABSTRACT).body();

    assertHas(page, "<mark class=\"mark k-method new\" title=\"method HeronNet, introduced · ");
    assertHas(page, ">HeronNet</mark><a class=\"also k-method\" href=\"#finding-");
    assertHas(page, ": Counting \uD83D\uDC26 Birds</p>");
    assertHas(page, "a naïve <mark");
    assertHas(page, ">91.5%</mark>");
    assertHas(page, "<span class=\"mark k-dataset\">dataset</span>");
    assertHas(page, "<b>bold</b>");
  }

  @Test
  void theFormKeepsWhatWasTyped() {
    String page = sent(TITLE, ABSTRACT).body();

    assertHas(page, ">" + TITLE + "</textarea>");
    assertHas(page, "a na\\\"ive Recurrent");
  }

  @Test
  void aMarkWithinALongerOneTellsOfBothAndEachIsLabelled() {
    String page = sent(TITLE, ABSTRACT).body();

    assertHas(page, "within within-acronym");
    assertHas(page, ">acronym</a>)");
    assertHas(page, "line above</span>: part of a longer mark");
    assertTagsMatch(page);
  }

  /** Checks that each element that is opened in the text is closed in it. */
  private static void assertTagsMatch(String page) {
    String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = Pattern.compile("<(/?)(\\w+)[^>]*>").matcher(main);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        open.push(tag.group(2));
      } else {
        assertEquals(open.pop(), tag.group(2), main);
      }
    }
    assertEquals("main", String.join(" ", open));
  }

  @Test
  void everyLabelLeadsToARowOfTheTable() {
    String page = sent(TITLE, ABSTRACT).body();
    Set<String> targets = new HashSet<>();
    Pattern.compile("href=\"#(finding-\\d+)\"")
        .matcher(page)
        .results()
        .forEach(r -> targets.add(r.group(1)));

    assertTrue(targets.size() > 5, targets::toString);
    targets.forEach(target -> assertHas(page, "<tr id=\"" + target + "\">"));
  }

  @Test
  void theTableSaysRoleRuleConceptAndWhatTheGraphHas() {
    String page = sent(TITLE, ABSTRACT).body();

    assertHas(page, "<a href=\"/id/method/heronnet.html\">HeronNet</a>");
    assertHas(page, "<a href=\"/id/metric/accuracy.html\">accuracy</a>");
    assertHas(page, "<a href=\"/id/repository/github.com/wader/heron.html\">https://github.com/");
    assertHas(page, "<td class=\"short\" data-label=\"Role\"><span>introduced</span></td>");
    assertHas(page, "href=\"/vocabulary/dataset/imagenet.html\"");
    assertHas(page, "<span>ImageNet</span>");
    assertFalse(page.contains("/id/dataset/imagenet"), "the graph does not have it");
    assertHas(page, "91.5\u00a0% accuracy <span class=\"hint\">on ImageNet, of HeronNet");
    assertHas(page, "a change, ");
  }

  @Test
  void aShortTextHasAnAddressThatGivesTheSamePage() {
    String page = sent(TITLE, ABSTRACT).body();
    Matcher address = Pattern.compile("href=\"(/extract\\?title=[^\"]+)\"").matcher(page);

    assertTrue(address.find(), page);
    assertEquals(page, graph.browse(address.group(1).replace("&amp;", "&")).body());
  }

  @Test
  void aTitleAloneAndAnAbstractAloneAreRead() {
    assertHas(sent("A Study of ResNet-50", "").body(), ">ResNet-50</mark>");
    assertHas(sent("", "We use ResNet-50.").body(), ">ResNet-50</mark>");
  }

  @Test
  void aTextThatSaysNothingGetsAnAnswerToo() {
    assertHas(sent("Hm", "").body(), "Nothing was found in this text.");
  }

  @Test
  void whatIsTypedIsNeverMarkup() {
    String attack = "ResNet-50 on " + ATTACK + " https://x.example/\"onmouseover=\"alert(1)";
    HttpResponse<String> form = sent(attack, attack);
    HttpResponse<String> address = graph.browse("/extract?" + fields(attack, attack));
    for (HttpResponse<String> response : List.of(form, address)) {
      String page = response.body();
      assertEquals(200, response.statusCode());
      assertFalse(page.contains("<script"), page);
      assertFalse(page.contains("<img src=x"), page);
      assertFalse(Pattern.compile("<\\w[^>]*onmouseover=").matcher(page).find(), page);
      assertHas(page, "&lt;script&gt;alert(1)");
      assertTagsMatch(page);
    }
  }

  @Test
  void aTextThatIsTooLongIsRefusedInWords() {
    HttpResponse<String> response = sent("Long", "x".repeat(65 * 1024));

    assertEquals(413, response.statusCode());
    assertHas(response.body(), "<h1>That is too long</h1>");
    assertHas(response.body(), "64 KiB");
  }

  @Test
  void aTextThatTakesTooLongIsAnsweredWithWords() throws IOException {
    String longText = (ABSTRACT + " ").repeat(200);
    try (ServedGraph impatient = new ServedGraph(Duration.ofMillis(1))) {
      HttpResponse<String> response = impatient.post("/extract", FORM, fields(TITLE, longText));

      assertEquals(503, response.statusCode());
      assertHas(response.body(), "<h1>That took too long</h1>");
      assertHas(response.body(), "longer than the limit of 0.001 s");
      assertFalse(response.body().contains("HeronNet"), "the text is not kept");
      assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
      assertEquals(200, impatient.browse("/extract").statusCode());
    }
    assertEquals(200, graph.post("/extract", FORM, fields(TITLE, longText)).statusCode());
  }

  @Test
  void whatIsNoFormIsRefused() {
    assertEquals(415, graph.post("/extract", "application/json", "{}").statusCode());
    HttpResponse<String> malformed = graph.post("/extract", FORM, "title=%zz");
    assertEquals(400, malformed.statusCode());
    assertHas(malformed.body(), "two hexadecimal digits");
  }

  @Test
  void onlyThisPageTakesForms() {
    HttpResponse<String> elsewhere = graph.post("/search", FORM, "q=x");
    assertEquals(405, elsewhere.statusCode());
    assertEquals("GET, HEAD", elsewhere.headers().firstValue("Allow").orElse(""));
    HttpResponse<String> put = graph.method("PUT", "/extract", "x");
    assertEquals(405, put.statusCode());
    assertEquals("GET, HEAD, POST", put.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void anAnswerIsNotKeptAndForbidsScripts() {
    HttpResponse<String> response = sent(TITLE, ABSTRACT);

    assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("form-action 'self'"), policy);
    assertFalse(response.body().contains("style=\""));
  }
}
