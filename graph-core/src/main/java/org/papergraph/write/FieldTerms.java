package org.papergraph.write;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.ontology.Papergraph;
import org.papergraph.record.Field;
import org.papergraph.record.Property;

/** The terms that fields of records become, where a field is a statement by itself. */
final class FieldTerms {
  private static final String ELEMENTS = "http://purl.org/dc/elements/1.1/";

  private static final Map<Property, Node> TERMS = new EnumMap<>(Property.class);

  static {
    TERMS.put(Property.ISSUED, iri(Terms.DCTERMS + "issued"));
    TERMS.put(Property.MODIFIED, iri(Terms.DCTERMS + "modified"));
    TERMS.put(Property.FEATURED, iri(Papergraph.FEATURED));
    TERMS.put(Property.CONTAINER, iri(Papergraph.CONTAINER_TITLE));
    TERMS.put(Property.KIND, iri(Terms.SCHEMA + "genre"));
    TERMS.put(Property.VOLUME, iri(Terms.SCHEMA + "volumeNumber"));
    TERMS.put(Property.ISSUE, iri(Terms.SCHEMA + "issueNumber"));
    TERMS.put(Property.PAGES, iri(Terms.SCHEMA + "pagination"));
    TERMS.put(Property.PUBLISHER, iri(ELEMENTS + "publisher"));
    TERMS.put(Property.LANGUAGE, iri(ELEMENTS + "language"));
    TERMS.put(Property.LICENSE, iri(ELEMENTS + "rights"));
    TERMS.put(Property.KEYWORD, iri(Terms.SCHEMA + "keywords"));
    TERMS.put(Property.SUBJECT, iri(ELEMENTS + "subject"));
    TERMS.put(Property.PAGE, iri(Terms.SCHEMA + "url"));
    TERMS.put(Property.FULL_TEXT, iri(Terms.SCHEMA + "contentUrl"));
    TERMS.put(Property.ATTACHMENT, iri(Terms.SCHEMA + "associatedMedia"));
    TERMS.put(Property.VIDEO, iri(Terms.SCHEMA + "video"));
    TERMS.put(Property.UPVOTES, iri(Papergraph.UPVOTES));
    TERMS.put(Property.ALIAS, iri(Terms.SCHEMA + "alternateName"));
    TERMS.put(Property.FULL_NAME, iri(Terms.SCHEMA + "alternateName"));
    TERMS.put(Property.VERSION, iri(Terms.SCHEMA + "version"));
    TERMS.put(Property.PROGRAMMING_LANGUAGE, iri(Terms.SCHEMA + "programmingLanguage"));
    TERMS.put(Property.MODALITY, iri(Terms.SCHEMA + "encodingFormat"));
    TERMS.put(Property.SIZE, iri(Terms.SCHEMA + "size"));
    TERMS.put(Property.DOWNLOAD, iri("http://www.w3.org/ns/dcat#downloadURL"));
    TERMS.put(Property.BASED_ON, iri(Terms.SCHEMA + "isBasedOn"));
    TERMS.put(Property.CITED_AS, iri(Terms.SCHEMA + "citation"));
    TERMS.put(Property.DOWNLOADS, iri(Papergraph.DOWNLOADS));
    TERMS.put(Property.FORKS, iri(Papergraph.FORKS));
    TERMS.put(Property.COMMENTS, iri(Terms.SCHEMA + "commentCount"));
    TERMS.put(Property.STARS, iri(Papergraph.STARS));
    TERMS.put(Property.SUMMARY, iri(Terms.DCTERMS + "description"));
    TERMS.put(Property.AWARD, iri(Terms.SCHEMA + "award"));
    TERMS.put(Property.RETRACTED, iri(Papergraph.RETRACTED));
    TERMS.put(Property.NOTE, iri(Terms.SKOS + "note"));
  }

  private FieldTerms() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** The predicate; nothing for fields that become things of their own. */
  static Optional<Node> predicate(Property property) {
    return Optional.ofNullable(TERMS.get(property));
  }

  /** The object of the statement that a field is. */
  static Node object(Field field) {
    String value = field.value();
    return switch (field.property().type()) {
      case ADDRESS -> iri(WebIri.escaped(value));
      case DATE -> date(value);
      case NUMBER -> GraphWriter.integer(Long.parseLong(value));
      case TEXT, NAME ->
          GraphWriter.text(field.property() == Property.NOTE ? field.path() + ": " + value : value);
    };
  }

  /** A year, a month or a day. */
  static Node date(String value) {
    XSDDatatype type =
        switch (value.length()) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        };
    return NodeFactory.createLiteralDT(value, type);
  }
}
