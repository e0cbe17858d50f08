package org.papergraph.server.page;

import org.apache.jena.graph.Node;
import org.papergraph.record.Property;
import org.papergraph.record.PropertyTerms;

/** The terms of what records say: people, addresses, and where and how a paper was printed. */
final class RecordTerms {
  private static final String SCHEMA = "https://schema.org/";

  static final Node PERSON = Terms.term(SCHEMA + "Person");
  static final Node AFFILIATION = Terms.term(SCHEMA + "affiliation");
  static final Node ORGANIZATION = Terms.term(SCHEMA + "sourceOrganization");
  static final Node CONTAINER = of(Property.CONTAINER);
  static final Node VOLUME = of(Property.VOLUME);
  static final Node ISSUE = of(Property.ISSUE);
  static final Node PAGES = of(Property.PAGES);
  static final Node PUBLISHER = of(Property.PUBLISHER);
  static final Node LICENSE = of(Property.LICENSE);
  static final Node KEYWORDS = of(Property.KEYWORD);
  static final Node AWARD = of(Property.AWARD);
  static final Node RETRACTED = of(Property.RETRACTED);
  static final Node PAGE = of(Property.PAGE);
  static final Node FULL_TEXT = of(Property.FULL_TEXT);
  static final Node ATTACHMENT = of(Property.ATTACHMENT);
  static final Node VIDEO = of(Property.VIDEO);

  private RecordTerms() {}

  private static Node of(Property property) {
    return Terms.term(PropertyTerms.statement(property).orElseThrow());
  }
}
