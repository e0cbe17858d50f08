package org.papergraph.write;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.ontology.Papergraph;

/** Terms of other vocabularies that the graph uses. */
final class Terms {
  static final String SCHEMA = "https://schema.org/";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String DQV = "http://www.w3.org/ns/dqv#";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node TITLE = NodeFactory.createURI(DCTERMS + "title");
  static final Node ABSTRACT = NodeFactory.createURI(DCTERMS + "abstract");
  static final Node PREFERRED = NodeFactory.createURI(SKOS + "prefLabel");
  static final Node ALTERNATIVE = NodeFactory.createURI(SKOS + "altLabel");
  static final Node EXACT_MATCH = NodeFactory.createURI(SKOS + "exactMatch");
  static final Node CODE_REPOSITORY = NodeFactory.createURI(SCHEMA + "codeRepository");
  static final Node SAME_AS = NodeFactory.createURI("http://www.w3.org/2002/07/owl#sameAs");
  static final Node SAME_PAGE = NodeFactory.createURI(SCHEMA + "sameAs");
  static final Node URL = NodeFactory.createURI(SCHEMA + "url");
  static final Node LEAST_VALUE = NodeFactory.createURI(SCHEMA + "minValue");
  static final Node GREATEST_VALUE = NodeFactory.createURI(SCHEMA + "maxValue");
  static final Node NAME = NodeFactory.createURI(SCHEMA + "name");
  static final Node FAMILY_NAME = NodeFactory.createURI(SCHEMA + "familyName");
  static final Node AFFILIATION = NodeFactory.createURI(SCHEMA + "affiliation");
  static final Node PERSON = NodeFactory.createURI(SCHEMA + "Person");
  static final Node CREATOR = NodeFactory.createURI(DCTERMS + "creator");
  static final Node IDENTIFIER = NodeFactory.createURI(DCTERMS + "identifier");
  static final Node ISSUED = NodeFactory.createURI(DCTERMS + "issued");
  static final Node MODIFIED = NodeFactory.createURI(DCTERMS + "modified");
  static final Node IS_REPLACED_BY = NodeFactory.createURI(DCTERMS + "isReplacedBy");
  static final Node DESCRIPTION = NodeFactory.createURI(DCTERMS + "description");
  static final Node RELATION = NodeFactory.createURI(DCTERMS + "relation");
  static final Node SOURCE_CODE = NodeFactory.createURI(SCHEMA + "SoftwareSourceCode");
  static final Node DERIVED_FROM = NodeFactory.createURI(PROV + "wasDerivedFrom");

  static final Node QUALIFIED_USAGE = NodeFactory.createURI(PROV + "qualifiedUsage");
  static final Node USAGE = NodeFactory.createURI(PROV + "Usage");
  static final Node USED_ENTITY = NodeFactory.createURI(PROV + "entity");

  static final Node QUALITY_MEASUREMENT = NodeFactory.createURI(DQV + "QualityMeasurement");
  static final Node IS_MEASUREMENT_OF = NodeFactory.createURI(DQV + "isMeasurementOf");
  static final Node COMPUTED_ON = NodeFactory.createURI(DQV + "computedOn");
  static final Node MEASURED_VALUE = NodeFactory.createURI(DQV + "value");

  static final Node EVIDENCE = NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH);
  static final Node PROVENANCE = NodeFactory.createURI(Papergraph.PROVENANCE_GRAPH);
  static final Node QUALITY = NodeFactory.createURI(Papergraph.QUALITY_GRAPH);
  static final Node RUNS = NodeFactory.createURI(Papergraph.RUNS_GRAPH);

  private Terms() {}
}
