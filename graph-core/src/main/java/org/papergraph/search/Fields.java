package org.papergraph.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.papergraph.ontology.Papergraph;

/** The fields of the index, and the properties of the graph that fill them. */
final class Fields {
  static final String URI = "uri";
  static final String GRAPH = "graph";
  static final String LANGUAGE = "lang";

  /** All text of an entity: what {@code text:query} searches where it names no property. */
  static final String TEXT = "text";

  /** What an entity is called. */
  static final String NAME = "name";

  /** What an entity is called, as names are compared. */
  static final String KEY = "key";

  /** The IRI of an entity, to sort by. */
  static final String ORDER = "order";

  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String SCHEMA = "https://schema.org/";

  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node ABSTRACT = iri(DCTERMS + "abstract");
  static final Node DESCRIPTION = iri(DCTERMS + "description");
  static final Node CODE_REPOSITORY = iri(SCHEMA + "codeRepository");
  static final Node ISSUED = iri(DCTERMS + "issued");
  static final Node LONG_FORM = iri(Papergraph.LONG_FORM);
  static final Node HAS_REPOSITORY = iri(Papergraph.HAS_REPOSITORY);

  /** Properties whose literals are searched one by one, each with its field. */
  private static final Map<String, Node> LITERALS =
      new TreeMap<>(
          Map.of(
              "abstract", ABSTRACT,
              "altLabel", iri(SKOS + "altLabel"),
              "called", iri(SCHEMA + "name"),
              "description", DESCRIPTION,
              "label", iri("http://www.w3.org/2000/01/rdf-schema#label"),
              "prefLabel", iri(SKOS + "prefLabel"),
              "title", iri(DCTERMS + "title")));

  /** Properties that are names of their subject. */
  private static final Set<Node> NAMES =
      Set.of(
          iri(SKOS + "altLabel"),
          iri(SCHEMA + "name"),
          iri("http://www.w3.org/2000/01/rdf-schema#label"),
          iri(SKOS + "prefLabel"),
          iri(DCTERMS + "title"),
          iri(Papergraph.SHORT_FORM));

  private static final Map<Node, Facet> RELATIONS =
      Map.of(
          iri(Papergraph.PUBLISHED_IN), Facet.VENUE,
          iri(Papergraph.ADDRESSES_TASK), Facet.TASK,
          iri(Papergraph.MENTIONS_TASK), Facet.TASK,
          iri(Papergraph.INTRODUCES_METHOD), Facet.METHOD,
          iri(Papergraph.MENTIONS_METHOD), Facet.METHOD,
          iri(Papergraph.INTRODUCES_DATASET), Facet.DATASET,
          iri(Papergraph.USES_DATASET), Facet.DATASET);

  private static final Set<Node> ALL =
      Stream.of(
              LITERALS.values(),
              NAMES,
              RELATIONS.keySet(),
              List.of(TYPE, CODE_REPOSITORY, ISSUED, LONG_FORM, HAS_REPOSITORY))
          .flatMap(java.util.Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Fields() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** What Jena Text is told. */
  static EntityDefinition definition() {
    EntityDefinition definition = new EntityDefinition(URI, TEXT, GRAPH);
    definition.setLangField(LANGUAGE);
    LITERALS.forEach(definition::set);
    return definition;
  }

  /** The properties whose literals are searched one by one, in any graph. */
  static Set<Node> literals() {
    return Set.copyOf(LITERALS.values());
  }

  /** All properties that make a difference to the index. */
  static Set<Node> all() {
    return ALL;
  }

  static boolean isName(Node property) {
    return NAMES.contains(property);
  }

  static boolean isText(Node property) {
    return property.equals(ABSTRACT)
        || property.equals(DESCRIPTION)
        || property.equals(LONG_FORM)
        || isName(property);
  }

  static @org.jspecify.annotations.Nullable Facet relation(Node property) {
    return RELATIONS.get(property);
  }
}
