package org.papergraph.server.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.ontology.Papergraph;

/** The terms that are read of a graph. */
public final class Terms {
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String SCHEMA = "https://schema.org/";

  public static final Node TYPE = term("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  public static final Node LABEL = term("http://www.w3.org/2000/01/rdf-schema#label");
  public static final Node TITLE = term(DCTERMS + "title");
  public static final Node ABSTRACT = term(DCTERMS + "abstract");
  public static final Node ISSUED = term(DCTERMS + "issued");
  public static final Node CREATOR = term(DCTERMS + "creator");
  public static final Node IDENTIFIER = term(DCTERMS + "identifier");
  public static final Node HAS_AUTHORSHIP = term(Papergraph.HAS_AUTHORSHIP);
  public static final Node AUTHOR = term(Papergraph.AUTHOR);
  public static final Node POSITION = term(Papergraph.POSITION);
  public static final Node PUBLISHED_IN = term(Papergraph.PUBLISHED_IN);
  public static final Node REPLACED_BY = term(DCTERMS + "isReplacedBy");
  public static final Node PREFERRED = term(SKOS + "prefLabel");
  public static final Node ALTERNATIVE = term(SKOS + "altLabel");
  public static final Node EXACT_MATCH = term(SKOS + "exactMatch");
  public static final Node CLOSE_MATCH = term(SKOS + "closeMatch");
  public static final Node CODE_REPOSITORY = term(SCHEMA + "codeRepository");
  public static final Node NAME = term(SCHEMA + "name");
  public static final Node DERIVED_FROM = term("http://www.w3.org/ns/prov#wasDerivedFrom");

  public static final Node EVIDENCE = term(Papergraph.EVIDENCE_GRAPH);
  public static final Node PROVENANCE = term(Papergraph.PROVENANCE_GRAPH);
  public static final Node RUNS = term(Papergraph.RUNS_GRAPH);

  /** The graphs of a store, but for the one of facts. */
  static final List<Node> NAMED_GRAPHS =
      List.of(
          term(Papergraph.CORRECTIONS_GRAPH),
          EVIDENCE,
          term(Papergraph.LINKS_GRAPH),
          PROVENANCE,
          term(Papergraph.QUALITY_GRAPH),
          RUNS);

  public static final Node SOURCE = term(Papergraph.SOURCE);
  public static final Node SOURCE_RECORD = term(Papergraph.SOURCE_RECORD);

  public static final Node BASELINE = term(Papergraph.BASELINE);
  public static final Node BEGIN = term(Papergraph.BEGIN);
  public static final Node CONFIDENCE = term(Papergraph.CONFIDENCE);
  public static final Node DEFINES_ACRONYM = term(Papergraph.DEFINES_ACRONYM);
  public static final Node DENOTES = term(Papergraph.DENOTES);
  public static final Node END = term(Papergraph.END);
  public static final Node EXACT = term(Papergraph.EXACT);
  public static final Node FILE_NAME = term(Papergraph.FILE_NAME);
  public static final Node HAS_LINK = term(Papergraph.HAS_LINK);
  public static final Node HAS_REPOSITORY = term(Papergraph.HAS_REPOSITORY);
  public static final Node HAS_RESULT = term(Papergraph.HAS_RESULT);
  public static final Node IN_PAPER = term(Papergraph.IN_PAPER);
  public static final Node IN_PART = term(Papergraph.IN_PART);
  public static final Node IN_SOURCE = term(Papergraph.IN_SOURCE);
  public static final Node IS_RELATIVE = term(Papergraph.IS_RELATIVE);
  public static final Node LAST_LINE = term(Papergraph.LAST_LINE);
  public static final Node LINE = term(Papergraph.LINE);
  public static final Node LINK_KIND = term(Papergraph.LINK_KIND);
  public static final Node LONG_FORM = term(Papergraph.LONG_FORM);
  public static final Node METRIC = term(Papergraph.METRIC);
  public static final Node OF_METHOD = term(Papergraph.OF_METHOD);
  public static final Node ON_DATASET = term(Papergraph.ON_DATASET);
  public static final Node RULE = term(Papergraph.RULE);
  public static final Node SHORT_FORM = term(Papergraph.SHORT_FORM);
  public static final Node UNIT = term(Papergraph.UNIT);
  public static final Node VALUE = term(Papergraph.VALUE);

  private Terms() {}

  static Node term(String iri) {
    return NodeFactory.createURI(iri);
  }
}
