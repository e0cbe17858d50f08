package org.papergraph.record;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.ontology.Papergraph;

/** The terms of the graph that say what fields say, for those who write it and who read it. */
public final class PropertyTerms {
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String ELEMENTS = "http://purl.org/dc/elements/1.1/";
  private static final String SCHEMA = "https://schema.org/";

  private static final Map<Property, String> STATEMENTS = new EnumMap<>(Property.class);
  private static final Map<Property, List<String>> RELATIONS = new EnumMap<>(Property.class);
  private static final Map<String, Property> BY_STATEMENT = new HashMap<>();

  static {
    STATEMENTS.put(Property.ISSUED, DCTERMS + "issued");
    STATEMENTS.put(Property.MODIFIED, DCTERMS + "modified");
    STATEMENTS.put(Property.FEATURED, Papergraph.FEATURED);
    STATEMENTS.put(Property.CONTAINER, Papergraph.CONTAINER_TITLE);
    STATEMENTS.put(Property.KIND, SCHEMA + "genre");
    STATEMENTS.put(Property.VOLUME, SCHEMA + "volumeNumber");
    STATEMENTS.put(Property.ISSUE, SCHEMA + "issueNumber");
    STATEMENTS.put(Property.PAGES, SCHEMA + "pagination");
    STATEMENTS.put(Property.PUBLISHER, ELEMENTS + "publisher");
    STATEMENTS.put(Property.LANGUAGE, ELEMENTS + "language");
    STATEMENTS.put(Property.LICENSE, ELEMENTS + "rights");
    STATEMENTS.put(Property.KEYWORD, SCHEMA + "keywords");
    STATEMENTS.put(Property.SUBJECT, ELEMENTS + "subject");
    STATEMENTS.put(Property.PAGE, SCHEMA + "url");
    STATEMENTS.put(Property.FULL_TEXT, SCHEMA + "contentUrl");
    STATEMENTS.put(Property.ATTACHMENT, SCHEMA + "associatedMedia");
    STATEMENTS.put(Property.VIDEO, SCHEMA + "video");
    STATEMENTS.put(Property.UPVOTES, Papergraph.UPVOTES);
    STATEMENTS.put(Property.ALIAS, SCHEMA + "alternateName");
    STATEMENTS.put(Property.FULL_NAME, SCHEMA + "alternateName");
    STATEMENTS.put(Property.VERSION, SCHEMA + "version");
    STATEMENTS.put(Property.PROGRAMMING_LANGUAGE, SCHEMA + "programmingLanguage");
    STATEMENTS.put(Property.MODALITY, SCHEMA + "encodingFormat");
    STATEMENTS.put(Property.SIZE, SCHEMA + "size");
    STATEMENTS.put(Property.DOWNLOAD, "http://www.w3.org/ns/dcat#downloadURL");
    STATEMENTS.put(Property.BASED_ON, SCHEMA + "isBasedOn");
    STATEMENTS.put(Property.CITED_AS, SCHEMA + "citation");
    STATEMENTS.put(Property.DOWNLOADS, Papergraph.DOWNLOADS);
    STATEMENTS.put(Property.FORKS, Papergraph.FORKS);
    STATEMENTS.put(Property.COMMENTS, SCHEMA + "commentCount");
    STATEMENTS.put(Property.STARS, Papergraph.STARS);
    STATEMENTS.put(Property.SUMMARY, DCTERMS + "description");
    STATEMENTS.put(Property.AWARD, SCHEMA + "award");
    STATEMENTS.put(Property.RETRACTED, Papergraph.RETRACTED);
    STATEMENTS.put(Property.NOTE, "http://www.w3.org/2004/02/skos/core#note");
    STATEMENTS.forEach((property, term) -> BY_STATEMENT.putIfAbsent(term, property));

    RELATIONS.put(Property.CODE, List.of(Papergraph.HAS_REPOSITORY));
    RELATIONS.put(Property.PROJECT, List.of(Papergraph.HAS_LINK));
    RELATIONS.put(Property.VENUE, List.of(Papergraph.PUBLISHED_IN));
    RELATIONS.put(Property.ORGANIZATION, List.of(SCHEMA + "sourceOrganization"));
    RELATIONS.put(
        Property.DATASET, List.of(Papergraph.USES_DATASET, Papergraph.INTRODUCES_DATASET));
    RELATIONS.put(Property.TASK, List.of(Papergraph.ADDRESSES_TASK, Papergraph.MENTIONS_TASK));
    RELATIONS.put(
        Property.METHOD, List.of(Papergraph.MENTIONS_METHOD, Papergraph.INTRODUCES_METHOD));
  }

  private PropertyTerms() {}

  /** The predicate of fields that are statements by themselves; nothing for others. */
  public static Optional<String> statement(Property property) {
    return Optional.ofNullable(STATEMENTS.get(property));
  }

  /** The property that statements with that predicate are; of several the first. */
  public static Optional<Property> ofStatement(String predicate) {
    return Optional.ofNullable(BY_STATEMENT.get(predicate));
  }

  /** What a paper has to do with a thing that a field names. */
  public static String relation(Property property) {
    return relations(property).get(0);
  }

  /** The same, and what it has to do with it if texts tell more or less. */
  public static List<String> relations(Property property) {
    List<String> relations = RELATIONS.get(property);
    if (relations == null) {
      throw new IllegalArgumentException(property + " names no thing");
    }
    return relations;
  }

  /** The properties whose fields name things. */
  public static List<Property> ofThings() {
    return List.copyOf(RELATIONS.keySet());
  }
}
