package org.papergraph.read.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.ontology.Papergraph;

/** Where it was read that a paper has to do with a thing: in fields of records, or in its text. */
final class Readings {
  private final Map<Node, Set<String>> inFields = new HashMap<>();
  private final Set<Node> inText = new HashSet<>();

  private Readings() {}

  static Readings of(Graph graph, Node paper) {
    Readings readings = new Readings();
    List<Node> all = new ArrayList<>();
    graph
        .find(Node.ANY, Said.term(Papergraph.IN_PAPER), paper)
        .mapWith(Triple::getSubject)
        .forEachRemaining(all::add);
    for (Node reading : all) {
      Said said = Said.of(graph, reading);
      List<String> types = said.texts(RDF.type.getURI());
      for (Node thing : said.objects(Papergraph.DENOTES)) {
        if (types.contains(Papergraph.FIELD_READING)) {
          readings
              .inFields
              .computeIfAbsent(thing, it -> new TreeSet<>())
              .addAll(said.texts(Papergraph.EXACT));
        } else if (types.contains(Papergraph.MENTION)) {
          readings.inText.add(thing);
        }
      }
    }
    return readings;
  }

  /** What fields of records call a thing; nothing where no field names it. */
  Set<String> inFields(Node thing) {
    return inFields.getOrDefault(thing, Set.of());
  }

  /** Whether only the text says it: there it will be found again. */
  boolean isOnlyInText(Node thing) {
    return inText.contains(thing) && !inFields.containsKey(thing);
  }
}
