package org.papergraph.link.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Triples as Jena has them, taken apart. */
final class RdfTerms {
  private RdfTerms() {}

  static void give(Triple triple, ConceptStatements statements) {
    if (!triple.getSubject().isURI() || !triple.getPredicate().isURI()) {
      return;
    }
    String subject = triple.getSubject().getURI();
    String predicate = triple.getPredicate().getURI();
    Node object = triple.getObject();
    if (object.isURI()) {
      statements.relation(subject, predicate, object.getURI());
    } else if (object.isLiteral()) {
      String text = object.getLiteralLexicalForm();
      statements.text(subject, predicate, text, object.getLiteralLanguage());
    }
  }
}
