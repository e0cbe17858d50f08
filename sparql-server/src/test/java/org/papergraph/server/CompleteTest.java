package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.papergraph.ontology.Papergraph;

/** What the editor is told when somebody types. */
class CompleteTest {
  private static ServedGraph served;

  @BeforeAll
  static void start() throws IOException {
    served = new ServedGraph();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static HttpResponse<String> ask(String kind, String begin) {
    return served.get("/complete?kind=" + kind + "&q=" + ServedGraph.encoded(begin));
  }

  private static List<String> found(String kind, String begin, String field)
      throws JsonProcessingException {
    HttpResponse<String> response = ask(kind, begin);
    assertEquals(200, response.statusCode(), response.body());
    JsonNode results = new ObjectMapper().readTree(response.body()).path("results");
    return StreamSupport.stream(results.spliterator(), false)
        .map(result -> result.path(field).asText())
        .toList();
  }

  @Test
  void classesBeginWithTheirNameOrTheirIri() throws IOException {
    assertEquals(List.of("Paper"), found("class", "pap", "name"));
    assertEquals(
        List.of(Papergraph.METHOD, Papergraph.METRIC_CLASS),
        found("class", Papergraph.NAMESPACE + "Met", "iri"));
  }

  @Test
  void classesThatOnlyTheGraphUsesAreFound() throws IOException {
    assertEquals(
        List.of("http://www.w3.org/ns/dqv#QualityMeasurement"), found("class", "quality", "iri"));
  }

  @Test
  void propertiesOfTheOntologySayWhatTheyMean() throws IOException {
    assertEquals(List.of(Papergraph.INTRODUCES_METHOD), found("property", "introducesM", "iri"));
    assertTrue(found("property", "introducesM", "about").get(0).startsWith("Leads from a paper"));
  }

  @Test
  void propertiesOfOtherVocabulariesAreFoundWhereTheGraphUsesThem() throws IOException {
    assertEquals(
        List.of(
            "http://www.w3.org/2004/02/skos/core#altLabel",
            "http://www.w3.org/2004/02/skos/core#closeMatch",
            "http://www.w3.org/2004/02/skos/core#exactMatch",
            "http://www.w3.org/2004/02/skos/core#prefLabel"),
        found("property", "http://www.w3.org/2004/02/skos/", "iri"));
    assertEquals(List.of("wasDerivedFrom"), found("property", "wasDerived", "name"));
  }

  @Test
  void entitiesBeginWithANameOrAWordOfIt() throws IOException {
    assertEquals(List.of("MarshBirds"), found("entity", "marsh", "name"));
    assertEquals(
        "https://w3id.org/papergraph/id/method/heronnet", found("entity", "heronn", "iri").get(0));
    assertEquals(List.of("bird counting"), found("entity", "count", "name").subList(0, 1));
  }

  @Test
  void nothingMeansNoEntityAndAllClasses() throws IOException {
    assertEquals(List.of(), found("entity", " ", "iri"));
    assertTrue(found("class", "", "name").contains("Mention"));
  }

  @Test
  void noMoreThanThirtyAreTold() throws IOException {
    assertEquals(30, found("property", "", "iri").size());
  }

  @Test
  void whatIsWrongIsSaid() {
    assertEquals(400, ask("planet", "x").statusCode());
    assertTrue(ask("planet", "x").body().contains("kind is none of class, property and entity"));
    assertEquals(400, ask("class", "x".repeat(201)).statusCode());
    assertEquals(405, served.method("DELETE", "/complete", "").statusCode());
  }

  @Test
  void aNameThatLooksLikeMarkupStaysText() throws IOException {
    assertFalse(found("entity", "<script>alert", "name").isEmpty());
    assertEquals(
        "application/json;charset=utf-8",
        ask("entity", "x").headers().firstValue("Content-Type").orElse(""));
  }
}
