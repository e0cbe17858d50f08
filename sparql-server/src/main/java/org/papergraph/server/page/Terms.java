package org.papergraph.server.page;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.ontology.Papergraph;

/** The terms that pages read. */
final class Terms {
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String SCHEMA = "https://schema.org/";

  static final Node TYPE = term("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = term("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node TITLE = term(DCTERMS + "title");
  static final Node ABSTRACT = term(DCTERMS + "abstract");
  static final Node ISSUED = term(DCTERMS + "issued");
  static final Node CREATOR = term(DCTERMS + "creator");
  static final Node IDENTIFIER = term(DCTERMS + "identifier");
  static final Node HAS_AUTHORSHIP = term(Papergraph.HAS_AUTHORSHIP);
  static final Node AUTHOR = term(Papergraph.AUTHOR);
  static final Node POSITION = term(Papergraph.POSITION);
  static final Node PUBLISHED_IN = term(Papergraph.PUBLISHED_IN);
  static final Node REPLACED_BY = term(DCTERMS + "isReplacedBy");
  static final Node PREFERRED = term(SKOS + "prefLabel");
  static final Node ALTERNATIVE = term(SKOS + "altLabel");
  static final Node EXACT_MATCH = term(SKOS + "exactMatch");
  static final Node CLOSE_MATCH = term(SKOS + "closeMatch");
  static final Node CODE_REPOSITORY = term(SCHEMA + "codeRepository");
  static final Node NAME = term(SCHEMA + "name");
  static final Node DERIVED_FROM = term("http://www.w3.org/ns/prov#wasDerivedFrom");

  static final Node EVIDENCE = term(Papergraph.EVIDENCE_GRAPH);
  static final Node PROVENANCE = term(Papergraph.PROVENANCE_GRAPH);
  static final Node RUNS = term(Papergraph.RUNS_GRAPH);

  static final Node SOURCE = term(Papergraph.SOURCE);
  static final Node SOURCE_RECORD = term(Papergraph.SOURCE_RECORD);

  static final Node BASELINE = term(Papergraph.BASELINE);
  static final Node BEGIN = term(Papergraph.BEGIN);
  static final Node CONFIDENCE = term(Papergraph.CONFIDENCE);
  static final Node DEFINES_ACRONYM = term(Papergraph.DEFINES_ACRONYM);
  static final Node DENOTES = term(Papergraph.DENOTES);
  static final Node END = term(Papergraph.END);
  static final Node EXACT = term(Papergraph.EXACT);
  static final Node FILE_NAME = term(Papergraph.FILE_NAME);
  static final Node HAS_LINK = term(Papergraph.HAS_LINK);
  static final Node HAS_REPOSITORY = term(Papergraph.HAS_REPOSITORY);
  static final Node HAS_RESULT = term(Papergraph.HAS_RESULT);
  static final Node IN_PAPER = term(Papergraph.IN_PAPER);
  static final Node IN_PART = term(Papergraph.IN_PART);
  static final Node IN_SOURCE = term(Papergraph.IN_SOURCE);
  static final Node IS_RELATIVE = term(Papergraph.IS_RELATIVE);
  static final Node LAST_LINE = term(Papergraph.LAST_LINE);
  static final Node LINE = term(Papergraph.LINE);
  static final Node LINK_KIND = term(Papergraph.LINK_KIND);
  static final Node LONG_FORM = term(Papergraph.LONG_FORM);
  static final Node METRIC = term(Papergraph.METRIC);
  static final Node OF_METHOD = term(Papergraph.OF_METHOD);
  static final Node ON_DATASET = term(Papergraph.ON_DATASET);
  static final Node RULE = term(Papergraph.RULE);
  static final Node SHORT_FORM = term(Papergraph.SHORT_FORM);
  static final Node UNIT = term(Papergraph.UNIT);
  static final Node VALUE = term(Papergraph.VALUE);

  private Terms() {}

  static Node term(String iri) {
    return NodeFactory.createURI(iri);
  }
}
