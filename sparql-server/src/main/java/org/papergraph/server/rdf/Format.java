package org.papergraph.server.rdf;

import java.util.List;
import java.util.Optional;

/** What a document can be had as; the one that is sent where any will do first. */
public enum Format {
  TURTLE("ttl", "text/turtle", "Turtle", "Turtle", "application/x-turtle"),
  JSON_LD("jsonld", "application/ld+json", "JSON-LD", "JSON-LD", "application/json"),
  N_TRIPLES("nt", "application/n-triples", "N-Triples", "N-Triples", "application/n-triples"),
  RDF_XML("rdf", "application/rdf+xml", "RDF/XML", "RDF_XML", "application/rdf+xml"),
  HTML("html", "text/html", "HTML", "", "text/html");

  /** Those for programs. */
  public static final List<Format> RDF = List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);

  /** All, a page for people among them. */
  public static final List<Format> ALL = List.of(values());

  private final String ending;
  private final String mediaType;
  private final String title;
  private final String w3cName;
  private final String otherType;

  Format(String ending, String mediaType, String title, String w3cName, String otherType) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.title = title;
    this.w3cName = w3cName;
    this.otherType = otherType;
  }

  /** The end of the addresses of such documents, without the dot. */
  public String ending() {
    return ending;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The value of a {@code Content-Type} header. */
  public String contentType() {
    return this == N_TRIPLES || this == JSON_LD || this == RDF_XML
        ? mediaType
        : mediaType + ";charset=utf-8";
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** Its IRI among the <a href="https://www.w3.org/ns/formats/">W3C's formats</a>. */
  public String iri() {
    return "http://www.w3.org/ns/formats/" + w3cName;
  }

  /** Which of some formats a client wants most; none where it wants none of them. */
  public static Optional<Format> wanted(Accepted accepted, List<Format> offers) {
    return accepted.best(
        offers,
        format ->
            Math.max(
                accepted.quality(format.mediaType), accepted.qualityOfNamed(format.otherType)));
  }

  /** The format with an ending. */
  public static Optional<Format> withEnding(String ending) {
    return ALL.stream().filter(format -> format.ending.equals(ending)).findFirst();
  }
}
