package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions, previews and data extension. */
class ReconcileExtrasTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "application/x-www-form-urlencoded";

  private static ServedGraph graph;

  @BeforeAll
  static void serve() throws IOException {
    graph = new ServedGraph(Duration.ofSeconds(20), "ponds.trig");
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  private static JsonNode json(HttpResponse<String> response, int status) throws IOException {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    return JSON.readTree(response.body());
  }

  private static JsonNode suggested(String what, String prefix, String more) throws IOException {
    String path = "/reconcile/suggest/" + what + "?prefix=" + ServedGraph.encoded(prefix) + more;
    return json(graph.get(path), 200).path("result");
  }

  private static List<String> ids(JsonNode result) {
    List<String> ids = new ArrayList<>();
    result.forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  private static JsonNode extended(String query) throws IOException {
    return json(graph.post("/reconcile", FORM, "extend=" + ServedGraph.encoded(query)), 200);
  }

  @ParameterizedTest
  @CsvSource({
    "otter, repository/github.com/wader/otter method/otter-network paper/otter",
    "OTTERN, method/otter-network paper/otter",
    "pond-, dataset/pond-10 paper/survey-1 paper/survey-2",
    "paper/otter, paper/otter",
    "https://w3id.org/papergraph/id/paper/otter, paper/otter",
    "method/otternet, method/otter-network",
    "survey of p, paper/survey-1 paper/survey-2",
    "zzz, ''",
    "'', ''",
    "*, ''",
    "(, ''"
  })
  void entitiesAreSuggestedAsTheirNamesBegin(String prefix, String ids) throws IOException {
    assertEquals(ids, String.join(" ", ids(suggested("entity", prefix, ""))));
  }

  @Test
  void aSuggestionTellsNamesakesApart() throws IOException {
    JsonNode reeds = suggested("entity", "reed", "");

    assertEquals(
        List.of("dataset/reed", "method/reed", "method/reed-two", "method/reed-x", "paper/otter"),
        ids(reeds));
    assertEquals("dataset in 1 paper", reeds.at("/0/description").asText());
    assertEquals("[{\"id\":\"Dataset\",\"name\":\"dataset\"}]", reeds.at("/0/notable").toString());
    assertEquals(ids(reeds).subList(2, 5), ids(suggested("entity", "reed", "&cursor=2")));
    assertEquals(List.of("dataset/reed"), ids(suggested("entity", "reed", "&type=Dataset")));
    assertEquals(List.of(), ids(suggested("entity", "reed", "&type=Q42")));
    assertEquals(List.of(), ids(suggested("entity", "reed", "&cursor=900")));
  }

  @Test
  void typesAndPropertiesAreSuggestedToo() throws IOException {
    assertEquals(List.of("Method", "Metric"), ids(suggested("type", "me", "")));
    assertEquals(List.of("Metric"), ids(suggested("type", "me", "&cursor=1")));
    assertEquals(List.of("paperCount", "papers"), ids(suggested("property", "paper", "")));
    assertEquals(List.of("doi"), ids(suggested("property", "DO", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prefix=a&cursor=-1", "prefix=a&cursor=x", "prefix=a&cursor=999999999"})
  void aCursorThatIsNoneIsRefused(String query) throws IOException {
    JsonNode answer = json(graph.get("/reconcile/suggest/entity?" + query), 400);
    assertTrue(answer.path("error").asText().contains("cursor"));
  }

  @Test
  void aPrefixThatIsTooLongIsRefused() throws IOException {
    String path = "/reconcile/suggest/type?prefix=" + "x".repeat(1001);
    assertTrue(json(graph.get(path), 400).path("error").asText().contains("1000 characters"));
  }

  @Test
  void propertiesOfPapersAreTold() throws IOException {
    JsonNode answer =
        extended(
            """
            {"ids": ["paper/otter"], "properties": [
              {"id": "name"}, {"id": "year"}, {"id": "date"}, {"id": "authors"}, {"id": "doi"},
              {"id": "arxiv"}, {"id": "methods", "settings": {"limit": "1"}},
              {"id": "datasets"}, {"id": "repositories"}, {"id": "tasks"}, {"id": "type"}]}
            """);

    assertEquals(
        JSON.readTree(
            """
            {"name": [{"str": "Otter Networks in reeds"}], "year": [{"int": 2031}],
             "date": [{"str": "2031-05-02"}],
             "authors": [{"str": "Zoe Wader"}, {"str": "Anna Heron"}],
             "doi": [{"str": "10.4242/otter.7"}], "arxiv": [{"str": "3105.00042"}],
             "methods": [{"id": "method/otter-network", "name": "Otter Network"}],
             "datasets": [{"id": "dataset/reed", "name": "Reed"}],
             "repositories": [
               {"id": "repository/github.com/wader/otter", "name": "wader/otter"}],
             "tasks": [], "type": [{"str": "paper"}]}
            """),
        answer.at("/rows/paper~1otter"));
    assertEquals(
        JSON.readTree(
            """
            {"id": "methods", "name": "methods", "type": {"id": "Method", "name": "method"}}
            """),
        answer.at("/meta/6"));
    assertEquals("{\"id\":\"year\",\"name\":\"year\"}", answer.at("/meta/1").toString());
  }

  @Test
  void propertiesOfThingsAreTold() throws IOException {
    JsonNode answer =
        extended(
            """
            {"ids": ["https://w3id.org/papergraph/id/method/otternet"], "properties": [
              {"id": "otherNames"}, {"id": "paperCount"}, {"id": "papers"}, {"id": "introducedBy"},
              {"id": "exactMatch"}, {"id": "iri"}]}
            """);

    assertEquals(
        JSON.readTree(
            """
            {"otherNames": [{"str": "ONet"}, {"str": "OtterNet"}], "paperCount": [{"int": 2}],
             "papers": [{"id": "paper/otter", "name": "Otter Networks in reeds"},
                        {"id": "paper/survey-1", "name": "A survey of ponds"}],
             "introducedBy": [{"id": "paper/otter", "name": "Otter Networks in reeds"}],
             "exactMatch": [{"str": "https://vocabulary.example/otter-network"}],
             "iri": [{"str": "https://w3id.org/papergraph/id/method/otter-network"}]}
            """),
        answer.at("/rows/https:~1~1w3id.org~1papergraph~1id~1method~1otternet"));
  }

  @Test
  void whatIsUnknownHasNoValuesAndTheRestArrives() throws IOException {
    String query =
        """
        {"ids": ["paper/nothing", "", "../x", "paper/survey-2"],
         "properties": [{"id": "year"}, {"id": "P31"}]}
        """;

    JsonNode answer = extended(query);

    assertEquals(
        JSON.readTree(
            """
            {"paper/nothing": {"year": [], "P31": []}, "": {"year": [], "P31": []},
             "../x": {"year": [], "P31": []}, "paper/survey-2": {"year": [{"int": 2031}], "P31": []}}
            """),
        answer.path("rows"));
    assertEquals("P31", answer.at("/meta/1/id").asText());
    String get = "/reconcile/extend?extend=" + ServedGraph.encoded(query);
    assertEquals(answer, json(graph.get(get), 200));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 400 | extend is no JSON",
        "{\"ids\": \"x\", \"properties\": []} | 400 | ids is no array",
        "{\"ids\": [1], \"properties\": []} | 400 | an id is no string",
        "{\"ids\": [], \"properties\": [1]} | 400 | a property without id",
        "{\"ids\": [], \"properties\": [{\"id\":\"year\",\"settings\":{\"limit\":0}}]} | 400 | limit",
      })
  void whatIsWrongWithAnExtensionIsTold(String query, int status, String message)
      throws IOException {
    String body = "extend=" + ServedGraph.encoded(query);
    String error = json(graph.post("/reconcile", FORM, body), status).path("error").asText();
    assertTrue(error.contains(message), error);
  }

  @Test
  void tooManyIdsAreRefused() throws IOException {
    var query = JSON.createObjectNode();
    for (int i = 0; i <= 500; i++) {
      query.withArray("ids").add("paper/" + i);
    }
    query.putArray("properties");
    String body = "extend=" + ServedGraph.encoded(query.toString());
    JsonNode answer = json(graph.post("/reconcile/extend", FORM, body), 413);
    assertEquals(
        "extend: 501 ids at once; at most 500 are answered", answer.path("error").asText());
  }

  @Test
  void propertiesAreProposedByType() throws IOException {
    JsonNode paper = json(graph.get("/reconcile/properties?type=Paper&limit=3"), 200);
    assertEquals("Paper", paper.path("type").asText());
    assertEquals(3, paper.path("limit").asInt());
    assertEquals(List.of("name", "type", "iri"), ids(paper.path("properties")));
    List<String> all = ids(json(graph.get("/reconcile/properties"), 200).path("properties"));
    List<String> method =
        ids(json(graph.get("/reconcile/properties?type=Method"), 200).path("properties"));
    assertTrue(all.containsAll(method) && method.contains("introducedBy"));
    assertFalse(method.contains("doi"));
    json(graph.get("/reconcile/properties?limit=x"), 400);
  }

  @Test
  void aPreviewIsAPageForFrames() {
    HttpResponse<String> response = graph.browse("/reconcile/preview?id=paper%2Fotter");

    assertEquals(200, response.statusCode());
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("frame-ancestors *"), policy);
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertEquals(1, response.headers().allValues("Content-Security-Policy").size());
    assertTrue(response.body().contains("Otter Networks in reeds"));
    assertTrue(response.body().contains("Anna Heron"));
    assertTrue(response.body().contains("href=\"/id/paper/otter.html\""));
    for (String other : List.of("/id/paper/otter.html", "/", "/reconcile")) {
      String others = graph.get(other).headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(others.contains("frame-ancestors 'none'"), other);
    }
  }

  @Test
  void aPreviewEscapesWhatItShows() throws IOException {
    String task = graph.browse("/reconcile/preview?id=task/bird-counting").body();
    assertTrue(task.contains("&lt;b&gt;bird"), task);
    assertFalse(task.contains("<b>"), task);

    String id = ServedGraph.encoded("<script>alert(1)</script>");
    HttpResponse<String> unknown = graph.browse("/reconcile/preview?id=" + id);
    assertEquals(404, unknown.statusCode());
    assertFalse(unknown.body().contains("<script>"));

    try (ServedGraph other = new ServedGraph()) {
      String paper = other.browse("/reconcile/preview?id=paper/script").body();
      assertTrue(paper.contains("&lt;script&gt;"), paper);
      assertFalse(paper.contains("<script") || paper.contains("<img"), paper);
    }
  }

  @Test
  void aPreviewFollowsWhatWasReplaced() {
    String page = graph.browse("/reconcile/preview?id=method/otternet").body();
    assertTrue(page.contains(">Otter Network</a>"), page);
    assertTrue(page.contains("https://vocabulary.example/otter-network"), page);
  }
}
