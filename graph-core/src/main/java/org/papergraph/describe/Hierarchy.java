package org.papergraph.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.papergraph.ontology.Papergraph;

/** Which terms of the ontology are below which. */
final class Hierarchy {
  private static final Graph ONTOLOGY = ontology();

  private Hierarchy() {}

  /** Whether some of these terms are below a term, at whatever depth. */
  static boolean anyBelow(String term, Set<String> terms) {
    Set<Node> below = new HashSet<>();
    collect(NodeFactory.createURI(term), below);
    return below.stream().anyMatch(node -> node.isURI() && terms.contains(node.getURI()));
  }

  private static void collect(Node term, Set<Node> below) {
    for (Node relation : List.of(RDFS.subPropertyOf.asNode(), RDFS.subClassOf.asNode())) {
      ONTOLOGY
          .find(Node.ANY, relation, term)
          .forEachRemaining(
              triple -> {
                if (below.add(triple.getSubject())) {
                  collect(triple.getSubject(), below);
                }
              });
    }
  }

  private static Graph ontology() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Papergraph.class.getResourceAsStream("papergraph.ttl")) {
      if (in == null) {
        throw new IllegalStateException("the ontology module lacks papergraph.ttl");
      }
      RDFParser.create().source(in).lang(Lang.TURTLE).parse(graph);
      return graph;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
