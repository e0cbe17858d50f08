package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** The service manifest and reconciliation queries. */
class ReconcileTest {
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

  private static JsonNode json(HttpResponse<String> response) {
    assertEquals(
        "application/json;charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
    assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  private static HttpResponse<String> post(String queries) {
    return graph.post("/reconcile", FORM, "queries=" + ServedGraph.encoded(queries));
  }

  /** The result of one query. */
  private static JsonNode result(String query) {
    HttpResponse<String> response = post("{\"q\": " + query + "}");
    assertEquals(200, response.statusCode(), response.body());
    return json(response).at("/q/result");
  }

  private static List<String> ids(JsonNode result) {
    return result.findValuesAsText("id").isEmpty() ? List.of() : texts(result, "id");
  }

  private static List<String> texts(JsonNode result, String field) {
    List<String> texts = new ArrayList<>();
    result.forEach(one -> texts.add(one.path(field).asText()));
    return texts;
  }

  private static String refused(HttpResponse<String> response, int status) {
    assertEquals(status, response.statusCode(), response.body());
    return json(response).path("error").asText();
  }

  @Test
  void theManifestTellsWhatThereIs() {
    JsonNode manifest = json(graph.get("/reconcile"));

    String address = "http://127.0.0.1:" + graph.port() + "/reconcile";
    assertEquals("[\"0.1\",\"0.2\"]", manifest.path("versions").toString());
    assertEquals("https://w3id.org/papergraph/id/", manifest.path("identifierSpace").asText());
    assertEquals("https://w3id.org/papergraph/ontology#", manifest.path("schemaSpace").asText());
    assertEquals(address + "/view?id={{id}}", manifest.at("/view/url").asText());
    assertEquals(
        List.of("Method", "Dataset", "Task", "Metric", "Paper"),
        texts(manifest.path("defaultTypes"), "id"));
    assertEquals(100, manifest.path("batchSize").asInt());
    assertEquals(address + "/preview?id={{id}}", manifest.at("/preview/url").asText());
    assertTrue(manifest.at("/preview/width").isInt() && manifest.at("/preview/height").isInt());
    assertEquals(address, manifest.at("/suggest/entity/service_url").asText());
    for (String one : List.of("entity", "type", "property")) {
      String path = manifest.at("/suggest/" + one + "/service_path").asText();
      assertEquals(200, graph.get("/reconcile" + path + "?prefix=o").statusCode(), path);
    }
    String properties = manifest.at("/extend/propose_properties/service_path").asText();
    assertEquals(200, graph.get("/reconcile" + properties + "?type=Paper").statusCode());
    assertEquals("limit", manifest.at("/extend/property_settings/0/name").asText());
  }

  @Test
  void behindAProxyThatSpeaksHttpsAddressesDoToo() {
    JsonNode manifest = json(graph.get("/reconcile", "X-Forwarded-Proto", "https"));

    assertTrue(manifest.at("/view/url").asText().startsWith("https://127.0.0.1:"));
  }

  @Test
  void aBatchIsAnsweredByPostAndGet() {
    String batch =
        """
        {"q0": {"query": "Pond-10"}, "q1": {"query": "no such thing at all"},
         "q2": {"query": "otter networks", "type": "Method", "limit": 1}}
        """;

    JsonNode answer = json(post(batch));

    assertEquals(answer, json(graph.get("/reconcile?queries=" + ServedGraph.encoded(batch))));
    assertEquals(3, answer.size());
    assertEquals(0, answer.at("/q1/result").size());
    JsonNode pond = answer.at("/q0/result/0");
    assertEquals("dataset/pond-10", pond.path("id").asText());
    assertEquals("Pond-10", pond.path("name").asText());
    assertEquals("dataset", pond.path("description").asText());
    assertEquals("[{\"id\":\"Dataset\",\"name\":\"dataset\"}]", pond.path("type").toString());
    assertEquals(100.0, pond.path("score").asDouble());
    assertTrue(pond.path("match").asBoolean());
    assertEquals(
        "[{\"id\":\"name_equal\",\"value\":true},{\"id\":\"name_similarity\",\"value\":1.0},"
            + "{\"id\":\"papers\",\"value\":0}]",
        pond.path("features").toString());
    JsonNode otter = answer.at("/q2/result");
    assertEquals(1, otter.size());
    assertEquals("method/otter-network", otter.at("/0/id").asText());
    assertEquals("method in 2 papers", otter.at("/0/description").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "pond 10, dataset/pond-10, 100",
    "POND10, dataset/pond-10, 100",
    "Pond-10 data set, dataset/pond-10, 52.94",
    "CIFAR ponds, dataset/pond-10, 41.54",
    "otternet, method/otter-network, 98",
    "Oter Network, method/otter-network, 85.71",
    "A survey of ponds, paper/survey-1, 100",
    "a survey of ponds and reeds, paper/survey-1, 69.68",
  })
  void namesThatAreAlikeComeFirst(String name, String first, double score) {
    JsonNode result = result(JSON.createObjectNode().put("query", name).toString());

    assertEquals(first, result.at("/0/id").asText(), result::toString);
    assertEquals(score, result.at("/0/score").asDouble(), result::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.4242/OTTER.7",
        "doi:10.4242/otter.7",
        "https://doi.org/10.4242/otter.7",
        "3105.00042v2",
        "arXiv:3105.00042",
        "https://arxiv.org/abs/3105.00042",
        "paper/otter",
        "https://w3id.org/papergraph/id/paper/otter"
      })
  void anIdentifierFindsItsPaperAlone(String identifier) {
    JsonNode result = result(JSON.createObjectNode().put("query", identifier).toString());

    assertEquals(List.of("paper/otter"), ids(result));
    assertTrue(result.at("/0/match").asBoolean());
    assertEquals(100.0, result.at("/0/score").asDouble());
  }

  @ParameterizedTest
  @CsvSource({
    "https://vocabulary.example/otter-network, method/otter-network",
    "method/otternet, method/otter-network",
    "https://github.com/Wader/otter.git, repository/github.com/wader/otter",
    "wader/otter, repository/github.com/wader/otter",
  })
  void otherIdentifiersFindToo(String identifier, String id) {
    JsonNode result = result(JSON.createObjectNode().put("query", identifier).toString());

    assertEquals(id, result.at("/0/id").asText());
    assertTrue(result.at("/0/match").asBoolean());
  }

  @Test
  void nothingIsCertainWithARival() {
    JsonNode any = result("{\"query\": \"reed\"}");
    assertEquals(List.of("dataset/reed", "method/reed"), ids(any).subList(0, 2));
    assertFalse(any.at("/0/match").asBoolean() || any.at("/1/match").asBoolean());

    JsonNode method = result("{\"query\": \"reed\", \"type\": [\"Method\"]}");
    assertEquals("method/reed", method.at("/0/id").asText());
    assertTrue(method.at("/0/match").asBoolean());
    assertEquals(List.of("Method"), texts(method.at("/1/type"), "id"));
    assertFalse(method.at("/1/match").asBoolean());

    // A preferred name comes before another name, though papers speak of the latter.
    JsonNode alias = result("{\"query\": \"reed x\"}");
    assertEquals(List.of("method/reed-x", "method/reed-two"), ids(alias).subList(0, 2));
    assertEquals(98.0, alias.at("/1/score").asDouble());
    assertFalse(alias.at("/0/match").asBoolean());
  }

  @Test
  void typesMayBeIrisAndUnknownOnesHoldNothing() {
    String iri = "https://w3id.org/papergraph/ontology#Dataset";
    JsonNode result = result("{\"query\": \"reed\", \"type\": \"" + iri + "\"}");
    assertEquals("dataset/reed", result.at("/0/id").asText());
    assertEquals(
        "dataset/reed",
        result("{\"query\": \"reed\", \"type\": [{\"id\": \"Dataset\"}]}").at("/0/id").asText());
    assertEquals(0, result("{\"query\": \"reed\", \"type\": \"Q42\"}").size());
  }

  @Test
  void propertiesTellPapersOfOneTitleApart() {
    String survey = "{\"query\": \"a survey of ponds\", \"properties\": [%s]}";

    JsonNode none = result(survey.formatted(""));
    assertFalse(none.at("/0/match").asBoolean() || none.at("/1/match").asBoolean());

    JsonNode year = result(survey.formatted("{\"pid\": \"year\", \"v\": 2031}"));
    assertEquals("paper/survey-2", year.at("/0/id").asText());
    assertTrue(year.at("/0/match").asBoolean());
    assertEquals(70.0, year.at("/1/score").asDouble());
    assertTrue(year.at("/0/features").toString().contains("property_year\",\"value\":true"));

    JsonNode method =
        result(survey.formatted("{\"pid\": \"methods\", \"v\": [{\"id\": \"method/reed-two\"}]}"));
    assertEquals("paper/survey-1", method.at("/0/id").asText());

    JsonNode unknown = result(survey.formatted("{\"pid\": \"P31\", \"v\": \"x\"}"));
    assertEquals(none, unknown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Heron, A.", "A. Heron", "anna heron", "Zoe Wader"})
  void authorsAgreeHoweverTheyAreWritten(String author) {
    ObjectNode query = JSON.createObjectNode().put("query", "Otter networks in reeds");
    query.putArray("properties").addObject().put("pid", "authors").put("v", author);

    JsonNode result = result(query.toString());

    assertEquals("paper/otter", result.at("/0/id").asText());
    assertTrue(result.at("/0/match").asBoolean(), result::toString);
  }

  @Test
  void anotherAuthorMakesItUncertain() {
    ObjectNode query = JSON.createObjectNode().put("query", "Otter networks in reeds");
    query.put("type", "Paper");
    query.putArray("properties").addObject().put("pid", "authors").put("v", "Bo Newt");

    JsonNode result = result(query.toString());

    assertFalse(result.at("/0/match").asBoolean());
    assertEquals(70.0, result.at("/0/score").asDouble());
  }

  @Test
  void anIdentifierAmongThePropertiesIsEnough() {
    JsonNode result =
        result(
            "{\"properties\": [{\"pid\": \"doi\", \"v\": \"https://doi.org/10.4242/Otter.7\"}]}");

    assertEquals(List.of("paper/otter"), ids(result));
    assertTrue(result.at("/0/match").asBoolean());
  }

  @Test
  void aSingleQueryIsTextOrJson() {
    JsonNode text = json(graph.get("/reconcile?query=Pond-10"));
    assertEquals("dataset/pond-10", text.at("/result/0/id").asText());
    String query = ServedGraph.encoded("{\"query\": \"Pond-10\", \"limit\": 1}");
    assertEquals(1, json(graph.get("/reconcile?query=" + query)).path("result").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"q\": | line 1, column",
        "[] | queries is no JSON object",
        "{\"q\": 1} | query q is no JSON object",
        "{\"q\": {}} | query q has neither a text nor properties",
        "{\"q\": {\"query\": [1]}} | query q: its text is no string",
        "{\"q\": {\"query\": \"x\", \"limit\": -1}} | query q: its limit is no number from 1",
        "{\"q\": {\"query\": \"x\", \"properties\": [3]}} | query q has a property without pid",
        "{\"q\": {\"query\": \"x\"}, \"q\": {\"query\": \"y\"}} | Duplicate field 'q'",
        "{\"q\": {\"query\": [[[[[[[[[[[[1]]]]]]]]]]]]}} | nesting depth",
        "{\"q\": {\"query\": \"x\"}} x | queries is no JSON"
      })
  void whatIsWrongWithABatchIsTold(String batch, String message) {
    String error = refused(post(batch), 400);

    assertTrue(error.contains(message), error);
  }

  @Test
  void whatIsTooMuchIsRefused() {
    ObjectNode batch = JSON.createObjectNode();
    for (int i = 0; i <= 100; i++) {
      batch.putObject("q" + i).put("query", "reed");
    }
    assertEquals("101 queries at once; at most 100 are answered", refused(post(batch + ""), 413));
    batch.remove("q0");
    assertEquals(100, json(post(batch + "")).size());

    String text = JSON.createObjectNode().put("query", "x".repeat(1001)).toString();
    assertTrue(refused(post("{\"q\":" + text + "}"), 400).contains("longer than 1000 characters"));
    assertTrue(refused(post("{" + " ".repeat(1 << 20)), 413).contains("too long"));
    String bad = "queries=%zz";
    assertTrue(refused(graph.post("/reconcile", FORM, bad), 400).contains("hexadecimal"));
    assertTrue(refused(graph.get("/reconcile?queries=x"), 400).contains("no JSON"));
    refused(graph.post("/reconcile", "application/json", "{}"), 415);
    refused(graph.post("/reconcile", FORM, "a=b"), 400);
    refused(graph.method("DELETE", "/reconcile", ""), 405);
    assertEquals(204, graph.method("OPTIONS", "/reconcile", "").statusCode());
  }

  @Test
  void hostileTextIsOnlyText() {
    for (String text : List.of("*:*", "name:reed OR 1", "\\u0000", "𐀀\"<script>", "((((", "?")) {
      String query = JSON.createObjectNode().put("query", text).toString();
      assertTrue(result(query).isArray(), text);
    }
  }

  @Test
  void anAnswerThatTakesTooLongIsNone() throws IOException {
    try (ServedGraph impatient = new ServedGraph(Duration.ofNanos(1), "ponds.trig")) {
      HttpResponse<String> response = impatient.get("/reconcile?query=reed");
      String error = refused(response, 503);
      assertTrue(error.contains("try again") || error.contains("longer than the limit"), error);
      assertEquals("5", response.headers().firstValue("Retry-After").orElse(""));
    }
  }

  @Test
  void theViewLeadsToThePageOfAnEntity() {
    for (String id :
        List.of("paper%2Fotter", "paper/otter", "https://w3id.org/papergraph/id/paper/otter")) {
      HttpResponse<String> response = graph.get("/reconcile/view?id=" + id);
      assertEquals(303, response.statusCode(), id);
      assertEquals("/id/paper/otter", response.headers().firstValue("Location").orElse(""));
    }
    refused(graph.get("/reconcile/view?id=paper/nothing"), 404);
    refused(graph.get("/reconcile/view?id=//evil.example"), 404);
  }
}
