package org.papergraph.describe;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.ontology.Papergraph;

/** A description being written: statements by the short names of their terms. */
public final class Words {
  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefix("pg", Papergraph.NAMESPACE)
          .setNsPrefix("dcat", "http://www.w3.org/ns/dcat#")
          .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
          .setNsPrefix("dqv", "http://www.w3.org/ns/dqv#")
          .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
          .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
          .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
          .setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
          .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
          .setNsPrefix("schema", "https://schema.org/")
          .setNsPrefix("sd", "http://www.w3.org/ns/sparql-service-description#")
          .setNsPrefix("sh", "http://www.w3.org/ns/shacl#")
          .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
          .setNsPrefix("spdx", "http://spdx.org/rdf/terms#")
          .setNsPrefix("sssom", "https://w3id.org/sssom/")
          .setNsPrefix("void", "http://rdfs.org/ns/void#")
          .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
          .lock();

  private final Graph graph = GraphFactory.createDefaultGraph();

  public Words() {
    graph.getPrefixMapping().setNsPrefixes(PREFIXES);
  }

  /** The prefixes that descriptions are written with. */
  public static PrefixMapping prefixes() {
    return PREFIXES;
  }

  /** What was written so far. */
  public Graph graph() {
    return graph;
  }

  /** A term by its prefix and name, {@code void:triples}, or by its IRI. */
  public static Node term(String name) {
    return NodeFactory.createURI(PREFIXES.expandPrefix(name));
  }

  /** States the classes of a thing. */
  public Words type(Node subject, String... types) {
    for (String type : types) {
      graph.add(subject, RDF.type.asNode(), term(type));
    }
    return this;
  }

  /** States how a thing stands to another. */
  public Words link(Node subject, String property, Node object) {
    graph.add(subject, term(property), object);
    return this;
  }

  /** States a text in English. */
  public Words text(Node subject, String property, String text) {
    graph.add(subject, term(property), NodeFactory.createLiteralLang(text, "en"));
    return this;
  }

  /** States a whole number. */
  public Words number(Node subject, String property, long number) {
    return typed(subject, property, Long.toString(number), XSDDatatype.XSDinteger);
  }

  /** States a value of a datatype. */
  public Words typed(Node subject, String property, String value, XSDDatatype type) {
    graph.add(subject, term(property), NodeFactory.createLiteralDT(value, type));
    return this;
  }

  /** A node without a name. */
  public static Node blank() {
    return NodeFactory.createBlankNode();
  }
}
