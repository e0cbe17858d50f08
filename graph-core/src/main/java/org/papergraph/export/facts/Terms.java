package org.papergraph.export.facts;

/** Terms of other vocabularies that the graph uses, as IRIs. */
public final class Terms {
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String SCHEMA = "https://schema.org/";

  public static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  public static final String SAME_THING = "http://www.w3.org/2002/07/owl#sameAs";
  public static final String DOWNLOAD_URL = "http://www.w3.org/ns/dcat#downloadURL";

  public static final String LABEL = RDFS + "label";

  public static final String TITLE = DCTERMS + "title";
  public static final String ABSTRACT = DCTERMS + "abstract";
  public static final String CREATOR = DCTERMS + "creator";
  public static final String DESCRIPTION = DCTERMS + "description";
  public static final String IDENTIFIER = DCTERMS + "identifier";
  public static final String ISSUED = DCTERMS + "issued";
  public static final String MODIFIED = DCTERMS + "modified";

  public static final String LANGUAGE = DC + "language";
  public static final String PUBLISHER = DC + "publisher";
  public static final String RIGHTS = DC + "rights";
  public static final String SUBJECT = DC + "subject";

  public static final String PREFERRED_LABEL = SKOS + "prefLabel";
  public static final String ALTERNATIVE_LABEL = SKOS + "altLabel";
  public static final String EXACT_MATCH = SKOS + "exactMatch";
  public static final String CLOSE_MATCH = SKOS + "closeMatch";
  public static final String BROAD_MATCH = SKOS + "broadMatch";
  public static final String NARROW_MATCH = SKOS + "narrowMatch";
  public static final String RELATED_MATCH = SKOS + "relatedMatch";

  public static final String AFFILIATION = SCHEMA + "affiliation";
  public static final String ALTERNATE_NAME = SCHEMA + "alternateName";
  public static final String ATTACHMENT = SCHEMA + "associatedMedia";
  public static final String AWARD = SCHEMA + "award";
  public static final String BASED_ON = SCHEMA + "isBasedOn";
  public static final String CITATION = SCHEMA + "citation";
  public static final String CODE_REPOSITORY = SCHEMA + "codeRepository";
  public static final String ENCODING_FORMAT = SCHEMA + "encodingFormat";
  public static final String FAMILY_NAME = SCHEMA + "familyName";
  public static final String FULL_TEXT = SCHEMA + "contentUrl";
  public static final String GREATEST_VALUE = SCHEMA + "maxValue";
  public static final String ISSUE = SCHEMA + "issueNumber";
  public static final String KEYWORDS = SCHEMA + "keywords";
  public static final String LEAST_VALUE = SCHEMA + "minValue";
  public static final String NAME = SCHEMA + "name";
  public static final String ORGANIZATION = SCHEMA + "sourceOrganization";
  public static final String PAGES = SCHEMA + "pagination";
  public static final String PROGRAMMING_LANGUAGE = SCHEMA + "programmingLanguage";
  public static final String SAME_PAGE = SCHEMA + "sameAs";
  public static final String SIZE = SCHEMA + "size";
  public static final String SOURCE_CODE = SCHEMA + "SoftwareSourceCode";
  public static final String URL = SCHEMA + "url";
  public static final String VERSION = SCHEMA + "version";
  public static final String VIDEO = SCHEMA + "video";
  public static final String VOLUME = SCHEMA + "volumeNumber";

  private Terms() {}
}
