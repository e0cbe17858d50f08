package org.papergraph.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.DamagedInputException;
import org.papergraph.resolve.PaperKey;
import org.papergraph.write.Iris;

/** Corrections as statements of their graph. */
final class CorrectionRdf {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  static final Node GRAPH = iri(Papergraph.CORRECTIONS_GRAPH);
  static final Node TYPE = iri(RDF + "type");
  static final Node CORRECTION = iri(Papergraph.CORRECTION);
  static final Node SUBJECT = iri(RDF + "subject");
  static final Node OBJECT = iri(RDF + "object");
  private static final Node PREDICATE = iri(RDF + "predicate");
  private static final Node VALUE = iri(RDF + "value");
  private static final Node DECISION = iri(Papergraph.DECISION);
  private static final Node WHO = iri("http://purl.org/dc/terms/creator");
  private static final Node WHEN = iri("http://purl.org/dc/terms/date");
  private static final Node WHY = iri("http://www.w3.org/2000/01/rdf-schema#comment");
  private static final int HASH_DIGITS = 24;

  private CorrectionRdf() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static List<Quad> quads(Correction one, Iris iris) {
    Node node = iris.correction(PaperKey.sha256(one.about()).substring(0, HASH_DIGITS));
    List<Quad> quads = new ArrayList<>();
    add(quads, node, TYPE, CORRECTION);
    add(quads, node, DECISION, NodeFactory.createLiteralString(one.decision().term()));
    add(quads, node, SUBJECT, one.subject());
    one.predicate().ifPresent(it -> add(quads, node, PREDICATE, it));
    one.object().ifPresent(it -> add(quads, node, OBJECT, it));
    one.replacement().ifPresent(it -> add(quads, node, VALUE, it));
    add(quads, node, WHO, one.by().who());
    add(quads, node, WHY, NodeFactory.createLiteralString(one.by().why()));
    one.by()
        .when()
        .ifPresent(
            date -> add(quads, node, WHEN, NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate)));
    return quads;
  }

  private static void add(List<Quad> quads, Node node, Node predicate, Node object) {
    quads.add(Quad.create(GRAPH, node, predicate, object));
  }

  /** The corrections of a graph, in the order of their IRIs. */
  static List<Node> in(Graph graph) {
    return graph.find(Node.ANY, TYPE, CORRECTION).mapWith(it -> it.getSubject()).toList().stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  /**
   * The correction that a graph describes.
   *
   * @throws DamagedInputException with line 0 if it can mean nothing
   */
  static Correction of(Graph graph, Node node) throws DamagedInputException {
    Decision decision =
        Decision.ofTerm(text(graph, node, DECISION))
            .orElseThrow(
                () ->
                    CorrectionRules.refused(
                        "unknown decision",
                        "pg:decision is accepted, rejected, edited, merged or separated"));
    Node subject =
        one(graph, node, SUBJECT)
            .orElseThrow(() -> CorrectionRules.refused("no subject", "rdf:subject says of what"));
    Correction.Attribution by =
        CorrectionRules.attribution(
            one(graph, node, WHO),
            text(graph, node, WHY),
            one(graph, node, WHEN).filter(Node::isLiteral).map(Node::getLiteralLexicalForm));
    return new Correction(
        decision,
        subject,
        one(graph, node, PREDICATE),
        one(graph, node, OBJECT).map(CorrectionTerms::canonical),
        one(graph, node, VALUE).map(CorrectionTerms::canonical),
        by);
  }

  private static String text(Graph graph, Node node, Node property) throws DamagedInputException {
    return one(graph, node, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private static Optional<Node> one(Graph graph, Node node, Node property)
      throws DamagedInputException {
    List<Node> all = graph.find(node, property, Node.ANY).mapWith(it -> it.getObject()).toList();
    if (all.size() > 1) {
      throw CorrectionRules.refused(
          "said twice", property.getLocalName() + " is said once of a correction");
    }
    return all.stream().findFirst();
  }
}
