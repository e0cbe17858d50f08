package org.papergraph.read.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/** What a graph says of one node, in an order that does not depend on that of the input. */
final class Said {
  private static final List<String> NAMES =
      List.of(
          SchemaDO.NS + "name",
          DCTerms.NS + "title",
          SKOS.getURI() + "prefLabel",
          RDFS.getURI() + "label");

  private final Map<String, List<Node>> objects = new TreeMap<>();

  private Said() {}

  static Said of(Graph graph, Node node) {
    Said said = new Said();
    if (node.isURI() || node.isBlank()) {
      graph
          .find(node, Node.ANY, Node.ANY)
          .forEachRemaining(
              triple ->
                  said.objects
                      .computeIfAbsent(triple.getPredicate().getURI(), it -> new ArrayList<>())
                      .add(triple.getObject()));
      said.objects.values().forEach(list -> list.sort(NodeCmp::compareRDFTerms));
    }
    return said;
  }

  /** The predicates, sorted. */
  Iterable<String> predicates() {
    return objects.keySet();
  }

  List<Node> objects(String predicate) {
    return objects.getOrDefault(predicate, List.of());
  }

  List<String> texts(String predicate) {
    return objects(predicate).stream().map(Said::text).toList();
  }

  Optional<String> first(String predicate) {
    return texts(predicate).stream().findFirst();
  }

  /** What a thing is called: a text itself, or what it is said to be called, or its address. */
  static String name(Graph graph, Node thing) {
    if (thing.isLiteral()) {
      return text(thing);
    }
    Said said = of(graph, thing);
    return NAMES.stream()
        .flatMap(predicate -> said.first(predicate).stream())
        .findFirst()
        .orElse(text(thing));
  }

  /** A text or an address; an address that is relative as it was written. */
  static String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return "";
    }
    String uri = node.getURI();
    return uri.startsWith(Statements.NOWHERE) ? uri.substring(Statements.NOWHERE.length()) : uri;
  }

  static Node term(String iri) {
    return NodeFactory.createURI(iri);
  }
}
