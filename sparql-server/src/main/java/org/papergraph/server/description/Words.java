package org.papergraph.server.description;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.server.rdf.RdfText;

/** A description being written: statements by the short names of their terms. */
final class Words {
  private final Graph graph = GraphFactory.createDefaultGraph();

  Words() {
    graph.getPrefixMapping().setNsPrefixes(RdfText.prefixes());
  }

  Graph graph() {
    return graph;
  }

  /** A term by its prefix and name, {@code void:triples}, or by its IRI. */
  static Node term(String name) {
    return NodeFactory.createURI(RdfText.prefixes().expandPrefix(name));
  }

  Words type(Node subject, String... types) {
    for (String type : types) {
      graph.add(subject, RDF.type.asNode(), term(type));
    }
    return this;
  }

  Words link(Node subject, String property, Node object) {
    graph.add(subject, term(property), object);
    return this;
  }

  Words text(Node subject, String property, String text) {
    graph.add(subject, term(property), NodeFactory.createLiteralLang(text, "en"));
    return this;
  }

  Words number(Node subject, String property, long number) {
    return typed(subject, property, Long.toString(number), XSDDatatype.XSDinteger);
  }

  Words typed(Node subject, String property, String value, XSDDatatype type) {
    graph.add(subject, term(property), NodeFactory.createLiteralDT(value, type));
    return this;
  }

  static Node blank() {
    return NodeFactory.createBlankNode();
  }
}
