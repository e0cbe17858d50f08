package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** What the W3C's three tests of service descriptions ask; their manifest only names them. */
class W3cServiceDescriptionTest {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /**
   * The class that a property is of, by <a
   * href="http://www.w3.org/ns/sparql-service-description">the vocabulary</a>.
   */
  private static final Map<String, String> DOMAINS =
      Map.ofEntries(
          Map.entry("endpoint", "Service"),
          Map.entry("feature", "Service"),
          Map.entry("defaultEntailmentRegime", "Service"),
          Map.entry("defaultSupportedEntailmentProfile", "Service"),
          Map.entry("extensionFunction", "Service"),
          Map.entry("extensionAggregate", "Service"),
          Map.entry("languageExtension", "Service"),
          Map.entry("supportedLanguage", "Service"),
          Map.entry("propertyFeature", "Service"),
          Map.entry("resultFormat", "Service"),
          Map.entry("inputFormat", "Service"),
          Map.entry("defaultDataset", "Service"),
          Map.entry("availableGraphs", "Service"),
          Map.entry("defaultGraph", "Dataset"),
          Map.entry("namedGraph", "Dataset"),
          Map.entry("name", "NamedGraph"),
          Map.entry("graph", "NamedGraph"),
          Map.entry("entailmentRegime", "NamedGraph"),
          Map.entry("supportedEntailmentProfile", "NamedGraph"));

  private static final Map<String, String> RANGES =
      Map.of(
          "defaultDataset", "Dataset",
          "defaultGraph", "Graph",
          "namedGraph", "NamedGraph",
          "graph", "Graph");

  private static final Set<String> LANGUAGES =
      Set.of("SPARQL10Query", "SPARQL11Query", "SPARQL11Update");

  @Test
  void aGetOfTheEndpointGivesRdf() throws IOException {
    try (WritableServer server = new WritableServer()) {
      for (String accept : new String[] {"*/*", "text/turtle"}) {
        HttpResponse<String> answer = server.send("GET", "/sparql", "", "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertTrue(
            answer.headers().firstValue("Content-Type").orElse("").startsWith("text/turtle"));
        assertTrue(graph(answer).size() > 0);
      }
    }
  }

  @Test
  void theDescriptionNamesTheEndpointThatGaveIt() throws IOException {
    try (WritableServer server = new WritableServer()) {
      Graph description = graph(server.send("GET", "/sparql", "", "Accept", "text/turtle"));
      assertTrue(
          description.contains(
              Node.ANY, node("endpoint"), NodeFactory.createURI(server.url("/sparql"))));
    }
  }

  @Test
  void theDescriptionKeepsToItsVocabulary() throws IOException {
    try (WritableServer server = new WritableServer()) {
      Graph description = graph(server.send("GET", "/sparql", "", "Accept", "text/turtle"));
      description
          .find()
          .filterKeep(t -> t.getPredicate().getURI().startsWith(SD))
          .forEachRemaining(t -> check(t, description));
    }
  }

  private static void check(Triple triple, Graph description) {
    String property = triple.getPredicate().getURI().substring(SD.length());
    assertTrue(DOMAINS.containsKey(property), property);
    assertTyped(triple.getSubject(), DOMAINS.getOrDefault(property, ""), description);
    if (RANGES.containsKey(property)) {
      assertTyped(triple.getObject(), RANGES.getOrDefault(property, ""), description);
    }
    if (property.equals("supportedLanguage")) {
      assertTrue(LANGUAGES.contains(triple.getObject().getURI().substring(SD.length())));
    }
  }

  private static void assertTyped(Node node, String type, Graph description) {
    assertTrue(
        description.contains(node, RDF.type.asNode(), node(type)), node + " is no sd:" + type);
  }

  private static Graph graph(HttpResponse<String> answer) {
    return RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
  }

  private static Node node(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
