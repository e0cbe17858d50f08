package org.papergraph.link;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.ontology.Papergraph;

/**
 * The slots of a mapping as <a
 * href="https://mapping-commons.github.io/sssom/spec-formats-rdf/">SSSOM/RDF</a> writes them.
 */
final class Slots {
  static final String SEMAPV = "https://w3id.org/semapv/vocab/";
  private static final String SSSOM = "https://w3id.org/sssom/";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";

  static final Node GRAPH = iri(Papergraph.LINKS_GRAPH);
  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node AXIOM = iri(OWL + "Axiom");
  static final Node SUBJECT = iri(OWL + "annotatedSource");
  static final Node PREDICATE = iri(OWL + "annotatedProperty");
  static final Node OBJECT = iri(OWL + "annotatedTarget");
  static final Node SUBJECT_LABEL = iri(SSSOM + "subject_label");
  static final Node OBJECT_LABEL = iri(SSSOM + "object_label");
  static final Node PREDICATE_MODIFIER = iri(SSSOM + "predicate_modifier");
  static final Node NEGATED = iri(SSSOM + "NegatedPredicate");
  static final Node JUSTIFICATION = iri(SSSOM + "mapping_justification");
  static final Node CONFIDENCE = iri(SSSOM + "confidence");
  static final Node SUBJECT_FIELD = iri(SSSOM + "subject_match_field");
  static final Node OBJECT_FIELD = iri(SSSOM + "object_match_field");
  static final Node MATCHED = iri(SSSOM + "match_string");
  static final Node OBJECT_SOURCE = iri(SSSOM + "object_source");
  static final Node OBJECT_SOURCE_VERSION = iri(SSSOM + "object_source_version");
  static final Node TOOL = iri(SSSOM + "mapping_tool");
  static final Node TOOL_VERSION = iri(SSSOM + "mapping_tool_version");
  static final Node AUTHOR_ID = iri("http://purl.org/pav/authoredBy");
  static final Node AUTHOR_LABEL = iri(SSSOM + "author_label");
  static final Node DATE = iri("http://purl.org/dc/terms/created");
  static final Node COMMENT = iri("http://www.w3.org/2000/01/rdf-schema#comment");
  static final Node STATUS = iri(Papergraph.MAPPING_STATUS);

  private Slots() {}

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
