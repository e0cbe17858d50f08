package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest {
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

  private static void assertHas(String page, String part) {
    assertTrue(page.contains(part), () -> part + " is not in " + page);
  }

  @Test
  void everyWordMustOccurInTitleOrAbstractInWhateverCase() {
    assertHas(page("/search?q=HERON+counting"), "href=\"/id/paper/heron.html\"");
    assertHas(page("/search?q=birds+MarshBirds"), "href=\"/id/paper/heron.html\"");
    assertFalse(page("/search?q=heron+xylophone").contains("/id/paper/heron\""));
  }

  @Test
  void theLastWordMayBeTheBeginningOfOne() {
    assertHas(page("/search?q=counting+bi"), "href=\"/id/paper/heron.html\"");
    assertFalse(page("/search?q=bi+counting").contains("href=\"/id/paper/heron.html\""));
  }

  @Test
  void whatIsCalledSoComesBeforeWhatSpeaksOfIt() throws IOException {
    JsonNode answer = json("/search?q=heronnet");

    assertEquals("HeronNet", answer.at("/hits/0/name").asText());
    assertEquals("method", answer.at("/hits/0/kind").asText());
    assertEquals(3, answer.get("total").asInt());
    assertEquals("method", json("/search?q=Heron-Net").at("/hits/0/kind").asText());
  }

  @Test
  void thingsAreFoundByTheirOtherNames() {
    assertHas(page("/search?q=heron+network"), "also <mark>heron</mark> <mark>network</mark>");
  }

  @Test
  void phrasesInQuotationMarksStandAsTheyAre() {
    assertHas(page("/search?q=%22bird+counting%22"), "/id/task/bird-counting");
    assertFalse(page("/search?q=%22counting+bird%22").contains("/id/task/bird-counting"));
  }

  @Test
  void foundWordsAreMarkedAndTextIsEscaped() {
    assertHas(page("/search?q=songs"), "<mark>songs</mark>");
    String page = page("/search?q=abstract+onerror");
    assertHas(page, "&lt;img src=x <mark>onerror</mark>=alert(1)&gt;");
    assertFalse(page.contains("<img src=x"));
  }

  @Test
  void facetsCountAndNarrow() {
    String page = page("/search?q=heronnet");
    assertHas(page, "href=\"/search?q=heronnet&amp;kind=paper\"");
    assertHas(page, "href=\"/search?q=heronnet&amp;dataset=dataset%2Fmarshbirds\"");

    String narrowed = page("/search?q=heronnet&dataset=dataset%2Fmarshbirds&code=yes");
    assertHas(narrowed, ">1 hit<");
    assertHas(narrowed, "Dataset: MarshBirds");
    assertHas(narrowed, "href=\"/search?q=heronnet&amp;code=yes\"");
  }

  @Test
  void yearsNarrowAsARange() {
    assertHas(page("/search?q=heronnet&from=2024&to=2024"), ">1 hit<");
    assertHas(page("/search?q=heronnet&from=2025"), "Nothing in this graph");
    assertHas(page("/search?year=2024"), "href=\"/id/paper/heron.html\"");
  }

  @Test
  void aSearchThatFindsNothingSaysSoAndSuggestsAnother() {
    assertHas(page("/search?q=xylophone"), "Nothing in this graph carries all of these words.");
    assertHas(
        page("/search?q=hernnet"), "Did you mean <a href=\"/search?q=heronnet\">heronnet</a>?");
  }

  @Test
  void pagesThatAreNotThereAreTheLast() {
    assertHas(page("/search?q=heronnet&page=99"), "Nothing in this graph");
    assertHas(page("/search?q=heronnet&kind=nonsense&page=-1"), "Nothing in this graph");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "***",
        "*",
        "\"",
        "\"\"",
        "(",
        ")(",
        "a:b",
        "heron~9",
        "heron^",
        "\\",
        "AND",
        "NOT NOT",
        "/(a+)+$/",
        "[* TO *]",
        "-",
        "&",
        "\u0000",
        "\ud83d",
        "a*b*c*",
        "+",
        "..",
        "\" \"",
        "?"
      })
  void anythingMayBeTyped(String typed) {
    page("/search?q=" + ServedGraph.encoded(typed));
    page("/search?kind=" + ServedGraph.encoded(typed) + "&from=" + ServedGraph.encoded(typed));
  }

  @Test
  void veryManyWordsAreCutAndThatIsSaid() {
    String many = "heronnet+".repeat(600);
    assertHas(page("/search?q=" + many), "only the first of them were looked for");
  }

  private static JsonNode json(String path) throws IOException {
    HttpResponse<String> response = graph.get(path, "Accept", "application/json");
    assertEquals(
        "application/json;charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
    return new ObjectMapper().readTree(response.body());
  }

  @Test
  void programsGetJson() throws IOException {
    JsonNode answer = json("/search?q=heronnet&kind=paper");

    assertEquals(2, answer.get("total").asInt());
    assertEquals(2, answer.get("hits").size());
    assertEquals("2024", answer.at("/facets/year/0/value").asText());
    assertEquals(2, answer.at("/facets/method/0/hits").asInt());
    assertHas(page("/search?q=heronnet&format=json"), "\"total\":3");
  }

  @Test
  void theEndpointAnswersTextQueries() {
    page("/search?q=heronnet");
    String query =
        "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query \"heronnet\" }";
    HttpResponse<String> answer = graph.query(query, "Accept", "text/csv");

    assertEquals(200, answer.statusCode());
    assertEquals(4, answer.body().lines().count(), answer.body());
  }
}
