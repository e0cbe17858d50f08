package org.papergraph.write;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.record.Field;
import org.papergraph.record.Property;
import org.papergraph.record.PropertyTerms;

/** The terms that fields of records become, where a field is a statement by itself. */
final class FieldTerms {
  private FieldTerms() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** The predicate; nothing for fields that become things of their own. */
  static Optional<Node> predicate(Property property) {
    return PropertyTerms.statement(property).map(FieldTerms::iri);
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
