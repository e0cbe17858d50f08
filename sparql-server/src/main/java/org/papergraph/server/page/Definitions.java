package org.papergraph.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.papergraph.ontology.Papergraph;

/**
 * What the program itself says of the things it has names for: the ontology, the shapes, and the
 * vocabulary of well-known names. Each is read once, when it is first asked for.
 */
final class Definitions {
  private static final String VOCABULARY = "https://w3id.org/papergraph/vocabulary/";

  /** The terms of quality, graphs and entailment are defined in the ontology, too. */
  private static final List<String> BESIDE_ONTOLOGY =
      List.of(
          Papergraph.QUALITY,
          "https://w3id.org/papergraph/graph/",
          "https://w3id.org/papergraph/entailment/");

  private static final List<String> VOCABULARY_FILES =
      List.of(
          "methods-architectures",
          "methods-models",
          "methods-training",
          "methods-algorithms",
          "datasets-vision",
          "datasets-language",
          "datasets-other",
          "tasks",
          "metrics");

  private Definitions() {}

  private static final class Ontology {
    private static final Graph GRAPH = read(List.of("papergraph.ttl"));
  }

  private static final class Shapes {
    private static final Graph GRAPH = read(List.of("shapes.ttl"));
  }

  private static final class Vocabulary {
    private static final Graph GRAPH =
        read(VOCABULARY_FILES.stream().map(name -> "vocabulary/" + name + ".ttl").toList());
  }

  static Graph ontology() {
    return Ontology.GRAPH;
  }

  static Graph shapes() {
    return Shapes.GRAPH;
  }

  /** The graphs that define a thing or say more of it; none for most things. */
  static List<Graph> of(Node thing) {
    String iri = thing.isURI() ? thing.getURI() : "";
    if (iri.startsWith(VOCABULARY)) {
      return List.of(Vocabulary.GRAPH, Ontology.GRAPH);
    }
    return BESIDE_ONTOLOGY.stream().anyMatch(iri::startsWith) ? List.of(Ontology.GRAPH) : List.of();
  }

  /** Whether a thing is defined here. */
  static boolean defines(Node thing) {
    return of(thing).stream().anyMatch(graph -> graph.contains(thing, Node.ANY, Node.ANY));
  }

  private static Graph read(List<String> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String file : files) {
      try (InputStream in = Papergraph.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("the ontology module lacks " + file);
        }
        RDFParser.create().source(in).lang(Lang.TURTLE).parse(graph);
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      }
    }
    return graph;
  }
}
